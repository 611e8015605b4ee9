"""What stands as before."""

from collections.abc import Sequence

from alliancediff.brief.drafts import Draft, Fixed
from alliancediff.brief.pairs import Pair, PairRule
from alliancediff.models import BriefSection, ChangeKind

_MOVED = {ChangeKind.STRENGTHENED, ChangeKind.WEAKENED}


def _is_kept(pair: Pair) -> bool:
    """Whether no word changed that says anything, and no verdict: a lead-in may turn what its items repeat."""
    return not pair.steps and pair.kinds.isdisjoint(_MOVED)


KEPT = PairRule(BriefSection.KEPT, _is_kept)


def in_one_line(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """What was kept, in one line of titles."""
    if not drafts:
        return ()
    names = tuple(dict.fromkeys(draft.topic for draft in drafts))
    earlier = (one for draft in drafts for one in draft.earlier)
    later = (one for draft in drafts for one in draft.later)
    text, worth = Fixed("; ".join(names)), drafts[0].worth
    return (Draft(BriefSection.KEPT, "As before", text, tuple(earlier), tuple(later), worth, names),)
