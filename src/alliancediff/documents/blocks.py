"""What a page is made of: blocks of words, whose looks are left to the formats."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What words are, so that a format can show it.

    `GONE` and `ADDED` words are those of an edit, `MARKED` ones the operative words of a quotation; `STRONG` and
    `QUIET` ones are more and less than the rest. `CODE` is for programs. The others colour a line by what happened.
    """

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    MARKED = "marked"
    GONE = "gone"
    ADDED = "added"
    RISE = "rise"
    FALL = "fall"
    LOSS = "loss"
    NEWS = "news"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; a space stands between two runs unless the later one begins with a mark like ","."""

    text: str
    style: Style = Style.PLAIN


Words = tuple[Run, ...]
"""A line or paragraph, run by run."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; `level` is 1 for that of the page, 2 for a section, 3 for an entry; `aside` follows it in small."""

    text: str
    level: int = 2
    style: Style = Style.STRONG
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    words: Words


@dataclass(frozen=True, slots=True)
class Items:
    """A list; numbered from 1 where `numbered`."""

    rows: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Lines with labels, () where there are none; what follows a label "" belongs to the line above."""

    rows: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Passages of a statement, each with its label, which names the side and the place."""

    rows: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in columns. `even` columns are as wide as each other; else all but the first are as narrow as they can be.

    Where a page is too narrow, it is cut into blocks of columns, each with the first `fixed` ones and without rows that
    hold nothing but `blank` there.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    even: bool = False
    fixed: int = 0
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What a reader must know of how texts were read; a terminal leaves it out, since the command says it beside."""

    texts: tuple[str, ...]


Block = Heading | Paragraph | Items | Facts | Quote | Table | Notes


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its blocks from top to bottom."""

    blocks: tuple[Block, ...]


def words(text: str, style: Style = Style.PLAIN) -> Words:
    """A text in one style; no runs where it is empty.

    Example:
        >>> words("port")
        (Run(text='port', style=<Style.PLAIN: 'plain'>),)
    """
    return (Run(text, style),) if text else ()


def paragraphs(texts: Iterable[str], style: Style = Style.PLAIN) -> Iterable[Paragraph]:
    """A paragraph for each text that is not empty."""
    return (Paragraph(words(text, style)) for text in texts if text)


def is_mark(text: str) -> bool:
    """Whether words begin with a mark that no space stands before."""
    return text[:1] in ",;:.)’”" and text[:1] != ""
