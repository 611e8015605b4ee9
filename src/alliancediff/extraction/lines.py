"""Which lines (issue objects) a clause is on, by cue; cues are looked up word by word, not tried in turn."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from alliancediff.extraction.written import rarest
from alliancediff.language.english.lines import WORD
from alliancediff.lexicon import Lexicon, Line

_AND = " + "
_MOST_KEPT = 50_000
"""Words of texts for which a finder remembers the forms that begin with them."""


class Hit(NamedTuple):
    """Where a cue stands: words `start` to `end` of the text, and which of the cue's `parts` they are."""

    start: int
    end: int
    line: str
    cue: int
    part: int
    parts: int


@dataclass(frozen=True, slots=True)
class _Form:
    """A cue, or one part of it: its words, the last of which may have any ending; `cue` is -1 for a not_cue.

    `needs` are words without which a text does not hold the cue: whole words of this part and of the others.
    """

    words: tuple[str, ...]
    is_open: bool
    line: str
    cue: int
    part: int
    parts: int
    needs: frozenset[str]

    def begins_at(self, words: tuple[str, ...], start: int) -> bool:
        """Whether the form stands in a text from a word on."""
        end = start + len(self.words)
        if not self.is_open:
            return words[start:end] == self.words
        is_same = words[start : end - 1] == self.words[:-1] and end <= len(words)
        return is_same and words[end - 1].startswith(self.words[-1])


_Filed = tuple[_Form, int, bool]
"""A form, which of its words it is filed under, and whether it has no other."""


class _Forms(dict[str, tuple[_Filed, ...]]):
    """The forms that a word may be of; they are kept for each word that is asked for, since words come again.

    A form is filed under the rarest word that stands in it whole.
    """

    def __init__(self, forms: Iterable[_Form]) -> None:
        super().__init__()
        self._exact: dict[str, list[_Filed]] = {}
        self._stems: dict[str, list[_Filed]] = {}
        forms = tuple(forms)
        counts = Counter(word for form in forms for word in set(form.words))
        for form in forms:
            is_stem = form.is_open and len(form.words) == 1
            whole = form.words if is_stem or not form.is_open else form.words[:-1]
            telling = rarest(whole, counts)
            filed = (form, whole.index(telling), len(form.words) == 1)
            (self._stems if is_stem else self._exact).setdefault(telling, []).append(filed)

    def __missing__(self, word: str) -> tuple[_Filed, ...]:
        stems = (self._stems.get(word[:length], ()) for length in range(1, len(word) + 1))
        found = (*self._exact.get(word, ()), *(filed for forms in stems for filed in forms))
        if len(self) < _MOST_KEPT:
            self[word] = found
        return found


@dataclass(frozen=True, slots=True, eq=False)
class LineFinder:
    """Finds all lines of a text."""

    forms: _Forms
    chains: Mapping[str, tuple[str, ...]]
    order: Mapping[str, tuple[bool, int]]

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the lines a text is on, specific ones first; a line above one that was found is left out."""
        return _lines(self, text)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The cues that count: all parts there, no not_cue of the line around it, no longer cue around it."""
        hits = _complete(_without_barred(list(self._all_hits(words_of(text)))))
        longer = _Reach((hit.start, hit.end) for hit in hits if hit.parts == 1)
        return tuple(hit for hit in hits if hit.parts > 1 or not longer.exceeds(hit.start, hit.end))

    def _all_hits(self, words: tuple[str, ...]) -> Iterator[Hit]:
        held = frozenset(words)
        for place, word in enumerate(words):
            for form, number, is_alone in self.forms[word]:
                if not form.needs <= held:
                    continue
                start = place - number
                if is_alone or (start >= 0 and form.begins_at(words, start)):
                    yield Hit(start, start + len(form.words), form.line, form.cue, form.part, form.parts)


def _without_barred(hits: list[Hit]) -> list[Hit]:
    """The hits of cues, but for those within a not_cue of their line."""
    if all(hit.cue >= 0 for hit in hits):
        return hits
    lines = {hit.line for hit in hits if hit.cue < 0}
    barred = {line: _Reach((hit.start, hit.end) for hit in hits if hit.cue < 0 and hit.line == line) for line in lines}
    cues = (hit for hit in hits if hit.cue >= 0)
    return [hit for hit in cues if hit.line not in barred or not barred[hit.line].holds(hit.start, hit.end)]


def _complete(hits: list[Hit]) -> list[Hit]:
    """Hits of cues whose every part is there."""
    if all(hit.parts == 1 for hit in hits):
        return hits
    parts: dict[tuple[str, int], set[int]] = {}
    for hit in hits:
        if hit.parts > 1:
            parts.setdefault((hit.line, hit.cue), set()).add(hit.part)
    return [hit for hit in hits if hit.parts == 1 or len(parts[hit.line, hit.cue]) == hit.parts]


@lru_cache(maxsize=1024)
def _lines(finder: LineFinder, text: str) -> tuple[str, ...]:
    """Headings and lead-ins are asked for with each line below them."""
    found = {hit.line for hit in finder.hits(text)}
    above = {line for one in found for line in finder.chains[one][1:]}
    return tuple(sorted(found - above, key=lambda line: finder.order[line]))


def words_of(text: str) -> tuple[str, ...]:
    """The words and marks of a text, in lower case.

    Example:
        >>> words_of("China’s non-proliferation, at last")
        ('china', 's', 'non', 'proliferation', ',', 'at', 'last')
    """
    return tuple(WORD.findall(text.lower()))


@lru_cache(maxsize=16)
def make_line_finder(lexicon: Lexicon) -> LineFinder:
    """The finder for a lexicon's lines."""
    parents = {line.parent for line in lexicon.lines}
    return LineFinder(
        forms=_Forms(form for line in lexicon.lines for form in _forms(line)),
        chains=lexicon.line_chains(),
        order={line.id: (line.id in parents, number) for number, line in enumerate(lexicon.lines)},
    )


def _forms(line: Line) -> Iterator[_Form]:
    for number, cue in enumerate((*line.cues, *line.names)):
        phrases = cue.split(_AND)
        needs = frozenset(word for phrase in phrases for word in _whole_words(phrase))
        for part, phrase in enumerate(phrases):
            yield _Form(words_of(phrase), phrase.endswith("*"), line.id, number, part, len(phrases), needs)
    for phrase in line.not_cues:
        yield _Form(words_of(phrase), phrase.endswith("*"), line.id, -1, 0, 1, frozenset(_whole_words(phrase)))


def _whole_words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase but for one that may have any ending."""
    return words_of(phrase)[:-1] if phrase.endswith("*") else words_of(phrase)


class _Reach:
    """How far the spans reach that start at or before a word; so no hit is compared with every other."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the spans lies around this one, or is it."""
        return self._farthest(start) >= end

    def exceeds(self, start: int, end: int) -> bool:
        """Whether one of the spans is longer and lies around this one."""
        return self._farthest(start - 1) >= end or self._farthest(start) > end

    def _farthest(self, start: int) -> int:
        number = bisect_right(self._starts, start)
        return self._ends[number - 1] if number else 0


def first_found(finder: LineFinder, texts: Iterable[str]) -> tuple[str, ...]:
    """The lines of the first text that is on any."""
    return next((lines for text in texts if (lines := finder.find(text))), ())
