"""The table that analysts make by hand."""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.models import Axis, ChangeKind, Comparable, Mention, Reason
from alliancediff.rendering.hand_table import short_verdict
from builders import statement, whales
from corpora import corpus_trace


@cache
def _series() -> ad.Evolution:
    return ad.trace(whales("We will fund vaccines."))


_EVIL = """=SUM(1+1) <script>alert(1)</script> & "we" will fund the | `port` [x](http://x.example) by 2030."""


@cache
def _hostile() -> ad.Evolution:
    return ad.trace([ad.read_statement(_EVIL.encode(), id='a"><img src=x>', date="2021-05-01")])


def _csv(evolution: ad.Evolution) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ad.render(evolution, "csv", table=True), newline="")))


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html"])
def test_a_cell_holds_the_words_of_a_day_and_the_verdict(form: str) -> None:
    """With the text that speaks where the day has several."""
    text = " ".join(
        re.sub(r"<[^>]*>", " ", ad.render(_series(), form, width=300, table=True)).replace("\\", "").split()
    )

    for words in (
        "We plan to count the whales of the bay.",
        "We will count the whales of the bay by 2030.",
        "strengthened: from “plan to count” to “will count”; added “by 2030”",
        "joint statement b; also in c",
        "2021-05-01",
        "2022-05-01",
    ):
        assert words in text


def test_a_row_is_a_thread_and_a_column_a_date() -> None:
    """Themes come by name and those of none last; a day on which a line was not said is empty."""
    rows = _csv(_series())

    assert ["theme", "thread", "status", "2021-05-01", "2022-05-01"] == list(rows[0])
    assert sorted(rows, key=lambda row: (not row["theme"], row["theme"])) == rows
    vaccines = next(row for row in rows if "vaccines" in row["2021-05-01"])
    assert "We will fund vaccines.\n[new]" == vaccines["2021-05-01"]
    assert "" == vaccines["2022-05-01"]


def test_every_quote_of_the_corpus_is_in_its_table() -> None:
    """Each mention has a cell, word for word but for white space."""
    evolution = corpus_trace()
    cells = "\n".join(cell for row in _csv(evolution) for cell in row.values())
    known = {c.id: c for c in evolution.commitments}

    for thread in evolution.threads:
        for mention in thread.mentions:
            assert all(" ".join(known[i].quote.split()) in cells for i in mention.commitments)


def test_lines_that_go_through_come_before_those_said_once() -> None:
    """Within a theme."""
    rows = _csv(corpus_trace())
    filled = [(row["theme"], -sum(bool(cell) for day, cell in row.items() if day[:2] == "20")) for row in rows]

    for theme in {theme for theme, _ in filled}:
        counts = [count for name, count in filled if name == theme]
        assert sorted(counts) == counts


def test_a_part_of_a_table_says_so() -> None:
    """And keeps all dates."""
    threads = ad.select(_series(), statuses=["strengthened"])
    text = ad.render(_series(), "markdown", shown=threads, table=True)

    assert "Not shown here: 1." in text
    assert "| thread | 2021-05-01 | 2022-05-01 |" in text


@pytest.mark.parametrize("width", [40, 60, 100, 160])
def test_a_terminal_table_keeps_to_the_width(width: int) -> None:
    """Dates that do not fit follow below."""
    text = ad.render(corpus_trace(), width=width, table=True)

    assert max(map(len, text.splitlines())) <= width
    assert all(day in text for day in ("2021-03-16", "2023-01-13"))


def test_a_hostile_text_makes_no_formula() -> None:
    """Whatever the cell begins with."""
    for row in csv.reader(io.StringIO(ad.render(_hostile(), "csv", table=True), newline="")):
        assert all(not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


class _Tags(HTMLParser):
    """Collects tags and what is loaded from elsewhere, and checks that tags are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []
        self.loaded: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.loaded += [name for name, _ in attrs if name in {"src", "href", "onload", "onclick", "style"}]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("make", [_series, _hostile], ids=["plain", "hostile"])
def test_the_page_needs_nothing_else_and_runs_nothing(make: Callable[[], ad.Evolution]) -> None:
    """No tag comes from a statement or its name, and every tag is closed."""
    tags = _Tags()
    tags.feed(ad.render(make(), "html", table=True))

    assert [] == tags.open == tags.loaded
    assert {"script", "img", "link", "a", "b"}.isdisjoint(tags.seen)
    assert {"html", "table", "thead", "tbody", "th", "td"} <= tags.seen
    if make is _hostile:
        assert "<script>alert(1)</script>" in tags.text


def test_the_page_shows_what_would_turn_words_round() -> None:
    """A mark that reverses the words after it is made visible, also in a title."""
    evolution = ad.trace([statement("We will open a port.", "a\u202eb", date="2021-05-01")])
    page = ad.render(evolution, "html", table=True)

    assert "\u202e" not in page


def test_markdown_keeps_its_bars_and_obeys_no_markup() -> None:
    """Every row has as many cells as the head."""
    text = ad.render(_hostile(), "markdown", table=True)
    rows = [line.replace("\\|", "") for line in text.splitlines() if line.startswith("| ")]

    assert {3} == {row.count("|") for row in rows}
    assert not re.search(r"(?<!\\)<(?!br>)", text)


def test_a_terminal_is_not_led_astray() -> None:
    """No escape of a statement reaches it."""
    evil = ad.trace([statement("We will fund \x1b[31mred ports.", "a", date="2021-05-01")])

    assert "\x1b" not in ad.render(evil, table=True)


def test_a_digest_is_marked_in_every_report() -> None:
    """Nobody takes a restatement for the parties' own words."""
    evolution = corpus_trace()

    for form in ("terminal", "markdown", "html"):
        assert "DIGEST" in ad.render(evolution, form, table=True)


def test_an_unknown_format_is_an_error() -> None:
    """The error names those there are."""
    with pytest.raises(ad.errors.UnknownFormatError, match="html"):
        ad.render(_series(), "json", table=True)


_UP, _DOWN, _LEVEL = (
    Reason(axis, "", "", way, told=told)
    for axis, way, told in (
        (Axis.FORCE, 1, "from “plan” to “will”"),
        (Axis.SCOPE, -1, "gone “and whales”"),
        (Axis.PRECISION, 0, "added “two ports”"),
    )
)


_LAST = Comparable(dt.date(2020, 5, 1), "q", ("q/1",), ChangeKind.REPEATED)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": ChangeKind.NEW}, "new"),
        ({"kind": ChangeKind.NEW, "days": 9}, "not compared"),
        ({"kind": ChangeKind.REPEATED, "days": 9, "reasons": (_LEVEL,)}, "repeated"),
        (
            {"kind": ChangeKind.STRENGTHENED, "days": 9, "reasons": (_UP, _DOWN), "mixed": True},
            "strengthened: from “plan” to “will”; gone “and whales”; verdict unsure",
        ),
        ({"kind": ChangeKind.WEAKENED, "against": ("r/1",)}, "weakened; against the line it branches off"),
        (
            {"kind": ChangeKind.STRENGTHENED, "days": 9, "fulfilment": "fulfilled", "is_revival": True},
            "strengthened; carried out by its own account; revived",
        ),
        (
            {"kind": ChangeKind.WEAKENED, "days": 9, "comparable": _LAST},
            "weakened; against that of 2020-05-01, the last of its sort: repeated",
        ),
    ],
)
def test_a_verdict_says_what_moved_and_against_what(fields: dict[str, Any], said: str) -> None:
    """In the room of a cell."""
    assert said == short_verdict(Mention(dt.date(2022, 5, 1), "s", ("s/1",), **fields))
