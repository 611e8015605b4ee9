"""What the later text says and the earlier one does not, as the comparison decides."""

from collections.abc import Iterator

from alliancediff.brief.drafts import Draft
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material
from alliancediff.models import BriefSection, ChangeKind


def new(shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """Lines on the later sentences with an act that is new, if no other line shows them and they hold words of news."""
    fresh = {id_ for c in material.diff.changes if c.kind is ChangeKind.NEW for id_ in c.later}
    later = (one for one in material.told.values() if one.side and one.id not in shown)
    return Loner(BriefSection.NEW, 1, material).drafts(
        [one for one in later if any(commitment.id in fresh for commitment in one.commitments)]
    )
