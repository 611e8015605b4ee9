"""Clauses that no scale holds both: a call on others and a view, a verb that the lexicon does not know."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import Sort, is_rise, rung, sorts_of
from alliancediff.comparison.axes.telling import quoted
from alliancediff.models import Axis, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    earlier, later = sides.earlier, sides.later
    one, two = sorts_of(earlier, later)
    is_off = None in (sides.scale.standing(earlier), sides.scale.standing(later))
    is_across = {one, two} == {Sort.AGAINST, Sort.PROMISE}
    if is_off or is_across or (one is not two and one.height == two.height and not is_rise(earlier, later)):
        yield Reason(Axis.SCALE, rung(earlier), rung(later), 0, earlier.predicate, later.predicate)


def _tell(reason: Reason) -> str:
    one, two = quoted(reason.earlier_quote), quoted(reason.later_quote)
    return f"{one}, later {two}: acts of two sorts"


SCALE = Rule(Axis.SCALE, "Is there a scale that holds both?", _find, _tell)
