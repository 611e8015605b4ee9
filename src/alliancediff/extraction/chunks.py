"""A text cut at white space, and which of its pieces are adverbs or may stand in the gap of a pattern."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from alliancediff.extraction.written import folded
from alliancediff.language.english.verbs import ADVERB, GAP_WORD, LY, NO_GAP_WORD

_CHUNK = re.compile(r"\S+")


class Adverbs:
    """The adverbs of a lexicon beside those in -ly, in its order; each has one word or several."""

    __slots__ = ("by_word",)

    def __init__(self, adverbs: Iterable[str]) -> None:
        self.by_word: dict[str, list[str]] = {}
        for adverb in adverbs:
            lower = folded(adverb)
            self.by_word.setdefault(lower.partition(" ")[0], []).append(lower)


@dataclass(frozen=True, slots=True, eq=False)
class Chunks:
    """The pieces of a text between white space, in lower case, with the places where each begins and ends."""

    text: str
    lower: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    adverbs: Adverbs
    known: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def number_at(self, place: int) -> int:
        """Which piece a place lies in or right behind."""
        return bisect_right(self.starts, place) - 1

    def after(self, place: int) -> int:
        """The piece after the one that ends at a place; -1 where none ends there."""
        number = self.number_at(place - 1)
        return number + 1 if self.ends[number] == place else -1

    def beginning(self, place: int) -> int:
        """The piece that begins at a place or at the end of the white space there; -1 where that is within a piece."""
        number = bisect_left(self.starts, place)
        return number if number < len(self.words) and not self.text[place : self.starts[number]].strip() else -1

    def bare_word(self, number: int) -> str:
        """A piece that is a word without marks and no adverb; "" for any other."""
        word = self.words[number] if number < len(self.words) else ""
        return word if word.isalnum() and self.after_adverbs(number) == (number,) else ""

    def after_adverbs(self, number: int) -> tuple[int, ...]:
        """The pieces to which one comes from a piece by passing over adverbs, farthest first; itself last.

        The order is that of a search which takes as many adverbs as it can, then gives them back one by one.
        """
        if number not in self.known:
            self.known[number] = tuple(dict.fromkeys(self._passing(number)))
        return self.known[number]

    def _passing(self, number: int) -> Iterator[int]:
        for length in self._adverbs_at(number):
            yield from self.after_adverbs(number + length)
        yield number

    def _adverbs_at(self, number: int) -> Iterator[int]:
        """How many pieces each adverb takes up that begins with a piece and is not the end of the text."""
        if number >= len(self.words):
            return
        word = self.words[number]
        if word.endswith("ly") and ADVERB.fullmatch(self._written(number)):
            is_pair = self._written(number + 1) == "and" and LY.fullmatch(self._written(number + 2))
            yield from (3, 1) if is_pair and LY.fullmatch(self._written(number)) else (1,)
        for adverb in self.adverbs.by_word.get(word, ()):
            end = self.starts[number] + len(adverb)
            last = self.number_at(end - 1)
            if self.ends[last] == end and self.lower.startswith(adverb, self.starts[number]):
                yield last - number + 1

    def _written(self, number: int) -> str:
        return self.text[self.starts[number] : self.ends[number]] if number < len(self.words) else ""

    def fits_gap(self, number: int, *, is_narrow: bool) -> bool:
        """Whether a piece may stand in a gap; in a narrow one no preposition may."""
        word = self._written(number)
        return GAP_WORD.fullmatch(word) is not None and not (is_narrow and NO_GAP_WORD.match(word))


@lru_cache(maxsize=1024)
def cut(text: str, adverbs: Adverbs) -> Chunks:
    """The pieces of a text."""
    lower = folded(text)
    starts, ends = zip(*(match.span() for match in _CHUNK.finditer(text)), strict=True) if text.strip() else ((), ())
    return Chunks(text, lower, tuple(lower.split()), starts, ends, adverbs)
