"""Places where what a clause names is done."""

from alliancediff.comparison.axes.names import rule_of
from alliancediff.models import Axis

SITE = rule_of(Axis.SITE, "sites", "Is a place named that was not?")
