"""Words -> the pattern of any of them, for grammar that is put together with words of a lexicon."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str], gap: str = r"\s+") -> str:
    r"""One of these words or phrases, the longest that fits; of no words, nothing.

    Args:
        words: as they are written; white space parts the words of a phrase.
        gap: the pattern of what stands between the words of a phrase.

    Example:
        >>> any_of(["by", "at least"]), any_of([])
        ('at\\s+least|by', '(?!)')
    """
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(gap.join(map(re.escape, word.split())) for word in ordered) or r"(?!)"
