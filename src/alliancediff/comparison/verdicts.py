"""Two commitments of one line -> a verdict with its reasons.

A direction is said only between like acts (a promise and a promise, a view and a view of the same object) or where the
later act is of a higher sort. There it is that of the first axis that moved (`axes.AXES`); where others moved the other
way the verdict is `mixed`. Any other pair is `repeated`, and `told` says what became of it. The second voice keeps to
this, too: it may take a rise back, and says no fall across sorts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alliancediff.comparison.axes import Sides, level, reasons_of, worded
from alliancediff.comparison.axes.force import say_the_same
from alliancediff.comparison.axes.standing import Scale, Sort, is_possible, is_rise, sign, sorts_of
from alliancediff.comparison.fulfilment import fulfilment
from alliancediff.comparison.transitions import told_between
from alliancediff.comparison.voice import Opinion, features_of, opinion
from alliancediff.language.folding import same_words
from alliancediff.lexicon import OPPOSES_FROM
from alliancediff.models import Axis, ChangeKind, Commitment, CommitmentKind, Reason, Settings

_KINDS = {1: ChangeKind.STRENGTHENED, 0: ChangeKind.REPEATED, -1: ChangeKind.WEAKENED}
_TURNED = {Axis.NEGATION, Axis.POLARITY, Axis.OPPOSITE_ACT}
"""Axes on which a line is turned round, whatever sorts of act meet."""
_SETTLES = _TURNED | {
    Axis.EFFORT,
    Axis.EXCEPTION,
    Axis.CONDITION,
    Axis.LIMIT,
    Axis.EXTENT,
    Axis.SPAN,
    Axis.TERM,
    Axis.AMOUNT,
    Axis.DEADLINE,
    Axis.SCOPE,
    Axis.BEARERS,
}
"""Axes that read off the words themselves what became of a line that was else kept."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison of two sides found; `told` says what moved without a direction, "" where nothing did."""

    kind: ChangeKind
    reasons: tuple[Reason, ...]
    mixed: bool = False
    fulfilment: str = ""
    told: str = ""

    @property
    def ground(self) -> str:
        """What the verdict rests on, in words: what moved, with a direction or, where it has none, without."""
        moved = direction_of(self)
        return next((r.told for r in self.reasons if r.told and r.direction == moved), "") if moved else self.told


def judge(
    earlier: Commitment,
    later: Commitment,
    settings: Settings,
    *,
    is_paraphrase: bool = False,
    opposes_from: int = OPPOSES_FROM,
) -> Verdict:
    """The verdict on two commitments of one line. Swapping like acts turns every reason round, but for added names.

    Args:
        earlier: the commitment of the earlier statement.
        later: that of the later one.
        settings: whether half steps count, and the numbers of the axes.
        is_paraphrase: whether either text is a digest or a press text: whether it says "noted" or "underscored" is
            then the reporter's choice of word, and force 1 and 2 are one rung.
        opposes_from: the rung of the negative ladder from which a text opposes, as the lexicon's profile says.
    """
    ruled = by_rules(earlier, later, settings, is_paraphrase=is_paraphrase, opposes_from=opposes_from)
    direction = direction_of(ruled)
    least = settings.voice.overrules if direction else settings.voice.speaks
    may_say = sayable(earlier, later, ruled)
    if least >= 1 or not may_say:
        return ruled
    back = by_rules(later, earlier, settings, is_paraphrase=is_paraphrase, opposes_from=opposes_from)
    heard = opinion(heard_of(earlier, later, ruled), heard_of(later, earlier, back))
    is_news = heard.direction in may_say - {direction}
    return _with_voice(ruled, heard) if is_news and heard.chance >= least else ruled


def by_rules(
    earlier: Commitment,
    later: Commitment,
    settings: Settings,
    *,
    is_paraphrase: bool = False,
    opposes_from: int = OPPOSES_FROM,
) -> Verdict:
    """The verdict of the axes alone; the arguments are those of `judge`."""
    numbers = settings.comparison
    scale = Scale(numbers, settings.half_steps, numbers.reporters_rung if is_paraphrase else 0, opposes_from)
    sides = Sides(earlier, later, scale, is_paraphrase=is_paraphrase)
    found = reasons_of(sides)
    reasons = found if _may_move(sides, found) else level(found)
    moved = {reason.direction for reason in reasons if reason.direction}
    return Verdict(
        kind=_KINDS[_lean(sides, reasons, numbers.outweighs)],
        reasons=reasons,
        mixed=len(moved) > 1,
        fulfilment=fulfilment(earlier, later),
        told=told_between(earlier, later, reasons),
    )


