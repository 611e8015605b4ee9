"""Front matter -> a flat table: YAML between `---` lines or TOML between `+++` lines, at the very start of a text."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from alliancediff.errors import UnreadableStatementError
from alliancediff.reading.cleaning import clean

_KNOWN = frozenset({"id", "title", "date", "genre", "rank", "issuers", "source", "source_url", "digest"})
"""In plain text, lines between fences without any of these are part of the text."""
_LONGEST = 1000
_MOST = 100
"""Longer values and longer lists are no front matter that anyone wrote by hand."""
_FENCED = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The table, and the offset at which the text proper begins; an empty table and 0 where there is none."""

    table: Mapping[str, Any]
    end: int

    def text(self, key: str) -> str:
        """A plain value as one line of text, "" where it is missing, a list or a table."""
        return _line(self.table.get(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A value as a tuple of texts; a single text is cut at its commas."""
        value = self.table.get(key)
        if isinstance(value, str):
            value = value[:_LONGEST].split(",")
        values = value if isinstance(value, list | tuple) else (value,)
        return tuple(line for line in map(_line, values[:_MOST]) if line)


def _line(value: object) -> str:
    if not isinstance(value, str | int | float | dt.date):
        return ""
    if isinstance(value, int) and value.bit_length() > _LONGEST:
        return ""
    return clean(" ".join(str(value)[:_LONGEST].split()))


NO_FRONT_MATTER = FrontMatter({}, 0)
"""What a text without any has."""


def split(text: str, name: str, *, must_know: bool = False) -> FrontMatter:
    """The front matter of a text; with `must_know` only where one of its keys is one of ours.

    Raises:
        UnreadableStatementError: the fences are there, but what stands between them is neither YAML nor TOML.
    """
    match = _FENCED.match(text)
    if not match:
        return NO_FRONT_MATTER
    try:
        table = tomllib.loads(match[2]) if match[1] == "+++" else _yaml(match[2])
    except (ValueError, RecursionError) as error:
        raise UnreadableStatementError(name, f"its front matter cannot be read: {_one_line(error)}") from None
    if not isinstance(table, dict) or (must_know and not _KNOWN.intersection(table)):
        return NO_FRONT_MATTER
    return FrontMatter(table, match.end())


def _yaml(text: str) -> Any:  # noqa: ANN401
    import yaml  # noqa: PLC0415  only some statements have front matter

    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(_one_line(error)) from None


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())


def as_date(value: object) -> dt.date | None:
    """A front matter value as a date; None where it is none."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None
