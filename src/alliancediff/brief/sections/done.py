"""What was promised and is told as carried out or under way."""

from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, Commitment, CommitmentKind, Ladder, Stage

_CARRIED_OUT = {Stage.UNDER_WAY, Stage.INSTRUMENT, Stage.DELIVERED}


def _is_done(pair: Pair) -> bool:
    """Whether the text itself says so, or a promise is told as a deed, or welcomed, in the same line."""
    if any(change.fulfilment for change in pair.match.changes if not change.unsure):
        return True
    return any((_is_promise(one) and _is_deed(two)) or (_is_order(one) and _is_report(two)) for one, two in pair.ends)


def _is_promise(commitment: Commitment) -> bool:
    return commitment.kind is CommitmentKind.UNDERTAKING and not commitment.negated


def _is_order(commitment: Commitment) -> bool:
    """Whether others were told to do something: that is done once it is reported, and not by being welcomed."""
    return commitment.ladder is Ladder.DIRECTIVE and not commitment.negated


def _is_deed(commitment: Commitment) -> bool:
    return _is_report(commitment) or (commitment.ladder is Ladder.WELCOME and not commitment.negated)


def _is_report(commitment: Commitment) -> bool:
    is_told = commitment.kind is CommitmentKind.REPORT and commitment.stage in _CARRIED_OUT
    return is_told and not commitment.negated


DONE = PairRule(BriefSection.DONE, _is_done)
