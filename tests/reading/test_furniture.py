"""Furniture of made publishers is set apart by its kind, in every format, and look-alikes of the text stay."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.models import Role, Statement
from alliancediff.reading.furniture import PAGE_MARK, RUNNING, SIGNATORIES, is_page_mark, running_lines
from documents import Part, as_docx, as_html, as_markdown, as_pdf, as_text

_CONTENT = (
    "We will update our plan by 30 June.",
    "Countries shall share data on likes and views of the public.",
    "Voting for this action: Nora Holm, Chair; Leo Zahra, Vice Chair; Ada Moser.",
    "The two sides will print and share the charts with all ports.",
    "Claims may be sent to claims@harbour.example by 30 June.",
    "The parties subscribe to the Charter of the Sea.",
    "Norway signed for the government of Chile at Home Bay.",
    "The two countries agree on rules for cookies and for newsletters.",
)
"""Sentences of a text that hold words of furniture."""

_PAGES: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "Harbour Gazette": (["Home > News > Ports", "Updated: 22 days ago"], ["Share | Tweet | Email | Print", "23 likes"]),
    "Ferry Times": (
        ["Last updated 9 June 2022 08:15"],
        ["Subscribe to our newsletter | Follow us", "All rights reserved."],
    ),
    "Pier Post": (["You are here: Home » Statements » 2022"], ["Facebook Twitter LinkedIn WhatsApp", "1.2K Shares"]),
    "Strait Review": (["5 min read"], ["Comments (12)", "Leave a comment"]),
    "Ministry of Ports": (
        ["Home / Press / Statements"],
        ["Media contact: press@ports.example", "Page last reviewed on 1 March 2023"],
    ),
    "Island Office": (["Skip to main content"], ["[email protected]", "Back to top"]),
    "Delta Daily": (
        ["We use cookies to improve your visit. Read more."],
        ["Accept all cookies | Reject all", "Be the first to comment"],
    ),
    "Bay Bulletin": (
        ["Published on 3 May 2021 | Modified 4 May 2021"],
        ["Sign up for daily updates", "340 views · 12 comments"],
    ),
    "Cape Courier": (["This website uses cookies."], ["Share this article on Facebook", "© Cape Courier 2022"]),
    "Fjord Forum": (
        ["Version 4.1, last updated 3 May 2021 10:30"],
        ["Email: info@fjord.example | Tel: +47 22 00 00 00"],
    ),
    "Reef Reporter": (["News › Oceans › Treaties"], ["Like · Reply · Share", "Posted 2 hours ago"]),
    "Lagoon Ledger": (["Search | Menu | Log in"], ["By continuing to browse you accept our use of cookies."]),
    "Gulf Register": (
        ["Home | About us | Contact us | Privacy policy"],
        ["Get the news in your inbox", "Unsubscribe at any time"],
    ),
    "Sound Secretariat": (
        ["Posted: yesterday at 10:30"],
        ["For more information, visit www.sound.example", "(Signed) Nora Holm"],
    ),
    "Canal Chronicle": (
        ["Advertisement | Sponsored"],
        ["Follow us on Instagram, YouTube and Telegram", "Yours sincerely,"],
    ),
    "Dock Digest": (["Retrieved 2023-04-05"], ["For the Government of Norway:", "By: ______________"]),
    "Quay Quarterly": (
        ["Revised: 12/05/2022, 14:05"],
        ["Enter your e-mail address", "Don't miss a story: join our mailing list for news"],
    ),
}
"""Publishers of nobody, with the lines above and below the text on their pages."""
_FORMATS: dict[str, Callable[[Sequence[Part]], bytes]] = {
    "txt": as_text, "md": as_markdown, "html": as_html, "docx": as_docx, "pdf": as_pdf,
}  # fmt: skip


def _apart(statement: Statement) -> dict[str, str]:
    return {statement.quote(u.span): u.reason for u in statement.units if u.role is Role.BOILERPLATE}


def _kept(statement: Statement) -> str:
    return " ".join(statement.quote(u.span) for u in statement.units if u.role is not Role.BOILERPLATE)


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_of_a_made_publisher_leaves_its_text_alone(name: str) -> None:
    """Each line of furniture is boilerplate, each line of the text is not."""
    above, below = _PAGES[name]
    parts = [("paragraph", line) for line in (*above, *_CONTENT, *below)]
    statement = ad.read_statement(as_text(parts))

    left = [line for line in (*above, *below) if line in _kept(statement)]
    lost = [line for line in _CONTENT if line not in _kept(statement)]
    assert ([], []) == (left, lost)


@pytest.mark.parametrize("suffix", _FORMATS)
def test_furniture_is_the_same_in_every_format(suffix: str) -> None:
    """One page of all sorts, read five ways."""
    lines = [
        line for name in ("Harbour Gazette", "Fjord Forum", "Ferry Times") for side in _PAGES[name] for line in side
    ]
    parts = [("paragraph", line) for line in (*lines[:2], *_CONTENT, *lines[2:])]
    statement = ad.read_statement(_FORMATS[suffix](parts))

    kept = " ".join(_kept(statement).split())
    assert [] == [line for line in lines if line in kept]
    assert [] == [line for line in _CONTENT if line not in kept]


@pytest.mark.parametrize(
    "line", ["We will update our plan.", "Norway uses cookies to feed crews.", "We share views on ports."]
)
def test_what_a_party_does_is_never_furniture(line: str) -> None:
    """A sentence with a verb of a party stays."""
    assert line in _kept(ad.read_statement(f"Norway and Chile met.\n\n{line}".encode()))


def test_no_deed_is_read_out_of_furniture() -> None:
    """A stamp updates nothing, and a guarded address protects nothing."""
    lines = [
        "Updated: 22 days ago",
        "[email protected]",
        "We use cookies to serve you better.",
        "Chile will open a port.",
    ]
    found = ad.extract(ad.read_statement("\n\n".join(lines).encode(), parties=["Norway", "Chile"]))

    assert ["will open"] == [c.predicate for c in found.commitments]


def test_an_address_that_a_page_guards_is_no_verb_in_a_sentence() -> None:
    """The words that stand for an address are none of the sentence."""
    text = b"Claims go to [email protected] until 30 June."

    assert () == ad.extract(ad.read_statement(text, parties=["Norway", "Chile"])).commitments


# ---- pages ----------------------------------------------------------------------------------------------------------

_HEADER = "Harbour Compact of Norway and Chile"


def _paged(mark: Callable[[int], str], header: str = _HEADER, gap: str = "\n\n") -> str:
    return gap.join(
        [
            header,
            "Norway and Chile will open a shared ice",
            mark(1),
            header,
            "laboratory in Punta Arenas.",
            "The two countries will train forty pilots each year.",
            mark(2),
            header,
            "Chile intends to join the northern seed bank.",
        ]
    )


@pytest.mark.parametrize(
    "mark",
    [
        lambda n: f"Page {n} of 3",
        lambda n: f"- {n} -",
        lambda n: f"[p. {n}]",
        lambda n: f"{n}/3",
        lambda n: f"{n}",
        lambda n: f"pg. {n}",
        lambda n: f"({n})",
    ],
)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_sentence_that_a_page_cut_is_whole_again(mark: Callable[[int], str], suffix: str) -> None:
    """Whatever the page's mark looks like; the header at the top of the text is its title."""
    text = _paged(mark) if suffix == "txt" else f"---\ntitle: A test\n---\n\n{_paged(mark)}"
    statement = ad.read_statement(text.encode())

    assert "Norway and Chile will open a shared ice laboratory in Punta Arenas." in _kept(statement)
    assert {PAGE_MARK, RUNNING} == set(_apart(statement).values())
    assert 1 == _kept(statement).count(_HEADER)


