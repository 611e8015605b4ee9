"""Whole saved web pages: the text is found, and what stands around it is marked with the reason."""

import datetime as dt

import pytest

from alliancediff.models import Role, Statement
from alliancediff.reading import read_statement
from growth import grows_evenly

_PROMISE = "<p>We will open two ports.</p>"


def _page(body: str, head: str = "") -> Statement:
    return read_statement(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def _noise(statement: Statement) -> dict[str, str]:
    return {statement.quote(u.span): u.reason for u in statement.units if u.role is Role.BOILERPLATE}


@pytest.mark.parametrize(
    ("element", "reason"),
    [
        ("<nav>Home</nav>", "navigation of the page"),
        ("<header>The Harbour Office</header>", "header or footer of the page"),
        ("<footer>Privacy</footer>", "header or footer of the page"),
        ("<aside>Read more</aside>", "box beside the text"),
        ("<div class='cookie-banner'>We use cookies</div>", "box beside the text"),
        ("<ul class='social-share'><li>Post it</li></ul>", "form or control"),
        ("<form><button>Go</button></form>", "form or control"),
        ("<figure><figcaption>Two ports</figcaption></figure>", "photo caption or credit"),
        ("<div hidden>Not shown</div>", "hidden on the page"),
        ("<p><a href='/a'>Other news</a> <a href='/b'>More</a></p>", "only links"),
    ],
)
def test_what_stands_around_the_text_is_marked(element: str, reason: str) -> None:
    """By its tag, its role, a word of its class, or because it is only links."""
    noise = _noise(_page(element + _PROMISE))

    assert {reason} == set(noise.values())
    assert "We will open two ports." not in noise


def test_outside_the_main_part_is_no_text() -> None:
    """Where a page says which part is its main one, the rest is not."""
    noise = _noise(_page(f"<div>Trending</div><main><h1>Ports</h1>{_PROMISE}</main><div>Contact</div>"))

    assert {"Trending": "outside the page's main part", "Contact": "outside the page's main part"} == noise


def test_a_header_inside_an_article_is_part_of_it() -> None:
    """Articles have headers of their own."""
    assert {} == _noise(_page(f"<article><header><h1>Ports</h1></header>{_PROMISE}</article>"))


def test_a_fragment_has_no_page_around_it() -> None:
    """A list of links in a fragment is a list, not a menu."""
    statement = read_statement(b"<ul><li><a href='/a'>We will open ports</a></li></ul>")

    assert {} == _noise(statement)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2022-05-23T03:00:00-04:00">',
        '<meta name="DC.date.issued" content="2022-05-23">',
        '<script type="application/ld+json">{"@type": "Article", "datePublished": "2022-05-23T03:00"}</script>',
    ],
)
def test_the_day_of_publication_comes_from_the_page(head: str) -> None:
    """Metadata counts before anything in the text."""
    statement = _page(_PROMISE + "<p>On 1 January 2020 it rained.</p>", head)

    assert dt.date(2022, 5, 23) == statement.date
    assert "date: taken from the page's own metadata" in {f"{n.about}: {n.message}" for n in statement.notes}


def test_nothing_is_fetched_or_run() -> None:
    """Addresses and scripts are dead letters."""
    statement = _page(
        f'<img src="http://192.0.2.1/x.png" onerror="alert(1)"><iframe src="http://192.0.2.1/"></iframe>{_PROMISE}'
    )

    assert "We will open two ports." == statement.text


def test_ten_thousand_elements_deep() -> None:
    """No depth exhausts the walk."""
    statement = read_statement(b"<div>" * 10_000 + b"We will open two ports." + b"</div>" * 10_000)

    assert "We will open two ports." == statement.text


def test_many_small_elements() -> None:
    """A page of ten thousands of tags is read in its time."""

    def read(size: int) -> None:
        statement = read_statement(b"<p>" + b"<b>a</b> " * size + b"</p><p>We will open two ports.</p>")
        assert statement.text.endswith("We will open two ports.")

    assert grows_evenly(read, 40_000)


def test_what_a_site_adds_to_its_titles_is_no_part_of_them() -> None:
    """The heading says where the title ends."""
    page = (
        b"<!doctype html><title>Two Ports | Ministry of Ports</title><h1>Two Ports</h1><p>We will open two ports.</p>"
    )

    statement = read_statement(page)

    assert ("Two Ports", "the title") == (statement.title, statement.units[0].reason)
