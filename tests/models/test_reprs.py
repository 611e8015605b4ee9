"""What an interpreter or a notebook shows of a value is short and says what it is."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.checks.gaps import Gap, Gaps
from alliancediff.evaluation import Gold, Run
from alliancediff.lexicon import load
from alliancediff.models import Answer, Axis, Correction, Formula, Reason, Span, Use, UseKind
from builders import statement
from corpora import corpus_diff, corpus_formulas, corpus_themes, corpus_trace

_LONG = "an island of the southern bay with a lighthouse on it, " * 60
_RESULTS = ["Statement", "Series", "Extraction", "Diff", "Evolution", "Themes", "Formulas"]
_PARTS = [
    "Change", "Commitment", "Corrections", "Finding", "Formula", "Gaps", "Gold", "Lexicon", "Link", "Mention", "Reason", "Run",
    "Section", "ThemeRow", "Thread", "Use",
]  # fmt: skip


@cache
def _values() -> dict[str, Any]:
    """One of each sort, by name, whose words and ids are long."""
    texts = [
        statement(f"We plan to fund the port of {_LONG}.\n\nWe will reduce emissions.", "a" * 150, date="2021-05-01"),
        statement(f"We will fund the port of {_LONG} by 2030.\n\nWe welcome the ferry.", "b" * 150, date="2022-05-01"),
    ]
    diff, series, themes, extraction = ad.diff(*texts), ad.trace(texts), ad.themes(texts), ad.extract(texts[0])
    use = Use("a", dt.date(2021, 5, 1), UseKind.FIRST, "a/1f2e3d4c", Span(0, 9), _LONG)
    results = [texts[0], ad.read_series(texts), extraction, diff, series, themes, ad.formulas(texts)]
    parts = [
        diff.changes[0],
        diff.commitments[0],
        ad.Corrections((Correction(Answer.MUST_LINK, _LONG, _LONG),) * 9, "fixes.txt"),
        ad.find(series, "port"),
        Formula(_LONG, (use,)),
        Gaps(1, 2, 1, 1, (Gap(_LONG, 1, 1, _LONG),) * 50),
        Gold({"a": "a.md"}, {}),
        load(("us_japan",)),
        diff.links[0],
        series.threads[0].mentions[0],
        Reason(Axis.DEADLINE, _LONG, _LONG, 1, _LONG, _LONG),
        Run(Gold({}, {}), {"a": extraction}, {("a", "b"): diff}, {}),
        ad.themes([statement(f"# {_LONG}\n\nWe will open a port.", "s")]).sections[0],
        themes.rows[0],
        series.threads[0],
        use,
    ]
    return dict(zip(_RESULTS + _PARTS, results + parts, strict=True))


@pytest.mark.parametrize("name", _RESULTS + _PARTS)
def test_a_value_is_told_in_one_short_line(name: str) -> None:
    """However large it is; what it is stands first."""
    line = repr(_values()[name])

    assert line.startswith(f"<{name}")
    assert line.endswith(">")
    assert len(line) < 300
    assert "\n" not in line


@pytest.mark.parametrize("name", _RESULTS)
def test_a_result_has_a_page_of_its_own_that_is_small(name: str) -> None:
    """In a notebook, which nobody wants filled by one value."""
    page = _values()[name]._repr_html_()

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


@pytest.mark.parametrize("make", [corpus_diff, corpus_trace, corpus_themes, corpus_formulas])
def test_the_corpus_is_small_in_a_notebook(make: Callable[[], Any]) -> None:
    """Its diff and its history, too."""
    assert len(repr(make())) < 300
    assert len(make()._repr_html_()) < 30_000
