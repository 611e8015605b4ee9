"""What was promised is now refused, or the other way round."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import for_and_against
from alliancediff.models import Axis, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = (sides.scale.is_against(c) for c in (sides.earlier, sides.later))
    if one != two and sides.earlier.negated != sides.later.negated:
        before, after = ("against" if is_against else "for" for is_against in (one, two))
        yield Reason(Axis.NEGATION, before, after, -1 if two else 1, sides.earlier.predicate, sides.later.predicate)


NEGATION = Rule(Axis.NEGATION, "Is it still done, or is it now not done?", _find, for_and_against)
