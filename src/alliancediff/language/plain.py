"""The plain writing of a text, in which patterns are matched, and the way back to the text as it was written.

Typography that says nothing is gone from it (ligatures, curly apostrophes, soft hyphens, spaces that do not break, one
of several dashes), and a word has one spelling. Readers are shown the text itself: every place of the plain writing
has its place there.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.language.characters import APOSTROPHES, DASHES, NOTHING, QUOTATION_MARKS, SPACES
from alliancediff.language.spelling import spelled

_MARK = re.compile(r'[^\x00-\x7f]|["`]|(?<!\S)-(?!\S)')
"""What may have to be written otherwise: anything that is not ASCII, quotation marks, and a hyphen that is a dash."""
_DASH = re.compile(r"(?<!\S).(?!\S)")
"""A dash stands between spaces, or where a quotation was cut off."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENS = re.compile(rf"[\s(\[{{/{re.escape(DASHES)}-]")
"""After one of these, or at the beginning, a quotation mark opens; after an apostrophe it closes."""
_KEPT = re.compile(r"[⁰¹²³⁴-⁹]")
"""Numbers of notes: made plain they would run into the word before them."""

Edit = tuple[int, int, int, int]
"""Begin and end of a stretch of the plain writing, and of the stretch of the text that it stands for."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain writing `text` of a `source`; offsets count characters.

    A place within a word that was written anew is the nearest one in that word.

    Example:
        >>> writing = plain("Our ﬁrm defence")
        >>> writing.text, writing.source[writing.back(4) : writing.back(8)]
        ('Our firm defense', 'ﬁrm')
    """

    text: str
    source: str
    steps: tuple[tuple[Edit, ...], ...] = ()

    def back(self, place: int) -> int:
        """The place in the source of a place in the plain writing."""
        for edits in reversed(self.steps):
            place = _moved(place, edits, 0) if place else 0
        return place

    def forth(self, place: int) -> int:
        """The place in the plain writing of a place in the source."""
        for edits in self.steps:
            place = _moved(place, edits, 2)
        return place

    def written(self, start: int, end: int) -> str:
        """The source's words for a stretch of the plain writing."""
        return self.source[self.back(start) : self.back(end)]


def _moved(place: int, edits: tuple[Edit, ...], side: int) -> int:
    """A place on one side of some edits (0: after them, 2: before them) on their other side."""
    number = bisect_right(edits, place, key=lambda edit: edit[side]) - 1
    if number < 0:
        return place
    start, end = edits[number][side : side + 2]
    other_start, other_end = edits[number][2 - side : 4 - side]
    return place - end + other_end if place >= end else min(other_start + place - start, other_end)


@lru_cache(maxsize=2_048)
def plain(text: str) -> Plain:
    """The plain writing of a text.

    Straight apostrophes; quotation marks that open and close (“ ”); an en dash between spaces, a hyphen for the short
    dashes elsewhere; ligatures and full-width letters as plain letters; no soft hyphens; one spelling a word.

    Args:
        text: any text; its line breaks stay.

    Example:
        >>> plain("Norway’s programme - a ﬁrst").text
        "Norway's program – a first"
    """
    steps = []
    made = text
    for rewrite in (_marks, _words):
        pieces = list(rewrite(made))
        if pieces:
            made, edits = _applied(made, pieces)
            steps += [edits] if edits else []
    return Plain(made, text, tuple(steps))


def plain_text(text: str) -> str:
    """The plain writing of a text without the way back, which costs less where there are many.

    Example:
        >>> plain_text("the defence programme")
        'the defense program'
    """
    marked = plain_marks(text)
    return marked if all(spelled(word) == word for word in _WORD.findall(marked)) else plain(text).text


def plain_marks(text: str) -> str:
    """The plain writing of a text but for the spelling of its words, for patterns that are written for any spelling.

    Example:
        >>> plain_marks("Norway’s ﬁrst programme")
        "Norway's first programme"
    """
    return _applied(text, list(_marks(text)))[0] if _MARK.search(text) else text


Piece = tuple[int, int, str]
"""Begin and end of a stretch, and what is written in its stead."""


def _applied(text: str, pieces: list[Piece]) -> tuple[str, tuple[Edit, ...]]:
    """A text with some stretches written anew, and those of them that are longer or shorter now."""
    parts, edits = [], []
    last = shift = 0
    for start, end, words in pieces:
        parts += [text[last:start], words]
        if len(words) != end - start:
            edits.append((start + shift, start + shift + len(words), start, end))
            shift += len(words) - (end - start)
        last = end
    return "".join([*parts, text[last:]]), tuple(edits)


def _marks(text: str) -> Iterator[Piece]:
    for match in _MARK.finditer(text):
        start, end = match.span()
        mark = _mark(text, start)
        if mark != match.group():
            yield start, end, mark


def _mark(text: str, place: int) -> str:
    """How the character at a place is written plainly."""
    c = text[place]
    if c in QUOTATION_MARKS:
        return "“" if not place or _OPENS.match(text, place - 1) else "”"
    if c == "-" or c in DASHES:
        is_dash = bool(_DASH.match(text, place))
        return "–" if is_dash else "—" if c == "—" else "-"
    return _simple(c)


@lru_cache(maxsize=4_096)
def _simple(c: str) -> str:
    if c in APOSTROPHES:
        return "'"
    if c in SPACES:
        return " "
    if c in NOTHING:
        return ""
    other = unicodedata.normalize("NFKC", c)
    is_letters = other.isascii() and other.isalnum()
    return other if is_letters and not _KEPT.match(c) else c


def _words(text: str) -> Iterator[Piece]:
    other = {word: one for word in set(_WORD.findall(text)) if (one := spelled(word)) != word}
    for match in _WORD.finditer(text) if other else ():
        if match.group() in other:
            yield *match.span(), other[match.group()]