def test_pages_of_lines_without_blank_ones_between_them() -> None:
    """A mark and a header stand alone though no blank line parts them from the paragraph."""
    statement = ad.read_statement(_paged(lambda n: f"Page {n} of 3", gap="\n").encode())

    assert "Norway and Chile will open a shared ice laboratory in Punta Arenas." in _kept(statement)


def test_a_number_beside_a_header_is_of_the_page() -> None:
    """As in "3 | Harbour Compact"."""
    lines = [
        "Norway will",
        f"1 | {_HEADER}",
        "open a port.",
        "- 1 -",
        _HEADER,
        "Chile will",
        "- 2 -",
        _HEADER,
        "open a pier.",
    ]
    kept = _kept(ad.read_statement("\n\n".join(lines).encode()))

    assert "Norway will open a port." in kept
    assert "Chile will open a pier." in kept


def test_a_word_that_a_page_cut_is_whole_again() -> None:
    """At a hyphen."""
    text = "Norway will open a labora-\n\nPage 1 of 2\n\ntory in May."

    assert "Norway will open a laboratory in May." in _kept(ad.read_statement(text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "Ports\n\nNorway will open a port.\n\nNext steps\n\nChile will open a port.\n\nNext steps\n\nPeru will open a port.",
        "1.\n\nNorway will open a port.\n\n2.\n\nChile will open a port.",
        "Norway will open 2 ports.\n\n2 boats\n\nChile will open a port.",
    ],
)
def test_headings_and_numbers_of_the_text_are_no_furniture_of_pages(text: str) -> None:
    """A heading may come back, and a paragraph may be numbered."""
    assert not {PAGE_MARK, RUNNING} & set(_apart(ad.read_statement(text.encode())).values())


