"""Slots that differ count against a pair, and nothing else does."""

from functools import cache

import pytest

import alliancediff as ad
from alliancediff.alignment.conflicts import exclude, name_sorts
from alliancediff.alignment.normalisation import normaliser
from alliancediff.alignment.similarity import compare_all
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Ladder, Parts, Settings
from builders import commitment, stance, statement


@cache
def _lexicon() -> Lexicon:
    return load(("us_japan",))


_SPEAKERS = ("Japan", "United States")


def _parts(earlier: str, later: str) -> Parts:
    (parts,) = compare_all(
        [commitment(earlier)], [commitment(later)], _lexicon(), Settings().alignment, _SPEAKERS
    ).values()
    return parts


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We oppose force in the East China Sea.", "We oppose force in the South China Sea."),
        ("We will host the Security Consultative Committee in spring.", "We will host the Economic 2+2 in spring."),
        ("Japan will share radar data with South Korea.", "Japan will share radar data with Australia."),
    ],
)
def test_another_sea_forum_or_partner_is_another_line(earlier: str, later: str) -> None:
    """However alike the rest is, and even where the two clauses stand alone."""
    diff = ad.diff(statement(earlier, "a"), statement(later, "b"))

    assert _parts(earlier, later).conflicts < 0
    assert () == tuple(link for link in diff.links if not link.unsure)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We oppose force in the South China Sea.", "We oppose force in the South and East China Seas."),
        ("We will share data with South Korea.", "We will share data with the ROK and Australia."),
        ("We will share data with South Korea.", "We will share data with partners."),
        ("Japan will share data on storms.", "The United States will share data on storms."),
        ("We will give $10 million to ports by 2025.", "We will give $20 million to ports by 2030."),
    ],
)
def test_names_in_common_speakers_and_larger_sums_are_no_conflict(earlier: str, later: str) -> None:
    """A pledge that grew, or of which more is told, is the same pledge."""
    assert 0.0 == _parts(earlier, later).conflicts


def test_a_clause_that_names_nothing_excludes_nothing() -> None:
    """Silence is no other name."""
    named = name_sorts(_lexicon()).named(normaliser(_lexicon()).tokens("force in the East China Sea", ()))
    nothing = name_sorts(_lexicon()).named(())

    assert not exclude(named, nothing)
    assert not exclude(nothing, nothing)
    assert not exclude(named, named)


def test_what_counts_against_a_pair_is_never_positive() -> None:
    """A stance beside a promise, and one against somebody beside praise, lose something; like and like nothing."""
    promise, praise = commitment("open the port"), stance("welcome the port")
    blame = stance("condemn the port", ladder=Ladder.NEGATIVE)

    found = compare_all([promise, praise, blame], [promise, praise, blame], _lexicon(), Settings().alignment, ())

    assert 0.0 == found[0, 0].kinds == found[1, 1].tone == found[2, 2].tone
    assert found[0, 1].kinds < 0
    assert found[1, 2].tone < 0
    assert all(max(parts.kinds, parts.tone, parts.conflicts, parts.rivals) <= 0 for parts in found.values())
