"""With whom: where one promise names all partners of the other and some more."""

from collections.abc import Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.models import Axis, Reason


def _find(sides: Sides) -> Iterator[Reason]:
    """One name more is often how a text spells out what it means anyway; `scope_gain` says how many are news."""
    one, two = frozenset(sides.earlier.partners), frozenset(sides.later.partners)
    if sides.both_bind and one and two and (one < two or two < one) and len(one ^ two) >= sides.settings.scope_gain:
        yield Reason(Axis.PARTNERS, ", ".join(sorted(one)), ", ".join(sorted(two)), 1 if one < two else 0)


PARTNERS = Rule(Axis.PARTNERS, "With whom?", _find)
