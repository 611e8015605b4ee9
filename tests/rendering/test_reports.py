"""Reports for people: what comes first, what is escaped, what is marked."""

import itertools
import re
from dataclasses import replace
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.rendering.to_markdown import escape
from builders import statement
from corpora import corpus_diff


@cache
def _earlier() -> ad.Statement:
    return statement("We intend to open two ports in the north.\n\nWe will count the whales.", "a")


@cache
def _later() -> ad.Statement:
    return statement("We will open two ports in the north.\n\nWe condemn the raid on the pier.", "b")


@cache
def _diff() -> ad.Diff:
    return ad.diff(_earlier(), _later())


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_both_quotes_the_reason_and_the_signature_are_shown(name: str) -> None:
    """No verdict without evidence."""
    text = " ".join(ad.render(_diff(), name).split())

    for words in (
        "We intend to open two ports",
        "We will open two ports",
        "“intend to open”",
        "“will open”",
        "(up)",
        "alliancediff:",
    ):
        assert words in text


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_what_moved_comes_before_what_is_silent(name: str) -> None:
    """Sections have a fixed order."""
    text = ad.render(_diff(), name)

    places = [text.index(title) for title in ("Strengthened (1)", "Dropped (1)", "New (1)")]

    assert sorted(places) == places


def test_only_and_themes_shorten_a_report_and_say_so() -> None:
    """What is left out is counted."""
    text = ad.render(_diff(), only=["new"])

    assert "Strengthened" not in text
    assert "Not shown here: 2." in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_explain_shows_what_follows_from_a_score(form: str) -> None:
    """Both clauses, the confidence with the cutoffs, and the runner-up with its score."""
    text = " ".join(ad.render(_diff(), form, explain=True).split())

    words = r"[0-9a-f.]{13} “We intend to open two ports in the north\.” and [0-9a-f.]{13} “We will open two"
    assert re.search(f"[Ss]core of {words}", text)
    assert re.search(r"confidence [01]\.\d\d \(claimed from 0\.\d\d, unsure from 0\.\d\d\)", text)
    assert "runner-up: none" in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_the_parts_shown_add_up_to_the_score_shown(form: str) -> None:
    """To the last digit, line by line, whatever was rounded."""
    text = ad.render(corpus_diff(), form, explain=True)
    row = r"\| ([+-]\d\.\d\d) \| (\d\.\d\d) \||([+-]\d\.\d\d) +(\d\.\d\d) +\|"
    score = r"\*\*score\*\* \| \| \*\*(\d\.\d\d)|= score +(\d\.\d\d)"
    blocks = re.split(r"[Ss]core of", text)[1:]

    assert len(blocks) > 20
    for block in blocks:
        steps = [(float(a or c), float(b or d)) for a, b, c, d in re.findall(row, block)]
        sums = list(itertools.accumulate(value for value, _ in steps))
        assert pytest.approx(sums) == [total for _, total in steps]
        assert pytest.approx(sums[-1]) == float("".join(re.findall(score, block)[0]))


def test_an_explanation_fits_a_terminal_of_eighty_columns() -> None:
    """No line is cut or longer, and each part stands on a line of its own."""
    lines = ad.render(corpus_diff(), explain=True, width=80).splitlines()

    assert max(len(line) for line in lines) <= 80
    assert any(re.fullmatch(r"  words +\+0\.\d\d +0\.\d\d +\|\++", line) for line in lines)


def test_the_same_words_need_no_parts() -> None:
    """They are one line, and the report says why."""
    text = " ".join(ad.render(ad.diff(_earlier(), _earlier()), explain=True).split())

    assert "identical +1.00 1.00" in text
    assert "the same words under the same lead-in are one line" in text


def test_a_runner_up_is_named_with_its_side_and_score() -> None:
    """A reader sees what else the clause could have been."""
    later = statement("We will open two ports in the north.\n\nWe will open ports in the south.", "b")
    diff = ad.diff(_earlier(), later)
    link = diff.links[0]

    text = " ".join(ad.render(diff, explain=True).split())

    found = f"runner-up, later: {link.rival.removeprefix('b/')} “We will open ports in the south.”, score {link.rival_score:.2f}"
    assert f"{found}, margin {link.margin:+.2f}" in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_further_counterparts_are_quoted_below_the_pair(form: str) -> None:
    """They are on the line, and no ground of the verdict."""
    earlier = statement("We plan to open a port in the north.\n\nWe plan to open ports in the north by 2040.", "a")
    diff = ad.diff(earlier, statement("We will open ports in the north by 2040.", "b"))
    (kin,) = diff.changes[0].also

    text = " ".join(ad.render(diff, form).split())

    assert re.search(rf"also:? {diff.commitment(kin).quote}", text)


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_a_digest_is_marked_in_every_report(name: str) -> None:
    """An analyst must not quote it as the parties' words."""
    digest = ad.read_statement("corpus:us-japan/2022-01-21-leaders-virtual-meeting")

    for text in (ad.render(ad.diff(digest, digest), name), ad.render(ad.extract(digest), name)):
        assert "DIGEST" in text


