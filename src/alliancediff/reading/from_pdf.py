"""PDF -> blocks, through pdfium: columns in reading order, lines joined to paragraphs, running headers set apart.

A PDF says where each character stands and nothing else; all structure here is read off positions and sizes.
"""

import ctypes
import itertools
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alliancediff.errors import MissingExtraError, UnreadableStatementError
from alliancediff.language.english.sentences import JOINING_WORDS
from alliancediff.lexicon import Lexicon
from alliancediff.models import Limits, Note
from alliancediff.reading.blocks import BOLD_LEVEL, Block, BlockKind, Piece, make_block
from alliancediff.reading.boilerplate import make_noise_finder
from alliancediff.reading.formats import Opened, Parsed

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_HYPHEN = "\ufffe"
_HYPHENS = {0x02, 0xAD, 0xFFFE}
"""What pdfium puts where a line ends in a hyphen."""
_BOLD = 600
"""Weight from which a font is bold."""
_BULLET = re.compile(r"\s*(?:[•‣◦▪●∙·\uf0b7\x7f]|[-–—](?=\s))\s*")
_NUMBERED = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_ENDS = re.compile(r"[.!?:;][\"”’)\]]*$")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_MARGIN = 0.1
"""Share of a page's height at top and bottom in which running lines are looked for."""
_COLUMN_GAP = 2.0
"""A gap wider than this many times the type size parts two columns."""
_PARAGRAPH_GAP = 1.45
"""A step to the next line wider than this many usual steps parts two paragraphs."""
_SHORT_LINE = 0.1
"""Share of the page's width that a paragraph's last line may lack."""
_HEADING_SIZE = 1.12
_MAX_HEADING_WORDS = 25
_MIN_TEXT = 20
"""Characters below which a page with pictures is taken for a scan."""


@dataclass(frozen=True, slots=True)
class _Character:
    """A character, its left and right edge and base line in points, its type size and boldness."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """A run of characters on one base line and in one column; `y` grows downwards from the page's top, 0 to 1."""

    page: int
    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool


def read(opened: Opened) -> Parsed:
    """What a PDF holds, with a note that its structure is guessed."""
    furniture = make_noise_finder([rule for rule in opened.lexicon.noise if rule.sure])
    hyphenated = _hyphenated(opened.lexicon)
    blocks = read_blocks(
        opened.data, opened.name, opened.limits, hyphenated, lambda line: furniture.find(line) is not None
    )
    note = Note(
        "format", "structure is guessed from the places of words on the pages; check quotations against the PDF"
    )
    return Parsed(tuple(blocks), notes=(note,))


def _hyphenated(lexicon: Lexicon) -> Iterable[str]:
    """Words that the lexicon writes with a hyphen."""
    cues = (cue for theme in lexicon.themes for cue in theme.cues + theme.weak_cues)
    return {word for cue in cues for word in cue.split() if "-" in word}


def read_blocks(
    data: bytes,
    name: str,
    limits: Limits,
    hyphenated: Iterable[str] = (),
    is_furniture: Callable[[str], bool] = lambda _: False,
) -> list[Block]:
    """Blocks of a PDF.

    Args:
        data: the file.
        name: what to call it in errors.
        limits: `max_pages` is the one that counts here.
        hyphenated: words that are known to be written with a hyphen, for words broken at a line's end.
        is_furniture: whether a line is none of the text by its form alone, and so no part of a paragraph.

    Raises:
        MissingExtraError: pypdfium2 is not installed.
        UnreadableStatementError: the file is encrypted, broken, too long, or holds pictures of text.
    """
    lines = [line for page in _pages(data, name, limits) for line in page]
    if not lines:
        raise UnreadableStatementError(name, "is a PDF without text")
    known = _hyphenated_words(lines) | {word.lower() for word in hyphenated}
    running = _running_lines(lines)
    size = statistics.median(line.size for line in lines)
    kept = [line for line in lines if line not in running]
    blocks = [block for group in _paragraphs(kept, is_furniture) if (block := _block(group, size, known))]
    return blocks + [block for line in running if (block := _noise(line))]


# ---- characters to lines ----------------------------------------------------------------------------------------


