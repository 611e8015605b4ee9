"""The lexicon's pattern language (docs/reference/lexicon.md), matched piece by piece against a text cut at white space.

A pattern is a row of steps: words, verbs in any form, and gaps. Where it fits in several ways the first of these
counts: words set off by commas before none, more adverbs before fewer, longer forms before shorter ones, shorter gaps
before longer ones.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from alliancediff.extraction.chunks import Chunks
from alliancediff.extraction.written import folded, is_word
from alliancediff.language.english.verbs import ING, INSERT, TAKES_INSERT

_TOKEN = re.compile(r"\{[^}]*\}|\S+")
_NO_WORD = re.compile(r"\W")
_RUN = re.compile(r"\w*")
_GERUND = f"~{ING}"
_SHORTEST_ING = 4
_NARROW = "~"
_GAPS = {_NARROW: 6, "~~": 8}
"""Words that a gap may stand for, at most."""

Owner = TypeVar("Owner")
Forms = Callable[[str], Iterable[str]]
"""All forms of the verbs in braces."""


def tokens_of(pattern: str) -> list[str]:
    """The words, verbs in braces and gaps of a pattern.

    Example:
        >>> tokens_of("{express|voice} ~ concern")
        ['{express|voice}', '~', 'concern']
    """
    return _TOKEN.findall(pattern)


@dataclass(frozen=True, slots=True)
class Step:
    """A word, or one of several; `phrases` are the forms that have several words, longest first.

    `gap` is how many words may stand before it, -1 where it follows at once or after adverbs; in a narrow gap stand no
    prepositions. Where it takes an insert, words set off by commas may stand before it. `is_ing` is any word in -ing.
    """

    forms: frozenset[str]
    phrases: tuple[str, ...]
    gap: int
    is_narrow: bool
    takes_insert: bool
    is_ing: bool

    def ends(self, chunks: Chunks, number: int, start: int) -> Iterator[tuple[int, int]]:
        """Where the step may end that begins at a place of a piece, and the piece after it, -1 within a piece."""
        if self.is_ing:
            yield from _ing(chunks, number, start)
            return
        for phrase in self.phrases:
            end = start + len(phrase)
            if chunks.lower.startswith(phrase, start) and not is_word(chunks.lower[end : end + 1]):
                yield end, chunks.after(end)
        rest = chunks.words[number][start - chunks.starts[number] :]
        if rest in self.forms:
            yield chunks.ends[number], number + 1
        if not rest.isalnum():
            yield from ((start + length, -1) for length in _breaks(rest) if rest[:length] in self.forms)


def _ing(chunks: Chunks, number: int, start: int) -> Iterator[tuple[int, int]]:
    run = _RUN.match(chunks.lower, start)
    end = run.end() if run else start
    if end - start >= _SHORTEST_ING and chunks.lower.endswith(ING, start, end):
        yield end, number + 1 if end == chunks.ends[number] else -1


def _breaks(piece: str) -> list[int]:
    """Where a word may end within a piece, the farthest place first."""
    return [match.start() for match in _NO_WORD.finditer(piece, 1)][::-1]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of the lexicon, ready to be matched; `rank` is how much it says, its words and gaps.

    `follows` are the words of which one must follow the first, adverbs aside; None where something else may.
    """

    steps: tuple[Step, ...]
    rank: int
    follows: frozenset[str] | None = None

    @property
    def needs(self) -> frozenset[str]:
        """Words of which a text must hold one, after the pattern's first; empty where any will do."""
        each = (frozenset(map(_letters, step.forms | set(step.phrases))) for step in self.steps[1:] if not step.is_ing)
        return min(each, key=len, default=frozenset())

    def end_at(self, chunks: Chunks, number: int, start: int) -> int:
        """Where the pattern ends that begins at a place of a piece; -1 where it does not stand there."""
        if start and is_word(chunks.lower[start - 1]):
            return -1
        return self._from(0, chunks, number, start)

    def _from(self, step: int, chunks: Chunks, number: int, start: int) -> int:
        for end, after in self.steps[step].ends(chunks, number, start):
            reached = end if step + 1 == len(self.steps) else self._after(step + 1, chunks, end, after)
            if reached >= 0:
                return reached
        return -1

    def _after(self, step: int, chunks: Chunks, end: int, after: int) -> int:
        for number in _places(self.steps[step], chunks, end, after):
            if number < len(chunks.words):
                reached = self._from(step, chunks, number, chunks.starts[number])
                if reached >= 0:
                    return reached
        return -1


