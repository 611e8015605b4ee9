"""A text as phrases are compared with it: plain quotation marks, single spaces, and no case where it does not count."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = (("’", "'"), ("“", '"'), ("”", '"'))
_ALIKE = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
"""Letters that count as these where case does not, and that `lower` leaves, or makes two letters of."""
_WORD = re.compile(r"\w+")
_ODD_SPACE = re.compile(r"\s{2}|[^\S ]")
_SPACES = re.compile(r"\s+")
_LONG_SPACES = re.compile(r"\s{2,}")
_TELLING = 4
"""Letters from which a word is none of those that every sentence holds."""
LONGEST_KEPT = 1_000
"""Characters of a text up to which what was made of it is kept: sentences, but no whole statements."""


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """A text in plain writing: `cased` in its own case, `lower` without, and the words that it holds, in lower case.

    `gaps` are the places here of white space that is longer in the text, `shifts` by how much the text is longer
    before each of them, and at its end.
    """

    cased: str
    lower: str
    words: frozenset[str]
    gaps: Sequence[int]
    shifts: Sequence[int]

    def places(self, word: str) -> list[int]:
        """Where a word begins, wherever it stands here."""
        text, length = self.lower, len(word)
        found: list[int] = []
        place = text.find(word)
        while place >= 0:
            end = place + length
            if (end == len(text) or not is_word(text[end])) and not (place and is_word(text[place - 1])):
                found.append(place)
            place = text.find(word, end)
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text of words that stand at `start` to `end` here."""
        if not self.gaps:
            return start, end
        return start + self.shifts[bisect_left(self.gaps, start)], end + self.shifts[bisect_left(self.gaps, end - 1)]


def written(text: str) -> Written:
    """The plain writing of a text. Those of sentences are kept, since the same ones are asked for again and again.

    Example:
        >>> one = written("The  Quad’s")
        >>> one.lower, one.places("quad"), one.span(4, 10)
        ("the quad's", [4], (5, 11))
    """
    return _sentence(text) if len(text) <= LONGEST_KEPT else _statement(text)


@lru_cache(maxsize=2048)
def _sentence(text: str) -> Written:
    return _written(text)


@lru_cache(maxsize=1)
def _statement(text: str) -> Written:
    return _written(text)


def _written(text: str) -> Written:
    is_odd = ("  " in text or not text.isprintable()) and _ODD_SPACE.search(text) is not None
    cased = _straight(_SPACES.sub(" ", text) if is_odd else text)
    lower = folded(cased)
    gaps, shifts = _gaps(text) if is_odd else ((), ())
    return Written(cased, lower, frozenset(_WORD.findall(lower)), gaps, shifts)


def _gaps(text: str) -> tuple[list[int], list[int]]:
    """The places of white space once that of several characters is one, and how much longer the text is up to there."""
    gaps, shifts = [], [0]
    for spaces in _LONG_SPACES.finditer(text):
        gaps.append(spaces.start() - shifts[-1])
        shifts.append(shifts[-1] + spaces.end() - spaces.start() - 1)
    return gaps, shifts


def _straight(text: str) -> str:
    """A text with straight quotation marks."""
    if not text.isascii():
        for mark, plain in _QUOTES:
            text = text.replace(mark, plain)
    return text


def folded(text: str) -> str:
    """A text in lower case, as long as it was.

    Example:
        >>> folded("The QUAD")
        'the quad'
    """
    lower = text.lower()
    is_plain = text.isascii() or ("ı" not in lower and "ſ" not in lower and "İ" not in text)
    return lower if is_plain else text.translate(_ALIKE).lower()


def form_of(phrase: str) -> str:
    """A phrase of the lexicon in plain writing, in its own case."""
    return _straight(" ".join(phrase.split()))


def first_word(text: str) -> str:
    """The first word of a text, in lower case; "" where it has none."""
    word = _WORD.search(text)
    return folded(word.group()) if word else ""


def rarest(words: Iterable[str], counts: Mapping[str, int]) -> str:
    """The word that fewest forms have, by these counts; short words are common in texts, and come last."""
    return min(words, key=lambda word: (len(word) < _TELLING, counts.get(word, 0), -len(word)))


def is_word(character: str) -> bool:
    """Whether a character is part of a word: a letter, a digit or an underscore."""
    return character.isalnum() or character == "_"
