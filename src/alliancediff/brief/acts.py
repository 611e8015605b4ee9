"""What a sentence does: whether it condemns or demands, or only tells."""

from alliancediff.brief.material import Told
from alliancediff.models import Commitment, CommitmentKind, Ladder

OPERATIVE = frozenset({Ladder.NEGATIVE, Ladder.DIRECTIVE})
"""The acts of who condemns and of who demands."""
_TOLD = frozenset({CommitmentKind.MENTION, CommitmentKind.REPORT})


def are_unlike(one: Told, other: Told) -> bool:
    """Whether one condemns or demands, and the other only welcomes, notes or tells: another act on the same thing."""
    return any(_demands(first) and _only_tells(second) for first, second in ((one, other), (other, one)))


def _demands(told: Told) -> bool:
    return any(commitment.ladder in OPERATIVE for commitment in told.commitments)


def _only_tells(told: Told) -> bool:
    return bool(told.commitments) and all(map(_is_soft, told.commitments))


def _is_soft(commitment: Commitment) -> bool:
    is_told = commitment.ladder is Ladder.WELCOME or commitment.kind in _TOLD
    return is_told and commitment.ladder not in OPERATIVE
