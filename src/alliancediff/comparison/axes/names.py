"""The axes of names: instruments, bodies and places that one side names and the other does not.

One that was added decides; one that is missing is told and decides nothing: a text need not repeat its names. Another
name in the place of the first is told as a swap.
"""

from collections.abc import Iterator
from functools import partial

from alliancediff.comparison.axes.named import is_said, swap_of
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import BETWEEN, NONE, came_and_went
from alliancediff.models import Axis, Reason


def rule_of(axis: Axis, kind: str, asks: str) -> Rule:
    """The rule of an axis that names of one kind make up.

    Args:
        axis: its name in JSON.
        kind: the kind of anchor.
        asks: what it asks, for the docs.
    """
    return Rule(axis, asks, partial(_find, axis=axis, kind=kind), came_and_went("named"))


def _find(sides: Sides, *, axis: Axis, kind: str) -> Iterator[Reason]:
    one, two = (c.slots.hard(kind) for c in (sides.near_earlier, sides.near_later))
    if bool(one) == bool(two) or is_said(one or two, kind, sides.later if one else sides.earlier):
        return
    before, after = (BETWEEN.join(anchor.text for anchor in anchors) or NONE for anchors in (one, two))
    swap = swap_of(one or two, sides)
    before, after = swap if any(swap) else (before, after)
    yield Reason(axis, before, after, 1 if two and not any(swap) else 0)
