"""Amounts of one unit: more is more, a floor is more than a ceiling; of what is limited the reverse holds."""

from collections.abc import Iterable, Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import LOWERS, sign
from alliancediff.comparison.axes.telling import BETWEEN, NONE, came_and_went
from alliancediff.language.english.limits import BY_AMOUNT, DOWN_TO, HOLDING_ACT, LIMITING_ACT, TO_AMOUNT, UNDER_AMOUNT
from alliancediff.language.folding import plain
from alliancediff.models import Anchor, Axis, Commitment, Reason

_TIMES = "times"
"""The unit of a verb that names a factor ("double"): where another act took its place, no figure is gone."""


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = sides.near_earlier, sides.near_later
    first, second = (c.slots.hard("amounts") for c in (one, two))
    if bool(first) != bool(second):
        before, after = (BETWEEN.join(anchor.text for anchor in anchors) or NONE for anchors in (first, second))
        is_other_verb = one.sense != two.sense and all(anchor.unit == _TIMES for anchor in first or second)
        yield Reason(Axis.AMOUNT, before, after, 0 if is_other_verb else 1 if second else -1)
    larger = -1 if _is_less_more(one) and _is_less_more(two) else 1
    known, found = _largest(first), _largest(second)
    for unit in sorted(set(known) & set(found)):
        a, b = known[unit], found[unit]
        if (a.value, a.bound) != (b.value, b.bound):
            step = sign((b.value or 0) - (a.value or 0)) or sign(_bound(b) - _bound(a))
            yield Reason(Axis.AMOUNT, a.text, b.text, larger * step, a.text, b.text)


def _is_less_more(commitment: Commitment) -> bool:
    """Whether a smaller amount is more: of what is limited, kept under it, or cut "to" it; to cut "by" more is more."""
    amount = next(iter(commitment.slots.amounts), None)
    before = plain(commitment.quote.partition(amount.text)[0]).text if amount else ""
    verb = next(reversed(plain(commitment.predicate).text.split()), "")
    is_under = UNDER_AMOUNT.search(before) or (amount is not None and amount.bound == "ceiling")
    if DOWN_TO.search(before) or (is_under and HOLDING_ACT.fullmatch(verb)):
        return True
    if commitment.sense != LOWERS or BY_AMOUNT.search(before):
        return False
    is_range = amount is not None and amount.start is not None
    return is_range or bool(TO_AMOUNT.search(before) or LIMITING_ACT.match(commitment.act))


def _bound(anchor: Anchor) -> int:
    return {"floor": 1, "ceiling": -1}.get(anchor.bound, 0)


def _largest(anchors: Iterable[Anchor]) -> dict[str, Anchor]:
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        known = found.get(anchor.unit)
        if known is None or ((anchor.value or 0), _bound(anchor)) > ((known.value or 0), _bound(known)):
            found[anchor.unit] = anchor
    return found


AMOUNT = Rule(Axis.AMOUNT, "Is a sum, share or number larger, smaller, added or gone?", _find, came_and_went("amount"))
