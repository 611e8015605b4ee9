"""Treaties, agreements and plans that a clause names."""

from alliancediff.comparison.axes.names import rule_of
from alliancediff.models import Axis

INSTRUMENT = rule_of(Axis.INSTRUMENT, "instruments", "Is a treaty, agreement or plan named that was not?")
