"""What the comparisons of every two texts of a series say, before it is known which of them a line is judged by."""

from collections.abc import Mapping

from alliancediff.comparison import are_of_one_sort, differ_in_sort
from alliancediff.evolution.judging import Pair
from alliancediff.models import ChangeKind, Diff, Link

Diffs = Mapping[Pair, Diff]
"""The comparison of each two texts, by their ids, the earlier first."""


def all_links(diffs: Diffs) -> list[Link]:
    """Every link between two texts."""
    return [link for diff in diffs.values() for link in diff.links]


def alike_pairs(diffs: Diffs) -> frozenset[Pair]:
    """The pairs of statements of different days whose words weigh alike, the earlier first."""
    compared = ((pair, diff) for pair, diff in diffs.items() if diff.earlier.date != diff.later.date)
    return frozenset(pair for pair, diff in compared if are_of_one_sort(diff.earlier, diff.later))


def unlike_pairs(diffs: Diffs) -> frozenset[Pair]:
    """The pairs of statements that are known to be of unlike sorts, the earlier first."""
    return frozenset(pair for pair, diff in diffs.items() if differ_in_sort(diff.earlier, diff.later))


def absences(diffs: Diffs) -> dict[tuple[str, str], ChangeKind]:
    """What each later text's silence on a commitment was called, by the commitment and that text."""
    return {
        (change.earlier[0], text): change.kind
        for (_, text), diff in diffs.items()
        for change in diff.changes
        if change.kind.is_absence and change.earlier
    }
