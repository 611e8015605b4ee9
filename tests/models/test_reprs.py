"""What an interpreter or a notebook shows of a value is short and says what it is."""

import datetime as dt
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.checks.gaps import Gap, Gaps
from alliancediff.evaluation import Gold, Run
from alliancediff.lexicon import load
from alliancediff.models import Answer, Correction, Formula, Span, Use, UseKind
from builders import statement

_LONG = "an island of the southern bay with a lighthouse on it, " * 60
_TEXTS = [
    statement(f"We plan to fund the port of {_LONG}.\n\nWe will reduce emissions.", "a" * 150, date="2021-05-01"),
    statement(f"We will fund the port of {_LONG} by 2030.\n\nWe welcome the ferry.", "b" * 150, date="2022-05-01"),
]
_DIFF, _SERIES, _THEMES = ad.diff(*_TEXTS), ad.trace(_TEXTS), ad.themes(_TEXTS)
_USE = Use("a", dt.date(2021, 5, 1), UseKind.FIRST, "a/1f2e3d4c", Span(0, 9), _LONG)
_RESULTS = {
    "Statement": _TEXTS[0],
    "Series": ad.read_series(_TEXTS),
    "Extraction": ad.extract(_TEXTS[0]),
    "Diff": _DIFF,
    "Evolution": _SERIES,
    "Themes": _THEMES,
    "Formulas": ad.formulas(_TEXTS),
}
_PARTS = {
    "Change": _DIFF.changes[0],
    "Commitment": _DIFF.commitments[0],
    "Corrections": ad.Corrections((Correction(Answer.MUST_LINK, _LONG, _LONG),) * 9, "fixes.txt"),
    "Finding": ad.find(_SERIES, "port"),
    "Formula": Formula(_LONG, (_USE,)),
    "Gaps": Gaps(1, 2, 1, 1, (Gap(_LONG, 1, 1, _LONG),) * 50),
    "Lexicon": load(("us_japan",)),
    "Link": _DIFF.links[0],
    "Mention": _SERIES.threads[0].mentions[0],
    "Run": Run(Gold({}, {}), {"a": ad.extract(_TEXTS[0])}, {("a", "b"): _DIFF}, {}),
    "Gold": Gold({"a": "a.md"}, {}),
    "Section": ad.themes([statement(f"# {_LONG}\n\nWe will open a port.", "s")]).sections[0],
    "ThemeRow": _THEMES.rows[0],
    "Thread": _SERIES.threads[0],
    "Use": _USE,
}


@pytest.mark.parametrize(("name", "value"), [*_RESULTS.items(), *_PARTS.items()])
def test_a_value_is_told_in_one_short_line(name: str, value: object) -> None:
    """However large it is; what it is stands first."""
    line = repr(value)

    assert line.startswith(f"<{name}")
    assert line.endswith(">")
    assert len(line) < 300
    assert "\n" not in line


@pytest.mark.parametrize(("name", "value"), _RESULTS.items())
def test_a_result_has_a_page_of_its_own_that_is_small(name: str, value: Any) -> None:
    """In a notebook, which nobody wants filled by one value."""
    page = value._repr_html_()

    assert name
    assert page.startswith("<div>")
    assert len(page) < 30_000


def test_a_line_says_what_a_reader_asks_first() -> None:
    """Ids, days and counts."""
    one, two = statement("We plan to open a port.", "a"), statement("We will open a port.", "b")

    assert "<Diff a → b: 1 change, 1 strengthened>" == repr(ad.diff(one, two))
    assert "<Statement a: 2022-05-23, joint_statement, 1 unit, 'A test'>" == repr(one)
    assert "<Extraction a: 1 commitment>" == repr(ad.extract(one))
    assert "<Series: 2022-05-23 to 2022-05-23, 1 statement>" == repr(ad.read_series([one]))
    assert repr(ad.trace([one])).startswith("<Evolution: 2022-05-23 to 2022-05-23, 1 statement, 1 thread (1 ")


@pytest.mark.long
def test_the_corpus_is_small_in_a_notebook() -> None:
    """Its diff and its history."""
    series = ad.read_series("corpus:us-japan")
    diff = ad.diff(series.statement("2021-04-16-joint-leaders-statement"), series[-3])

    assert len(repr(diff)) < 300 > len(repr(ad.trace(series)))
    assert len(diff._repr_html_()) < 30_000
    assert len(ad.trace(series)._repr_html_()) < 60_000
    assert len(ad.themes(series)._repr_html_()) < 60_000
