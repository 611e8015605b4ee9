"""Phrases of the lexicon, found by looking words up: whole words, any white space, straight or curly quotation marks.

Each form is filed under its rarest word, so that a text is compared only with the few forms that it could hold.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.extraction.written import LONGEST_KEPT, Written, folded, form_of, is_word, rarest, written

_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"[\w'-]*")
_WITHIN = re.compile(r"[\w’'-]{2}|[^\w\s]\w")
"""Two characters between which a form may only end where the text does: within a word, or before one that is joined."""
_MOST_KEPT = 50_000
"""Words of texts for which an index remembers the forms that begin with them."""


Hit = tuple[int, int, int, str]
"""Start, order, end and entry of a form in a text; of two that begin at one place the one of the lower order counts."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A form in plain writing, with `lead` characters before the word that it is filed under.

    An open one takes any ending.
    """

    order: int
    entry: str
    text: str
    lead: int
    is_open: bool

    def end_in(self, text: str, start: int) -> int:
        """Where the form ends that begins at `start` of a plain writing; -1 where it does not stand there."""
        if start < 0 or not text.startswith(self.text, start) or (self.lead and start and is_word(text[start - 1])):
            return -1
        end = start + len(self.text)
        if self.is_open:
            ending = _ENDING.match(text, end)
            return ending.end() if ending else end
        return -1 if end < len(text) and is_word(text[end]) else end


class _Stems:
    """Forms whose only word may have any ending, filed with the words of texts as they come, since words come again."""

    __slots__ = ("_by_length", "_known", "_seen")

    def __init__(self) -> None:
        self._by_length: dict[int, dict[str, list[_Form]]] = {}
        self._known: dict[str, list[_Form]] = {}
        self._seen: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._by_length)

    def add(self, stem: str, form: _Form) -> None:
        """File a form under its first letters."""
        self._by_length.setdefault(len(stem), {}).setdefault(stem, []).append(form)

    def among(self, words: frozenset[str]) -> Mapping[str, Sequence[_Form]]:
        """The words that begin with a stem, with the forms that they may be."""
        for word in words - self._seen:
            tables = self._by_length.items()
            forms = [form for length, table in tables for form in table.get(word[:length], ()) if length <= len(word)]
            if forms:
                self._known[word] = forms
        if len(self._seen) < _MOST_KEPT:
            self._seen |= words
        return {word: self._known[word] for word in words & self._known.keys()} if self._known else {}


class PhraseIndex:
    """Forms filed by their words; an entry may have several, and several entries the same one."""

    __slots__ = ("_exact", "_first_words", "_ignores_case", "_is_by_word", "_stems", "_wordless", "_words")

    def __init__(self, forms: Iterable[tuple[str, str]], *, ignore_case: bool = True) -> None:
        """File pairs of entry and form; a form's trailing "*" stands for any ending of the word."""
        self._ignores_case = ignore_case
        self._exact: dict[str, list[_Form]] = {}
        self._stems = _Stems()
        self._wordless: list[_Form] = []
        self._first_words: set[str] = set()
        pairs = dict.fromkeys((entry, form) for entry, form in forms if form_of(form.removesuffix("*")))
        counts = Counter(word for _, form in pairs for word in set(_WORD.findall(folded(form))))
        for order, (entry, form) in enumerate(sorted(pairs, key=lambda pair: (-len(pair[1]), pair[1]))):
            self._file(order, entry, form, counts)
        self._words = frozenset(self._exact)
        self._is_by_word = not self._stems and not self._wordless

    def _file(self, order: int, entry: str, form: str, counts: Mapping[str, int]) -> None:
        is_open = form.endswith("*")
        text = form_of(form[:-1] if is_open else form)
        text = folded(text) if self._ignores_case else text
        words = [folded(word) for word in _WORD.findall(text)]
        self._first_words.update(words[:1])
        whole = words[:-1] if is_open and is_word(text[-1]) else words
        if is_open and words == [folded(text)]:
            self._stems.add(words[0], _Form(order, entry, text, 0, is_open))
        elif whole:
            telling = rarest(whole, counts)
            lead = next(match.start() for match in _WORD.finditer(text) if folded(match.group()) == telling)
            self._exact.setdefault(telling, []).append(_Form(order, entry, text, lead, is_open))
        else:
            self._wordless.append(_Form(order, entry, text, 0, is_open))

    def may_begin_at(self, text: str, place: int) -> bool:
        """Whether a form could begin at a place that cuts a word in two."""
        rest = _WORD.match(text, place)
        return rest is not None and (bool(self._stems) or folded(rest.group()) in self._first_words)

    def hits(self, text: str) -> Sequence[Hit]:
        """Every form that stands in a text, by start and order; also those that overlap."""
        if self._is_by_word and self._words.isdisjoint(written(text).words):
            return ()
        return _hits(self, text) if len(text) <= LONGEST_KEPT else sorted(self.found(written(text)))

    def found(self, text: Written) -> Iterator[Hit]:
        """The forms that stand in a text, in no order."""
        plain = text.lower if self._ignores_case else text.cased
        for places, forms in self._candidates(text, plain):
            for form in forms:
                for place in places:
                    end = form.end_in(plain, place - form.lead)
                    if end >= 0:
                        begin, stop = text.span(place - form.lead, end)
                        yield begin, form.order, stop, form.entry

    def _candidates(self, text: Written, plain: str) -> Iterator[tuple[Sequence[int], Sequence[_Form]]]:
        """Where words stand that forms are filed under, with those forms."""
        for word in text.words & self._words:
            yield text.places(word), self._exact[word]
        for word, stems in self._stems.among(text.words).items() if self._stems else ():
            yield text.places(word), stems
        yield from self._marks(plain) if self._wordless else ()

    def _marks(self, plain: str) -> Iterator[tuple[Sequence[int], Sequence[_Form]]]:
        """Where forms without a word could begin."""
        for form in self._wordless:
            yield [match.start() for match in re.finditer(re.escape(form.text), plain)], (form,)


