"""What one text undertakes, asks for or condemns, and for which the other has no counterpart: told without a claim."""

from collections.abc import Iterator
from dataclasses import replace

from alliancediff.brief.acts import OPERATIVE, are_unlike
from alliancediff.brief.drafts import Draft
from alliancediff.brief.lone import Loner
from alliancediff.brief.material import Material, Told
from alliancediff.language.english.brief import DISSENT
from alliancediff.models import BriefSection, ChangeKind, CommitmentKind

_GONE_OR_NEW = {ChangeKind.DROPPED, ChangeKind.NEW}


def unmatched(section: BriefSection, side: int, shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """A line for each such sentence that no other line shows; of the earlier text only where silence means something.

    What is not likely to have a counterpart stands here; of the later text also what may have one that is told of
    another sentence, so that no new act is left out where the page has room.
    """
    claimed, alone = _claimed(side, material), _without_counterpart(side, material)
    if side or not material.diff.obstacle:
        most = material.rules.unplaced if side else material.rules.unmatched
        held = (one for one in material.told.values() if one.side == side and one.id not in shown)
        left = [one for one in held if claimed.isdisjoint(commitment.id for commitment in one.commitments)]
        found = [one for one in left if _is_alone(one, most, material) and _is_operative(one, alone)]
        for draft in Loner(section, side, material).drafts(found):
            yield replace(draft, unsure=True)


def _is_alone(one: Told, most: float, material: Material) -> bool:
    """Whether no sentence is likely to be its counterpart; one of another sort of act is none."""
    other = material.told.get(one.passage.closest)
    return one.passage.chance < most or (other is not None and are_unlike(one, other))


def _claimed(side: int, material: Material) -> frozenset[str]:
    """The commitments of one side that are gone or new."""
    changes = (change for change in material.diff.changes if change.kind in _GONE_OR_NEW)
    return frozenset(id_ for change in changes for id_ in (change.later if side else change.earlier))


def _without_counterpart(side: int, material: Material) -> frozenset[str]:
    """The commitments of one side that no match joins with the other; of the later one none that is sure."""
    joined = (c for c in material.diff.changes if c.earlier and c.later and not (side and c.unsure))
    held = {id_ for change in joined for id_ in (change.later if side else change.earlier)}
    return frozenset(c.id for c in material.diff.commitments) - held


def _is_operative(told: Told, alone: frozenset[str]) -> bool:
    """Whether something hangs on it: an undertaking, a demand or a condemnation, or that somebody does not go along."""
    acts = [c for c in told.commitments if c.id in alone]
    is_act = any(c.kind is CommitmentKind.UNDERTAKING or c.ladder in OPERATIVE for c in acts)
    return is_act or (bool(acts) and DISSENT.search(told.quote) is not None)
