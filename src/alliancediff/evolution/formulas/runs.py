"""Texts -> runs of words that stand in texts of more than one day, as long as they can be.

Texts of one day tell of one event, often in each other's words: what only they share was said once.

A text is a sequence of stretches (what stands between full stops, semicolons and the like). Runs are found by
doubling back on shorter ones: a run of k + 1 words recurs only where both runs of k words in it do, so each step looks
only at the places that the step before left, and a text of words that never recur costs one step.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.language.english.tokens import HYPHENS, STRETCH
from alliancediff.language.folding import plain
from alliancediff.models import Role, Span, Statement, UnitKind


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its comparable form, its place, the numbers of its text, day and stretch, and its unit.

    Of the first word of a stretch, whose capital says nothing, `is_capitalised` is what it mostly is elsewhere. A word
    `is_joined` where it is a later part of a compound ("based" in "rules-based").
    """

    key: str
    span: Span
    text: int
    day: int
    stretch: int
    unit: str
    is_capitalised: bool
    is_joined: bool = False


Place = tuple[int, int]
"""A run as half-open numbers of words."""


@dataclass(frozen=True, slots=True)
class Runs:
    """The words of all texts, and what recurs in them.

    `reach[i]` is the number of words of the longest run that begins at word i and stands in a text of another day, too,
    0 where none does. `closed` holds, for each run that loses a day with every word added to it, where it stands.
    """

    words: tuple[Word, ...]
    reach: tuple[int, ...]
    closed: Mapping[tuple[str, ...], tuple[int, ...]]

    def keys(self, place: Place) -> tuple[str, ...]:
        """The comparable words of a run."""
        return tuple(word.key for word in self.words[slice(*place)])


def words_of(statements: Sequence[Statement]) -> tuple[Word, ...]:
    """All words of the sentences and items; titles, headings and boilerplate hold no formulas."""
    words: list[Word] = []
    stretch = 0
    days = _days(statements)
    for number, statement in enumerate(statements):
        writing = plain(statement.text)
        for unit in statement.units:
            if unit.kind in {UnitKind.TITLE, UnitKind.HEADING} or unit.role in {Role.HEADING, Role.BOILERPLATE}:
                continue
            stretch += 1
            for match in STRETCH.finditer(writing.text, *map(writing.forth, unit.span)):
                text = match.group()
                if not text[0].isalnum():
                    stretch += 1
                    continue
                span = Span(*map(writing.back, match.span()))
                is_joined = (
                    bool(words) and words[-1].span.end + 1 == span.start and statement.text[span.start - 1] in HYPHENS
                )
                words.append(
                    Word(text.casefold(), span, number, days[number], stretch, unit.id, text[0].isupper(), is_joined)
                )
    return tuple(_told_by_others(words))


def _days(statements: Sequence[Statement]) -> list[int]:
    """The number of each text's day, by the first text of that day; a text without a date has one of its own."""
    first: dict[object, int] = {}
    return [first.setdefault(statement.date or number, number) for number, statement in enumerate(statements)]


def _told_by_others(words: Sequence[Word]) -> Iterator[Word]:
    firsts = {i for i, word in enumerate(words) if not i or words[i - 1].stretch != word.stretch}
    balance: Counter[str] = Counter()
    for i, word in enumerate(words):
        balance[word.key] += 0 if i in firsts else 1 if word.is_capitalised else -1
    for i, word in enumerate(words):
        yield replace(word, is_capitalised=balance[word.key] > 0) if i in firsts else word


def find_runs(words: Sequence[Word], least: int, longest: int) -> Runs:
    """Runs of `least` to `longest` words that stand in texts of at least two days.

    Example:
        >>> from alliancediff.reading import read_statement
        >>> texts = [read_statement(text) for text in (b"We saw a calm and open sea.", b"For a calm and open sea now.")]
        >>> list(find_runs(words_of(texts), 4, 80).closed)
        [('a', 'calm', 'and', 'open', 'sea')]
    """
    reach = [0] * len(words)
    closed: dict[tuple[str, ...], tuple[int, ...]] = {}
    size, names = 1, _recurring(words, ((i, word.key) for i, word in enumerate(words)), 1)
    while names and size < longest:
        for i in names:
            reach[i] = size if size >= least else 0
        wider = _recurring(words, _widened(names, words, size), size + 1)
        if size >= least:
            for places in _closed(names, wider, words):
                closed[tuple(word.key for word in words[places[0] : places[0] + size])] = places
        size, names = size + 1, wider
    return Runs(tuple(words), tuple(reach), closed)


def _widened(names: Mapping[int, int], words: Sequence[Word], size: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Runs with one word more, each named by the two runs in it."""
    for i, name in names.items():
        if i + 1 in names and words[i].stretch == words[i + size].stretch:
            yield i, (name, names[i + 1])


def _recurring(words: Sequence[Word], runs: Iterator[tuple[int, object]], size: int) -> dict[int, int]:
    """By place, a number that runs of the same words share; only runs that stand whole on at least two days."""
    groups: dict[object, list[int]] = {}
    for i, name in runs:
        if i + size <= len(words):
            groups.setdefault(name, []).append(i)
    kept = [places for places in groups.values() if len({words[i].day for i in places}) > 1]
    return dict(sorted((i, number) for number, places in enumerate(kept) for i in places))


def _closed(names: Mapping[int, int], wider: Mapping[int, int], words: Sequence[Word]) -> Iterator[tuple[int, ...]]:
    """Places of the runs of one length that no longer run of as many days holds."""
    groups, longer = _grouped(names), _grouped(wider)
    days = {number: len({words[i].day for i in places}) for number, places in groups.items()}
    held: set[int] = set()
    for places in longer.values():
        found = len({words[i].day for i in places})
        held |= {names[i] for i in (places[0], places[0] + 1) if days[names[i]] == found}
    yield from (tuple(places) for number, places in groups.items() if number not in held)


def _grouped(names: Mapping[int, int]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = {}
    for i, number in names.items():
        groups.setdefault(number, []).append(i)
    return groups
