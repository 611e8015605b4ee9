"""Conditions: what a promise hangs on makes it less; what a right that is kept hangs on binds more."""

from alliancediff.comparison.axes.phrases import rule_of
from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.limits import CONDITION
from alliancediff.models import Axis


def _weight(sides: Sides) -> int:
    if sides.is_right:
        return 1
    return -1 if sides.are_alike else 0


CONDITIONS = rule_of(Axis.CONDITION, "a condition", "Does it hang on something?", CONDITION, _weight)
