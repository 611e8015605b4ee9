"""What the earlier text undertakes, asks for or condemns, and for which the later one has no counterpart: no claim."""

from collections.abc import Iterator
from dataclasses import replace

from alliancediff.brief.drafts import Draft
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material, Told
from alliancediff.models import BriefSection, ChangeKind, CommitmentKind, Ladder

_OPERATIVE = {Ladder.NEGATIVE, Ladder.DIRECTIVE}


def unmatched(shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """A line for each such sentence that no other line shows, where silence of the later text means something."""
    alone = {id_ for c in material.diff.changes if c.kind is ChangeKind.NOT_MENTIONED for id_ in c.earlier}
    if not material.diff.obstacle:
        gone = {id_ for c in material.diff.changes if c.kind is ChangeKind.DROPPED for id_ in c.earlier}
        held = (one for one in material.told.values() if not one.side and one.id not in shown)
        left = [one for one in held if not any(commitment.id in gone for commitment in one.commitments)]
        found = [one for one in left if one.passage.chance < material.rules.unmatched and _is_operative(one, alone)]
        for draft in Loner(BriefSection.GONE, 0, material).drafts(found):
            yield replace(draft, unsure=True)


def _is_operative(told: Told, alone: set[str]) -> bool:
    acts = [c for c in told.commitments if c.id in alone]
    return any(c.kind is CommitmentKind.UNDERTAKING or c.ladder in _OPERATIVE for c in acts)
