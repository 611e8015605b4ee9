"""What a clause is about that another text holds nowhere, under none of its names: the ground for calling it gone.

Only the object of the act counts, with what carries the act, and no aside, example or further act beside it. It is gone
where a name in it is; or where the first words that name its subject stand nowhere in the other text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from alliancediff.brief.naming.cutting import Cutter, cutter_of
from alliancediff.brief.naming.terms import is_specific, terms
from alliancediff.brief.naming.whole import Whole, wholes_of
from alliancediff.brief.words import Words, words_of
from alliancediff.language.english.asides import ASIDE, BESIDE, COUNTING, MEANS, PASSIVE, POINTER, RUN
from alliancediff.lexicon import Lexicon
from alliancediff.models import SAID_APART, Commitment, Statement


def says(name: str, cutter: Cutter, words: Words) -> bool:
    """Whether a name says more than who speaks; one word has its capital wherever it stands."""
    told = [word for word in name.split() if not words.keys(word) <= words.speakers]
    is_alone = len(told) == 1 and not words.keys(told[0]) <= words.names
    return not cutter.is_empty(told) and not is_alone


def is_plain(key: str, words: Words) -> bool:
    """Whether a word says little by itself."""
    return key in words.formula or key in words.light or key.isdigit()


def object_of(commitment: Commitment) -> str:
    """What an act is done to, with its means, up to an aside or a further act; the subject of a passive one."""
    before, _, after = _around(commitment)
    marks = [match.start() for pattern in (ASIDE, BESIDE) if (match := pattern.search(after))]
    told = after[: min(marks, default=len(after))]
    is_passive = not told.strip(" .") or PASSIVE.search(commitment.predicate) is not None
    return " ".join(f"{before if is_passive else ''} {told}".split())


def _around(commitment: Commitment) -> tuple[str, str, str]:
    """The words before the predicate, or the last part of it that the clause holds; that part; those after it."""
    parts = (commitment.predicate, commitment.predicate.rpartition(SAID_APART)[2])
    found = (commitment.quote.partition(words) for words in parts if words)
    return next((one for one in found if one[1]), ("", "", commitment.quote))


@dataclass(frozen=True, eq=False)
class Gone:
    """Tells of the clauses of two statements what of them the other one lacks; reads the texts when first asked.

    Args:
        statements: the two, the earlier first.
        quotes: all of their sentences.
        lexicon: their lexicon.
        speakers: canonical names of the parties that speak in both.
    """

    statements: tuple[Statement, Statement]
    quotes: Sequence[str]
    lexicon: Lexicon
    speakers: Sequence[str]
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, commitment: Commitment) -> tuple[str, ...]:
        """The names and the subject of a clause that stand nowhere in the other text, verbatim, each on one line."""
        if commitment.id not in self._known:
            side = [statement.id for statement in self.statements].index(commitment.statement)
            told = object_of(commitment)
            named = " ".join(commitment.quote.split()) if side else told  # a body that is new may act itself
            found = (*self._names(named, side), *self._subject(MEANS.split(told)[0], side))
            self._known[commitment.id] = tuple(dict.fromkeys(found))
        return self._known[commitment.id]

    @cached_property
    def _words(self) -> Words:
        texts = (self.statements[0].text, self.statements[1].text)
        return words_of(texts, self.quotes, self.lexicon, self.speakers)

    @cached_property
    def _cutter(self) -> Cutter:
        return cutter_of(self.lexicon, self._words.normaliser)

    @cached_property
    def _wholes(self) -> tuple[Whole, ...]:
        return wholes_of(self.statements, self._words)

    def _names(self, told: str, side: int) -> Iterator[str]:
        """Names but those of occasions on which something is said."""
        other = self._wholes[1 - side]
        for name in self._cutter.names(told):
            is_occasion = name.is_site and name.text.split()[-1] in self._cutter.meetings
            is_told = not is_occasion and says(name.text, self._cutter, self._words)
            if is_told and not other.holds(name.text, self._words):
                yield name.text

    def _subject(self, told: str, side: int) -> Iterator[str]:
        """The first words that may name what an object is on, where the other text has none of them.

        Nothing that says something may stand before them there: "ports and fish farms" goes on where ports do. Where
        several words say something and the other text holds none of these, the first of them are its subject.
        """
        words, other = self._words, self._wholes[1 - side]
        for text in terms(told, words):
            before = self._telling(told[: told.find(text)])
            is_new = self._are_news([*before, *words.keys(text)], side) and not other.has(text)
            is_name = " " in text or is_specific(text, self._cutter.fields) or self._is_head(text, told)
            if is_new and is_name and not any(is_plain(key, words) for key in words.keys(text)):
                yield text
                return
        yield from self._all_of(told, side)

    def _is_head(self, word: str, told: str) -> bool:
        """Whether a word is the first of an object, with none joined to it, and says something by itself."""
        before = told.partition(word)[0]
        is_first = not any(one.is_content for one in self._words.read(before)) and not POINTER.search(before)
        return is_first and self._is_telling(word) and RUN.findall(told, len(before))[:1] == [word]

    def _all_of(self, told: str, side: int) -> Iterator[str]:
        """The first words of an object of which the other text holds none, and which points at nothing before it."""
        keys = self._telling(told)
        read = [word for word in self._words.read(told) if word.is_content]
        is_bare = len(read) == 1
        if (len(keys) > 1 or (is_bare and keys)) and self._are_news(keys, side) and not POINTER.search(told):
            first = next(word for word in read if set(word.keys) & set(keys))
            yield "".join(RUN.findall(told, first.start)[:1])

    def _are_news(self, keys: Sequence[str], side: int) -> bool:
        return all(self._words.is_news(key, side) for key in keys)

    def _telling(self, text: str) -> list[str]:
        """The words of a text that say something by themselves, those who speak and nouns of bodies left out."""
        words = self._words
        told = [word for word in words.read(text) if word.is_content and self._is_telling(text[word.start : word.end])]
        keys = (key for word in told for key in word.keys)
        return [key for key in keys if key not in words.speakers and not is_plain(key, words)]

    def _is_telling(self, word: str) -> bool:
        return not COUNTING.fullmatch(word) and not self._cutter.is_empty([word.capitalize()])
