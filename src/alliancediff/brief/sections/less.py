"""What was said with less force."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, ChangeKind


def _is_less(pair: Pair) -> bool:
    """Whether verdicts fell and none rose, in much the same words: else the two are only set side by side."""
    return pair.is_formula and pair.is_clearly(ChangeKind.WEAKENED)


LESS = PairRule(BriefSection.LESS, _is_less)
