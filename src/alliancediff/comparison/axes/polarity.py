"""What was backed is now opposed, or the other way round."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import for_and_against
from alliancediff.models import Axis, Commitment, Ladder, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = (sides.scale.is_against(c) for c in (sides.earlier, sides.later))
    is_turned = one != two and sides.earlier.negated == sides.later.negated
    if is_turned and _backs(sides.later if one else sides.earlier):
        before, after = ("against" if is_against else "for" for is_against in (one, two))
        yield Reason(Axis.POLARITY, before, after, -1 if two else 1, sides.earlier.predicate, sides.later.predicate)


def _backs(commitment: Commitment) -> bool:
    return commitment.ladder is Ladder.WELCOME and not commitment.negated


POLARITY = Rule(Axis.POLARITY, "Is it still backed, or is it now opposed?", _find, for_and_against)