def test_words_of_a_statement_become_no_markdown() -> None:
    """No emphasis, link, code or tag comes out of a statement."""
    raid = ad.read_statement(b"We condemn the *raid* on <b>the</b> [pier](x) `now`.", id="b", genre="remarks")

    text = ad.render(ad.diff(_earlier(), raid), "markdown")

    assert r"\*raid\* on \<b\>the\</b\> \[pier\](x) \`now\`" in text


@pytest.mark.parametrize("text", ["https://example.org", "http://example.org", "www.example.org"])
def test_bare_addresses_become_no_links(text: str) -> None:
    """Some viewers turn any address into a link."""
    assert text not in escape(text)


def test_no_colour_unless_asked_for() -> None:
    """A terminal report is plain text by default."""
    assert "\x1b" not in ad.render(_diff())
    assert "\x1b" in ad.render(_diff(), color=True)


def test_markup_of_the_terminal_library_in_a_statement_is_not_obeyed() -> None:
    """Square brackets are words."""
    text = ad.render(ad.extract(ad.read_statement(b"We will open [bold red]two[/] ports.")))

    assert "[bold red]two[/]" in text


def test_an_extraction_ends_with_the_ledger() -> None:
    """The count and share of every role that occurs."""
    text = ad.render(ad.extract(statement("We will open a port.\n\n\\###")))

    assert "commitment 1 (87%), boilerplate 1 (13%)" in " ".join(text.split())


def test_an_unknown_format_is_an_error() -> None:
    """The error lists the formats there are."""
    with pytest.raises(ad.errors.UnknownFormatError, match="no format named 'pdf'; there are terminal, markdown, json"):
        ad.render(_diff(), "pdf")


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_an_extraction_says_what_sort_of_source_it_read(form: str) -> None:
    """A press article reports what parties say; a digest is nobody's own words."""
    press = ad.extract(ad.read_statement(b"It rained.", genre="press_article"))
    digest = ad.extract(ad.read_statement("corpus:us-japan/2022-05-23-joint-leaders-statement"))

    assert "press article, secondary source" in " ".join(ad.render(press, form).split())
    assert "joint statement of leaders, digest of a primary source" in " ".join(ad.render(digest, form).split())


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_fragile_verdicts_are_counted_and_marked_with_the_reason(form: str) -> None:
    """Where that was asked for, and only there."""
    diff = ad.diff(_earlier(), _later(), sensitivity=True)

    text = " ".join(ad.render(diff, form).split())

    assert re.search(r"Fragile: \d of 3 changes would turn one step away \(by .*force 1", text)
    assert "strengthened → repeated if “intend to open” stood one rung higher" in text
    assert "strengthened → repeated if “will open” stood one rung lower" in text
    assert "ragile" not in ad.render(_diff(), form)


def test_a_flip_is_told_in_words() -> None:
    """Settings with their value, levels with the predicate and the side."""
    change = replace(
        _diff().strengthened[0],
        flips=(
            ad.models.Flip("cutoff", "0.45", "", ad.models.ChangeKind.NEW),
            ad.models.Flip("force", "both +1", "will open", ad.models.ChangeKind.REPEATED),
            ad.models.Flip("precision", "later -1", "will open", ad.models.ChangeKind.NOT_MENTIONED, unsure=True),
        ),
    )

    text = " ".join(ad.render(replace(_diff(), changes=(change,)), width=200).split())

    assert "strengthened → new if cutoff were 0.45" in text
    assert "strengthened → repeated if “will open” stood one rung higher on both sides" in text
    assert "strengthened → not mentioned, unsure if the precision of “will open” were one level lower" in text


@cache
def _gone() -> ad.Diff:
    return ad.diff(
        statement(
            "We will cut methane emissions.\n\nWe will train cyber pilots.\n\nWe will open semiconductor plants.", "a"
        ),
        statement(
            "We will train cyber pilots.\n\nWe will open semiconductor plants.\n\nWe will launch satellites.", "b"
        ),
    )


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_theme_gone_stands_above_all_counts(form: str) -> None:
    """With the commitments on it; so does one that is new, and coverage follows."""
    text = " ".join(ad.render(_gone(), form).split())

    places = [
        text.index(words)
        for words in ("wholly gone", "Climate (1)", "wholly new", "Space (1)", "4 changes:", "Cybersecurity 1 (")
    ]

    assert sorted(places) == places


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_text_whose_silence_means_nothing_says_so_once_on_top(form: str) -> None:
    """And has no theme gone."""
    later = replace(_gone().later, genre=ad.models.Genre.PRESS_ARTICLE)
    text = " ".join(ad.render(ad.diff(_gone().earlier, later), form).split())

    assert "wholly gone" not in text
    assert text.index("means nothing here: a press text chooses what it reports") < text.index("changes:")


def test_news_and_coverage_follow_the_themes_that_are_asked_for() -> None:
    """Those of others are left out."""
    text = ad.render(_gone(), themes=["space"])

    assert "wholly new" in text
    assert "wholly gone" not in text
    assert "cybersecurity" not in text


def test_coverage_is_cut_to_the_largest_themes() -> None:
    """The rest is counted."""
    text = " ".join(ad.render(corpus_diff()).split())

    assert f"and {len([row for row in corpus_diff().coverage if row.theme]) - 8} themes more." in text
