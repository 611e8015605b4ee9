"""Several statements at once: a folder, its series.toml, or a list of sources; ordered by date.

Read together, texts give away what is no part of them: a line without a full stop that stands in three of them word
for word is a menu, a credit or a slogan.
"""

import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from os import PathLike
from pathlib import Path
from typing import Any, cast

from alliancediff.errors import DuplicateStatementError, UndatedStatementError, UnreadableStatementError
from alliancediff.language.folding import same_words
from alliancediff.models import Limits, Note, Role, Series, Settings, Statement, Unit
from alliancediff.models.names import near_names
from alliancediff.models.records import brief
from alliancediff.reading.cleaning import clean
from alliancediff.reading.formats import STATEMENT_SUFFIXES
from alliancediff.reading.single import read_statement
from alliancediff.reading.sources import CORPUS_PREFIX, Source, check_path, corpus_folder, is_one_source

_OFTEN = 3
"""In how many statements a line must stand before it counts as furniture."""
_KEYS = {"file", "id", "date", "genre", "venue", "note"}
_TOP_KEYS = {"id", "title", "packs", "statement"}

Dates = Mapping[str, dt.date | str]


def read_series(
    source: Source | Statement | Iterable[Source | Statement],
    *,
    dates: Dates | None = None,
    packs: Sequence[str] = (),
    limits: Limits | None = None,
) -> Series:
    """Read several statements.

    Args:
        source: a folder; a series.toml; "corpus:SERIES"; a statement as `read_statement` takes it, or one that was
            read; or any number of these. In a folder, series.toml says which files belong to the series
            (docs/how-to/trace-a-series.md); without one, all files of known formats do.
        dates: days of statements that do not say theirs, or say a wrong one, by the statement's id or title.
        packs: lexicon packs whose actors may be named as issuers, besides those that series.toml names.
        limits: as for `read_statement`.

    Returns:
        The statements in order of their dates, with the packs that series.toml names; of one date, in the order given.

    Raises:
        UnreadableStatementError: there is no such folder, nothing in it, or a text in it cannot be read; or `dates`
            names no statement.
        UndatedStatementError: a statement has no date, so that it has no place in the order.
        DuplicateStatementError: two statements have one id.

    Example:
        >>> [statement.date.year for statement in read_series("corpus:us-japan")][:3]
        [2021, 2021, 2021]
    """
    reader = _Reader(dates or {}, Settings(packs=packs).packs, limits or Limits())
    sources = _sources(source)
    statements = [statement for one in sources for statement in reader.read(one, is_alone=len(sources) == 1)]
    _check_series(statements, reader.dates)
    ordered = sorted(statements, key=lambda s: str(s.date))
    title = reader.titles[0] if len(reader.titles) == 1 else ""
    return Series(tuple(_without_furniture(ordered)), tuple(dict.fromkeys(reader.packs_named)), title)


def _sources(given: Source | Statement | Iterable[Source | Statement]) -> list[Source | Statement]:
    """The sources one by one."""
    if is_one_source(given) or isinstance(given, Statement):
        return [cast("Source | Statement", given)]
    if not isinstance(given, Iterable):
        raise UnreadableStatementError(brief(repr(given)), "is no folder, no series.toml and no list of statements")
    return list(cast("Iterable[Source | Statement]", given))


def _check_series(statements: Sequence[Statement], dates: Dates) -> None:
    counts = Counter(s.id for s in statements)
    for statement_id, count in counts.items():
        if count > 1:
            raise DuplicateStatementError(statement_id)
    titles = {s.id: (s.title,) for s in statements}
    if strangers := sorted(set(dates) - set(counts) - {s.title for s in statements}):
        near = near_names(strangers[0], titles)
        advice = f"did you mean {' or '.join(near)}?" if near else f"the ids are {', '.join(sorted(counts))}"
        raise UnreadableStatementError(strangers[0], "a date is given for it, but no statement has this id", advice)
    if undated := [statement.id for statement in statements if statement.date is None]:
        raise UndatedStatementError(*undated)


