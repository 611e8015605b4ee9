"""The axes of a verdict, one file each, in the order in which they lead where they disagree."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from alliancediff.comparison.axes.act import ACT
from alliancediff.comparison.axes.amount import AMOUNT
from alliancediff.comparison.axes.bearers import BEARERS
from alliancediff.comparison.axes.condition import CONDITIONS
from alliancediff.comparison.axes.deadline import DEADLINE
from alliancediff.comparison.axes.delegation import DELEGATION
from alliancediff.comparison.axes.effort import EFFORT_WORDS
from alliancediff.comparison.axes.exception import EXCEPTIONS
from alliancediff.comparison.axes.extent import EXTENT_RULE
from alliancediff.comparison.axes.force import FORCE
from alliancediff.comparison.axes.instrument import INSTRUMENT
from alliancediff.comparison.axes.limit import LIMITS
from alliancediff.comparison.axes.magnitude import MAGNITUDE
from alliancediff.comparison.axes.mechanism import MECHANISM
from alliancediff.comparison.axes.negation import NEGATION
from alliancediff.comparison.axes.opposite_act import OPPOSITE_ACT
from alliancediff.comparison.axes.partners import PARTNERS
from alliancediff.comparison.axes.polarity import POLARITY
from alliancediff.comparison.axes.precision import PRECISION
from alliancediff.comparison.axes.presence import PRESENCE
from alliancediff.comparison.axes.reader import READER
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.scale import SCALE
from alliancediff.comparison.axes.scope import SCOPE
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.site import SITE
from alliancediff.comparison.axes.span import SPAN_RULE
from alliancediff.comparison.axes.stage import STAGE
from alliancediff.comparison.axes.term import TERM
from alliancediff.comparison.axes.voice import VOICE
from alliancediff.models import Axis, Commitment, Reason

__all__ = ["AXES", "Rule", "Sides", "at_rest", "level", "reasons_of", "worded"]

AXES = (
    READER,
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
    EXTENT_RULE,
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
    PRESENCE,
)
_BY_AXIS: Mapping[Axis, Rule] = {rule.axis: rule for rule in AXES}


def reasons_of(sides: Sides) -> tuple[Reason, ...]:
    """What each axis found between two commitments, in the order of the axes, with the words that tell it."""
    return tuple(worded(reason) for rule in AXES for reason in rule.find(sides))


def worded(reason: Reason) -> Reason:
    """A reason with the words in which its axis tells it.

    Example:
        >>> worded(Reason(Axis.EXCEPTION, "none", "unless it rains", -1)).told
        'an exception put in: “unless it rains”'
    """
    return replace(reason, told=_BY_AXIS[reason.axis].tell(reason))


def level(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons that tell what differs, and say of nothing that it moved; the second voice is left out."""
    return tuple(worded(replace(reason, direction=0)) for reason in reasons if reason.axis is not Axis.VOICE)


def at_rest(earlier: Commitment, later: Commitment, reasons: Iterable[Reason]) -> tuple[str, ...]:
    """What is said of two commitments on the axes on which nothing differs, in the order of the axes."""
    told = {reason.axis for reason in reasons}
    return tuple(filter(None, (rule.rest(earlier, later) for rule in AXES if rule.axis not in told)))
