"""What was said with less force."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, ChangeKind


def _is_less(pair: Pair) -> bool:
    """Whether verdicts fell and none rose, in much the same words: else the two are only set side by side."""
    falls = ChangeKind.WEAKENED in pair.kinds and ChangeKind.STRENGTHENED not in pair.kinds
    return falls and pair.is_formula


LESS = PairRule(BriefSection.LESS, _is_less)
