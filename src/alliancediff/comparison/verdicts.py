"""Two commitments of one line -> a verdict with its reasons.

A verdict is read off five axes (polarity, force or stage, delegation, precision, bearers). It is `strengthened` where
one rises and none falls, `weakened` the other way round, `repeated` where none moves a full step; where axes
disagree the change is `mixed` and its kind is a lean, by the first axis that moved in that order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.lexicon import OPPOSES_FROM
from alliancediff.models import Anchor, ChangeKind, Commitment, CommitmentKind, Ladder, Reason, Settings, Slots, Stage

_DEED = 8.0
"""A deed at its lowest stage stands above every word."""
_REPORTERS_RUNG = 2
_NAMED_ACT = 2
"""The first level of precision that names an act; an aim and a theme differ by words that any paraphrase changes."""
_OUTWEIGHS = 2
_STANCE_OF_CONCERN = 2
_STANCE_OF_OPPOSITION = 3
_DIRECTIVE = 2
"""What a call on others to act counts as against words of any other ladder."""

_OWN_RUNGS = {Ladder.NEGATIVE, Ladder.DIRECTIVE}
"""Ladders whose rungs are compared with each other, and count as something else against other words."""
_HARD_SLOTS = ("amounts", "deadlines", "instruments", "mechanisms", "sites")
_DATED = {"year", "month", "day", "interval"}
_KINDS = {1: ChangeKind.STRENGTHENED, 0: ChangeKind.REPEATED, -1: ChangeKind.WEAKENED}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison of two sides found."""

    kind: ChangeKind
    reasons: tuple[Reason, ...]
    mixed: bool = False
    fulfilment: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """How rungs are read: whether half steps count, the lowest rung a stance can have, where opposition begins."""

    half_steps: bool
    lowest: int
    opposes_from: int

    def opposes(self, commitment: Commitment) -> bool:
        """Whether a clause is against somebody, and does not only voice concern."""
        return commitment.ladder is Ladder.NEGATIVE and (commitment.force or 0) >= self.opposes_from

    def standing(self, commitment: Commitment) -> float | None:
        """The place on the one scale from a mention to a delivered deed; None where a commitment has none."""
        if commitment.kind is CommitmentKind.REPORT:
            return _DEED + commitment.stage.rank if commitment.stage else None
        if commitment.ladder is Ladder.DIRECTIVE:
            return float(_DIRECTIVE)
        if commitment.ladder is Ladder.NEGATIVE:
            return float(_STANCE_OF_OPPOSITION if self.opposes(commitment) else _STANCE_OF_CONCERN)
        force = commitment.force or 0
        return float(max(force, self.lowest) if commitment.kind is CommitmentKind.STANCE else force)


def judge(
    earlier: Commitment,
    later: Commitment,
    settings: Settings,
    *,
    is_paraphrase: bool = False,
    opposes_from: int = OPPOSES_FROM,
) -> Verdict:
    """The verdict on two commitments of one line. Swapping them turns every reason round.

    Args:
        earlier: the commitment of the earlier statement.
        later: that of the later one.
        settings: whether half steps count.
        is_paraphrase: whether either text is a digest or a press text: whether it says "noted" or "underscored" is
            then the reporter's choice of word, and force 1 and 2 are one rung.
        opposes_from: the rung of the negative ladder from which a text opposes, as the lexicon's profile says.
    """
    scale = Scale(settings.half_steps, _REPORTERS_RUNG if is_paraphrase else 0, opposes_from)
    reasons = [
        *_polarity(earlier, later, scale),
        *_force(earlier, later, scale),
        *_delegation(earlier, later),
        *_precision(earlier, later),
        *_bearers(earlier, later),
    ]
    moved = [reason.direction for reason in reasons if reason.direction]
    return Verdict(
        kind=_KINDS[_lean(earlier, later, moved)],
        reasons=tuple(reasons),
        mixed=len(set(moved)) > 1,
        fulfilment=_fulfilment(earlier, later),
    )


def overrule(verdict: Verdict, kind: ChangeKind) -> Verdict:
    """The verdict as a reader set it: the reader's reason comes first, those of the rules are kept below it.

    Example:
        >>> overrule(Verdict(ChangeKind.REPEATED, ()), ChangeKind.WEAKENED).reasons[0].direction
        -1
    """
    direction = next(sign for sign, one in _KINDS.items() if one is kind)
    reason = Reason("reader", str(verdict.kind), str(kind), direction)
    return Verdict(kind, (reason, *verdict.reasons), fulfilment=verdict.fulfilment)


