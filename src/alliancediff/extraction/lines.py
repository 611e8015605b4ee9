"""Which lines (issue objects) a clause is on, by cue; cues are looked up word by word, not tried in turn."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from alliancediff.language.english.lines import WORD
from alliancediff.lexicon import Lexicon, Line

_AND = " + "


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a cue stands: words `start` to `end` of the text, and the part of the cue that they are."""

    start: int
    end: int
    line: str
    cue: int
    part: int


@dataclass(frozen=True, slots=True)
class _Form:
    """A cue, or one part of it: its words, the last of which may have any ending; `cue` is -1 for a not_cue."""

    words: tuple[str, ...]
    is_open: bool
    line: str
    cue: int
    part: int

    def length_at(self, words: Sequence[str], start: int) -> int:
        """How many words of a text the form takes up at `start`; 0 where it does not stand there."""
        here = words[start : start + len(self.words)]
        if len(here) < len(self.words) or list(self.words[:-1]) != list(here[:-1]):
            return 0
        same = here[-1].startswith(self.words[-1]) if self.is_open else here[-1] == self.words[-1]
        return len(self.words) if same else 0


@dataclass(frozen=True, slots=True)
class LineFinder:
    """Finds all lines of a text."""

    exact: Mapping[str, tuple[_Form, ...]]
    prefixes: Mapping[str, tuple[_Form, ...]]
    needs: Mapping[tuple[str, int], int]
    chains: Mapping[str, tuple[str, ...]]
    order: Mapping[str, tuple[bool, int]]

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the lines a text is on, specific ones first; a line above one that was found is left out."""
        found = {hit.line for hit in self.hits(text)}
        above = {line for one in found for line in self.chains[one][1:]}
        return tuple(sorted(found - above, key=lambda line: self.order[line]))

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The cues that count: all parts there, no not_cue of the line around it, no longer cue around it."""
        hits = list(self._all_hits(words_of(text)))
        barred = _Reach(hit for hit in hits if hit.cue < 0)
        hits = self._complete([hit for hit in hits if hit.cue >= 0 and not barred.holds(hit, hit.line)])
        whole = [hit for hit in hits if self.needs[hit.line, hit.cue] == 1]
        longer = _Reach(replace(hit, line="") for hit in whole)
        return tuple(hit for hit in hits if self.needs[hit.line, hit.cue] > 1 or not longer.exceeds(hit, ""))

    def _all_hits(self, words: Sequence[str]) -> Iterator[Hit]:
        for start, word in enumerate(words):
            for form in self._forms_at(word):
                length = form.length_at(words, start)
                if length:
                    yield Hit(start, start + length, form.line, form.cue, form.part)

    def _forms_at(self, word: str) -> Iterator[_Form]:
        yield from self.exact.get(word, ())
        for length in range(1, len(word) + 1):
            yield from self.prefixes.get(word[:length], ())

    def _complete(self, hits: Sequence[Hit]) -> list[Hit]:
        """Hits of cues whose every part is there."""
        parts: dict[tuple[str, int], set[int]] = {}
        for hit in hits:
            parts.setdefault((hit.line, hit.cue), set()).add(hit.part)
        return [hit for hit in hits if len(parts[hit.line, hit.cue]) == self.needs[hit.line, hit.cue]]


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
    exact: dict[str, list[_Form]] = {}
    prefixes: dict[str, list[_Form]] = {}
    needs: dict[tuple[str, int], int] = {}
    parents = {line.parent for line in lexicon.lines}
    for form in (form for line in lexicon.lines for form in _forms(line)):
        key = (form.line, form.cue)
        needs[key] = max(needs.get(key, 0), form.part + 1)
        table = prefixes if form.is_open and len(form.words) == 1 else exact
        table.setdefault(form.words[0], []).append(form)
    return LineFinder(
        exact={word: tuple(forms) for word, forms in exact.items()},
        prefixes={word: tuple(forms) for word, forms in prefixes.items()},
        needs=needs,
        chains=lexicon.line_chains(),
        order={line.id: (line.id in parents, number) for number, line in enumerate(lexicon.lines)},
    )


def _forms(line: Line) -> Iterator[_Form]:
    for number, cue in enumerate((*line.cues, *line.names)):
        for part, phrase in enumerate(cue.split(_AND)):
            yield _Form(words_of(phrase), phrase.endswith("*"), line.id, number, part)
    for phrase in line.not_cues:
        yield _Form(words_of(phrase), phrase.endswith("*"), line.id, -1, 0)


class _Reach:
    """How far the hits of each line reach that start at or before a word; so no hit is compared with every other."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        for hit in sorted(hits, key=lambda hit: (hit.start, hit.end)):
            ends = self._ends.setdefault(hit.line, [])
            self._starts.setdefault(hit.line, []).append(hit.start)
            ends.append(max(hit.end, ends[-1] if ends else 0))

    def holds(self, hit: Hit, line: str) -> bool:
        """Whether a hit of the line lies around this one, or is it."""
        return self._farthest(line, hit.start) >= hit.end

    def exceeds(self, hit: Hit, line: str) -> bool:
        """Whether a longer hit of the line lies around this one."""
        return self._farthest(line, hit.start - 1) >= hit.end or self._farthest(line, hit.start) > hit.end

    def _farthest(self, line: str, start: int) -> int:
        number = bisect_right(self._starts.get(line, []), start)
        return self._ends[line][number - 1] if number else 0


def first_found(finder: LineFinder, texts: Iterable[str]) -> tuple[str, ...]:
    """The lines of the first text that is on any."""
    return next((lines for text in texts if (lines := finder.find(text))), ())
