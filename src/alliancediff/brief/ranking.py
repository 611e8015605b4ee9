"""What a line is worth to a reader: how much of it is news, how operative it is, and how much of it is courtesy."""

from collections.abc import Iterable

from alliancediff.brief.material import Material, Told
from alliancediff.models import BriefSettings, Commitment, CommitmentKind, Ladder


def news_in(told: Told, material: Material) -> float:
    """What the words of a sentence are worth that say most."""
    worth = sorted((material.weigh(key, told.side) for key in material.words.keys(told.quote)), reverse=True)
    return sum(worth[: material.rules.telling])


def operativeness(told: Told, rules: BriefSettings) -> float:
    """How much hangs on a sentence: more for an act, for one with a date, a sum or a body, and for a demand."""
    return max((1.0 + rules.firm * _marks(c) for c in told.commitments), default=rules.background)


def _marks(commitment: Commitment) -> int:
    """How many marks of an operative clause there are, less one for praise and for what is only raised."""
    is_soft = commitment.ladder is Ladder.WELCOME or commitment.kind is CommitmentKind.MENTION
    is_hard = commitment.slots.hard_kinds > 0
    is_demand = commitment.ladder in {Ladder.NEGATIVE, Ladder.DIRECTIVE}
    return is_hard + is_demand + (commitment.kind is CommitmentKind.UNDERTAKING) - is_soft


def worth_of(sentences: Iterable[Told], material: Material) -> float:
    """What sentences are worth together: the first whole, each further one half."""
    each = sorted((news_in(one, material) * operativeness(one, material.rules) for one in sentences), reverse=True)
    return round(sum(worth / (1 << at) for at, worth in enumerate(each)), 6)