def _lean(earlier: Commitment, later: Commitment, moved: Sequence[int]) -> int:
    """The direction of the first axis that moved; but one rung of force does not outweigh two levels of precision."""
    if not moved:
        return 0
    force = (later.force or 0) - (earlier.force or 0) if earlier.ladder is later.ladder else 0
    precision = later.precision - earlier.precision
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    if both_bind and abs(force) == 1 and abs(precision) >= _OUTWEIGHS and force * precision < 0:
        return _sign(precision)
    return moved[0]


def _polarity(earlier: Commitment, later: Commitment, scale: Scale) -> Iterator[Reason]:
    """What was promised is now refused, what was backed is now opposed, or the other way round."""
    one, two = scale.opposes(earlier), scale.opposes(later)
    is_reversal = earlier.negated != later.negated or (one != two and _backs(later if one else earlier))
    if is_reversal:
        before, after = ("against" if c.negated or scale.opposes(c) else "for" for c in (earlier, later))
        direction = -1 if after == "against" else 1
        yield Reason("polarity", before, after, direction, earlier.predicate, later.predicate)


def _backs(commitment: Commitment) -> bool:
    return commitment.ladder is Ladder.WELCOME and not commitment.negated


def _force(earlier: Commitment, later: Commitment, scale: Scale) -> Iterator[Reason]:
    """Force of words against words, stage of deeds against deeds; a deed is more than any word.

    Where no scale holds both, the axis is `scale`, and nothing is said of what stands higher.
    """
    rungs, predicates = (_rung(earlier), _rung(later)), (earlier.predicate, later.predicate)
    one, two = scale.standing(earlier), scale.standing(later)
    if one is None or two is None or _is_across(earlier, later):
        yield Reason("scale", *rungs, 0, *predicates)
        return
    has_own_rungs = earlier.ladder is later.ladder and earlier.ladder in _OWN_RUNGS
    step = (later.force or 0) - (earlier.force or 0) if has_own_rungs else two - one
    direction = _sign(step)
    both_negative = earlier.ladder is later.ladder is Ladder.NEGATIVE
    if not direction and (both_negative or scale.half_steps):
        direction = _sign(_half(later) - _half(earlier))
    if earlier.kind is later.kind is CommitmentKind.REPORT:
        yield Reason("stage", _stage(earlier), _stage(later), direction, *predicates)
    else:
        yield Reason("force", *rungs, direction, *predicates)


def _is_across(earlier: Commitment, later: Commitment) -> bool:
    """Whether a stance against somebody meets a promise: no scale holds both."""
    negative = [c.ladder is Ladder.NEGATIVE for c in (earlier, later)]
    promises = [c.kind is CommitmentKind.UNDERTAKING for c in (earlier, later)]
    return any(negative) and any(promises)


def _half(commitment: Commitment) -> float:
    return 0.5 * (("+" in commitment.half) - ("-" in commitment.half) - ("e" in commitment.half))


def _rung(commitment: Commitment) -> str:
    if commitment.kind is CommitmentKind.REPORT:
        return f"reported as {_stage(commitment)}" if commitment.stage else "a verb off the scale"
    return f"{commitment.kind} {commitment.ladder.letter}{commitment.force}{''.join(commitment.half)}"


def _stage(commitment: Commitment) -> str:
    return str(commitment.stage).replace("_", " ")


