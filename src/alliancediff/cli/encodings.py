"""Any text in any encoding: signs that it lacks get readable stand-ins, or escapes in what programs read."""

import codecs
import csv
import io
import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TextIO

STAND_INS = "alliancediff.stand_ins"
"""Name of the way in which signs that an encoding lacks are written, for `errors=` of a stream or a file."""
_TABLE = Path(__file__).parents[1] / "data" / "stand_ins.toml"
_LOUD = {"strict", "backslashreplace", "surrogateescape"}
"""What Python does with such signs by itself; anything else is a choice of the user's (PYTHONIOENCODING)."""
_UNKNOWN = "?"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def make_writable(*streams: TextIO | None) -> None:
    """Let streams write any text: signs that their encoding lacks become readable ones.

    Off a terminal Windows encodes as cp1252, in Japan as cp932, which know no arrow, no curly quote or no accent.

    Args:
        streams: text streams; what is none, or cannot be told so, is left as it is.
    """
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper) and stream.errors in _LOUD:
            stream.reconfigure(errors=STAND_INS)


def in_ascii(text: str) -> str:
    r"""A text in signs that every encoding has.

    Example:
        >>> in_ascii("“Naïve” → 5 °, 日")
        '"Naive" -> 5  deg, ?'
    """
    return "".join(c if c.isascii() else _stand_in(c) for c in text)


def _stand_in(sign: str) -> str:
    """What stands for one sign: the table's word, or its letters without accents; else a question mark."""
    if (known := _table().get(sign)) is not None:
        return known
    parts = [c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c)]
    return "".join(c if c.isascii() else _table().get(c, _UNKNOWN) for c in parts) or _UNKNOWN


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    with _TABLE.open("rb") as file:
        table = tomllib.load(file)
    return {sign: stand_in for stand_in, signs in table["stand_ins"].items() for sign in signs}


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return in_ascii(error.object[error.start : error.end]), error.end


codecs.register_error(STAND_INS, _replace)


def fitted(text: str, form: str, encoding: str) -> str:
    r"""A result for an encoding that is not UTF-8, such that a program still reads it (a stand-in may be a quote).

    Args:
        text: the result.
        form: "json" and "html" say every sign beyond ASCII as an escape, and lose nothing; "csv" gets stand-ins before
            its cells are quoted; any other form stays as it is, for the stream to deal with.
        encoding: of the stream that the text will be written to.

    Example:
        >>> fitted('{"quote": "“sea”"}', "json", "cp1252")
        '{"quote": "\\u201csea\\u201d"}'
    """
    if codecs.lookup(encoding).name.startswith("utf"):
        return text
    if form == "json":
        return _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], text)
    if form == "html":
        return text.encode("ascii", "xmlcharrefreplace").decode()
    return _fitted_cells(text, encoding) if form == "csv" else text


def _fitted_cells(text: str, encoding: str) -> str:
    """A sheet whose cells were fitted one by one; a stand-in at the start of one must not make a formula of it."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    for row in csv.reader(io.StringIO(text, newline="")):
        writer.writerow([_fitted_cell(cell, encoding) for cell in row])
    return target.getvalue()


def _fitted_cell(cell: str, encoding: str) -> str:
    told = cell.encode(encoding, STAND_INS).decode(encoding)
    return f"'{told}" if told[:1] != cell[:1] and told.startswith(("-", "+", "=", "@")) else told
