"""Whether a body, an instrument or a treaty carries the line; that it is not named again decides nothing."""

from collections.abc import Iterator

from alliancediff.comparison.axes.named import NAMES, points_on, swap_of
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import levels
from alliancediff.models import Axis, CommitmentKind, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = sides.near_earlier, sides.near_later
    is_carried = CommitmentKind.STANCE not in {one.kind, two.kind}
    if one.delegation == two.delegation or not is_carried:
        return
    is_more = _full(two.delegation) > _full(one.delegation)
    named = [anchor for kind in NAMES for anchor in two.slots.hard(kind)]
    decides = is_more and not points_on(sides, 1) and not (named and any(swap_of(named, sides)))
    yield Reason(Axis.DELEGATION, f"D{one.delegation}", f"D{two.delegation}", int(decides), one.quote, two.quote)


def _full(delegation: int) -> int:
    """A mere dialogue is no full step above nothing."""
    return 0 if delegation == 1 else delegation


DELEGATION = Rule(Axis.DELEGATION, "Does a body, an instrument or a treaty now carry it?", _find, levels)
