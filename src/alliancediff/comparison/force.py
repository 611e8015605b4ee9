"""Polarity, and force or stage: whose words or deeds stand higher."""

from collections.abc import Iterator
from dataclasses import dataclass

from alliancediff.models import Axis, Commitment, CommitmentKind, ComparisonSettings, Ladder, Reason

_OWN_RUNGS = {Ladder.NEGATIVE, Ladder.DIRECTIVE}
"""Ladders whose rungs are compared with each other, and count as something else against other words."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How rungs are read: the numbers of the axis, and what of the texts, the profile and the user they hang on.

    `half_steps` says whether these count, `lowest` is the lowest rung that a stance can have, `opposes_from` the one of
    the negative ladder where opposition begins.
    """

    settings: ComparisonSettings
    half_steps: bool
    lowest: int
    opposes_from: int

    def opposes(self, commitment: Commitment) -> bool:
        """Whether a clause is against somebody, and does not only voice concern."""
        return commitment.ladder is Ladder.NEGATIVE and (commitment.force or 0) >= self.opposes_from

    def is_against(self, commitment: Commitment) -> bool:
        """Whether a clause opposes, or refuses what it names; who no longer opposes is not against it."""
        return commitment.negated != self.opposes(commitment)

    def standing(self, commitment: Commitment) -> float | None:
        """The place on the one scale from a mention to a delivered deed; None where a commitment has none."""
        if commitment.kind is CommitmentKind.REPORT and commitment.negated:
            return 0.0  # what was not done is told as one tells a fact
        if commitment.kind is CommitmentKind.REPORT:
            return self.settings.deed + commitment.stage.rank if commitment.stage else None
        if commitment.ladder is Ladder.DIRECTIVE:
            return self.settings.directive
        if commitment.ladder is Ladder.NEGATIVE:
            return self.settings.opposition if self.opposes(commitment) else self.settings.concern
        force = commitment.force or 0
        return float(max(force, self.lowest) if commitment.kind is CommitmentKind.STANCE else force)


def polarity(earlier: Commitment, later: Commitment, scale: Scale) -> Iterator[Reason]:
    """What was promised is now refused, what was backed is now opposed, or the other way round."""
    one, two = scale.is_against(earlier), scale.is_against(later)
    if one != two and (earlier.negated != later.negated or _backs(later if one else earlier)):
        axis = Axis.NEGATION if earlier.negated != later.negated else Axis.POLARITY
        before, after = ("against" if is_against else "for" for is_against in (one, two))
        yield Reason(axis, before, after, -1 if two else 1, earlier.predicate, later.predicate)
    elif are_opposite_acts(earlier, later) and _acts(earlier, later):
        direction = 1 if later.sense.endswith("+") else -1
        yield Reason(Axis.OPPOSITE_ACT, earlier.act, later.act, direction, earlier.predicate, later.predicate)


def are_opposite_acts(earlier: Commitment, later: Commitment) -> bool:
    """Whether the acts of two clauses are a pair of opposites, as to join and to leave."""
    return earlier.sense[:-1] == later.sense[:-1] and earlier.sense != later.sense


def _acts(*commitments: Commitment) -> bool:
    """Whether all promise or report an act, and refuse none."""
    return all(c.kind in {CommitmentKind.UNDERTAKING, CommitmentKind.REPORT} and not c.negated for c in commitments)


def _backs(commitment: Commitment) -> bool:
    return commitment.ladder is Ladder.WELCOME and not commitment.negated


def force(earlier: Commitment, later: Commitment, scale: Scale) -> Iterator[Reason]:
    """Force of words against words, stage of deeds against deeds; a deed is more than any word.

    Where no scale holds both, the axis is `scale`, and nothing is said of what stands higher.
    """
    rungs, predicates = (_rung(earlier), _rung(later)), (earlier.predicate, later.predicate)
    one, two = _standings(earlier, later, scale)
    if one is None or two is None or _is_across(earlier, later):
        yield Reason(Axis.SCALE, *rungs, 0, *predicates)
        return
    has_own_rungs = earlier.ladder is later.ladder and earlier.ladder in _OWN_RUNGS
    step = (later.force or 0) - (earlier.force or 0) if has_own_rungs else two - one
    direction = sign(step)
    both_negative = earlier.ladder is later.ladder is Ladder.NEGATIVE
    if not direction and (both_negative or scale.half_steps):
        direction = sign(_half(later) - _half(earlier))
    if earlier.kind is later.kind is CommitmentKind.REPORT:
        yield Reason(Axis.STAGE, _stage(earlier), _stage(later), direction, *predicates)
    else:
        yield Reason(Axis.FORCE, *rungs, direction, *predicates)


def _standings(earlier: Commitment, later: Commitment, scale: Scale) -> tuple[float | None, float | None]:
    """Where both stand. Beside another stance, who welcomes a launch welcomes, and reports no deed of their own.

    Beside a promise of substance a deed that is talk counts as talk.
    """
    one, two = scale.standing(earlier), scale.standing(later)
    praise, talk = scale.settings.praise, scale.settings.talk
    kinds = {earlier.kind, later.kind}
    if CommitmentKind.STANCE in kinds or CommitmentKind.MENTION in kinds:
        one, two = (praise if _welcomes(c) else place for c, place in ((earlier, one), (later, two)))
    if kinds == {CommitmentKind.REPORT, CommitmentKind.UNDERTAKING} and bool(earlier.slots.talks) != bool(
        later.slots.talks
    ):
        one, two = (talk if _is_talk(c) else place for c, place in ((earlier, one), (later, two)))
    return one, two


def _is_talk(commitment: Commitment) -> bool:
    """Whether a deed is talk; a promise has its own rung for that."""
    return commitment.kind is CommitmentKind.REPORT and bool(commitment.slots.talks)


def _welcomes(commitment: Commitment) -> bool:
    return commitment.kind is CommitmentKind.REPORT and commitment.ladder is Ladder.WELCOME


def _is_across(earlier: Commitment, later: Commitment) -> bool:
    """Whether a stance against somebody meets a promise: no scale holds both."""
    negative = [c.ladder is Ladder.NEGATIVE for c in (earlier, later)]
    promises = [c.kind is CommitmentKind.UNDERTAKING for c in (earlier, later)]
    return any(negative) and any(promises)


def _half(commitment: Commitment) -> int:
    """How many half steps a clause stands above its rung."""
    return ("+" in commitment.half) - ("-" in commitment.half) - ("e" in commitment.half)


def _rung(commitment: Commitment) -> str:
    if commitment.kind is CommitmentKind.REPORT:
        return f"reported as {_stage(commitment)}" if commitment.stage else "a verb off the scale"
    return f"{commitment.kind} {commitment.ladder.letter}{commitment.force}{''.join(commitment.half)}"


def _stage(commitment: Commitment) -> str:
    return str(commitment.stage).replace("_", " ")


def sign(number: float) -> int:
    """1, 0 or -1."""
    return (number > 0) - (number < 0)