@lru_cache(maxsize=4096)
def _hits(index: PhraseIndex, text: str) -> tuple[Hit, ...]:
    return tuple(sorted(index.found(written(text))))


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Finds any of many phrases, longest first, and says which entry each belongs to.

    `exact` gives the entries of whole forms, in lower case, where others end in a star: the whole ones go before those.
    """

    index: PhraseIndex
    exact: Mapping[str, str]

    def find(self, text: str, start: int = 0, end: int | None = None) -> Sequence[tuple[str, int, int]]:
        """Entry, start and end of each phrase between two places of a text, from left to right, never overlapping."""
        stop = len(text) if end is None else end
        if start and is_word(text[start - 1]) and self.index.may_begin_at(text, start):
            return [(entry, begin + start, last + start) for entry, begin, last in self.find(text[start:stop])]
        if stop < len(text) and _WITHIN.match(text, stop - 1):
            text = text[:stop]
        hits = self.index.hits(text)
        return list(self._chosen(hits, text, start, stop)) if hits else ()

    def _chosen(self, hits: Sequence[Hit], text: str, start: int, stop: int) -> Iterator[tuple[str, int, int]]:
        reached = start
        for begin, _, end, entry in hits:
            if begin >= reached and end <= stop:
                reached = end
                yield self.exact.get(_key(text[begin:end]), entry) if self.exact else entry, begin, end

    def opens(self, text: str) -> bool:
        """Whether a text begins with one of the phrases."""
        return any(start == 0 for start, *_ in self.index.hits(text))

    def covers(self, text: str) -> bool:
        """Whether a text is one of the phrases."""
        return any(start == 0 and end == len(text) for start, _, end, _ in self.index.hits(text))


def compile_phrases(phrases: Iterable[tuple[str, str]], *, ignore_case: bool = True) -> Phrases:
    """Phrases from pairs of entry and form. A form's trailing "*" matches any ending of the word.

    With `ignore_case` false a form must stand as written: "US" is a state, "us" is not. Of two entries with one form
    the last has it.

    Example:
        >>> finder = compile_phrases([("port", "harbour*"), ("state", "Norway")])
        >>> list(finder.find("Two harbours of Norway"))
        [('port', 4, 12), ('state', 16, 22)]
    """
    pairs = list(phrases)
    owners = {_key(form): entry for entry, form in pairs}
    exact = {key: entry for key, entry in owners.items() if not key.endswith("*")}
    exact = {} if len(exact) == len(owners) else exact
    return Phrases(PhraseIndex(((owners[_key(form)], form) for _, form in pairs), ignore_case=ignore_case), exact)


def _key(text: str) -> str:
    return folded(form_of(text))
