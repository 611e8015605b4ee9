"""At which level a text was agreed, where nobody says so: by leaders, ministers or officials."""

import re
from collections.abc import Sequence
from functools import lru_cache

from alliancediff.lexicon import RankRule
from alliancediff.models import Rank

_OPENING = 800
"""Characters in which a text says who met."""


def guess_rank(title: str, text: str, rules: Sequence[RankRule]) -> Rank:
    """The one rank whose words are in the title, else the one in the opening; UNKNOWN where two are, or none is.

    Example:
        >>> from alliancediff.lexicon import load
        >>> guess_rank("Joint statement of the foreign ministers", "", load(()).ranks).value
        'ministers'
    """
    opening = text[:_OPENING]
    titled = {rule.id for rule in rules if _pattern(rule.title).search(title)}
    opened = set() if titled else {rule.id for rule in rules if _pattern(rule.opening).search(opening)}
    found = titled or opened
    return Rank(found.pop()) if len(found) == 1 else Rank.UNKNOWN


@lru_cache(maxsize=64)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
