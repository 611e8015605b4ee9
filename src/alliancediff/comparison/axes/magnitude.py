"""An adverb that raises an act ("fundamentally"), between promises."""

from alliancediff.comparison.axes.marks import rule_of
from alliancediff.comparison.axes.telling import came_and_went
from alliancediff.models import Axis

MAGNITUDE = rule_of(Axis.MAGNITUDE, "magnitudes", 1, "Is the act raised (“fundamentally”)?", came_and_went("how far"))
