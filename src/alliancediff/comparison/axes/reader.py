"""A verdict that a reader set by a correction: it goes before all others."""

from alliancediff.comparison.axes.rule import Rule, nothing
from alliancediff.models import Axis, Reason


def _tell(reason: Reason) -> str:
    return f"a reader says {reason.after}, the rules say {reason.before}"


READER = Rule(Axis.READER, "Did a reader set the verdict?", nothing, _tell)
