"""None is an answer: how likely it is that a clause has no counterpart on the other side.

Two things speak for it: that even the closest clause is far, and that the clause is on a specific line (a line that is
nobody's parent) which no clause of the other side is on, nor any other of its specific lines. How much each counts
stands in weights.toml.
"""

import math
from collections.abc import Sequence

from alliancediff.alignment.lines import levels
from alliancediff.lexicon import Lexicon, Weights
from alliancediff.models import Alignment, Commitment


def no_counterparts(
    earlier: Sequence[Commitment], later: Sequence[Commitment], alignment: Alignment, lexicon: Lexicon
) -> dict[str, float]:
    """The chance, for each commitment that no sure link touches, that it has no counterpart."""
    claimed = {end for link in alignment.links if not link.unsure for end in (link.earlier, link.later)}
    closest: dict[str, float] = {}
    for link in (*alignment.links, *alignment.near_misses):
        for end in (link.earlier, link.later):
            closest[end] = max(closest.get(end, 0.0), link.score)
    absent = on_absent_lines(earlier, later, lexicon)
    return {
        c.id: round(chance_of_none(closest.get(c.id, 0.0), lexicon.weights, is_absent=is_absent), 4)
        for side, flags in zip((earlier, later), absent, strict=True)
        for c, is_absent in zip(side, flags, strict=True)
        if c.id not in claimed
    }


def chance_of_none(closest: float, weights: Weights, *, is_absent: bool) -> float:
    """The chance that a clause has no counterpart.

    Args:
        closest: the score of its closest pair.
        weights: the curve of confidence, and how much that and the lines count.
        is_absent: whether none of its specific lines stands on the other side.
    """
    nearness = weights.slope * (closest - weights.middle)
    logit = weights.none_base - weights.none_closest * nearness + weights.none_absent * is_absent
    return 1 / (1 + math.exp(-logit))


def on_absent_lines(
    earlier: Sequence[Commitment], later: Sequence[Commitment], lexicon: Lexicon
) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """For each clause of either side, whether it is on specific lines and the other side on none of them."""
    specific = levels(lexicon).specific
    sides = [[specific.intersection(c.lines) for c in side] for side in (earlier, later)]
    spoken = [frozenset[str]().union(*side) for side in sides]
    one, two = (
        tuple(bool(lines) and not lines & other for lines in side)
        for side, other in zip(sides, reversed(spoken), strict=True)
    )
    return one, two
