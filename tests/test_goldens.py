"""What a change does to results is seen in a review: the form of every report, and every link on the corpus.

The reports are of three short made texts in `goldens`. `pytest tests/test_goldens.py --update-goldens` writes the
reports and the list of links anew.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import pytest

import alliancediff as ad
from alliancediff import rendering
from alliancediff.evaluation import given_by, judge_run, name_of
from corpora import corpus_run

_R = TypeVar("_R", ad.Diff, ad.Extraction, ad.Evolution, ad.Themes, ad.Formulas)
_GOLDENS = Path(__file__).parent / "goldens"
_TEXTS = ("bay-2021.md", "bay-2022.md", "bay-2023.md")
_LINKS = "corpus-links.txt"
_MOST = 42_000
"""Bytes in all: goldens that nobody reads through guard nothing."""


@cache
def _texts() -> list[ad.Statement]:
    return [ad.read_statement(_GOLDENS / name) for name in _TEXTS]


@cache
def _series() -> ad.Evolution:
    return ad.trace(_texts())


@cache
def _themes() -> ad.Themes:
    return ad.themes(_texts()[:2])


@cache
def _formulas() -> ad.Formulas:
    return ad.formulas(_texts()[:2])


def _unsigned(result: _R) -> _R:
    """The signature changes with every word of the lexicon, and has tests of its own."""
    return replace(result, signature="(signature)")


def _of_diff(form: str) -> str:
    """Two short statements side by side in Markdown; for the terminal a row of a readout, with the scores explained."""
    if form == "markdown":
        return ad.render(_unsigned(ad.diff(*_texts()[:2], ad.Settings(cutoff=0.97), sensitivity=True)), form, full=True)
    return ad.render(_unsigned(ad.diff(*_texts()[1:])), form, explain=True, limit=1)


def _of_brief(form: str) -> str:
    """Two statements; for the terminal a statement and a readout."""
    return ad.render(_unsigned(ad.diff(*(_texts()[:2] if form == "markdown" else _texts()[1:]))), form)


def _of_trace(form: str) -> str:
    found = _unsigned(_series())
    return ad.render(found, form, shown=found.threads[: 2 if form == "terminal" else 1], full=form != "csv")


def _of_page(form: str) -> str:
    return ad.render(_unsigned(_series()), form)


def _of_table(form: str) -> str:
    found = _unsigned(_series())
    return ad.render(found, form, shown=found.threads[:1], table=True)


def _of_themes(form: str) -> str:
    return ad.render(_unsigned(_themes()), form, themes=["clean-energy"])


def _of_formulas(form: str) -> str:
    found = _unsigned(_formulas())
    return ad.render(found, form, shown=found.formulas[:1])


_REPORTS: dict[str, tuple[Callable[[str], str], tuple[str, ...]]] = {
    "extraction": (lambda form: ad.render(_unsigned(ad.extract(_texts()[2])), form), rendering.FORMATS),
    "diff": (_of_diff, rendering.FORMATS),
    "brief": (_of_brief, rendering.FORMATS),
    "trace-page": (_of_page, ("terminal",)),
    "trace": (_of_trace, rendering.SHEET_FORMATS),
    "table": (_of_table, rendering.TABLE_FORMATS),
    "themes": (_of_themes, rendering.SHEET_FORMATS),
    "formulas": (_of_formulas, rendering.SHEET_FORMATS),
}
"""How each report is made, and in which formats; the schemas pin the form of JSON."""
_VERDICTS = {
    ad.models.ChangeKind.STRENGTHENED: "+",
    ad.models.ChangeKind.WEAKENED: "-",
    ad.models.ChangeKind.REPEATED: "=",
}
_SUFFIXES = {"terminal": "txt", "markdown": "md", "csv": "csv", "html": "html"}
_CASES = [(name, form) for name, (_, forms) in _REPORTS.items() for form in forms if form != "json"]


def _file(name: str, form: str) -> str:
    return f"{name}.{_SUFFIXES[form]}"


@pytest.mark.parametrize(("name", "form"), _CASES)
def test_the_report_is_the_golden_one(name: str, form: str, request: pytest.FixtureRequest) -> None:
    """Line for line, the signature aside."""
    make, _ = _REPORTS[name]
    _compare(_file(name, form), make(form), request)


def test_the_links_on_the_corpus_are_the_golden_ones(request: pytest.FixtureRequest) -> None:
    """Every pair of units that is joined, with its verdict; what was read in each text, and which axes moved."""
    _compare(_LINKS, "".join(f"{line}\n" for line in (*_readings(), *_links())), request)


def _compare(name: str, text: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-goldens"):
        (_GOLDENS / name).write_text(text, encoding="utf-8")

    assert (_GOLDENS / name).read_text(encoding="utf-8").splitlines() == text.splitlines()


def _readings() -> Iterator[str]:
    """Sums over the commitments of each text, so that no theme, line, anchor or level comes or goes unseen."""
    for key, extraction in corpus_run().extractions.items():
        found = extraction.commitments
        sums = {
            "themes": sum(len(c.themes) for c in found),
            "lines": sum(len(c.lines) for c in found),
            "anchors": sum(len(getattr(c.slots, slot.name)) for c in found for slot in fields(c.slots)),
            "force": sum(c.force or 0 for c in found),
            "precision": sum(c.precision for c in found),
            "delegation": sum(c.delegation for c in found),
        }
        kinds = _told(str(c.kind) for c in found)
        yield f"{key}: {kinds}; {', '.join(f'{name} {count}' for name, count in sums.items())}"


def _links() -> Iterator[str]:
    """Units by the names that the gold gives them, which stay when ids of commitments change."""
    run = corpus_run()
    judged = judge_run(run)
    for pair, diff in run.diffs.items():
        yield f"{name_of(pair)}: {len(diff.commitments)} commitments; {_told(str(c.kind) for c in diff.changes)}"
        yield f"  moved: {_told(f'{r.axis} {r.direction:+}' for c in diff.changes for r in c.reasons if r.direction)}"
        given = sorted(given_by(diff, run.places, unsure=True).items())
        for earlier, group in groupby(given, key=lambda item: item[0][0]):
            ends = (f"{_number(key[1])} {_mark(link, is_wrong=key in judged[pair].wrong)}" for key, link in group)
            yield f"  {_number(earlier)}: {', '.join(ends)}"


def _number(unit: str) -> str:
    """The name of a unit without that of its statement, which the line above gives."""
    return unit.rpartition("-")[2]


def _mark(link: ad.models.Link, *, is_wrong: bool) -> str:
    """The verdict, then whether the link is unsure (?) or, by the gold, wrong (!)."""
    return _VERDICTS[link.kind] + ("?" if link.unsure else "!" if is_wrong else "")


def _told(values: Iterator[str]) -> str:
    return ", ".join(f"{count} {value}" for value, count in sorted(Counter(values).items()))


def test_no_golden_is_left_over() -> None:
    """Each belongs to a report."""
    assert {*_TEXTS, _LINKS, *(_file(*case) for case in _CASES)} == {path.name for path in _GOLDENS.iterdir()}


def test_goldens_are_small_enough_to_be_read() -> None:
    """A change that fills pages hides what it does."""
    assert sum(path.stat().st_size for path in _GOLDENS.iterdir()) <= _MOST
