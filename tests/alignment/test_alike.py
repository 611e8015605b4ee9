"""Clauses of one wording but for what a verdict compares."""

import pytest

from alliancediff.alignment.alike import alike_but_for_limits
from builders import commitment


def _pairs(earlier: list[str], later: list[str]) -> list[tuple[int, int]]:
    return list(alike_but_for_limits([*map(commitment, earlier)], [*map(commitment, later)], []))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We will open the archives.", "We will open the archives, subject to national law."),
        ("We will open the archives.", "We will open the archives unless a court objects."),
        ("We shall inform each other.", "We shall use reasonable endeavours to inform each other."),
        ("We will open every archive.", "We will open certain archives."),
        ("The court will sit in Bergen.", "The court will sit in Arica."),
        ("The board will report monthly.", "The board will report twice a year."),
        ("Kenya will bear a quarter of the costs.", "Kenya will bear 30 percent of the costs."),
    ],
)
def test_a_limit_a_place_or_a_rhythm_parts_nothing(earlier: str, later: str) -> None:
    """They are one line where no other clause has the words."""
    assert [(0, 0)] == _pairs([earlier], [later])
    assert not _pairs([earlier], [later, later])


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We will open the archives.", "We will open the ports."),
        ("We will fund Bergen.", "We will fund Arica."),
    ],
)
def test_another_object_is_another_line(earlier: str, later: str) -> None:
    """Whatever is limited."""
    assert not _pairs([earlier], [later])
