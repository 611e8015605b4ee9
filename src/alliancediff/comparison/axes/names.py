"""Instruments, bodies and places that one side names and the other does not.

One that was added decides; one that is missing is told and decides nothing: a text need not repeat its names. Another
name in the place of the first is told as a swap.
"""

from collections.abc import Iterator
from functools import partial

from alliancediff.comparison.axes.named import is_said, swap_of
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import NONE
from alliancediff.models import Axis, Reason


def _find(sides: Sides, *, axis: Axis, kind: str) -> Iterator[Reason]:
    one, two = (c.slots.hard(kind) for c in (sides.near_earlier, sides.near_later))
    if bool(one) == bool(two) or is_said(one or two, kind, sides.later if one else sides.earlier):
        return
    before, after = ("; ".join(anchor.text for anchor in anchors) or NONE for anchors in (one, two))
    swap = swap_of(one or two, sides)
    before, after = swap if any(swap) else (before, after)
    yield Reason(axis, before, after, 1 if two and not any(swap) else 0)


def _rule(axis: Axis, kind: str, asks: str) -> Rule:
    return Rule(axis, asks, partial(_find, axis=axis, kind=kind))


INSTRUMENT = _rule(Axis.INSTRUMENT, "instruments", "Is a treaty, agreement or plan named that was not?")
MECHANISM = _rule(Axis.MECHANISM, "mechanisms", "Is a body, dialogue or programme named that was not?")
SITE = _rule(Axis.SITE, "sites", "Is a place named that was not?")
