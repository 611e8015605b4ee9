"""The axes of a verdict, one file each, in the order in which they lead where they disagree."""

from collections.abc import Mapping

from alliancediff.comparison.axes.act import ACT, MAGNITUDE
from alliancediff.comparison.axes.amount import AMOUNT
from alliancediff.comparison.axes.bearers import BEARERS
from alliancediff.comparison.axes.condition import CONDITIONS
from alliancediff.comparison.axes.deadline import DEADLINE
from alliancediff.comparison.axes.delegation import DELEGATION
from alliancediff.comparison.axes.effort import EFFORT_WORDS
from alliancediff.comparison.axes.exception import EXCEPTIONS
from alliancediff.comparison.axes.force import FORCE
from alliancediff.comparison.axes.limit import LIMITS
from alliancediff.comparison.axes.names import INSTRUMENT, MECHANISM, SITE
from alliancediff.comparison.axes.negation import NEGATION
from alliancediff.comparison.axes.opposite_act import OPPOSITE_ACT
from alliancediff.comparison.axes.partners import PARTNERS
from alliancediff.comparison.axes.polarity import POLARITY
from alliancediff.comparison.axes.precision import PRECISION
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.scale import SCALE
from alliancediff.comparison.axes.scope import SCOPE
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.span import SPAN_RULE
from alliancediff.comparison.axes.stage import STAGE
from alliancediff.comparison.axes.telling import went
from alliancediff.comparison.axes.term import TERM
from alliancediff.comparison.axes.voice import VOICE
from alliancediff.models import Axis, Reason

__all__ = ["AXES", "Rule", "Sides", "reasons_of", "told"]

AXES = (
    NEGATION,
    POLARITY,
    OPPOSITE_ACT,
    FORCE,
    STAGE,
    SCALE,
    BEARERS,
    EFFORT_WORDS,
    EXCEPTIONS,
    CONDITIONS,
    LIMITS,
    SPAN_RULE,
    TERM,
    AMOUNT,
    DELEGATION,
    DEADLINE,
    PRECISION,
    INSTRUMENT,
    MECHANISM,
    SITE,
    ACT,
    MAGNITUDE,
    PARTNERS,
    SCOPE,
    VOICE,
)
_BY_AXIS: Mapping[Axis, Rule] = {rule.axis: rule for rule in AXES}


def reasons_of(sides: Sides) -> tuple[Reason, ...]:
    """What each axis found between two commitments, in the order of the axes."""
    return tuple(reason for rule in AXES for reason in rule.find(sides))


def told(reason: Reason) -> str:
    """A reason in words, as its axis tells it.

    Example:
        >>> told(Reason(Axis.EXCEPTION, "none", "unless it rains", -1))
        'exception put in: “unless it rains”'
    """
    rule = _BY_AXIS.get(reason.axis)
    return rule.tell(reason) if rule else went(reason)
