"""Talk against an act of substance, between promises."""

from collections.abc import Iterator
from functools import partial

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import NONE
from alliancediff.models import Axis, Reason


def _find(sides: Sides, *, axis: Axis, kind: str, direction: int) -> Iterator[Reason]:
    one, two = (getattr(c.slots, kind) for c in (sides.near_earlier, sides.near_later))
    if sides.both_bind and bool(one) != bool(two):
        before, after = ("; ".join(anchor.text for anchor in anchors) or NONE for anchors in (one, two))
        yield Reason(axis, before, after, direction if two else -direction)


ACT = Rule(
    Axis.ACT, "Is it an act of substance, or only talk?", partial(_find, axis=Axis.ACT, kind="talks", direction=-1)
)
MAGNITUDE = Rule(
    Axis.MAGNITUDE,
    "Is the act raised (“fundamentally”)?",
    partial(_find, axis=Axis.MAGNITUDE, kind="magnitudes", direction=1),
)
