"""TOML files -> their tables, with the line that each entry and key stands on, so that a fault can be found."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alliancediff.errors import Fault, LexiconError
from alliancediff.files import read_limited

_LARGEST = 1_000_000
"""Bytes; the largest shipped file has a fiftieth of that."""
_LONGEST_VALUE = 500
"""Lines of a list in which a word of it is looked for."""
_DEEP_KEY = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){20}")
"""Keys within keys, which take a parser long; no file here has more than two."""
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|\#[^\n]*|[\[\]{}\n]|[^\s"\'#\[\]{}]+',
    re.DOTALL,
)
_HEADER = re.compile(r"\s*(\[\[|\[)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.-]+))\s*=")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """A TOML file as read: its path as it was asked for, its bytes and tables, and where things stand in it."""

    path: Path
    data: bytes
    table: Mapping[str, Any]
    places: Mapping[tuple[str, int, str], int]
    lines: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file's name without ".toml": what it holds."""
        return self.path.stem

    def fault(self, problem: str, table: str = "", index: int = 0, key: str = "", text: str = "") -> Fault:
        """A fault of an entry, at the line of its key, or of `text` below that, where the file shows it.

        Args:
            problem: what is wrong and what to do.
            table: name of the table, "" for the top of the file.
            index: number of the entry in an array of tables, from 0.
            key: the key at fault, "" for the entry as a whole.
            text: a word of the key's value.
        """
        line = self.places.get((table, index, key)) or self.places.get((table, index, "")) or 1
        return Fault(str(self.path), self._line_of(text, line) if text else line, problem)

    def _line_of(self, text: str, line: int) -> int:
        below = enumerate(self.lines[line - 1 : line - 1 + _LONGEST_VALUE], line)
        return next((number for number, words in below if text in words), line)


def read_file(path: Path) -> LexiconFile:
    """A file of the lexicon.

    Raises:
        LexiconError: there is no such file, it is too large, or it is no TOML; one fault, with its line.
    """
    data = _bytes(path)
    try:
        text = data.decode()
        if deep := _DEEP_KEY.search(text):
            raise _error(path, text[: deep.start()].count("\n") + 1, "a key within too many keys")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _error(path, line, "not UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(path, data, str(error)) from error
    except (RecursionError, ValueError) as error:
        raise _error(path, 1, "nested too deeply, or a number too long, for a lexicon file") from error
    return LexiconFile(path, data, table, dict(_places(text)), tuple(text.split("\n")))


def _bytes(path: Path) -> bytes:
    try:
        return read_limited(path, _LARGEST)
    except ValueError as error:
        raise _error(path, 0, f"{error}; give a TOML file, or a folder of them") from error


def _syntax_error(path: Path, data: bytes, message: str) -> LexiconError:
    place = _PLACE.search(message)
    problem = _PLACE.sub("", message)
    if place is None or place[1] is None:
        return _error(path, data.count(b"\n") + 1, f"no TOML: {problem} at the end of the file")
    return _error(path, int(place[1]), f"no TOML: {problem} in column {place[2]}")


def _error(path: Path, line: int, problem: str) -> LexiconError:
    return LexiconError((Fault(str(path), line, problem),))


def _places(text: str) -> Iterator[tuple[tuple[str, int, str], int]]:
    """Table, number and key ("" for the table itself) of each header and key, with its line."""
    counts: dict[str, int] = {}
    table, index = "", 0
    for number, line in _opening_lines(text):
        if header := _HEADER.match(line):
            table = header[2]
            index = counts.get(table, -1) + 1
            counts[table] = index
            yield (table, index, ""), number
        elif key := _KEY.match(line):
            yield (table, index, key[1] or key[2] or key[3]), number


def _opening_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines that no value runs into, with their numbers from 1: those that can hold a header or a key."""
    lines = text.split("\n")
    number, depth = 1, 0
    yield 1, lines[0]
    for token in _TOKEN.finditer(text):
        number += token.group().count("\n")
        depth += (token.group() in {"[", "{"}) - (token.group() in {"]", "}"})
        if token.group() == "\n" and not depth:
            yield number, lines[number - 1]
