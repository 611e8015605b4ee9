"""Runs that recur -> formulas: a core of words that most days share, and every place where it stands or almost does.

The core that stands on most days comes first and takes its places, so that its longer forms are forms of it and no
formulas of their own. Cores that nearly always follow each other, with a word or two put between them, are one. Then
cores that differ by a few words become one, and texts that seem silent are searched for a wording near the core. Around
a core, a formula is as long in each text as some text of another day repeats it, or words it nearly so.
"""

import itertools
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Indel

from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.evolution.formulas.runs import Place, Runs, find_runs, words_of
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import FormulaSettings, Span, Statement


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a formula stands: the number of the text, the unit, and the span of the wording."""

    text: int
    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Recurring:
    """A formula: the words of its core, where they first stand so, and its occurrences in text order."""

    core: tuple[str, ...]
    written: Occurrence
    occurrences: tuple[Occurrence, ...]


def likeness(one: Sequence[str], two: Sequence[str]) -> float:
    """Share of the words of two wordings that is in both, in one order, in [0, 1].

    Example:
        >>> likeness(["a", "calm", "sea"], ["a", "sea"])
        0.8
    """
    return round(Indel.normalized_similarity(one, two), 6)


def find_formulas(
    statements: Sequence[Statement], lexicon: Lexicon, settings: FormulaSettings
) -> tuple[Recurring, ...]:
    """The formulas of some texts, those of most days first; what texts of one day alone share is none.

    Args:
        statements: the texts.
        lexicon: the words that say nothing, and the names.
        settings: how many words a core has, and what makes wordings forms of one formula.

    Example:
        >>> from alliancediff.lexicon import load
        >>> from alliancediff.models import FormulaSettings
        >>> from alliancediff.reading import read_statement
        >>> texts = [b"We saw a calm and open sea.", b"They want a calm and open sea.", b"For an open and calm lake."]
        >>> found = find_formulas([read_statement(text) for text in texts], load(), FormulaSettings())
        >>> [(" ".join(formula.core), len(formula.occurrences)) for formula in found]
        [('calm and open sea', 2)]
    """
    runs = find_runs(words_of(statements), settings.least_words, settings.longest)
    parties = _parties(statements, lexicon)
    finder = _Finder(runs, normaliser(lexicon), in_plain_writing(lexicon).function_words, parties, settings)
    groups = finder.joined(finder.chained(finder.chosen()))
    taken = sorted(place for group in groups for place in group.places)
    return tuple(finder.recurring(group, taken) for group in groups)


def _parties(statements: Iterable[Statement], lexicon: Lexicon) -> frozenset[str]:
    """Words of the names of those who issue the texts, in all their forms."""
    issuers = {issuer for statement in statements for issuer in statement.issuers}
    forms = {form for actor in lexicon.actors if actor.id in issuers for form in actor.forms} | issuers
    return frozenset(word for form in forms for word in plain(form).text.casefold().replace("-", " ").split())


@dataclass(frozen=True)
class _Group:
    """A core and the places where it, or a form of it, stands."""

    core: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True)
class _Finder:
    """Chooses cores among the runs of some texts."""

    runs: Runs
    normaliser: Normaliser
    function_words: frozenset[str]
    parties: frozenset[str]
    settings: FormulaSettings

    # ---- which words say something

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[str]]:
        """How often each word stands, and how often with a capital."""
        words = self.runs.words
        return Counter(w.key for w in words), Counter(w.key for w in words if w.is_capitalised)

    def is_name(self, word: str) -> bool:
        """Whether the texts mostly write a word with a capital."""
        every, capitals = self._counts
        return 2 * capitals[word] > every[word]

    def is_empty(self, word: str) -> bool:
        """Whether a word is a function word, of the genre's formula, or a number."""
        return word in self._empty

    @cached_property
    def _empty(self) -> frozenset[str]:
        is_formula = self.normaliser.is_formula
        return frozenset(w for w in self._counts[0] if w[0].isdigit() or is_formula(w.removesuffix("'s")))

    def says_something(self, core: tuple[str, ...], places: Collection[Place]) -> bool:
        """Whether it is more than names, titles and words that any text has; a name of no party counts for one word."""
        columns = zip(*(self.runs.words[slice(*place)] for place in places), strict=True)
        is_name = [2 * sum(word.is_capitalised for word in column) > len(places) for column in columns]
        telling = [(word, named) for word, named in zip(core, is_name, strict=True) if not self.is_empty(word)]
        content = sum(not named and word not in self.parties for word, named in telling)
        names = any(named and word not in self.parties for word, named in telling)
        return content > 0 and content + names >= self.settings.least_content

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """How much a word tells: the log of how rare it is among stretches; little where it is empty."""
        stretches: dict[str, set[int]] = {}
        for word in self.runs.words:
            stretches.setdefault(word.key, set()).add(word.stretch)
        total = 1 + (self.runs.words[-1].stretch if self.runs.words else 0)
        return {
            word: 0.0 if self.is_empty(word) else math.log(1 + total / len(found)) for word, found in stretches.items()
        }

    # ---- cores

    def chosen(self) -> list[_Group]:
        """Cores in the order in which they take their places: by days, then by length."""
        cores = {run[slice(*self._trimmed(run))] for run in self.runs.closed}
        candidates = {core: self._places(core) for core in cores if len(core) >= self.settings.least_words}
        taken: set[int] = set()
        groups = []
        for core, found in sorted(candidates.items(), key=lambda item: self._order(*item)):
            free = sorted(place for place in found if taken.isdisjoint(range(*place)))
            if len(self._days(free)) > 1 and self.says_something(core, free):
                groups.append(_Group(core, tuple(free)))
                taken.update(i for place in free for i in range(*place))
        return groups

    def _order(self, core: tuple[str, ...], places: Iterable[Place]) -> tuple[int, int, tuple[str, ...]]:
        return -len(self._days(places)), -len(core), core

    def _days(self, places: Iterable[Place]) -> set[int]:
        return {self.runs.words[start].day for start, _ in places}

    def _places(self, core: tuple[str, ...]) -> list[Place]:
        """Everywhere that these words stand."""
        size = len(core)
        at = min(range(size), key=lambda i: len(self._postings[core[i]]))
        starts = [i - at for i in self._postings[core[at]]]
        return [
            (i, i + size)
            for i in starts
            if i >= 0 and self.runs.keys((i, i + size)) == core and self._is_whole(i, i + size)
        ]

    def _is_whole(self, start: int, end: int) -> bool:
        return self.runs.words[start].stretch == self.runs.words[end - 1].stretch

    def _cut(self, keys: Sequence[str], start: int, end: int) -> Place:
        """A run without empty words at its ends."""
        while start < end and self.is_empty(keys[start]):
            start += 1
        while end > start and self.is_empty(keys[end - 1]):
            end -= 1
        return start, end

    def _trimmed(self, run: tuple[str, ...]) -> Place:
        """A run without empty words at its ends, but for those that a core needs, up to one that is no function word.

        It needs them where two words in it say something and are no names: a region alone makes no formula.
        """
        start, end = self._cut(run, 0, len(run))
        telling = sum(not self.is_empty(word) and not self.is_name(word) for word in run[start:end])
        before = [i for i in range(start) if run[i] not in self.function_words]
        after = [i + 1 for i in range(end, len(run)) if run[i] not in self.function_words]
        while telling >= self.settings.least_content and end - start < self.settings.least_words and (before or after):
            start, end = (before.pop(), end) if before else (start, after.pop(0))
        return start, end

    # ---- cores that follow each other

    def chained(self, groups: Sequence[_Group]) -> list[_Group]:
        """Cores that follow each other on nearly all of their days as one: words were put between them."""
        follows: dict[tuple[int, int], list[tuple[Place, Place]]] = {}
        every = sorted((place, number) for number, group in enumerate(groups) for place in group.places)
        for (one, first), (two, second) in itertools.pairwise(every):
            if first != second and two[0] - one[1] <= self.settings.apart and self._is_whole(one[0], two[1]):
                follows.setdefault((first, second), []).append((one, two))
        days = [len(self._days(group.places)) for group in groups]
        made: dict[int, _Group] = {}
        gone: set[int] = set()
        for (first, second), found in sorted(follows.items(), key=lambda item: (-len(item[1]), item[0])):
            common = len(self._days(one for one, _ in found))
            least = max(self.settings.least_days, self.settings.follows * max(days[first], days[second]))
            if not {first, second} & (gone | made.keys()) and common >= least:
                made[first] = self._chain(groups[first], groups[second], found)
                gone.add(second)
        return [made.get(number, group) for number, group in enumerate(groups) if number not in gone]

    def _chain(self, one: _Group, two: _Group, found: Sequence[tuple[Place, Place]]) -> _Group:
        """Two cores as one, from the first word of the one to the last of the other where they follow each other."""
        inside = {place for pair in found for place in pair}
        spans = [(first[0], second[1]) for first, second in found]
        alone = [place for place in (*one.places, *two.places) if place not in inside]
        return self._named(_Group(one.core, tuple(sorted([*spans, *alone]))))

    # ---- forms of one formula

    def joined(self, groups: Sequence[_Group]) -> list[_Group]:
        """Cores that differ by a few words as one, under the one of most days; then wordings near a core."""
        taken = {i for group in groups for place in group.places for i in range(*place)}
        kept: list[_Group] = []
        by_word: dict[str, list[int]] = {}
        for group in groups:
            telling = sorted({w for w in group.core if not self.is_empty(w) and not self.is_name(w)})
            rivals = sorted({number for word in telling for number in by_word.get(word, ())})
            home = next((n for n in rivals if self._belongs(group, kept[n], taken)), len(kept))
            kept[home:] = [self._together(kept[home], group, taken), *kept[home + 1 :]] if home < len(kept) else [group]
            for word in telling:
                by_word.setdefault(word, []).append(home)
        for number, group in enumerate(kept):
            near = self._near(group, taken)
            taken.update(i for place in near for i in range(*place))
            kept[number] = _Group(group.core, tuple(sorted({*group.places, *near})))
        return sorted(map(self._named, kept), key=lambda group: self._order(group.core, group.places))

    def _together(self, one: _Group, two: _Group, taken: set[int]) -> _Group:
        """Two cores as one; places of the second take in the words that are near to the first."""
        joined = {self._with_near(place, one.core, taken) for place in two.places}
        taken.update(i for place in joined for i in range(*place))
        return _Group(one.core, tuple(sorted({*one.places, *joined})))

    def _with_near(self, place: Place, core: tuple[str, ...], taken: set[int]) -> Place:
        for i in (place[0], place[1] - 1):
            window = self._window(i, core, taken, place)
            if window and self._nearness(core, self.runs.keys(window)) >= self.settings.near:
                place = min(place[0], window[0]), max(place[1], window[1])
        return place

    def _named(self, group: _Group) -> _Group:
        """The form on most days gives a formula its name; of several the one used most, then the longest."""
        forms = {(self.runs.words[place[0]].day, self.runs.keys(place)) for place in group.places}
        days, uses = Counter(form for _, form in forms), Counter(map(self.runs.keys, group.places))
        return _Group(min(days, key=lambda form: (-days[form], -uses[form], -len(form), form)), group.places)

    def _belongs(self, group: _Group, other: _Group, taken: set[int]) -> bool:
        """Whether a core is a form of another, or the words around most of its places are near to it."""
        if self._is_form(group, other):
            return True
        if self._are_told_apart(group, other):
            return False
        return 2 * sum(self._leads(place, other.core, taken) for place in group.places) > len(group.places)

    def _leads(self, place: Place, core: tuple[str, ...], taken: set[int]) -> bool:
        around = (self._window(i, core, taken, place) for i in (place[0], place[1] - 1))
        return any(window and self._nearness(core, self.runs.keys(window)) >= self.settings.led for window in around)

    def _is_form(self, one: _Group, two: _Group) -> bool:
        """Whether the shorter core stands in the longer one but for a few words, or both name one thing of two.

        A text that says both of two names tells them apart: peace in a strait is not peace in the region.
        """
        short, long = sorted((one.core, two.core), key=len)
        bare = [tuple(word for word in core if not self.is_name(word)) for core in (short, long)]
        if self._shared(bare[0], bare[1]) < self.settings.alike:
            return False
        if self._shared(short, long) >= self.settings.alike:
            return True
        return not self._are_told_apart(one, two) and self._is_bound(set(bare[0]) & set(bare[1]), (one, two))

    def _are_told_apart(self, one: _Group, two: _Group) -> bool:
        """Whether a text says both, and never in one breath."""
        words = self.runs.words
        firsts = [[words[start] for start, _ in group.places] for group in (one, two)]
        texts, stretches = ([{getattr(w, name) for w in side} for side in firsts] for name in ("text", "stretch"))
        return not texts[0].isdisjoint(texts[1]) and stretches[0].isdisjoint(stretches[1])

    def _is_bound(self, shared: set[str], groups: tuple[_Group, _Group]) -> bool:
        """Whether a word that both cores share stands nearly nowhere else, so that no other thing is meant by it."""
        telling = [word for word in shared if not self.is_empty(word)]
        if len(telling) < self.settings.least_content:
            return False
        rarest = max(telling, key=lambda word: (self._rarity[word], word))
        inside = {i for group in groups for place in group.places for i in range(*place)}
        return len(inside.intersection(self._postings[rarest])) >= self.settings.bound * len(self._postings[rarest])

    def _shared(self, core: Sequence[str], words: Sequence[str]) -> float:
        """How much of what a core says stands in other words, in its order."""
        weight = sum(self._rarity[word] for word in core)
        blocks = Indel.opcodes(core, words)
        kept = sum(self._rarity[word] for op in blocks if op.tag == "equal" for word in core[op.src_start : op.src_end])
        return kept / weight if weight else 0.0

    @cached_property
    def _postings(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, word in enumerate(self.runs.words):
            found.setdefault(word.key, []).append(i)
        return found

    def _near(self, group: _Group, taken: set[int]) -> list[Place]:
        """In each text in which a core does not stand, the wording that comes nearest, if it comes near enough.

        Without the names of the core it must be bound to it by a word: peace is spoken of in many places.
        """
        spoken = {self.runs.words[start].text for start, _ in group.places}
        telling = sorted({w for w in group.core if not self.is_empty(w)}, key=lambda w: (-self._rarity[w], w))
        anchors = telling[: self.settings.anchors]
        best: dict[int, tuple[float, int, Place]] = {}
        for i in sorted({i for anchor in anchors for i in self._postings[anchor]}):
            text = self.runs.words[i].text
            if text in spoken or i in taken:
                continue
            place = self._window(i, group.core, taken)
            score = self._nearness(group.core, self.runs.keys(place)) if place else 0.0
            if place and score >= self.settings.near and self._is_on_its_object(place, group):
                best[text] = max(best.get(text, (0.0, 0, (0, 0))), (score, -i, place))
        return [place for _, _, place in best.values()]

    def _is_on_its_object(self, place: Place, group: _Group) -> bool:
        """Whether a wording holds a name of the core, or a word that hardly stands elsewhere."""
        words = set(self.runs.keys(place))
        names = {word for word in group.core if self.is_name(word) and not self.is_empty(word)}
        return (
            not names
            or not names.isdisjoint(words)
            or self._is_bound(set(group.core) & words, (group, _Group(group.core, (place,))))
        )

    def _nearness(self, core: tuple[str, ...], words: Sequence[str]) -> float:
        """How near a wording is to a core, 0 where it is too short or shares no two words that say something."""
        least = self.settings
        same = {word for word in core if not self.is_empty(word)} & set(words)
        if len(words) < least.least_words or len(same) < least.least_content or all(map(self.is_name, same)):
            return 0.0
        bare = [word for word in core if not self.is_name(word)]
        if self._shared(bare, words) < self.settings.bare:
            return 0.0
        return min(self._shared(core, words), Indel.normalized_similarity(core, words))

    def _window(self, i: int, core: tuple[str, ...], taken: set[int], own: Place = (0, 0)) -> Place | None:
        """The words around a word that may be a form of a core: from the first to the last word in common.

        None where fewer than two words that say something are in common. Words of other formulas end the window.
        """
        low, high = self._free(i, len(core), taken, own)
        words = [word.key for word in self.runs.words[low:high]]
        if len(set(core).intersection(words) - self._empty) < self.settings.least_content:
            return None
        shared = [op for op in Indel.opcodes(core, words) if op.tag == "equal"]
        lacks_name = any(self.is_name(word) and not self.is_empty(word) for word in core[shared[-1].src_end :])
        return self._grown(low + shared[0].dest_start, low + shared[-1].dest_end, high if lacks_name else 0)

    def _free(self, i: int, size: int, taken: set[int], own: Place) -> Place:
        """At most `size` words to either side of a word, in its stretch and up to words that are taken."""
        words, low, high = self.runs.words, i, i + 1
        stretch = words[i].stretch
        while low > max(0, i - size) and words[low - 1].stretch == stretch and _is_free(low - 1, taken, own):
            low -= 1
        while high < min(len(words), i + size + 1) and words[high].stretch == stretch and _is_free(high, taken, own):
            high += 1
        return low, high

    def _grown(self, start: int, end: int, high: int) -> Place:
        """A window without empty words at its ends; up to `high`, another name in the place of the core's joins it."""
        words = self.runs.words
        first, last = self._cut([word.key for word in words[start:end]], 0, end - start)
        start, end = start + first, start + last
        stop = end
        while stop < high and self.is_empty(words[stop].key) and not words[stop].is_capitalised:
            stop += 1
        while stop < high and words[stop].is_capitalised:
            stop += 1
            end = stop
        return start, end

    # ---- how far a formula goes

    def recurring(self, group: _Group, taken: Sequence[Place]) -> Recurring:
        """A formula with each place as long as a text of another day repeats the words, or words them nearly so."""
        written = next(place for place in group.places if self.runs.keys(place) == group.core)
        reached = [self._extended(place, taken) for place in group.places]
        every = sorted({self.runs.keys(place) for place in reached}, key=lambda form: (-len(form), form))
        forms = every[: self.settings.forms]
        others = {i for place in taken if place not in group.places for i in range(*place)}
        places = sorted(self._levelled(place, forms, others) for place in reached)
        return Recurring(group.core, self._occurrence(*written), tuple(self._occurrence(*place) for place in places))

    def _levelled(self, place: Place, forms: Iterable[tuple[str, ...]], taken: set[int]) -> Place:
        """A place with those words beside it that longer forms have there, too, with others between them."""
        for form in forms:
            if len(form) > place[1] - place[0]:
                place = self._with_near(place, form, taken)
        return place

    def _extended(self, place: Place, taken: Sequence[Place]) -> Place:
        """A place with the words around it that another text repeats, too, up to the core of another formula."""
        start, end = place
        number = bisect_left(taken, place)
        low = taken[number - 1][1] if number else 0
        high = taken[number + 1][0] if number + 1 < len(taken) else len(self.runs.words)
        first = start
        while first > low and self._reaches(first - 1, end):
            first -= 1
        # To the right a run may also begin within the place, two words or more before its end: it carries the line on.
        last = max([end, *(i + self.runs.reach[i] for i in range(first, end - 1))])
        first, last = max(first, low), min(last, high)
        before, _ = self._cut([word.key for word in self.runs.words[first:last]], 0, last - first)
        while last > end and self.runs.words[last - 1].key in self.function_words:
            last -= 1
        return min(start, first + before), last

    def _reaches(self, i: int, end: int) -> bool:
        return i + self.runs.reach[i] >= end

    def _occurrence(self, start: int, end: int) -> Occurrence:
        """A place in its text; compounds at its ends stay whole."""
        words = self.runs.words
        while words[start].is_joined:
            start -= 1
        while end < len(words) and words[end].is_joined:
            end += 1
        first, last = words[start], words[end - 1]
        return Occurrence(first.text, first.unit, Span(first.span.start, last.span.end))


def _is_free(i: int, taken: set[int], own: Place) -> bool:
    return i not in taken or own[0] <= i < own[1]
