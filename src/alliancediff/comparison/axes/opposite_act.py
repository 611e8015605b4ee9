"""Acts that undo each other, as to impose and to lift."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import quoted
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason

_ACTS = {CommitmentKind.UNDERTAKING, CommitmentKind.REPORT}


def are_opposite_acts(earlier: Commitment, later: Commitment) -> bool:
    """Whether the acts of two clauses are a pair of opposites, as to join and to leave."""
    return earlier.sense[:-1] == later.sense[:-1] and earlier.sense != later.sense


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    are_acts = all(c.kind in _ACTS and not c.negated for c in (earlier, later))
    if are_acts and are_opposite_acts(earlier, later):
        direction = 1 if later.sense.endswith("+") else -1
        yield Reason(Axis.OPPOSITE_ACT, earlier.act, later.act, direction, earlier.predicate, later.predicate)


def _tell(reason: Reason) -> str:
    return f"from {quoted(reason.earlier_quote)} to {quoted(reason.later_quote)}, its opposite"


OPPOSITE_ACT = Rule(Axis.OPPOSITE_ACT, "Does the later act undo the earlier one?", _find, _tell)
