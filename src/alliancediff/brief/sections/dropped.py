"""What the later text, which would have said it, dropped: gone with what it is about, as the comparison decides."""

from collections.abc import Iterator
from dataclasses import replace

from alliancediff.brief.drafts import Draft
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material
from alliancediff.models import BriefSection, ChangeKind


def dropped(shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """A line for each sentence of the earlier text with an act that is dropped, if no other line shows it.

    The line tells of that act, and of no other that stands beside it.
    """
    gone = {id_ for c in material.diff.changes if c.kind is ChangeKind.DROPPED for id_ in c.earlier}
    held = (one for one in material.told.values() if not one.side and one.id not in shown)
    alone = (replace(one, commitments=tuple(c for c in one.commitments if c.id in gone)) for one in held)
    return Loner(BriefSection.GONE, 0, material).drafts([one for one in alone if one.commitments])
