"""Sentences that say who met, who spoke or who signed: a row of offices and names is no news of policy."""

import re
from functools import lru_cache

from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon
from alliancediff.models import BriefSettings

_WORD = re.compile(r"[^\W\d_][\w.'-]*")
_LITTLE = 3
"""Letters up to which a word in small letters, such as "of", may stand in any name."""


def is_roll(quote: str, lexicon: Lexicon, rules: BriefSettings) -> bool:
    """Whether a sentence is a row of persons with their offices, or a long one of names, and little else.

    Example:
        >>> from alliancediff.lexicon import load
        >>> said = "Minister Ada Holm, Ambassador Bo Lind and Governor Cleo Marsh took part."
        >>> is_roll(said, load(()), BriefSettings())
        True
    """
    text = plain(quote).text
    words = [word for word in _WORD.findall(text) if word[0].isupper() or len(word) > _LITTLE]
    named = sum(word[0].isupper() for word in words)
    is_row = named >= rules.roll_names or len(_offices(lexicon).findall(text)) >= rules.roll_offices
    return named >= rules.roll_share * len(words) and is_row


@lru_cache(maxsize=16)
def _offices(lexicon: Lexicon) -> re.Pattern[str]:
    """The titles that make a name a person who acts."""
    titles = sorted(lexicon.titles, key=lambda title: (-len(title), title))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, titles))})s?\b")
