"""What was said with more force."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, ChangeKind


def _is_further(pair: Pair) -> bool:
    """Whether verdicts rose and none fell."""
    return ChangeKind.STRENGTHENED in pair.kinds and ChangeKind.WEAKENED not in pair.kinds


FURTHER = PairRule(BriefSection.FURTHER, _is_further)
