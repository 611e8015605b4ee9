"""Formulas kept with other words."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection


def _is_changed(pair: Pair) -> bool:
    """Whether the two have enough in common to be one formula."""
    return pair.is_formula


CHANGED = PairRule(BriefSection.CHANGED, _is_changed)