def test_what_stands_beside_a_mark_once_is_no_running_line() -> None:
    """It may be a heading at the top of a page."""
    assert frozenset() == running_lines(["Norway met.", "Page 1 of 2", "Ports", "Chile met."])
    assert {"ports"} == running_lines(["Ports", "Norway met.", "Page 1 of 2", "Ports", "Chile met."])
    assert not is_page_mark("Page turners")


# ---- those who sign ---------------------------------------------------------------------------------------------------


def test_names_at_the_end_are_those_who_sign() -> None:
    """Names, offices, places and days alone, one of them with an office or an initial."""
    text = "Norway will open a port.\n\nNora B. Holm\n\nPrime Minister of Norway\n\nOslo, 3 May 2021"

    assert {SIGNATORIES} == set(_apart(ad.read_statement(text.encode())).values())


@pytest.mark.parametrize(
    "line",
    [
        "Voting for this action: Nora B. Holm, Chair; Leo Zahra, Vice Chair.",
        "Voting against this action was Leo B. Zahra, who preferred a lower rate.",
        "- President Nora Holm\n- Minister Leo Zahra",
        "Ports and Piers",
    ],
)
def test_a_roll_of_who_voted_how_and_a_list_are_part_of_the_text(line: str) -> None:
    """Only lines of bare names at the very end are a signature."""
    assert not _apart(ad.read_statement(f"Norway will open a port.\n\n{line}".encode()))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_what_a_page_says_of_itself_is_furniture_in_every_format(tmp_path: Path, suffix: str) -> None:
    """Labels, invitations and controls of many publishers; how each voted is content."""
    lines = [
        "Norway will open two ports by 2030.",
        "Tags: ports, Norway",
        "Filed under: Trade",
        "Read the full text here",
        "Continue reading",
        "View this email in your browser",
        "You are receiving this email because you signed up at our site.",
        "Was this page helpful? Yes No",
        "Click here to download the statement",
        "4 min read",
        "Last reviewed on 3 May 2023",
        "How each voted: Norway yes, Chile no.",
    ]
    marked = [f"<p>{line}</p>" for line in lines] if suffix == ".html" else lines
    path = tmp_path / f"page{suffix}"
    path.write_text("\n\n".join(marked), encoding="utf-8")

    read = ad.read_statement(path)
    kept = [read.quote(unit.span) for unit in read.units if unit.role is not Role.BOILERPLATE]

    assert [lines[0], lines[-1]] == kept
