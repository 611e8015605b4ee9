"""What a line is worth to a reader: how much of it is news, how operative it is, and how much of it is courtesy."""

from collections.abc import Callable, Iterable

from alliancediff.brief.acts import OPERATIVE
from alliancediff.brief.material import Match, Material, Told
from alliancediff.models import BriefSettings, Commitment, CommitmentKind, Ladder, Role


def mass(keys: Iterable[str], weigh: Callable[[str], float], most: int) -> float:
    """What those words are worth together that say most."""
    return round(sum(sorted(map(weigh, keys), reverse=True)[:most]), 6)


def news_in(told: Told, material: Material) -> float:
    """How much in a sentence the other text does not hold."""
    return mass(material.keys(told), lambda key: material.news(key, told.side), material.rules.telling)


def shared_by(match: Match, material: Material) -> float:
    """How much a pair has in common: what makes it a formula."""
    return mass(material.keys(match.earlier) & material.keys(match.later), material.rarity, material.rules.telling)


def kept_share(match: Match, material: Material) -> float:
    """Of the words of the shorter sentence, by their rarity, those that the other holds."""
    sides = [material.keys(match.earlier), material.keys(match.later)]
    whole = min(sum(sorted(map(material.rarity, side))) for side in sides)
    return sum(sorted(map(material.rarity, sides[0] & sides[1]))) / whole if whole else 1.0


def operativeness(told: Told, rules: BriefSettings, only: Commitment | None = None) -> float:
    """How much hangs on a sentence, or on one act in it: more for a demand, a date, a sum or a body."""
    if told.unit.role is Role.COURTESY:
        return rules.courtesy
    acts = (only,) if only else told.commitments
    return max((1.0 + rules.firm * _marks(c) for c in acts), default=rules.background)


def _marks(commitment: Commitment) -> int:
    """How many marks of an operative clause there are, less one for praise and for what is only raised."""
    is_soft = commitment.ladder is Ladder.WELCOME or commitment.kind is CommitmentKind.MENTION
    is_hard = commitment.slots.hard_kinds > 0
    is_demand = commitment.ladder in OPERATIVE
    return is_hard + is_demand + (commitment.kind is CommitmentKind.UNDERTAKING) - is_soft


def worth_of(sentences: Iterable[Told], material: Material) -> float:
    """What the news of sentences is worth together: the first whole, each further one less."""
    each = sorted((news_in(one, material) * operativeness(one, material.rules) for one in sentences), reverse=True)
    return round(sum(worth * material.rules.next_one**at for at, worth in enumerate(each)), 6)
