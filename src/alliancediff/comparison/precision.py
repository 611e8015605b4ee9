"""Delegation and precision: what a clause names, slot by slot, where both clauses are about the same thing."""

from collections.abc import Iterable, Iterator, Sequence

from alliancediff.comparison.force import sign
from alliancediff.language.english.wording import CAPITALISED_WORD
from alliancediff.language.folding import plain, same_words
from alliancediff.models import Anchor, Axis, Commitment, CommitmentKind, ComparisonSettings, Reason, Slots
from alliancediff.models.commitments import HARD_SLOTS, NAMED_ACT

_DATED = {"year", "month", "day", "interval"}
_AXES = {kind: Axis(kind.removesuffix("s")) for kind in HARD_SLOTS}
"""The axis of each kind of hard anchor."""
_LOWERS = "size-"
"""The sense of acts that limit or reduce: a smaller sum is more of them."""


def delegation(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    """Whether a body, an instrument or a treaty now carries the line, or no longer does."""
    one, two = earlier.delegation, later.delegation
    is_carried = CommitmentKind.STANCE not in {earlier.kind, later.kind}
    if one != two and is_carried:
        direction = sign(_full(two) - _full(one))
        direction = 0 if _points_on(earlier.slots, later.slots, direction) else direction
        yield Reason(Axis.DELEGATION, f"D{one}", f"D{two}", direction, earlier.quote, later.quote)


def _full(delegation: int) -> int:
    """A mere dialogue is no full step above nothing."""
    return 0 if delegation == 1 else delegation


def precision(
    earlier: Commitment, later: Commitment, settings: ComparisonSettings, *, is_paraphrase: bool = False
) -> Iterator[Reason]:
    """The level of precision, then the kinds of anchor and the amounts and dates that moved."""
    level = sign(later.precision - earlier.precision)
    if not _is_full_step(earlier, later, is_paraphrase=is_paraphrase) or _points_on(earlier.slots, later.slots, level):
        level = 0
    if level:
        yield Reason(Axis.PRECISION, _anchored(earlier), _anchored(later), level, earlier.quote, later.quote)
    yield from (r for r in _anchors_lost_and_won(earlier.slots, later.slots) if r.direction != level)
    lowers = earlier.sense == later.sense == _LOWERS
    yield from _amounts(earlier.slots.amounts, later.slots.amounts, -1 if lowers else 1)
    yield from _deadlines(earlier.slots.deadlines, later.slots.deadlines, settings.widest_date)
    yield from _act(earlier, later)


def _is_full_step(earlier: Commitment, later: Commitment, *, is_paraphrase: bool) -> bool:
    """Whether a difference in level tells more than wording does.

    Hard anchors always do. Below them, a paraphrase makes or unmakes a list of topics, adds a field to another, or
    tells an aim from a theme; only between promises, told in the parties' own words, is a named act more than none.
    """
    less, more = sorted((earlier, later), key=lambda c: c.precision)
    if more.precision > NAMED_ACT:
        return True
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    names_act = more.precision == NAMED_ACT > less.precision and not more.slots.topics and len(more.themes) <= 1
    return both_bind and names_act and not is_paraphrase


def _anchors_lost_and_won(earlier: Slots, later: Slots) -> Iterator[Reason]:
    """A kind of hard anchor that only one side has counts, even where the level does not show it."""
    for name, one, two in ((name, earlier.hard(name), later.hard(name)) for name in HARD_SLOTS):
        pointed = getattr(later if one else earlier, name)
        if bool(one) != bool(two) and not _names_one_of(one or two, pointed):
            before, after = ("; ".join(anchor.text for anchor in anchors) or "none" for anchors in (one, two))
            yield Reason(_AXES[name], before, after, 1 if two else -1)
    yield from _dates_lost_and_won(earlier.deadlines, later.deadlines)


def _dates_lost_and_won(earlier: Sequence[Anchor], later: Sequence[Anchor]) -> Iterator[Reason]:
    """Dates that only one side has, where it has all those of the other."""
    one, two = ({anchor.iso: anchor for anchor in anchors if anchor.iso} for anchors in (earlier, later))
    if one and two and (one.keys() < two.keys() or two.keys() < one.keys()):
        before, after = ("; ".join(anchor.text for anchor in anchors) for anchors in (earlier, later))
        yield Reason(Axis.DEADLINE, before, after, 1 if len(two) > len(one) else -1)


def _points_on(earlier: Slots, later: Slots, direction: int) -> bool:
    """Whether the side that is less still points at the thing that the other names: that decides nothing."""
    less, more = (earlier, later) if direction > 0 else (later, earlier)
    kinds = (kind for kind in HARD_SLOTS if not less.hard(kind))
    return any(_names_one_of(more.hard(kind), getattr(less, kind)) for kind in kinds)


def _names_one_of(named: Iterable[Anchor], pointed: Sequence[Anchor]) -> bool:
    return any(_is_same(one, two) for one in named for two in pointed)


def _is_same(one: Anchor, two: Anchor) -> bool:
    """Whether two names have most capitalised words of the shorter in common: "Treaty of Fog" and "the Fog Treaty"."""
    names = [set(CAPITALISED_WORD.findall(plain(anchor.text).text)) for anchor in (one, two)]
    return same_words(one.text) == same_words(two.text) or 2 * len(names[0] & names[1]) > min(map(len, names))


def _anchored(commitment: Commitment) -> str:
    """The level with the words that earned it."""
    slots = commitment.slots
    hard = [anchor for kind in HARD_SLOTS for anchor in slots.hard(kind)]
    words = "; ".join(anchor.text for anchor in hard or slots.topics)
    return f"P{commitment.precision}" + (f" ({words})" if words else "")


def _amounts(earlier: Sequence[Anchor], later: Sequence[Anchor], larger: int) -> Iterator[Reason]:
    """A larger amount of the same kind is more, and a floor is more than a ceiling; of what is lowered, the reverse."""
    one, two = _largest(earlier), _largest(later)
    for unit in sorted(set(one) & set(two)):
        before, after = one[unit], two[unit]
        if (before.value, before.bound) != (after.value, after.bound):
            direction = larger * (
                sign((after.value or 0) - (before.value or 0)) or sign(_bound(after) - _bound(before))
            )
            yield Reason(Axis.AMOUNT, before.text, after.text, direction, before.text, after.text)


def _bound(anchor: Anchor) -> int:
    return {"floor": 1, "ceiling": -1}.get(anchor.bound, 0)


def _largest(anchors: Iterable[Anchor]) -> dict[str, Anchor]:
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        known = found.get(anchor.unit)
        if known is None or ((anchor.value or 0), _bound(anchor)) > ((known.value or 0), _bound(known)):
            found[anchor.unit] = anchor
    return found


def _deadlines(earlier: Sequence[Anchor], later: Sequence[Anchor], widest: float) -> Iterator[Reason]:
    """An earlier last day is more, where each side names one date; "by 2030" lasts to the end of that year.

    A span of `widest` years, such as a decade, is too wide to be compared.
    """
    one, two = ({_last_day(a): a for a in anchors if _is_dated(a, widest)} for anchors in (earlier, later))
    if len(one) == len(two) == 1 and one.keys() != two.keys():
        (before,), (after,) = one.items(), two.items()
        direction = 1 if after[0] < before[0] else -1
        yield Reason(Axis.DEADLINE, before[1].text, after[1].text, direction, before[1].text, after[1].text)


def _is_dated(anchor: Anchor, widest: float) -> bool:
    years = (anchor.value or 0) - (anchor.start or anchor.value or 0)
    return anchor.unit in _DATED and years < widest and bool(_last_day(anchor))


def _last_day(anchor: Anchor) -> str:
    """The last day that a date covers, as text that sorts; "" where the year is not known."""
    last = anchor.iso.rsplit("/", 1)[-1] or (f"{anchor.value:04.0f}" if anchor.value else "")
    return last and last + {len("2030"): "-12-31", len("2030-06"): "-31"}.get(len(last), "")


def _act(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    """Talk against an act of substance, and an act against the same one raised ("fundamentally"); between promises."""
    if not earlier.kind is later.kind is CommitmentKind.UNDERTAKING:
        return
    for axis, kind, direction in ((Axis.ACT, "talks", -1), (Axis.MAGNITUDE, "magnitudes", 1)):
        one, two = (getattr(slots, kind) for slots in (earlier.slots, later.slots))
        if bool(one) != bool(two):
            before, after = ("; ".join(anchor.text for anchor in anchors) or "none" for anchors in (one, two))
            yield Reason(axis, before, after, direction if two else -direction)