def _places(step: Step, chunks: Chunks, end: int, after: int) -> Iterator[int]:
    """The pieces at which a step may begin; the one before it ends at `end`, right before the piece `after`."""
    if step.takes_insert and (insert := INSERT.match(chunks.lower, end)):
        yield from chunks.after_adverbs(chunks.number_at(insert.end()) + 1)
    if after >= 0 and step.gap < 0:
        yield from chunks.after_adverbs(after)
    elif after >= 0:
        yield after
        for number in range(after, min(after + step.gap, len(chunks.words))):
            if not chunks.fits_gap(number, is_narrow=step.is_narrow):
                return
            yield number + 1


@lru_cache(maxsize=4096)
def read_pattern(pattern: str, forms: Forms) -> Pattern:
    """A pattern as steps, with the forms of each verb in braces."""
    tokens = tokens_of(pattern)
    pairs = zip(["", *tokens], tokens, strict=False)
    steps = tuple(_step(token, previous, forms) for previous, token in pairs if token not in _GAPS)
    return Pattern(steps, len(tokens), _follows(*steps[:2]))


def _follows(first: Step, second: Step | None = None) -> frozenset[str] | None:
    may_be_more = second is None or first.phrases or second.phrases or second.is_ing or second.takes_insert
    return None if may_be_more or second is None or second.gap >= 0 else second.forms


def _step(token: str, previous: str, forms: Forms) -> Step:
    written = [folded(form) for form in (forms(token) if token.startswith("{") else (token,))]
    return Step(
        forms=frozenset(form for form in written if " " not in form),
        phrases=tuple(sorted((form for form in written if " " in form), key=lambda form: (-len(form), form))),
        gap=_GAPS.get(previous, -1),
        is_narrow=previous == _NARROW,
        takes_insert=token in TAKES_INSERT and previous not in _GAPS,
        is_ing=token == _GERUND,
    )


class PatternIndex(Generic[Owner]):
    """Patterns with their owners, in order, filed by the letters that they may begin with."""

    __slots__ = ("_filed", "_gerunds")

    def __init__(self, patterns: Iterable[tuple[Pattern, Owner]]) -> None:
        self._filed: dict[str, list[tuple[int, Pattern, Owner]]] = {}
        self._gerunds: list[tuple[int, Pattern, Owner]] = []
        for order, (pattern, owner) in enumerate(patterns):
            first = pattern.steps[0]
            self._gerunds += [(order, pattern, owner)] if first.is_ing else []
            for word in {_letters(form) for form in (*first.forms, *first.phrases)}:
                self._filed.setdefault(word, []).append((order, pattern, owner))

    def at(self, chunks: Chunks, place: int) -> Iterator[tuple[int, Owner, int]]:
        """Number, owner and end of each pattern that stands at a place, in the order of the patterns."""
        word = _letters(chunks.lower, place)
        filed = self._filed.get(word, ())
        if self._gerunds and word.endswith(ING):
            filed = sorted([*filed, *self._gerunds], key=lambda one: one[0])
        if filed:
            number = chunks.number_at(place)
            for order, pattern, owner in filed:
                end = pattern.end_at(chunks, number, place)
                if end >= 0:
                    yield order, owner, end

    def is_worthwhile(self, words: Iterable[str]) -> bool:
        """Whether a text of these words could hold a pattern at all."""
        return bool(self._gerunds) or not self._filed.keys().isdisjoint(words)


def _letters(text: str, start: int = 0) -> str:
    run = _RUN.match(text, start)
    return run.group() if run else ""
