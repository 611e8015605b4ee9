"""What a row is called: words that its passages hold, never a country, body or field that they do not name."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.rows.names import names_in, parts_of
from alliancediff.alignment.sentences.texts import Text
from alliancediff.language.english.brief import PERSONS_AND_DAYS
from alliancediff.lexicon import Lexicon

_PIECES = re.compile(r"[^\w\s’'&/-]+")
"""A phrase never reaches over a mark."""
_LONGEST = 4
"""Words of a phrase."""
_FIRST_WORDS = 6
"""Words of a quotation that stand for a title where it holds no phrase."""
_ADVERB = re.compile(r"\w{3,}ly")
_ENDINGS = ("ed", "ing")
"""Of a last word that is a verb more often than a noun."""


@dataclass(slots=True)
class Titler:
    """Titles for the rows of two statements, whose sentences are given by number."""

    texts: Sequence[Text]
    quotes: Sequence[str]
    lexicon: Lexicon
    speakers: tuple[str, ...]
    words: Normaliser = field(init=False)
    stops: frozenset[str] = field(init=False)
    titles: Mapping[str, str] = field(init=False)
    bags: list[frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        lexicon = self.lexicon
        self.words = normaliser(lexicon)
        stops = (*lexicon.anchors.function_words, *lexicon.modifiers.adverbs, *lexicon.acts, *lexicon.plain_verbs)
        words = {word for phrase in stops for word in phrase.lower().split()}
        self.stops = frozenset(words.union(*(lexicon.forms(act) for act in lexicon.acts)))
        self.titles = lexicon.topic_titles()
        self.bags = [frozenset(self.words.tokens(quote, ())) for quote in self.quotes]

    def title(self, core: Sequence[int]) -> str:
        """The title of a row by its core: that of a line, else a phrase, else the first words of the shortest quote."""
        return self._line(core) or self._phrase(core) or self._first_words(core)

    def _line(self, core: Sequence[int]) -> str:
        """The rarest line that half of each side is on, if the core holds every word of its title."""
        sides = [[one for one in core if self.texts[one].side == side] for side in (0, 1)]
        lines = sorted({line for one in core for line in self.texts[one].lines})
        shared = [
            line
            for line in lines
            if all(2 * sum(line in self.texts[one].lines for one in side) >= len(side) for side in sides)
        ]
        held = frozenset[str]().union(*(self.bags[one] for one in core))
        shared.sort(key=lambda line: (sum(line in text.lines for text in self.texts), line))
        titles = (self.titles.get(line, "") for line in shared)
        return next((title for title in titles if title and held.issuperset(self.words.tokens(title, ()))), "")

    def _phrase(self, core: Sequence[int]) -> str:
        """The phrase that most of the core shares and little else does."""
        options = {phrase: frozenset(stems) for one in core for phrase, stems in self._phrases(self.quotes[one])}
        worth = {phrase: self._worth(stems, core) for phrase, stems in options.items()}
        best = max(worth.items(), key=lambda item: (item[1], len(item[0]), item[0]), default=("", 0.0))[0]
        return best[:1].upper() + best[1:]

    def _worth(self, stems: frozenset[str], core: Sequence[int]) -> float:
        holders = [one for one in core if stems <= self.bags[one]]
        every = sum(stems <= bag for bag in self.bags)
        sides = len({self.texts[one].side for one in holders})
        return round(sides * len(holders) * math.log(1 + len(self.bags) / max(1, every)), DIGITS)

    def _phrases(self, quote: str) -> Iterator[tuple[str, Sequence[str]]]:
        """Names of others than the speakers, and runs of words of content."""
        for name in (part for run in names_in(quote, self.words) for part in dict.fromkeys((run, *parts_of(run)))):
            stems = self.words.tokens(name, self.speakers)
            is_day = name.lower() in PERSONS_AND_DAYS
            if stems and not is_day and len(name.split()) <= 2 * _LONGEST and len(name.split()[-1]) > 1:
                yield " ".join(name.split()), self.words.tokens(name, ())
        for piece in _PIECES.split(quote):
            yield from self._runs(piece.split())

    def _runs(self, words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
        for start in range(len(words)):
            for end in range(start + 2, min(len(words), start + _LONGEST) + 1):
                run = words[start:end]
                if not self._is_content(run[-1]):
                    break
                if self._is_content(run[0]) and not run[-1].endswith(_ENDINGS):
                    stems = self.words.tokens(" ".join(run), self.speakers)
                    if len(stems) == len(run):
                        yield " ".join(run), stems

    def _is_content(self, word: str) -> bool:
        low = word.lower().strip("’'")
        return len(low) > 1 and low not in self.stops and not _ADVERB.fullmatch(low) and not low.isdigit()

    def _first_words(self, core: Iterable[int]) -> str:
        quote = min((self.quotes[one] for one in core), key=lambda quote: (len(quote), quote)).split()
        return " ".join(quote[:_FIRST_WORDS]) + (" …" if len(quote) > _FIRST_WORDS else "")
