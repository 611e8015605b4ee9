"""What the earlier text undertook and the later one, which would have said it, does not: gone with what it is about."""

from collections.abc import Iterator

from alliancediff.brief.drafts import Draft
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material
from alliancediff.brief.names import is_about_gone
from alliancediff.models import SAID_APART, BriefSection, ChangeKind, Commitment, CommitmentKind


def dropped(shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """A line for each sentence of the earlier text of which an undertaking is dropped, if no other line shows it.

    What it is about stands nowhere in the later text.
    """
    gone = {id_ for c in material.diff.changes if c.kind is ChangeKind.DROPPED and not c.unsure for id_ in c.earlier}
    left = [
        one
        for one in material.told.values()
        if not one.side
        and one.id not in shown
        and is_about_gone(one, material)
        and any(c.id in gone and _is_promise(c) for c in one.commitments)
    ]
    return Loner(BriefSection.GONE, 0, material).drafts(left)


def _is_promise(commitment: Commitment) -> bool:
    """Whether the act is surely one's own: a verb that is said in two places may be that of a side clause."""
    return commitment.kind is CommitmentKind.UNDERTAKING and SAID_APART not in commitment.predicate
