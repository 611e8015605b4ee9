"""The axes of marks that one of two promises has: words of talk, and adverbs that raise an act."""

from collections.abc import Iterator
from functools import partial

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import BETWEEN, NONE, Teller
from alliancediff.models import Axis, Reason


def _find(sides: Sides, *, axis: Axis, kind: str, direction: int) -> Iterator[Reason]:
    one, two = (getattr(c.slots, kind) for c in (sides.near_earlier, sides.near_later))
    if sides.both_bind and bool(one) != bool(two):
        before, after = (BETWEEN.join(anchor.text for anchor in anchors) or NONE for anchors in (one, two))
        yield Reason(axis, before, after, direction if two else -direction)


def rule_of(axis: Axis, kind: str, direction: int, asks: str, tell: Teller) -> Rule:
    """The rule of an axis that words of one kind make up.

    Args:
        axis: its name in JSON.
        kind: the slot of a commitment that holds such words.
        direction: 1 where they make a promise more, -1 where they make it less.
        asks: what it asks, for the docs.
        tell: what tells it.
    """
    return Rule(axis, asks, partial(_find, axis=axis, kind=kind, direction=direction), tell)
