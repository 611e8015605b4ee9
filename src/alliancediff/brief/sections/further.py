"""What was said with more force."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, ChangeKind


def _is_further(pair: Pair) -> bool:
    """Whether verdicts rose, none fell, and the words show it."""
    return pair.is_clearly(ChangeKind.STRENGTHENED)


FURTHER = PairRule(BriefSection.FURTHER, _is_further)