@dataclass(slots=True)
class _Reader:
    """Reads one source after another, and keeps what their series.toml files say of all statements."""

    dates: Dates
    packs: Sequence[str]
    limits: Limits
    packs_named: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def read(self, source: Source | Statement, *, is_alone: bool) -> Iterator[Statement]:
        """The statements of a folder, of a series.toml, or the one that the source is."""
        if isinstance(source, Statement):
            yield self._dated(source)
            return
        path = _folder(str(source)) if isinstance(source, str | PathLike) else Path()
        listed = path if path.suffix == ".toml" else path / "series.toml"
        if not isinstance(source, str | PathLike):
            yield self._dated(read_statement(source, packs=self.packs, limits=self.limits))
        elif listed.is_file():
            yield from self._listed(listed)
        elif path.is_dir():
            for file in _files(path, str(source)):
                yield self._dated(read_statement(file, packs=self.packs, limits=self.limits))
        elif is_alone and not path.is_file() and not str(source).startswith(CORPUS_PREFIX):
            check_path(str(source))
            raise UnreadableStatementError(brief(str(source), 200), "is no folder and no series.toml")
        else:
            yield self._dated(read_statement(source, packs=self.packs, limits=self.limits))

    def _dated(self, statement: Statement) -> Statement:
        """The statement with the date that the caller gives, and without the note that it has none."""
        given = self.dates.get(statement.id, self.dates.get(statement.title))
        if given is None:
            return statement
        try:
            when = given if isinstance(given, dt.date) else dt.date.fromisoformat(given)
        except ValueError:
            advice = "write it as in 2022-05-23"
            raise UnreadableStatementError(statement.id, f"{given!r} is no date", advice) from None
        return replace(statement, date=when, notes=tuple(note for note in statement.notes if note.about != "date"))

    def _listed(self, path: Path) -> Iterator[Statement]:
        table = _table(path)
        packs = tuple(table.get("packs", ()))
        self.packs_named += packs
        self.titles += [clean(table["title"])] if "title" in table else []
        for entry in table.get("statement", []):
            statement = read_statement(
                path.parent / entry["file"],
                id=entry.get("id", ""),
                date=entry.get("date"),
                genre=entry.get("genre"),
                limits=self.limits,
                packs=tuple(dict.fromkeys((*self.packs, *packs))),
            )
            notes = (Note("series", clean(entry["note"])),) if "note" in entry else ()
            yield self._dated(replace(statement, venue=clean(entry.get("venue", "")), notes=statement.notes + notes))


def _files(folder: Path, name: str) -> list[Path]:
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in STATEMENT_SUFFIXES)
    if not files:
        known = ", ".join(sorted(STATEMENT_SUFFIXES))
        raise UnreadableStatementError(name, "holds no statement", f"known formats: {known}")
    return files


def _folder(source: str) -> Path:
    return corpus_folder() / source.removeprefix(CORPUS_PREFIX) if source.startswith(CORPUS_PREFIX) else Path(source)


def _table(path: Path) -> Mapping[str, Any]:
    """What a series.toml says, checked."""
    name = f"{path.parent.name}/{path.name}".lstrip("/")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableStatementError(name, f"cannot be read: {error}") from None
    except RecursionError:
        raise UnreadableStatementError(name, "cannot be read: its values are nested too deeply") from None
    _check_keys(table, _TOP_KEYS, name)
    for key in ("id", "title"):
        if not isinstance(table.get(key, ""), str):
            raise UnreadableStatementError(name, f"{key} is no text", f'write {key} = "..."')
    packs = table.get("packs", [])
    if not isinstance(packs, list) or not all(isinstance(pack, str) for pack in packs):
        raise UnreadableStatementError(name, "packs is no list of names", 'write packs = ["us_japan"]')
    entries, advice = table.get("statement", []), 'write [[statement]] before each, then file = "..."'
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise UnreadableStatementError(name, "statement is no list of tables", advice)
    if not entries:
        raise UnreadableStatementError(name, "names no statement", advice)
    for number, entry in enumerate(entries, 1):
        _check_entry(entry, f"{name}, statement {number}")
    return table


def _check_entry(entry: Mapping[str, Any], where: str) -> None:
    _check_keys(entry, _KEYS, where)
    if "file" not in entry:
        raise UnreadableStatementError(where, "names no file", 'write file = "..."')
    for key in sorted((_KEYS - {"date"}) & set(entry)):
        if not isinstance(entry[key], str):
            raise UnreadableStatementError(where, f"{key} is no text", f'write {key} = "..."')
    if Path(entry["file"]).is_absolute() or ".." in Path(entry["file"]).parts:
        raise UnreadableStatementError(where, "names a file outside its folder")


def _check_keys(table: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise UnreadableStatementError(where, f"unknown key {unknown[0]!r}", f"known keys: {', '.join(sorted(known))}")


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
    if counts.get(_key(statement, unit), 0) < _OFTEN or not _may_be_furniture(statement, unit):
        return unit
    # No count in the reason: a statement that is added would change what is known of all others.
    return replace(unit, role=Role.BOILERPLATE, reason=f"the same line in {_OFTEN} or more statements of the series")


def _key(statement: Statement, unit: Unit) -> str:
    return " ".join(same_words(statement.quote(unit.span)))
