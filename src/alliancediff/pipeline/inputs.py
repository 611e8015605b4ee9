"""What a verb is given -> statements: a path, the name of a corpus, what was read, or what was extracted from it."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import cast

from alliancediff.errors import SettingsError
from alliancediff.models import Extraction, Series, Settings, Statement
from alliancediff.models.records import brief, plural
from alliancediff.pipeline.settings import checked, settings_of
from alliancediff.reading import Source, is_one_source, read_series, read_statement

__all__ = ["Given", "GivenSeries", "Texts", "read_all", "read_one"]

Given = Source | Statement | Extraction
"""A statement: a path, "corpus:SERIES/NAME", bytes, an open file, what was read, or what was extracted."""
GivenSeries = Given | Iterable[Given]
"""A series: a folder, a series.toml, "corpus:SERIES", what `read_series` gave, or any number of statements."""


@dataclasses.dataclass(frozen=True, slots=True)
class Texts:
    """The statements of a series, the settings to read them by, and by id what was extracted from some of them."""

    statements: tuple[Statement, ...]
    settings: Settings
    found: Mapping[str, Extraction]
    title: str = ""


def read_one(given: Given, settings: Settings | None, name: str) -> Statement | Extraction:
    """One statement, read by the packs of the settings where it was not read before.

    Args:
        given: what the caller gave.
        settings: those that the caller gave.
        name: what the caller's argument is called, for the error.

    Raises:
        SettingsError: it is a whole series.
        UnreadableStatementError: from `read_statement`.
    """
    if isinstance(given, Statement | Extraction):
        return given
    if isinstance(given, Series):
        several = plural(len(given), "statement")
        raise SettingsError(
            name, f"a series of {several} is no statement; `trace` follows them, or take one: series[0]"
        )
    return read_statement(given, packs=() if settings is None else checked(settings).packs)


def read_all(given: GivenSeries, settings: Settings | None) -> Texts:
    """The statements of a series, read where they were not read before.

    Args:
        given: what the caller gave.
        settings: those that the caller gave; where None the defaults, with the packs that the series names.

    Raises:
        UnreadableStatementError, UndatedStatementError, DuplicateStatementError: from `read_series`.
    """
    settings = None if settings is None else checked(settings)
    if isinstance(given, Series):
        return Texts(given.statements, settings or settings_of(given), {}, given.title)
    several = list(_several(given))
    found = {one.statement.id: one for one in several if isinstance(one, Extraction)}
    texts = [one.statement if isinstance(one, Extraction) else one for one in several]
    read = tuple(one for one in texts if isinstance(one, Statement))
    if len(read) == len(texts):
        return Texts(read, settings or Settings(), found)
    series = read_series(texts, packs=settings.packs if settings else ())
    return Texts(series.statements, settings or settings_of(series), found, series.title)


def _several(given: GivenSeries) -> Iterable[Given]:
    """What was given, one by one."""
    if is_one_source(given) or isinstance(given, Statement | Extraction):
        return [cast("Given", given)]
    if not isinstance(given, Iterable):
        raise SettingsError("series", f"{brief(repr(given))} is no folder, no series.toml and no list of statements")
    return cast("Iterable[Given]", given)
