"""Words -> the pattern of any of them, for grammar that is put together with words of a lexicon."""

import re
from collections.abc import Iterable, Sequence

_Letters = Sequence[str]
"""The pattern of each letter of a word, and of what parts its words."""


def any_of(words: Iterable[str], gap: str = r"\s+") -> str:
    r"""One of these words or phrases, the longest that fits; of no words, nothing.

    Words that begin alike share a branch: a search then tries few letters at a place and not each word in turn.

    Args:
        words: as they are written; white space parts the words of a phrase.
        gap: the pattern of what stands between the words of a phrase.

    Example:
        >>> any_of(["by", "at least"]), any_of(["port", "ports", "pier"]), any_of([])
        ('at\\s+least|by', 'p(?:ort(?:s|)|ier)', '(?!)')
    """
    longest_first = [_letters(word, gap) for word in sorted(words, key=len, reverse=True)]
    return _branched(longest_first) if longest_first else r"(?!)"


def begins(*lists: Iterable[str]) -> str:
    """A look at one letter: what stands after it is tried only where a word of these lists may begin.

    Example:
        >>> begins(["Premier", "President"], ["Envoy"])
        '(?=[EP])'
    """
    letters = {word[0] for words in lists for word in words}
    return f"(?=[{''.join(map(re.escape, sorted(letters)))}])" if letters else ""


def _letters(word: str, gap: str) -> _Letters:
    parts = [list(map(re.escape, part)) for part in word.split()]
    return [letter for number, part in enumerate(parts) for letter in ([gap, *part] if number else part)]


def _branched(words: Sequence[_Letters]) -> str:
    """Alternatives, longer ones before those that they begin with, with one branch for each first letter."""
    branches: dict[str, list[_Letters]] = {}
    for word in words:
        branches.setdefault(word[0].lower() if word else "", []).append(word)
    if sum(not first.isalnum() for first in branches if first) > 1:
        return "|".join(map("".join, words))  # a gap may stand for a hyphen, so that their order counts
    ends = branches.pop("", None)
    return "|".join([*map(_branch, branches.values()), *([""] if ends else [])])


def _branch(words: Sequence[_Letters]) -> str:
    """The alternatives that have one first letter; where only its case is the same, each as it is."""
    if len(words) == 1 or len({word[0] for word in words}) > 1:
        return "|".join(map("".join, words))
    stem, rests = words[0][0], [word[1:] for word in words]
    while all(rests) and len({rest[0] for rest in rests}) == 1:
        stem, rests = stem + rests[0][0], [rest[1:] for rest in rests]
    return f"{stem}(?:{_branched(rests)})"
