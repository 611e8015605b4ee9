"""Bodies, dialogues and programmes that a clause names."""

from alliancediff.comparison.axes.names import rule_of
from alliancediff.models import Axis

MECHANISM = rule_of(Axis.MECHANISM, "mechanisms", "Is a body, dialogue or programme named that was not?")
