"""What was promised and is told as carried out or under way."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, CommitmentKind, Stage

_CARRIED_OUT = {Stage.UNDER_WAY, Stage.INSTRUMENT, Stage.DELIVERED}


def _is_done(pair: Pair) -> bool:
    """Whether the text itself says so, or a promise is told as a deed in much the same words."""
    if any(change.fulfilment for change in pair.match.changes if not change.unsure):
        return True
    promised = any(c.kind is CommitmentKind.UNDERTAKING for c in pair.match.earlier.commitments)
    told = any(c.kind is CommitmentKind.REPORT and c.stage in _CARRIED_OUT for c in pair.match.later.commitments)
    return promised and told and pair.is_formula


DONE = PairRule(BriefSection.DONE, _is_done)
