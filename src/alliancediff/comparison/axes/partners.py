"""With whom: where one promise names all partners of the other and some more."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.models import Axis, Reason

_BETWEEN = ", "


def _find(sides: Sides) -> Iterator[Reason]:
    """One name more is often how a text spells out what it means anyway; `scope_gain` says how many are news."""
    one, two = frozenset(sides.earlier.partners), frozenset(sides.later.partners)
    if sides.both_bind and one and two and (one < two or two < one) and len(one ^ two) >= sides.settings.scope_gain:
        yield Reason(Axis.PARTNERS, _BETWEEN.join(sorted(one)), _BETWEEN.join(sorted(two)), 1 if one < two else 0)


def _tell(reason: Reason) -> str:
    """Partners by the names that a text need not use, and so without quotation marks."""
    one, two = (side.split(_BETWEEN) for side in (reason.before, reason.after))
    came, went = (sorted(set(side) - set(other)) for side, other in ((two, one), (one, two)))
    return f"now with {_BETWEEN.join(came)}, too" if came else f"no longer with {_BETWEEN.join(went)}"


PARTNERS = Rule(Axis.PARTNERS, "With whom?", _find, _tell)
