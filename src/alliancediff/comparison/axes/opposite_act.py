"""Acts that undo each other, as to impose and to lift."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import quoted
from alliancediff.language.english.reversals import ENDS, GOES_ON
from alliancediff.language.folding import plain, same_words
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason

_ACTS = {CommitmentKind.UNDERTAKING, CommitmentKind.REPORT}


def are_opposite_acts(earlier: Commitment, later: Commitment) -> bool:
    """Whether the acts of two clauses are a pair of opposites, as to join and to leave."""
    return earlier.sense[:-1] == later.sense[:-1] and earlier.sense != later.sense


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    are_meant = not (earlier.negated or later.negated)
    are_acts = all(c.kind in _ACTS for c in (earlier, later)) and are_opposite_acts(earlier, later)
    going = _goes_on(later) - _goes_on(earlier)
    if are_meant and (are_acts or (abs(going) > 1 and _is_one_object(sides))):
        is_up = later.sense.endswith("+") if are_acts else going > 0
        before, after = (c.act or c.predicate for c in (earlier, later))
        yield Reason(Axis.OPPOSITE_ACT, before, after, 1 if is_up else -1, earlier.predicate, later.predicate)


def _is_one_object(sides: Sides) -> bool:
    """Whether both clauses go on in the same words, or are one text but for a few."""
    one, two = (same_words(c.quote.partition(c.predicate)[2]) for c in (sides.earlier, sides.later))
    return sides.is_kept or (bool(one) and one == two)


def _goes_on(commitment: Commitment) -> int:
    """1 where what there is goes on, -1 where it is ended, 0 where the act says neither."""
    verb = next(reversed(plain(commitment.predicate).text.split()), "")
    return bool(GOES_ON.fullmatch(verb)) - bool(ENDS.fullmatch(verb))


def _tell(reason: Reason) -> str:
    return f"from {quoted(reason.earlier_quote)} to {quoted(reason.later_quote)}, its opposite"


OPPOSITE_ACT = Rule(Axis.OPPOSITE_ACT, "Does the later act undo the earlier one?", _find, _tell)
