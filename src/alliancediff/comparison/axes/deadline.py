"""Dates by which something is to be there: an earlier last day is more; a date on which what is kept ends is a term.

What is told as done needs none any more.
"""

from collections.abc import Iterator, Sequence

from alliancediff.comparison.axes.dates import is_dated, last_day, opens_a_term
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import Sort, sorts_of
from alliancediff.comparison.axes.telling import BETWEEN, NONE, came_and_went
from alliancediff.models import Anchor, Axis, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    first, second = (c.slots.hard("deadlines") for c in (sides.near_earlier, sides.near_later))
    if bool(first) != bool(second):
        before, after = (_texts(anchors) or NONE for anchors in (first, second))
        is_done = sorts_of(sides.earlier, sides.later)[1] is Sort.DEED
        yield Reason(Axis.DEADLINE, before, after, 1 if second else 0 if is_done else -1)
        return
    yield from _lost_and_won(first, second, is_kept=sides.is_kept)
    yield from _moved(sides, first, second)


def _lost_and_won(earlier: Sequence[Anchor], later: Sequence[Anchor], *, is_kept: bool) -> Iterator[Reason]:
    """Dates that only one side has, where it has all those of the other; losses count where the rest was kept."""
    one, two = ({anchor.iso for anchor in anchors if anchor.iso} for anchors in (earlier, later))
    if one and two and (one < two or two < one):
        direction = 1 if len(two) > len(one) else -1 if is_kept else 0
        yield Reason(Axis.DEADLINE, _texts(earlier), _texts(later), direction)


def _moved(sides: Sides, earlier: Sequence[Anchor], later: Sequence[Anchor]) -> Iterator[Reason]:
    """An earlier last day is more, where each side names one and the rest was kept; else it is another date."""
    widest = sides.settings.widest_date
    one, two = (
        {last_day(a): a for a in anchors if is_dated(a, widest) and not opens_a_term(a, c)}
        for anchors, c in ((earlier, sides.earlier), (later, sides.later))
    )
    if len(one) == len(two) == 1:
        (before,), (after,) = one.items(), two.items()
        if before[0] != after[0]:
            direction = (1 if after[0] < before[0] else -1) if sides.is_kept else 0
            yield Reason(Axis.DEADLINE, before[1].text, after[1].text, direction, before[1].text, after[1].text)


def _texts(anchors: Sequence[Anchor]) -> str:
    return BETWEEN.join(anchor.text for anchor in anchors)


DEADLINE = Rule(Axis.DEADLINE, "Is the date earlier, later, added or gone?", _find, came_and_went("date"))