def _delegation(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    one, two = earlier.delegation, later.delegation
    if one != two:
        direction = _sign(_full(two) - _full(one))
        direction = 0 if _points_on(earlier.slots, later.slots, direction) else direction
        yield Reason("delegation", f"D{one}", f"D{two}", direction, earlier.quote, later.quote)


def _full(delegation: int) -> int:
    """A mere dialogue is no full step above nothing."""
    return 0 if delegation == 1 else delegation


def _precision(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    level = _sign(later.precision - earlier.precision)
    is_low = max(later.precision, earlier.precision) < _NAMED_ACT
    if is_low or _points_on(earlier.slots, later.slots, level):
        level = 0
    if level:
        yield Reason("precision", _anchored(earlier), _anchored(later), level, earlier.quote, later.quote)
    yield from (r for r in _anchors_lost_and_won(earlier.slots, later.slots) if r.direction != level)
    yield from _amounts(earlier.slots.amounts, later.slots.amounts)
    yield from _deadlines(earlier.slots.deadlines, later.slots.deadlines)


def _anchors_lost_and_won(earlier: Slots, later: Slots) -> Iterator[Reason]:
    """A kind of hard anchor that only one side has counts, even where the level does not show it."""
    for name, one, two in ((name, _hard(earlier, name), _hard(later, name)) for name in _HARD_SLOTS):
        silent = getattr(later if one else earlier, name)
        if bool(one) != bool(two) and not silent:
            before, after = ("; ".join(anchor.text for anchor in anchors) or "none" for anchors in (one, two))
            yield Reason(name, before, after, 1 if two else -1)


def _points_on(earlier: Slots, later: Slots, direction: int) -> bool:
    """Whether the side that is less still points at things of a kind that the other names: that decides nothing."""
    less, more = (earlier, later) if direction > 0 else (later, earlier)
    return any(_hard(more, kind) and getattr(less, kind) and not _hard(less, kind) for kind in _HARD_SLOTS)


def _hard(slots: Slots, kind: str) -> tuple[Anchor, ...]:
    """The anchors of a kind that count: what a clause only points at decides no verdict."""
    return tuple(anchor for anchor in getattr(slots, kind) if not anchor.pointer)


def _anchored(commitment: Commitment) -> str:
    """The level with the words that earned it."""
    slots = commitment.slots
    hard = [anchor for kind in _HARD_SLOTS for anchor in _hard(slots, kind)]
    words = "; ".join(anchor.text for anchor in hard or slots.topics)
    return f"P{commitment.precision}" + (f" ({words})" if words else "")


def _amounts(earlier: Sequence[Anchor], later: Sequence[Anchor]) -> Iterator[Reason]:
    """A larger amount of the same kind is more, and a floor is more than a ceiling."""
    one, two = _largest(earlier), _largest(later)
    for unit in sorted(set(one) & set(two)):
        before, after = one[unit], two[unit]
        if (before.value, before.bound) != (after.value, after.bound):
            direction = _sign((after.value or 0) - (before.value or 0)) or _sign(_bound(after) - _bound(before))
            yield Reason(f"amount ({unit})", before.text, after.text, direction, before.text, after.text)


def _bound(anchor: Anchor) -> int:
    return {"floor": 1, "ceiling": -1}.get(anchor.bound, 0)


def _largest(anchors: Iterable[Anchor]) -> dict[str, Anchor]:
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        known = found.get(anchor.unit)
        if known is None or ((anchor.value or 0), _bound(anchor)) > ((known.value or 0), _bound(known)):
            found[anchor.unit] = anchor
    return found


def _deadlines(earlier: Sequence[Anchor], later: Sequence[Anchor]) -> Iterator[Reason]:
    """An earlier last day is more, where each side names one date; "by 2030" lasts to the end of that year."""
    one, two = ({_last_day(a): a for a in anchors if a.unit in _DATED and _last_day(a)} for anchors in (earlier, later))
    if len(one) == len(two) == 1 and one.keys() != two.keys():
        (before,), (after,) = one.items(), two.items()
        direction = 1 if after[0] < before[0] else -1
        yield Reason("deadline", before[1].text, after[1].text, direction, before[1].text, after[1].text)


def _last_day(anchor: Anchor) -> str:
    """The last day that a date covers, as text that sorts; "" where the year is not known."""
    last = anchor.iso.rsplit("/", 1)[-1] or (f"{anchor.value:04.0f}" if anchor.value else "")
    return last and last + {len("2030"): "-12-31", len("2030-06"): "-31"}.get(len(last), "")


def _bearers(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    """Who is bound: several before and one of them after, or the other way round. Stances do not count.

    That more states sign a text is told of the text, and not of each line in it.
    """
    one, two = frozenset(earlier.bearers), frozenset(later.bearers)
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    is_one = min(len(one), len(two)) == 1
    if both_bind and is_one and (one < two or two < one):
        yield Reason("bearers", ", ".join(sorted(one)), ", ".join(sorted(two)), 1 if one < two else -1)


def _fulfilment(earlier: Commitment, later: Commitment) -> str:
    """Whether a promise is later reported as kept; activity alone ("have worked on") is no fulfilment."""
    is_promise = earlier.kind is CommitmentKind.UNDERTAKING and not earlier.negated
    if not is_promise or later.kind is not CommitmentKind.REPORT or later.negated:
        return ""
    return "instrumented" if later.stage is Stage.INSTRUMENT else ""


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
