"""Whether the other text has a counterpart: why what stands alone is new, dropped or only not mentioned."""

from alliancediff.comparison.axes.rule import Rule, nothing
from alliancediff.models import Axis, Reason


def _tell(reason: Reason) -> str:
    return reason.after


PRESENCE = Rule(Axis.PRESENCE, "Has the other text a counterpart, and would it have one?", nothing, _tell)
