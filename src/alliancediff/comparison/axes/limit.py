"""Limiting words ("only"): on the cases of an act that could harm they bind; on what is given they make it less."""

from alliancediff.comparison.axes.phrases import rule_of
from alliancediff.comparison.axes.sides import Sides
from alliancediff.language.english.limits import GIVING, LIMIT, LIMITED_CASE
from alliancediff.language.folding import plain
from alliancediff.models import Axis


def _weight(sides: Sides) -> int:
    """Up where who speaks restrains an act of theirs; level where what is limited is a gift, or a thing."""
    texts = [plain(c.quote).text for c in (sides.earlier, sides.later)]
    is_case = any(LIMITED_CASE.search(text) for text in texts)
    gives = any(GIVING.match(c.act) for c in (sides.earlier, sides.later) if c.act)
    return 1 if is_case and not gives and sides.both_bind else 0


LIMITS = rule_of(Axis.LIMIT, "a limit", "Is it limited by “only” and the like?", LIMIT, _weight)
