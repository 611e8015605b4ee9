"""Word files -> blocks, through python-docx: styles, list levels and tables; tracked changes read as accepted."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from alliancediff.errors import MissingExtraError, UnreadableStatementError
from alliancediff.models import Limits, Note
from alliancediff.reading.blocks import Block, BlockKind, Piece, blocks_from_pieces, make_block
from alliancediff.reading.formats import Opened, Parsed

if TYPE_CHECKING:
    from docx.document import Document

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {"del", "moveFrom", "pPr", "rPr"}
_UNSEEN = ("vanish", "strike", "dstrike")
"""Runs that are hidden or struck through are no part of the text."""
_FOOTNOTE = re.compile(rb"<w:(?:foot|end)noteReference\b")
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|paragraph)(?: (\d))?", re.IGNORECASE)


def read(opened: Opened) -> Parsed:
    """What a Word file holds, with a note on what is left out."""
    blocks = read_blocks(opened.data, opened.name, opened.limits)
    return Parsed(tuple(blocks), notes=_notes_on(opened.data))


def read_blocks(data: bytes, name: str, limits: Limits) -> list[Block]:
    """Blocks of a Word file; running headers and footers come last, as boilerplate.

    Raises:
        MissingExtraError: python-docx is not installed.
        UnreadableStatementError: the file is broken, no Word file, or would grow beyond `limits.max_expanded_bytes`.
    """
    _check_archive(data, name, limits)
    document = _open(data, name)
    blocks = list(_container(document.element.body, document))
    return blocks + list(_running(document))


def _notes_on(data: bytes) -> tuple[Note, ...]:
    """What of a Word file `read_blocks` has left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        count = len(_FOOTNOTE.findall(archive.read("word/document.xml")))
    return (Note("format", f"{count} footnotes or endnotes are not read"),) if count else ()


def _check_archive(data: bytes, name: str, limits: Limits) -> None:
    """Refuse what is no Word file and what would fill the memory, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile:
        raise UnreadableStatementError(name, "is a broken Word or zip file") from None
    size = sum(member.file_size for member in members)
    if size > limits.max_expanded_bytes:
        problem = f"would unpack to {size:,} bytes, more than the limit of {limits.max_expanded_bytes:,}"
        raise UnreadableStatementError(name, problem, "raise Limits.max_expanded_bytes if you trust it")
    if "word/document.xml" not in {member.filename for member in members}:
        raise UnreadableStatementError(
            name, "is a zip file, not a Word document", "save it as .docx, .html, .md or .txt"
        )


def _open(data: bytes, name: str) -> "Document":
    try:
        import docx  # noqa: PLC0415  an extra
    except ImportError:
        raise MissingExtraError(name, "docx") from None
    try:
        return docx.Document(io.BytesIO(data))
    except Exception as error:  # noqa: BLE001  the parser raises whatever its layers raise
        raise UnreadableStatementError(name, f"is a broken Word file ({type(error).__name__})") from None


def _container(element: Any, document: "Document") -> Iterator[Block]:  # noqa: ANN401
    """Blocks of a body, a cell or a header: paragraphs and tables in their order."""
    for child in element:
        tag = str(child.tag).removeprefix(_WORD)
        if tag == "p":
            yield from _paragraph(child, document)
        elif tag in {"tbl", "tr", "tc", "sdt", "sdtContent", "ins", "moveTo"}:
            yield from _container(child, document)


def _paragraph(element: Any, document: "Document") -> Iterator[Block]:  # noqa: ANN401
    pieces = list(_pieces(element))
    style = _style(element, document)
    heading = 1 if style.lower() == "title" else int(match[1]) if (match := _HEADING.fullmatch(style)) else 0
    if heading:
        block = make_block(pieces, BlockKind.HEADING, heading)
        yield from [block] if block else []
        return
    level = _list_level(element, style)
    yield from blocks_from_pieces(pieces, BlockKind.ITEM if level else BlockKind.PARAGRAPH, level)
    for box in _boxes(element):
        yield from _container(box, document)


def _boxes(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """The text boxes anchored in a paragraph; of the two forms that Word writes for old readers only the first."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        tag = str(child.tag)
        if tag == f"{_WORD}txbxContent":
            yield child
        elif not tag.endswith("}Fallback"):
            waiting += reversed(child)


def _pieces(element: Any) -> Iterator[Piece]:  # noqa: ANN401
    """The text of a paragraph as it stands once all tracked changes are accepted."""
    for child in element:
        tag = str(child.tag).removeprefix(_WORD)
        if tag == "r":
            yield from _run(child)
        elif tag not in _SKIPPED:
            yield from _pieces(child)


def _run(element: Any) -> Iterator[Piece]:  # noqa: ANN401
    if any(_is_on(element.find(f"{_WORD}rPr/{_WORD}{switch}")) for switch in _UNSEEN):
        return
    bold = _is_on(element.find(f"{_WORD}rPr/{_WORD}b"))
    for child in element:
        tag = str(child.tag).removeprefix(_WORD)
        if tag == "t":
            yield Piece(child.text or "", bold=bold)
        elif tag in {"br", "cr"}:
            yield Piece("\n", is_break=True)
        elif tag in {"tab", "noBreakHyphen"}:
            yield Piece("-" if tag == "noBreakHyphen" else " ", bold=bold)


def _is_on(switch: Any) -> bool:  # noqa: ANN401
    return switch is not None and switch.get(f"{_WORD}val", "1") not in {"0", "false", "none"}


def _style(element: Any, document: "Document") -> str:  # noqa: ANN401
    reference = element.find(f"{_WORD}pPr/{_WORD}pStyle")
    if reference is None:
        return ""
    wanted = reference.get(f"{_WORD}val", "")
    return next((str(style.name) for style in document.styles if style.style_id == wanted), str(wanted))


def _list_level(element: Any, style: str) -> int:  # noqa: ANN401
    """1 for an outermost item, 0 for no item; from the numbering, else from the style's name."""
    numbering = element.find(f"{_WORD}pPr/{_WORD}numPr")
    if numbering is not None:
        level = numbering.find(f"{_WORD}ilvl")
        value = level.get(f"{_WORD}val", "0") if level is not None else "0"
        return 1 + (int(value) if value.isdecimal() else 0)
    match = _LIST.fullmatch(style)
    return int(match[1] or 1) if match else 0


def _running(document: "Document") -> Iterator[Block]:
    for section in document.sections:
        for part in (section.header, section.footer):
            for block in () if part.is_linked_to_previous else _container(part._element, document):  # noqa: SLF001
                yield replace(block, noise="running header or footer")