def sayable(earlier: Commitment, later: Commitment, verdict: Verdict) -> frozenset[int]:
    """The directions that the second voice may give, given what the rules said; none where it is not asked.

    Between like acts it may give any. Where the act rose it may take that back; what fell across sorts of act is told
    as what it is now, and has no direction, however sure a voice may be.
    """
    one, two = sorts_of(earlier, later)
    if _is_settled(earlier, later, verdict):
        return frozenset()
    if one is two:
        return frozenset(_KINDS)
    return frozenset({0, 1} if is_rise(earlier, later) else {0})


def _is_settled(earlier: Commitment, later: Commitment, verdict: Verdict) -> bool:
    """Whether there is nothing to ask.

    Words are equal; a deed that was done stays done, whatever is said of it later; what was only possible is no promise
    that could be taken back; or the line was turned round, limited or counted anew.
    """
    one, two = sorts_of(earlier, later)
    is_past_deed = one is Sort.DEED and two is not Sort.DEED
    is_beyond = is_possible(earlier) != is_possible(later) and one is not two
    if is_past_deed or is_beyond or same_words(earlier.quote) == same_words(later.quote):
        return True
    return any(reason.direction and reason.axis in _SETTLES for reason in verdict.reasons)


def heard_of(earlier: Commitment, later: Commitment, verdict: Verdict) -> tuple[float, ...]:
    """The numbers that the second voice is asked with."""
    return features_of(earlier, later, verdict.reasons, direction_of(verdict))


def direction_of(verdict: Verdict) -> int:
    """1, 0 or -1."""
    return next(step for step, kind in _KINDS.items() if kind is verdict.kind)


def _with_voice(verdict: Verdict, heard: Opinion) -> Verdict:
    """The verdict that the second voice gives, with its reason first; those of the rules are kept below it."""
    kind = _KINDS[heard.direction]
    reason = worded(Reason(Axis.VOICE, str(verdict.kind), f"{heard.chance:.0%}", heard.direction))
    return replace(verdict, kind=kind, reasons=(reason, *verdict.reasons), mixed=False)


def without_direction(verdict: Verdict) -> Verdict:
    """The verdict on two wordings of which neither comes after the other: what differs is told, and nothing moved.

    Example:
        >>> from alliancediff.models import Axis, Reason
        >>> without_direction(Verdict(ChangeKind.WEAKENED, (Reason(Axis.FORCE, "6", "5", -1),))).kind.value
        'repeated'
    """
    return Verdict(ChangeKind.REPEATED, level(verdict.reasons))


def overrule(verdict: Verdict, kind: ChangeKind) -> Verdict:
    """The verdict as a reader set it: the reader's reason comes first, those of the rules are kept below it.

    Example:
        >>> overrule(Verdict(ChangeKind.REPEATED, ()), ChangeKind.WEAKENED).reasons[0].direction
        -1
    """
    direction = next(step for step, one in _KINDS.items() if one is kind)
    reason = worded(Reason(Axis.READER, str(verdict.kind), str(kind), direction))
    return Verdict(kind, (reason, *verdict.reasons), fulfilment=verdict.fulfilment)


def _may_move(sides: Sides, reasons: Sequence[Reason]) -> bool:
    """Whether a direction may be said: not of equal words, and of unlike acts where the act rose or was reversed."""
    earlier, later = sides.earlier, sides.later
    if any(reason.axis in _TURNED for reason in reasons):
        return True
    if same_words(earlier.quote) == same_words(later.quote) and say_the_same(earlier, later):
        return False
    one, two = sorts_of(earlier, later)
    is_known = None not in (sides.scale.standing(earlier), sides.scale.standing(later))
    return one is two or (is_known and (say_the_same(earlier, later) or is_rise(earlier, later)))


def _lean(sides: Sides, reasons: Sequence[Reason], outweighs: int) -> int:
    """The direction of the first axis that moved.

    But one rung of force between two promises does not outweigh two levels of precision (`outweighs`), nor the step
    between talk and an act of substance: to promise talks is no more than to intend to act.
    """
    moved: dict[Axis, int] = {}
    for reason in (reason for reason in reasons if reason.direction):
        moved.setdefault(reason.axis, reason.direction)
    if not moved:
        return 0
    earlier, later = sides.near_earlier, sides.near_later
    step = (later.force or 0) - (earlier.force or 0) if earlier.ladder is later.ladder else 0
    levels = later.precision - earlier.precision
    if earlier.kind is later.kind is CommitmentKind.UNDERTAKING and abs(step) == 1:
        others = {direction for axis, direction in moved.items() if axis is not Axis.FORCE}
        if abs(levels) >= outweighs and step * levels < 0 and sign(levels) in others:
            return sign(levels)
        if moved.get(Axis.ACT, step) != step:
            return moved[Axis.ACT]
    return next(iter(moved.values()))
