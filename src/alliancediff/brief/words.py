"""The words of two statements: which say something, which are rare, and which stand in one of them alone."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.language.folding import plain, same_word
from alliancediff.lexicon import Lexicon

_WORD = re.compile(
    r"[$€£¥]\s?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?(?:\+\d+|%)?\w*|(?:[A-Z]\.){2,}(?:-\w+)*|[^\W_](?:[\w&/+-]|['](?=\w))*"
)
_PART = re.compile(r"[^\W_]+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: where it stands, its keys, and whether it says something by itself.

    Keys are equal for all that counts as one word; those of a known name stand for the whole name.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    is_content: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Words of two statements with the sentences that hold them; sides are 0 for the earlier and 1 for the later."""

    normaliser: Normaliser
    function_words: frozenset[str]
    formula: frozenset[str]
    speakers: frozenset[str]
    held: tuple[frozenset[str], frozenset[str]]
    counts: Counter[str]
    sentences: int
    _known: dict[str, tuple[Word, ...]] = field(default_factory=dict)

    def read(self, text: str) -> tuple[Word, ...]:
        """The words of a text in order."""
        if text not in self._known:
            self._known[text] = tuple(_read(text, self.normaliser, self.function_words))
        return self._known[text]

    def keys(self, text: str) -> frozenset[str]:
        """The keys of all words of a text that say something."""
        return frozenset(key for word in self.read(text) if word.is_content for key in word.keys)

    def is_news(self, key: str, side: int) -> bool:
        """Whether a word of one side stands nowhere in the whole other text, headings included."""
        return key not in self.held[1 - side]

    def weight(self, key: str, side: int, of_old: float) -> float:
        """What a word is worth, 0 to 1: more for a rare one, and for one that the other text does not hold.

        Args:
            key: the word.
            side: where it stands.
            of_old: share that is left of one that the other text holds, or that any text of this kind holds.
        """
        if key in self.speakers:
            return 0.0
        rarity = math.log((1 + self.sentences) / max(1, self.counts[key])) / math.log(1 + max(1, self.sentences))
        rarity *= 1.0 if self.is_news(key, side) else of_old
        return rarity * (of_old if key in self.formula else 1.0)


def words_of(texts: tuple[str, str], quotes: Iterable[str], lexicon: Lexicon, speakers: Sequence[str]) -> Words:
    """The words of two statements.

    Args:
        texts: both whole, headings included.
        quotes: all of their sentences.
        lexicon: names, and words that say nothing.
        speakers: canonical names of the parties that speak in both.
    """
    rules = normaliser(lexicon)
    phrases = (*lexicon.function_words, *lexicon.anchors.function_words)
    function_words = frozenset(word for phrase in phrases for word in phrase.lower().split())

    def keys(text: str) -> frozenset[str]:
        return frozenset(key for word in _read(text, rules, function_words) for key in word.keys)

    bags = [keys(quote) for quote in quotes]
    return Words(
        normaliser=rules,
        function_words=function_words,
        formula=frozenset(map(same_word, lexicon.formula - lexicon.function_words)),
        speakers=frozenset(key for name in speakers for key in keys(name)),
        held=(keys(texts[0]), keys(texts[1])),
        counts=Counter(key for bag in bags for key in bag),
        sentences=len(bags),
    )


def _read(text: str, rules: Normaliser, function_words: frozenset[str]) -> Iterable[Word]:
    """Words by their places in the source; found in its plain writing."""
    writing = plain(text)
    names = [(m.span(), rules.tokens(m.group(), ())) for m in rules.names.finditer(writing.text)]
    for match in _WORD.finditer(writing.text):
        start, end = match.span()
        name = next((keys for span, keys in names if span[0] <= start and end <= span[1]), ())
        parts = _PART.findall(match.group().lower().removesuffix("'s"))
        keys = name or tuple(same_word(part) for part in parts if part not in function_words)
        is_content = bool(keys) and match.group().lower() not in function_words and len(match.group()) > 1
        yield Word(writing.back(start), writing.back(end), keys, is_content)
