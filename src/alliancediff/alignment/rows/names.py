"""The names in a quotation that a text holds nowhere: checked word for word, with other names for one thing counted.

A name is what the lexicon knows as one, a run of capitalised words, or an abbreviation. A text that introduces an
abbreviation, "Coastal Guard Office (CGO)", makes the two one name for both statements.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.alignment.introductions import introduced
from alliancediff.alignment.normalisation import Normaliser
from alliancediff.language.folding import plain

_WORD = r"(?:(?:\w+-)*(?:[A-Z]\.){2,}(?:-[\w’'-]+)?|[A-Z][\w’'&-]*)"
_RUN = re.compile(
    rf"(?<![\w’'.]){_WORD}(?:\s+(?:(?:of|for|on|and|the|in|against|to)\s+){{0,2}}(?:{_WORD}|\d[\w-]*(?=\s+[A-Z]))){{0,12}}"
)
_JOINTS = re.compile(r"\s+(?:and|on|in|for|to|against)\s+(?:the\s+)?")
"""Where a run may be several names: "Westport and the Delta States"."""
_OWNER = re.compile(r"(?:[’']s?)$")
_STOPS = (".", "!", "?", ":", ";", "•")
"""What stands before a word that has its capital from its place."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A whole text as it is asked for names: its tokens in one line, and other names for things in either text."""

    tokens: str
    others: Mapping[str, str]

    def holds(self, tokens: Sequence[str]) -> bool:
        """Whether the tokens stand in the text in this order, or those of the thing's other name do."""
        line = _line(tokens)
        return line in self.tokens or (line in self.others and self.others[line] in self.tokens)


def holders_of(texts: Sequence[str], words: Normaliser) -> tuple[Holder, ...]:
    """The texts of a pair of statements, each ready to be asked."""
    others: dict[str, str] = {}
    for short, long in introduced(texts).items():
        pair = _line(words.tokens(long, ())), _line(words.tokens(short, ()))
        others |= {pair[0]: pair[1], pair[1]: pair[0]}
    return tuple(Holder(_line(words.tokens(text, ())), others) for text in texts)


def missing(quote: str, other: Holder, words: Normaliser, speakers: Iterable[str]) -> tuple[str, ...]:
    """The names in a quotation, verbatim and in its order, that a text holds nowhere; those of speakers are no news."""
    spoken = tuple(speakers)
    found = (part for name in names_in(quote, words) for part in _not_held(name, other, words, spoken))
    return tuple(dict.fromkeys(" ".join(part.split()) for part in found))


def parts_of(name: str) -> list[str]:
    """A run of capitals as the several names that it may be."""
    return [part for part in _JOINTS.split(name) if part[:1].isupper()]


def _not_held(name: str, other: Holder, words: Normaliser, speakers: tuple[str, ...]) -> list[str]:
    """The name where a text does not hold it; of a run that may be several names, those that it does not hold."""
    if _stands(name, other, words, speakers):
        return []
    parts = parts_of(name)
    return [part for part in parts if not _stands(part, other, words, speakers)] if len(parts) > 1 else [name]


@lru_cache(maxsize=32_768)
def names_in(quote: str, words: Normaliser) -> tuple[str, ...]:
    """Verbatim names, in text order. A first word that nobody knows as a name is none by its capital alone.

    They are kept, since a series looks for the names of each sentence in every other text.
    """
    return tuple(_names_in(quote, words))


def _names_in(quote: str, words: Normaliser) -> Iterator[str]:
    known = [match.span() for match in words.names.finditer(plain(quote).text)] if quote.isascii() else []
    end = 0
    for match in _RUN.finditer(quote):
        is_known = any(start < match.end() and match.start() < stop for start, stop in known)
        is_first = opens_sentence(quote, match.start())
        name = _OWNER.sub("", match.group() if is_known or not is_first else _without_first(match.group()))
        if name and match.start() >= end:
            yield name
            end = match.end()


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word at a place opens a text or a sentence, and so would have a capital anyway."""
    return not start or text[:start].rstrip().endswith(_STOPS)


def _without_first(run: str) -> str:
    """A run that opens a sentence, without the word that has its capital from there; abbreviations keep theirs."""
    first, _, rest = run.partition(" ")
    if first.isupper() and len(first) > 1:
        return run
    return re.sub(r"^(?:(?:of|for|on|and|the|in|against|to)\s+)+", "", rest)


def _stands(name: str, other: Holder, words: Normaliser, speakers: tuple[str, ...]) -> bool:
    tokens = words.tokens(name, speakers)
    return not tokens or other.holds(tokens)


def _line(tokens: Iterable[str]) -> str:
    return f" {' '.join(tokens)} "
