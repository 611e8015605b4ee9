"""Two commitments of one line -> a verdict with its reasons.

A verdict is read off six axes (polarity, force or stage, delegation, precision, bearers, scope). It is `strengthened`
where one rises and none falls, `weakened` the other way round, `repeated` where none moves a full step; where axes
disagree the change is `mixed` and its kind is a lean, by the first axis that moved in that order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alliancediff.comparison.force import Scale, force, polarity, sign
from alliancediff.comparison.fulfilment import fulfilment
from alliancediff.comparison.locality import about
from alliancediff.comparison.precision import delegation, precision
from alliancediff.comparison.scope import bearers, members, partners
from alliancediff.lexicon import OPPOSES_FROM
from alliancediff.models import Axis, ChangeKind, Commitment, CommitmentKind, Reason, Settings

_KINDS = {1: ChangeKind.STRENGTHENED, 0: ChangeKind.REPEATED, -1: ChangeKind.WEAKENED}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison of two sides found; `told` says what moved without a direction, "" where nothing did."""

    kind: ChangeKind
    reasons: tuple[Reason, ...]
    mixed: bool = False
    fulfilment: str = ""
    told: str = ""


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
        settings: whether half steps count, and the numbers of the axes.
        is_paraphrase: whether either text is a digest or a press text: whether it says "noted" or "underscored" is
            then the reporter's choice of word, and force 1 and 2 are one rung.
        opposes_from: the rung of the negative ladder from which a text opposes, as the lexicon's profile says.
    """
    numbers = settings.comparison
    scale = Scale(numbers, settings.half_steps, numbers.reporters_rung if is_paraphrase else 0, opposes_from)
    one, two = about(earlier, later, numbers), about(later, earlier, numbers)
    reasons = [
        *polarity(earlier, later, scale),
        *force(earlier, later, scale),
        *delegation(one, two),
        *precision(one, two, numbers, is_paraphrase=is_paraphrase),
        *bearers(earlier, later),
        *partners(earlier, later, numbers),
        *members(earlier, later, numbers),
    ]
    moved = {reason.direction for reason in reasons if reason.direction}
    return Verdict(
        kind=_KINDS[_lean(one, two, reasons, numbers.outweighs)],
        reasons=tuple(reasons),
        mixed=len(moved) > 1,
        fulfilment=fulfilment(earlier, later),
    )


def without_direction(verdict: Verdict) -> Verdict:
    """The verdict on two wordings of which neither comes after the other: what differs is told, and nothing moved.

    Example:
        >>> from alliancediff.models import Axis, Reason
        >>> without_direction(Verdict(ChangeKind.WEAKENED, (Reason(Axis.FORCE, "6", "5", -1),))).kind.value
        'repeated'
    """
    return Verdict(ChangeKind.REPEATED, tuple(replace(reason, direction=0) for reason in verdict.reasons))


def overrule(verdict: Verdict, kind: ChangeKind) -> Verdict:
    """The verdict as a reader set it: the reader's reason comes first, those of the rules are kept below it.

    Example:
        >>> overrule(Verdict(ChangeKind.REPEATED, ()), ChangeKind.WEAKENED).reasons[0].direction
        -1
    """
    direction = next(step for step, one in _KINDS.items() if one is kind)
    reason = Reason(Axis.READER, str(verdict.kind), str(kind), direction)
    return Verdict(kind, (reason, *verdict.reasons), fulfilment=verdict.fulfilment)


def _lean(earlier: Commitment, later: Commitment, reasons: Sequence[Reason], outweighs: int) -> int:
    """The direction of the first axis that moved.

    But one rung of force between two promises does not outweigh two levels of precision (`outweighs`), nor the step
    between talk and an act of substance: to promise talks is no more than to intend to act.
    """
    moved: dict[Axis, int] = {}
    for reason in (reason for reason in reasons if reason.direction):
        moved.setdefault(reason.axis, reason.direction)
    if not moved:
        return 0
    step = (later.force or 0) - (earlier.force or 0) if earlier.ladder is later.ladder else 0
    levels = later.precision - earlier.precision
    if earlier.kind is later.kind is CommitmentKind.UNDERTAKING and abs(step) == 1:
        if abs(levels) >= outweighs and step * levels < 0:
            return sign(levels)
        if moved.get(Axis.ACT, step) != step:
            return moved[Axis.ACT]
    return next(iter(moved.values()))
