"""Dates until which something is kept: a later one prolongs it, whether it is a service or a ban."""

from collections.abc import Iterator

from alliancediff.comparison.axes.dates import is_dated, last_day, opens_a_term
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import sign
from alliancediff.comparison.axes.telling import came_and_went
from alliancediff.models import Axis, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    widest = sides.settings.widest_date
    one, two = (
        {last_day(a): a for a in c.slots.hard("deadlines") if is_dated(a, widest) and opens_a_term(a, c)}
        for c in (sides.near_earlier, sides.near_later)
    )
    if len(one) == len(two) == 1 and one.keys() != two.keys():
        (before,), (after,) = one.items(), two.items()
        direction = sign((after[0] > before[0]) - (after[0] < before[0])) * (-1 if sides.is_right else 1)
        yield Reason(Axis.TERM, before[1].text, after[1].text, direction, before[1].text, after[1].text)


TERM = Rule(Axis.TERM, "Does it last until a later or an earlier day?", _find, came_and_went("until when"))
