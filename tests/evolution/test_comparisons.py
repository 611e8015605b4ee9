"""What the comparisons of every two texts of a series say."""

from dataclasses import replace
from functools import cache

import alliancediff as ad
from alliancediff.evolution.comparisons import absences, alike_pairs, all_links
from alliancediff.models import ChangeKind, Genre, Rank
from builders import statement


@cache
def _said(day: str, text: str) -> ad.Statement:
    made = statement(text, day, date=day)
    return replace(made, genre=Genre.JOINT_STATEMENT, rank=Rank.LEADERS, issuers=("Norway", "Peru"))


def _one() -> ad.Statement:
    return _said("2020-01-01", "We will open a port. We will mend nets.")


def _two() -> ad.Statement:
    return _said("2021-01-01", "We will open a port.")


def _pair(one: ad.Statement, two: ad.Statement) -> dict[tuple[str, str], ad.Diff]:
    return {(one.id, two.id): ad.diff(one, two)}


def test_texts_of_one_sort_weigh_alike_and_those_of_one_day_are_not_asked() -> None:
    """A readout weighs otherwise."""
    assert {(_one().id, _two().id)} == alike_pairs(_pair(_one(), _two()))
    assert set() == alike_pairs(_pair(_one(), replace(_two(), genre=Genre.READOUT)))
    assert set() == alike_pairs(_pair(_one(), replace(_two(), date=_one().date)))


def test_links_and_absences_are_those_of_the_diffs() -> None:
    """By the commitment that is left out, and the text that leaves it out."""
    diffs = _pair(_one(), _two())
    (diff,) = diffs.values()

    assert list(diff.links) == all_links(diffs)
    (missing,) = [change.earlier[0] for change in diff.changes if change.kind.is_absence]
    assert {(missing, _two().id)} == set(absences(diffs))
    assert set(absences(diffs).values()) <= {ChangeKind.DROPPED, ChangeKind.NOT_MENTIONED}
