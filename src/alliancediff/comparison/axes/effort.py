"""Words that promise to try: put into a kept promise they weaken it."""

from alliancediff.comparison.axes.phrases import rule_of
from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.limits import EFFORT
from alliancediff.models import Axis


def _weight(sides: Sides) -> int:
    return -1 if sides.are_alike else 0


EFFORT_WORDS = rule_of(Axis.EFFORT, "effort words", "Is it still to be reached, or only to be tried?", EFFORT, _weight)
