"""Talk against an act of substance, between promises."""

from alliancediff.comparison.axes.marks import rule_of
from alliancediff.comparison.axes.telling import NONE, quoted
from alliancediff.models import Axis, Reason


def _tell(reason: Reason) -> str:
    if reason.before == NONE:
        return f"now only talk: {quoted(reason.after)}"
    return f"no longer only talk: {quoted(reason.before)}"


ACT = rule_of(Axis.ACT, "talks", -1, "Is it an act of substance, or only talk?", _tell)
