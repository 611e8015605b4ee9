"""Exceptions: what is taken out of a promise makes it less; what is taken out of a right that is kept binds more."""

from alliancediff.comparison.axes.phrases import rule_of
from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.limits import EXCEPTION
from alliancediff.models import Axis


def _weight(sides: Sides) -> int:
    return 1 if sides.is_right else -1


EXCEPTIONS = rule_of(Axis.EXCEPTION, "an exception", "Is something taken out of it?", EXCEPTION, _weight)
