"""The formats that are read, each with its names and the module that reads it. To add one, add a line to READERS."""

import importlib
from dataclasses import dataclass
from typing import Protocol, cast

from alliancediff.lexicon import Lexicon
from alliancediff.models import Limits, Note
from alliancediff.reading.blocks import Block

TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a reader is handed: a file's bytes, and its clean text where it is one.

    The text begins at offset `start`, after any front matter; `name` is what errors call the file.
    """

    name: str
    data: bytes
    limits: Limits
    lexicon: Lexicon
    text: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a reader gives: blocks, the file's own title and day of publication, and what a reader should be told."""

    blocks: tuple[Block, ...]
    title: str = ""
    published: str = ""
    notes: tuple[Note, ...] = ()


class ReaderModule(Protocol):
    """What the module of a format has: the one function that is called."""

    def read(self, opened: Opened, /) -> Parsed:
        """The blocks of a file in this format."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: what errors and docs call it, the suffixes of its files, and the module of this room that reads it.

    `magic` is how a file that is no text begins, b"" for a format of text.

    Example:
        >>> Reader("Word", "application/x-word", (".docx",), "from_docx", b"PK").magic
        b'PK'
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    module: str
    magic: bytes = b""

    def read(self, opened: Opened) -> Parsed:
        """The blocks of a file in this format; its module is loaded here, since not every user has every library.

        Raises:
            MissingExtraError: the format needs a library that is not installed.
            UnreadableStatementError: the file is broken, encrypted, or too large.
        """
        module = cast("ReaderModule", importlib.import_module(f"alliancediff.reading.{self.module}"))
        return module.read(opened)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

READERS = (
    Reader("plain text", TEXT, (".txt", ".text"), "from_text"),
    Reader("Markdown", MARKDOWN, (".md", ".markdown"), "from_markdown"),
    Reader("HTML", HTML, (".html", ".htm", ".xhtml"), "from_html"),
    Reader("PDF", "application/pdf", (".pdf",), "from_pdf", b"%PDF"),
    Reader("Word", _WORD, (".docx",), "from_docx", b"PK\x03\x04"),
)
STATEMENT_SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
"""The files of a folder that are taken for statements; a gold file or a series.toml beside them is none."""
_TEXTS = {reader.media_type: reader for reader in READERS if not reader.magic}
_BY_SUFFIX = {suffix: reader.media_type for reader in _TEXTS.values() for suffix in reader.suffixes}


def reader_of_bytes(data: bytes) -> Reader | None:
    """The reader of a file that is no text, by its first bytes; None for any other.

    Example:
        >>> reader_of_bytes(b"%PDF-1.7").name
        'PDF'
    """
    start = data[:1024].lstrip()
    return next((reader for reader in READERS if reader.magic and start.startswith(reader.magic)), None)


def reader_of_text(media_type: str) -> Reader:
    """The reader of a text of this media type.

    Raises:
        KeyError: there is none.
    """
    return _TEXTS[media_type]


def text_type(suffix: str) -> str | None:
    """The media type of a text with this suffix; None where it is no suffix of a text.

    Example:
        >>> text_type(".htm"), text_type(""), text_type(".pdf")
        ('text/html', 'text/plain', None)
    """
    return _BY_SUFFIX.get(suffix) if suffix else TEXT
