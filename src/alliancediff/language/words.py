"""The same word: forms of one word have one stem."""

from collections.abc import Callable
from functools import lru_cache

from alliancediff.language.plain import plain


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    """Loaded with the first word that is asked for: the package brings stemmers of 34 languages."""
    from snowballstemmer import stemmer  # noqa: PLC0415

    stem: Callable[[str], str] = stemmer("english").stemWord
    return stem


@lru_cache(maxsize=65_536)
def same_word(word: str) -> str:
    """The stem of a word, by the second Porter stemmer; equal for its inflections, spellings and letter cases.

    Args:
        word: one word; what holds a digit or is no word stays as it is, in lower case.

    Example:
        >>> same_word("cooperates") == same_word("Cooperation"), same_word("organised") == same_word("organizing")
        (True, True)
        >>> same_word("committee") == same_word("commits")
        False
    """
    lower = plain(word.lower()).text.removesuffix("'s")
    return _stemmer()(lower) if lower.isalpha() else lower


def stem_opening(word: str) -> str:
    """Letters with which all words of one stem begin, so that no other words need be stemmed to find them.

    Args:
        word: a word in lower case, or a stem.

    Example:
        >>> stem_opening("dying") == stem_opening("die"), stem_opening("ports") == stem_opening("peace")
        (True, False)
    """
    return word[:2].replace("y", "i")
