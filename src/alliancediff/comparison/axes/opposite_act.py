"""Acts that undo each other, as to impose and to lift."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import quoted
from alliancediff.language.english.reversals import ENDS, GOES_ON
from alliancediff.language.folding import plain
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason

_ACTS = {CommitmentKind.UNDERTAKING, CommitmentKind.REPORT}


def are_opposite_acts(earlier: Commitment, later: Commitment) -> bool:
    """Whether the acts of two clauses are a pair of opposites, as to join and to leave."""
    return earlier.sense[:-1] == later.sense[:-1] and earlier.sense != later.sense


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    are_acts = all(c.kind in _ACTS and not c.negated for c in (earlier, later))
    going = _goes_on(later) - _goes_on(earlier)
    if are_acts and (are_opposite_acts(earlier, later) or (abs(going) > 1 and sides.is_kept)):
        direction = 1 if going > 1 or (going > -1 and later.sense.endswith("+")) else -1
        before, after = (c.act or c.predicate for c in (earlier, later))
        yield Reason(Axis.OPPOSITE_ACT, before, after, direction, earlier.predicate, later.predicate)


def _goes_on(commitment: Commitment) -> int:
    """1 where what there is goes on, -1 where it is ended, 0 where the act says neither."""
    verb = next(reversed(plain(commitment.predicate).text.split()), "")
    return bool(GOES_ON.fullmatch(verb)) - bool(ENDS.fullmatch(verb))


def _tell(reason: Reason) -> str:
    return f"from {quoted(reason.earlier_quote)} to {quoted(reason.later_quote)}, its opposite"


OPPOSITE_ACT = Rule(Axis.OPPOSITE_ACT, "Does the later act undo the earlier one?", _find, _tell)
