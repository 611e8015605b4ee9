"""How far two deeds have come."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import Sort, sign, sort_of, stage
from alliancediff.comparison.axes.telling import by_predicates
from alliancediff.models import Axis, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    if sort_of(earlier) is sort_of(later) is Sort.DEED and earlier.stage and later.stage:
        direction = sign(later.stage.rank - earlier.stage.rank)
        yield Reason(Axis.STAGE, stage(earlier), stage(later), direction, earlier.predicate, later.predicate)


STAGE = Rule(Axis.STAGE, "How far has the deed come?", _find, by_predicates)
