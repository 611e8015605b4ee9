"""What the later text says and the earlier one does not: undertakings, demands, bodies, dates, amounts."""

from collections.abc import Iterator

from alliancediff.brief.drafts import Draft
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material
from alliancediff.models import BriefSection


def new(shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """Lines on the later sentences that no other line shows, each with words that the earlier text does not hold."""
    rules = material.rules
    later = (one for one in material.told.values() if one.side and one.id not in shown and one.commitments)
    left = [one for one in later if one.passage.chance < rules.alone]
    return Loner(BriefSection.NEW, 1, material).drafts(left)
