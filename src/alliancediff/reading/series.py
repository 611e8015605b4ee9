"""Several statements at once: a folder, its series.toml, or a list of sources; ordered by date.

Read together, texts give away what is no part of them: a line without a full stop that stands in three of them word
for word is a menu, a credit or a slogan.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import Any

from alliancediff.errors import DuplicateStatementError, UndatedStatementError, UnreadableStatementError
from alliancediff.models import Limits, Role, Statement, Unit
from alliancediff.reading.single import read_statement
from alliancediff.reading.sources import CORPUS_PREFIX, Source, corpus_folder

STATEMENT_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"})
"""The files of a folder that are taken for statements; a gold file or a series.toml beside them is none."""
_OFTEN = 3
"""In how many statements a line must stand before it counts as furniture."""
_KEYS = {"file", "id", "date", "genre", "venue"}


def read_series(
    source: str | PathLike[str] | Iterable[Source], *, limits: Limits | None = None
) -> tuple[Statement, ...]:
    """Read several statements.

    Args:
        source: a folder; a series.toml; "corpus:SERIES"; or any number of sources as `read_statement` takes them. In a
            folder, series.toml says which files belong to the series; without one, all files of known formats do.
        limits: as for `read_statement`.

    Returns:
        The statements in order of their dates; of one date, in the order given.

    Raises:
        UnreadableStatementError: there is no such folder, nothing in it, or a text in it cannot be read.
        UndatedStatementError: a statement has no date, so that it has no place in the order.
        DuplicateStatementError: two statements have one id.

    Example:
        >>> [statement.date.year for statement in read_series("corpus:us-japan")][:3]
        [2021, 2021, 2021]
    """
    statements = list(_statements(source, limits or Limits()))
    for statement in statements:
        if statement.date is None:
            raise UndatedStatementError(statement.id)
    for statement_id, count in Counter(s.id for s in statements).items():
        if count > 1:
            raise DuplicateStatementError(statement_id)
    ordered = sorted(statements, key=lambda s: str(s.date))
    return tuple(_without_furniture(ordered))


def _statements(source: str | PathLike[str] | Iterable[Source], limits: Limits) -> Iterator[Statement]:
    if not isinstance(source, str | PathLike):
        yield from (read_statement(one, limits=limits) for one in source)
        return
    path = _folder(str(source))
    listed = path if path.suffix == ".toml" else path / "series.toml"
    if listed.is_file():
        yield from _listed(listed, limits)
    elif path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in STATEMENT_SUFFIXES)
        if not files:
            raise UnreadableStatementError(
                str(source), "holds no statement", f"known formats: {', '.join(sorted(STATEMENT_SUFFIXES))}"
            )
        yield from (read_statement(file, limits=limits) for file in files)
    else:
        raise UnreadableStatementError(str(source), "is no folder and no series.toml")


def _folder(source: str) -> Path:
    return corpus_folder() / source.removeprefix(CORPUS_PREFIX) if source.startswith(CORPUS_PREFIX) else Path(source)


def _listed(path: Path, limits: Limits) -> Iterator[Statement]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableStatementError(path.name, f"cannot be read: {error}") from None
    for number, entry in enumerate(table.get("statement", []), 1):
        _check(entry, f"{path.name}, statement {number}")
        yield read_statement(
            path.parent / entry["file"],
            id=entry.get("id", ""),
            date=entry.get("date"),
            genre=entry.get("genre"),
            limits=limits,
        )


def _check(entry: Mapping[str, Any], where: str) -> None:
    if "file" not in entry:
        raise UnreadableStatementError(where, "names no file")
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise UnreadableStatementError(where, f"unknown key {unknown[0]!r}", f"known keys: {', '.join(sorted(_KEYS))}")
    if Path(entry["file"]).is_absolute() or ".." in Path(entry["file"]).parts:
        raise UnreadableStatementError(where, "names a file outside its folder")


def _without_furniture(statements: list[Statement]) -> Iterator[Statement]:
    """The statements, with lines that stand in several of them marked as boilerplate."""
    counts = Counter(
        key for s in statements for key in {_key(s, unit) for unit in s.units if _may_be_furniture(s, unit)}
    )
    for statement in statements:
        yield replace(statement, units=tuple(_marked(statement, unit, counts) for unit in statement.units))


def _may_be_furniture(statement: Statement, unit: Unit) -> bool:
    if unit.lead_in:
        return False
    return unit.role is Role.STATEMENT and not statement.quote(unit.span).rstrip("”’\"')").endswith(
        (".", "!", "?", ";", ":")
    )


def _marked(statement: Statement, unit: Unit, counts: Mapping[str, int]) -> Unit:
    count = counts.get(_key(statement, unit), 0)
    if count < _OFTEN or not _may_be_furniture(statement, unit):
        return unit
    return replace(unit, role=Role.BOILERPLATE, reason=f"the same line in {count} statements of the series")


def _key(statement: Statement, unit: Unit) -> str:
    return " ".join(statement.quote(unit.span).lower().split())