def _pages(data: bytes, name: str, limits: Limits) -> Iterator[list[_Line]]:
    try:
        import pypdfium2  # noqa: PLC0415  an extra
    except ImportError:
        raise MissingExtraError(name, "pdf") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableStatementError(name, "is an encrypted PDF", "remove its password first") from None
        raise UnreadableStatementError(name, "is a broken PDF") from None
    if len(document) > limits.max_pages:
        raise UnreadableStatementError(
            name, f"has {len(document)} pages, more than the limit of {limits.max_pages}", "raise Limits.max_pages"
        )
    pages = [_page_lines(document, number) for number in range(len(document))]
    if sum(len(line.text) for page in pages for line in page) < _MIN_TEXT and _has_pictures(document):
        raise UnreadableStatementError(
            name, "is a scanned PDF: it holds pictures of text", "run text recognition first"
        )
    yield from pages


def _has_pictures(document: "PdfDocument") -> bool:
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    return any(True for page in document for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]))


def _page_lines(document: "PdfDocument", number: int) -> list[_Line]:
    """The lines of a page, in the order of the file, or column by column where the file jumps between columns."""
    page = document[number]
    text = page.get_textpage()
    width, height = page.get_size()
    lines = list(_lines(text, number, width or 1.0, height or 1.0))
    return _in_columns(lines)


def _lines(page: "PdfTextPage", number: int, width: float, height: float) -> Iterator[_Line]:
    current: list[_Character] = []
    last: _Character | None = None
    for character in (_character(page, index) for index in range(page.count_chars())):
        is_break = character.text in "\r\n"
        if is_break or (last is not None and not character.text.isspace() and _parts(last, character)):
            yield from _made(current, number, width, height)
            current, last = [], None
        if not is_break:
            current.append(character)
            last = last if character.text.isspace() else character
    yield from _made(current, number, width, height)


def _character(page: "PdfTextPage", index: int) -> _Character:
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    code = pdfium.FPDFText_GetUnicode(page, index)
    left, bottom, right, _top = page.get_charbox(index, loose=True)
    return _Character(
        text=_HYPHEN if code in _HYPHENS else chr(code) if code else " ",
        left=left,
        right=right,
        base=bottom,
        size=pdfium.FPDFText_GetFontSize(page, index),
        bold=pdfium.FPDFText_GetFontWeight(page, index) >= _BOLD or "bold" in _font(page, index),
    )


def _font(page: "PdfTextPage", index: int) -> str:
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, index, buffer, 128, flags)
    return buffer.value.decode("utf-8", "replace").lower()


def _parts(before: _Character, after: _Character) -> bool:
    """Whether a new line begins: on another base line, or beyond a column's gap."""
    size = max(before.size, after.size, 1.0)
    return (
        abs(after.base - before.base) > size
        or after.left - before.right > _COLUMN_GAP * size
        or after.left < before.left - size
    )


def _made(characters: Sequence[_Character], number: int, width: float, height: float) -> Iterator[_Line]:
    visible = [c for c in characters if not c.text.isspace()]
    if visible:
        yield _Line(
            page=number,
            text="".join(c.text for c in characters).strip(),
            left=visible[0].left / width,
            right=visible[-1].right / width,
            y=1 - visible[0].base / height,
            size=round(statistics.median(c.size for c in visible), 1),
            bold=all(c.bold for c in visible),
        )


def _in_columns(lines: list[_Line]) -> list[_Line]:
    """Left column before right one, where many lines stand beside another line of the same height."""
    middle = 0.5
    left = [line for line in lines if line.right <= middle + 0.02]
    right = [line for line in lines if line.left >= middle - 0.02]
    jumps = sum(before in left and after in right for before, after in itertools.pairwise(lines))
    if jumps < 3 or len(left) + len(right) < 0.6 * len(lines):  # noqa: PLR2004
        return lines
    first = min(lines.index(line) for line in left + right)
    last = max(lines.index(line) for line in left + right)
    inside = lines[first : last + 1]
    ordered = [line for line in inside if line not in right] + [line for line in inside if line in right]
    return lines[:first] + ordered + lines[last + 1 :]


# ---- lines to paragraphs ----------------------------------------------------------------------------------------


def _hyphenated_words(lines: Sequence[_Line]) -> set[str]:
    """Words that the text itself writes with a hyphen inside a line."""
    return {word.lower() for line in lines for word in re.findall(r"\w+(?:-\w+)+", line.text)}


