"""What the wording as a whole suggests: the second voice (`comparison.voice`), heard after all others."""

from alliancediff.comparison.axes.rule import Rule, nothing
from alliancediff.models import Axis, Reason


def _tell(reason: Reason) -> str:
    return f"the wording as a whole suggests this ({reason.after} sure)"


VOICE = Rule(Axis.VOICE, "What does the wording as a whole suggest?", nothing, _tell)
