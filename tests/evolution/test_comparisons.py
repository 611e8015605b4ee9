"""What the comparisons of every two texts of a series say."""

from dataclasses import replace

import alliancediff as ad
from alliancediff.evolution.comparisons import absences, alike_pairs, all_links
from alliancediff.models import ChangeKind, Genre, Rank
from builders import statement

_ONE, _TWO = (
    replace(statement(text, day, date=day), genre=Genre.JOINT_STATEMENT, rank=Rank.LEADERS, issuers=("Norway", "Peru"))
    for day, text in (("2020-01-01", "We will open a port. We will mend nets."), ("2021-01-01", "We will open a port."))
)


def _pair(one: ad.Statement, two: ad.Statement) -> dict[tuple[str, str], ad.Diff]:
    return {(one.id, two.id): ad.diff(one, two)}


def test_texts_of_one_sort_weigh_alike_and_those_of_one_day_are_not_asked() -> None:
    """A readout weighs otherwise."""
    assert {(_ONE.id, _TWO.id)} == alike_pairs(_pair(_ONE, _TWO))
    assert set() == alike_pairs(_pair(_ONE, replace(_TWO, genre=Genre.READOUT)))
    assert set() == alike_pairs(_pair(_ONE, replace(_TWO, date=_ONE.date)))


def test_links_and_absences_are_those_of_the_diffs() -> None:
    """By the commitment that is left out, and the text that leaves it out."""
    diffs = _pair(_ONE, _TWO)
    (diff,) = diffs.values()

    assert list(diff.links) == all_links(diffs)
    (missing,) = [change.earlier[0] for change in diff.changes if change.kind.is_absence]
    assert {(missing, _TWO.id)} == set(absences(diffs))
    assert set(absences(diffs).values()) <= {ChangeKind.DROPPED, ChangeKind.NOT_MENTIONED}