def _whole_words(text: str, known: set[str]) -> str:
    """Words broken at a line's end made whole: with their hyphen where the word is known to have one.

    A break inside a word never comes before a capital, after a stop ("U.S.-Japan") or before a joining word
    ("short- and long-term"), so the hyphen stays there.
    """

    def whole(match: re.Match[str]) -> str:
        before, after = match[1], match[2]
        if after in JOINING_WORDS:
            return f"{before}- {after}"
        keeps = after[0].isupper() or f"{before}-{after}".lower() in known
        return f"{before}-{after}" if keeps else before + after

    text = re.sub(rf"(\w+){_HYPHEN}\s*(\w+)", whole, text).replace(_HYPHEN, "-")
    return re.sub(r"(?<=\w\.-)\n(?=\w)", "", text)


def _running_lines(lines: Sequence[_Line]) -> list[_Line]:
    """Lines in the margins that come back page after page, and page numbers."""
    pages = {line.page for line in lines}
    margin = [line for line in lines if line.y < _MARGIN or line.y > 1 - _MARGIN]
    keys = Counter(key for page in pages for key in {_key(line) for line in margin if line.page == page})
    often = max(2, 0.5 * len(pages))
    return [line for line in margin if keys[_key(line)] >= often or _PAGE_NUMBER.fullmatch(line.text)]


def _key(line: _Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())


def _noise(line: _Line) -> Block | None:
    reason = "page number" if _PAGE_NUMBER.fullmatch(line.text) else "running header or footer"
    block = make_block([Piece(line.text)], BlockKind.PARAGRAPH)
    return replace(block, noise=reason) if block else None


def _paragraphs(lines: Sequence[_Line], is_furniture: Callable[[str], bool]) -> Iterator[list[_Line]]:
    """Lines that make one paragraph, item or heading."""
    step = _usual_step(lines)
    group: list[_Line] = []
    for line in lines:
        if group and (_begins(group, line, step) or _parts_furniture(group[-1], line, is_furniture)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts_furniture(last: _Line, line: _Line, is_furniture: Callable[[str], bool]) -> bool:
    """Whether a line of furniture ends or begins; in the midst of a sentence it is taken for words of it."""
    return is_furniture(last.text) or (bool(_ENDS.search(last.text)) and is_furniture(line.text))


def _usual_step(lines: Sequence[_Line]) -> float:
    steps = [b.y - a.y for a, b in itertools.pairwise(lines) if a.page == b.page and 0 < b.y - a.y < _MARGIN]
    return statistics.median(steps) if steps else _MARGIN


def _begins(group: Sequence[_Line], line: _Line, step: float) -> bool:
    last = group[-1]
    if (
        _BULLET.match(line.text)
        or _NUMBERED.match(line.text)
        or abs(line.size - last.size) > 1
        or line.bold != last.bold
    ):
        return True
    is_short = len(group) > 1 and last.right < max(other.right for other in group) - _SHORT_LINE
    if line.page != last.page or line.y < last.y:
        return bool(_ENDS.search(last.text)) and (is_short or len(group) == 1)
    return line.y - last.y > _PARAGRAPH_GAP * step or (is_short and bool(_ENDS.search(last.text)))


def _block(group: Sequence[_Line], size: float, known: set[str]) -> Block | None:
    text = _whole_words("\n".join(line.text for line in group), known)
    bullet = _BULLET.match(text)
    if bullet and bullet.group().strip():
        return make_block([Piece(text[bullet.end() :])], BlockKind.ITEM, 1)
    stands_out = group[0].size >= _HEADING_SIZE * size or group[0].bold
    if stands_out and len(text.split()) <= _MAX_HEADING_WORDS and not _ENDS.search(text.rstrip(":")):
        return make_block([Piece(text)], BlockKind.HEADING, _level(group[0].size, size))
    return make_block([Piece(text)], BlockKind.PARAGRAPH)


def _level(size: float, usual: float) -> int:
    """A larger type is a higher heading; bold of the usual size stands lowest."""
    ratio = size / usual
    return 1 if ratio >= 1.6 else 2 if ratio >= 1.35 else 3 if ratio >= _HEADING_SIZE else BOLD_LEVEL  # noqa: PLR2004
