"""A whole text, headings and context included, as it is asked whether it holds a name in any form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.alignment.normalisation import Normaliser
from alliancediff.alignment.rows.names import Holder, holders_of, names_in
from alliancediff.brief.words import Words
from alliancediff.language.english.names import AREAS, KIN, LINKS, SERIAL
from alliancediff.language.folding import plain
from alliancediff.language.roots import shared_letters
from alliancediff.models import Statement

_WORD = re.compile(r"[^\W\d_]+")
_ROOT = 4
"""Letters that two words share at the least that are of one name: "Fiji", "Fijian"."""
_LONG, _SUFFIX = 8, 4
"""Letters of a word that others are made of, and those at its end that tell which: "ship", "tion", "ism"."""
_BETWEEN = 4
"""Other words of content among those of a name that is told otherwise: "the board for rice of the delta"."""
_LETTERS = re.compile(r"[A-Z]{2,10}s?")


@dataclass(frozen=True, slots=True)
class Whole:
    """One text.

    `written` is its plain writing in small letters; `sentences` are the keys of each of its units in order; `openings`
    the first letters of its words, no function words among them, as they are written; `capitals` are its words with a
    capital; `rows` are its names without what tells one of a row from the next.
    """

    side: int
    holder: Holder
    written: str
    sentences: tuple[tuple[str, ...], ...]
    openings: str
    capitals: frozenset[str]
    rows: frozenset[str]

    def holds(self, name: str, words: Words) -> bool:
        """Whether the text has a name in any form.

        Word for word or under another name that is known, in short or in full, with another number of its row, with all
        of its words in one sentence, or as the name of a country that it is made of.
        """
        tokens = words.normaliser.tokens(name, ())
        own = " ".join(word for word in name.split() if not words.keys(word) <= words.speakers)
        is_written = self.has(name) or self.has_forms(own) or self.holder.holds(tokens)
        return (
            is_written or self._is_in_short(name, words) or self._has_kin(name, words) or self._has_words(name, words)
        )

    def has(self, text: str) -> bool:
        """Whether words stand in it as they are, capitals aside."""
        return re.search(rf"(?<![\w-]){re.escape(plain(text).text.lower())}(?![\w])", self.written) is not None

    def has_any(self, text: str) -> bool:
        """Whether words stand in it as they are or in other forms."""
        return self.has(text) or self.has_forms(text)

    def has_forms(self, text: str) -> bool:
        """Whether words stand in it in other forms: "terrorism" in "counterterrorist", "Defence Partner" in its own.

        Several words stand in one row, each with as many of its letters as tell it.
        """
        words = [word for word in _WORD.findall(plain(text).text.lower()) if word not in LINKS]
        if len(words) == 1:
            return len(words[0]) >= _LONG and words[0][:-_SUFFIX] in self.written
        row = r"\w*\W+".join(re.escape(word[: max(_ROOT, len(word) - _SUFFIX)]) for word in words)
        return len(words) > 1 and re.search(rf"(?<!\w){row}", self.written) is not None

    def _is_in_short(self, name: str, words: Words) -> bool:
        """By its letters, in full where it is letters itself, or another of the same row of meetings."""
        row = _row(name)
        if (row != name and row in self.rows) or f"{row}#" in self.rows:
            return True
        if _LETTERS.fullmatch(name):
            letters = name.removesuffix("s")
            return letters in self.openings or (len(letters) > _ROOT - 1 and letters.lower() in self.openings.lower())
        return words.has_in_short(name, self.side)

    def _has_kin(self, name: str, words: Words) -> bool:
        """Whether a name that is a country's, or no more than that and a noun of area, stands here in another form."""
        told = [word for word in name.split() if word not in LINKS and word != "the"]
        core = [word for word in told if word not in AREAS]
        if not core or (len(core) == len(told) and not (len(told) == 1 and KIN.fullmatch(told[0].lower()))):
            return len(told) == 1 and self._has_root(told[0])
        return all(self._has_root(word) or words.speakers >= words.keys(word) for word in core)

    def _has_root(self, word: str) -> bool:
        return any(_are_kin(word.lower(), other) for other in self.capitals)

    def _has_words(self, name: str, words: Words) -> bool:
        """Whether one sentence holds all of the words of a name near each other, those who speak left out."""
        keys = frozenset(key for key in words.keys(name) - words.speakers - words.subjects if len(key) > 1)
        return not keys or (" " in name and any(_are_near(keys, one) for one in self.sentences))


def _are_near(keys: frozenset[str], sentence: Sequence[str]) -> bool:
    """Whether a stretch of a sentence holds some words with few others between them."""
    if not keys.issubset(sentence):
        return False
    size = len(keys) + _BETWEEN
    return any(keys.issubset(sentence[at : at + size]) for at in range(max(1, len(sentence) - size + 1)))


def _are_kin(one: str, other: str) -> bool:
    """Whether two words are a country's name and what belongs to it."""
    short, long = sorted((one, other), key=len)
    shared = shared_letters(short, long)
    is_longer = KIN.fullmatch(long) is not None
    return shared >= max(_ROOT, len(short) - 1) and is_longer and len(long) - shared <= _ROOT + 1


def _row(name: str) -> str:
    return SERIAL.sub("#", name)


def wholes_of(statements: Sequence[Statement], words: Words) -> tuple[Whole, ...]:
    """The texts of two statements, each ready to be asked."""
    texts = [statement.text for statement in statements]
    held = holders_of(texts, words.normaliser)
    return tuple(
        _whole(side, statement, holder, words)
        for side, (statement, holder) in enumerate(zip(statements, held, strict=True))
    )


def _whole(side: int, statement: Statement, holder: Holder, words: Words) -> Whole:
    text = " ".join(plain(statement.text).text.split())
    found = _WORD.findall(text)
    return Whole(
        side=side,
        holder=holder,
        written=text.lower(),
        sentences=tuple(tuple(_keys_in_order(statement.quote(unit.span), words)) for unit in statement.units),
        openings="".join(word[0] for word in found if word.lower() not in words.function_words),
        capitals=frozenset(word.lower() for word in found if word[0].isupper()),
        rows=frozenset(_rows(text, words.normaliser)),
    )


def _keys_in_order(quote: str, words: Words) -> Iterator[str]:
    yield from (key for word in words.read(quote) if word.is_content for key in word.keys)


def _rows(text: str, rules: Normaliser) -> Iterator[str]:
    yield from (_row(" ".join(name.split())) for name in names_in(text, rules))
