"""Whether a body, an instrument or a treaty carries the line; that it is not named again decides nothing."""

from collections.abc import Iterator

from alliancediff.comparison.axes.named import NAMES, points_on, swap_of
from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.rungs import CARRIERS
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = sides.near_earlier, sides.near_later
    is_carried = CommitmentKind.STANCE not in {one.kind, two.kind}
    if one.delegation == two.delegation or not is_carried:
        return
    is_more = _full(two.delegation) > _full(one.delegation)
    named = [anchor for kind in NAMES for anchor in two.slots.hard(kind)]
    decides = is_more and not points_on(sides, 1) and not (named and any(swap_of(named, sides)))
    before, after = CARRIERS[one.delegation], CARRIERS[two.delegation]
    yield Reason(Axis.DELEGATION, before, after, int(decides), one.quote, two.quote)


def _full(delegation: int) -> int:
    """A mere dialogue is no full step above nothing."""
    return 0 if delegation == 1 else delegation


def _tell(reason: Reason) -> str:
    """A body that is not named again has let go of nothing."""
    return {1: f"now carried by {reason.after}", -1: f"no longer carried by {reason.before}"}.get(reason.direction, "")


def _rest(earlier: Commitment, later: Commitment) -> str:
    is_level = earlier.delegation == later.delegation and earlier.delegation
    return f"still carried by {CARRIERS[later.delegation]}" if is_level else ""


DELEGATION = Rule(Axis.DELEGATION, "Does a body, an instrument or a treaty now carry it?", _find, _tell, _rest)
