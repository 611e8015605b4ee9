"""Bytes -> clean text and its media type. Every guess leaves a note; what is no text at all is refused."""

import codecs
import re
from dataclasses import dataclass

from alliancediff.errors import UnreadableStatementError
from alliancediff.models import Note
from alliancediff.reading.cleaning import clean
from alliancediff.reading.formats import HTML, MARKDOWN, TEXT, text_type
from alliancediff.reading.sources import Raw

_BINARY = {
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "a rich text file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}
_BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_ENCODINGS = ["utf_8", "utf_16", "cp1252", "shift_jis", "cp932", "euc_jp", "cp949", "gb18030"]
"""What official statements come in; left to itself the detector guesses code pages that none ever used."""

_STRAY_NULS = 2
"""More noughts than these are no slip of an editor but another kind of file."""
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a]")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_LONE_BYTE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
"""A byte of Windows-1252 between letters; other encodings put several of them side by side."""
_MOSTLY = 0.8
_CODE_PAGE = re.compile(r"iso8859|cp\d|koi8|mac|gb|big5|euc|shift_jis|utf-(?:8|16|32)")
"""Python knows codecs that no page is written in, some of them slow on hostile input."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"<(?:html|body|div|section|article|p|ul|ol|h[1-6]|table)\b[^<>]*>", re.IGNORECASE)
_LINE_ENDINGS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v]")
_PAGE_BREAK = re.compile(r"(?P<end>[.!?:;][\"”’)\]]*)?\s*\f\s*")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without anything a terminal would act on, its media type, and notes on how it was read."""

    text: str
    media_type: str
    notes: tuple[Note, ...]


def decode(raw: Raw) -> Decoded:
    """The text of a source.

    Raises:
        UnreadableStatementError: the bytes are a known binary format, or no text in any encoding.
    """
    for magic, name in _BINARY.items():
        if raw.data.startswith(magic):
            raise UnreadableStatementError(raw.name, f"is {name}, not text", "save it as .html, .md or .txt")
    text, notes = _decode_bytes(raw)
    text = _LINE_ENDINGS.sub("\n", text)
    text = _PAGE_BREAK.sub(lambda page: f"{page['end']}\n\n" if page["end"] else "\n", text) if "\f" in text else text
    kept = clean(text)
    if len(kept) < len(text):
        notes.append(Note("text", f"{len(text) - len(kept)} control or invisible characters were left out"))
    if not kept.strip():
        raise UnreadableStatementError(raw.name, "holds no text")
    media_type, note = _media_type(raw.suffix, kept)
    return Decoded(kept, media_type, (*notes, *note))


def _decode_bytes(raw: Raw) -> tuple[str, list[Note]]:
    for bom, encoding in _BOMS.items():
        if raw.data.startswith(bom):
            text = raw.data.decode(encoding, errors="replace")
            broken = text.count("\ufffd")
            return text, [
                Note("encoding", f"{broken} characters are not {encoding}; they are shown as \ufffd")
            ] if broken else []
    wide = _wide_encoding(raw.data[:4096])
    if wide:
        return raw.data.decode(wide, errors="replace"), [
            Note("encoding", f"no byte order mark; read as {wide}, a guess")
        ]
    if raw.data[:4096].count(b"\0") > _STRAY_NULS or (b"\0" in raw.data[:4096] and _CONTROL.search(raw.data[:4096])):
        raise UnreadableStatementError(raw.name, "is a binary file, not text", "save it as .html, .md or .txt")
    try:
        return raw.data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return _guess_encoding(raw, error.start)


def _wide_encoding(start: bytes) -> str:
    """UTF-16 without a byte order mark: of Latin text nearly every other byte is nought, always on one side."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if half and odd > _MOSTLY * half and not even:
        return "utf-16-le"
    return "utf-16-be" if half and even > _MOSTLY * half and not odd else ""


def _declared_encoding(data: bytes) -> str:
    """The encoding that a page names in its head and in which all its bytes make sense; "" for none."""
    declared = _CHARSET.search(data[:2048])
    if not declared:
        return ""
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
        if not _CODE_PAGE.match(name):
            return ""
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return ""
    return name


def _mended(data: bytes) -> tuple[str, int]:
    """UTF-8 with its single stray bytes read as Windows-1252, and their number; "" and 0 for what is no such mix."""
    whole, count = _LONE_BYTE.subn(lambda byte: byte[0].decode("cp1252", errors="replace").encode(), data)
    if len(_HIGH_BYTE.findall(data)) == count:
        return "", 0
    try:
        return whole.decode(), count
    except UnicodeDecodeError:
        return "", 0


def _guess_encoding(raw: Raw, bad: int) -> tuple[str, list[Note]]:
    from charset_normalizer import from_bytes  # noqa: PLC0415  heavy, and needed for broken files only

    line = raw.data[:bad].count(b"\n") + 1
    problem = f"byte 0x{raw.data[bad]:02x} in line {line} is not UTF-8"
    declared = _declared_encoding(raw.data)
    if declared:
        return raw.data.decode(declared), [Note("encoding", f"{problem}; read as {declared}, as the page says")]
    mended, count = _mended(raw.data)
    if count:
        return mended, [Note("encoding", f"{problem}; {count} such bytes are read as Windows-1252, a guess")]
    best = from_bytes(raw.data, cp_isolation=_ENCODINGS).best()
    if best is not None:
        return str(best), [Note("encoding", f"{problem}; read as {best.encoding}, a guess")]
    return raw.data.decode("utf-8", errors="replace"), [Note("encoding", f"{problem}; such bytes are shown as \ufffd")]


def _media_type(suffix: str, text: str) -> tuple[str, tuple[Note, ...]]:
    known = text_type(suffix)
    opening = text.lstrip("[ \n\t\ufeff")[:2000]
    if known in {TEXT, None} and opening.startswith("<") and _BLOCK_TAG.search(opening):
        return HTML, () if known is None or suffix == "" else (
            Note("format", f"the {suffix} file holds HTML and is read as such"),
        )
    if suffix == "" and opening.startswith(("---\n", "+++\n")):
        return MARKDOWN, ()
    if known is None:
        return TEXT, (Note("format", f"{suffix} is no format we know; read as plain text"),)
    return known, ()
