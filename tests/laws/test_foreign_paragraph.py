"""A paragraph on a theme that neither side treats leaves what the texts share as it was."""

from collections import Counter
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.reading.sources import corpus_folder
from builders import compared

pytestmark = pytest.mark.long

_ADDED = "\n\nWe will restore the medieval organs of village churches. The organ builders will tune every pipe.\n"
_PAIRS = [
    ("2021-04-16-joint-leaders-statement", "2022-05-23-joint-leaders-statement"),
    ("2021-03-16-economic-cooperation", "2022-05-23-core-partnership-fact-sheet"),
]
_SHARE = 0.95
"""Rarity of words is counted over both texts, so a pair that lies just at a cutoff may cross it."""


@cache
def _read(name: str, *, longer: bool) -> ad.Extraction:
    source = (corpus_folder() / "us-japan" / f"{name}.md").read_text(encoding="utf-8")
    return ad.extract(ad.read_statement((source + _ADDED * longer).encode(), id=name))


def _lines(diff: ad.Diff) -> Counter[tuple[object, ...]]:
    """Every change by its words and verdict, those of the added paragraph aside."""
    words = {c.id: c.quote for c in diff.commitments}
    said = ((str(c.kind), *(words[i] for i in c.earlier + c.later)) for c in diff.changes)
    return Counter(
        row for row in said if not any("organ" in quote.split() for quote in row) and "medieval" not in str(row)
    )


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair[0])
@pytest.mark.parametrize("longer", [(True, False), (False, True), (True, True)])
def test_a_foreign_paragraph_changes_hardly_a_verdict_and_no_ground_of_silence(
    pair: tuple[str, str], longer: tuple[bool, bool]
) -> None:
    """Links and verdicts stay but for those at a cutoff; so do comparability and the themes that are gone or new."""
    plain = compared(*(_read(name, longer=False) for name in pair))
    added = compared(*(_read(name, longer=more) for name, more in zip(pair, longer, strict=True)))

    kept = sum((_lines(plain) & _lines(added)).values())

    assert kept >= _SHARE * len(plain.changes)
    assert bool(plain.obstacle) is bool(added.obstacle)
    assert {row.theme: row.status for row in plain.coverage if row.theme} == {
        row.theme: row.status for row in added.coverage if row.theme
    }
