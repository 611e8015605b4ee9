"""The order of the stages for formulas: extraction of each statement, what recurs, and how each use is told."""

from dataclasses import replace
from pathlib import Path

from alliancediff.evolution.formulas.cores import find_formulas
from alliancediff.evolution.formulas.uses import FormulaHistory
from alliancediff.models import Formulas, Settings
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.extract import extractions_of
from alliancediff.pipeline.inputs import GivenSeries, read_all
from alliancediff.pipeline.settings import lexicon_of
from alliancediff.pipeline.signature import signature

__all__ = ["formulas"]


def formulas(
    series: GivenSeries,
    settings: Settings | None = None,
    *,
    least: int | None = None,
    cache: str | Path | None = None,
) -> Formulas:
    """The negotiated formulas of a series, found by themselves: words that several statements share, and how they move.

    Args:
        series: statements of different ids, each with a date: a folder, a series.toml or "corpus:SERIES", read as by
            `read_series` with the packs of the settings; what it returned; or a list of paths and of what
            `read_statement`, `read_text` or `extract` gave.
        settings: tunables; where None the defaults, with the packs that the series names.
        least: words of the shortest formula, 2 or more; parts of a compound ("rules-based") count one by one. What the
            settings say where None.
        cache: a folder that keeps what was found in each statement; `trace` may use the same.

    Raises:
        UnreadableStatementError: from `read_series`.
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
        LexiconError, SettingsError: as for `trace`; SettingsError also where `least` is no such number.

    Example:
        >>> from alliancediff import read_statement
        >>> texts = {
        ...     "2021-01-01": b"We seek a calm and open sea.",
        ...     "2022-01-01": b"We seek a calm and open sea.",
        ...     "2023-01-01": b"We seek a calm, safe and open sea.",
        ... }
        >>> found = formulas(read_statement(text, id=date, date=date) for date, text in texts.items())
        >>> [(use.kind.value, use.quote) for use in found.formulas[0].uses]
        [('first', 'calm and open sea'), ('same', 'calm and open sea'), ('changed', 'calm, safe and open sea')]
    """
    given = read_all(series, settings)
    rules = given.settings.formulas if least is None else replace(given.settings.formulas, least_words=least)
    lexicon = lexicon_of(replace(given.settings, formulas=rules))
    store = Cache(cache) if cache is not None else None
    extractions = extractions_of(given, lexicon, store)
    statements = tuple(extraction.statement for extraction in extractions)
    history = FormulaHistory(extractions, statements, lexicon, given.settings.comparison)
    told = tuple(history.of(found) for found in find_formulas(statements, lexicon, rules))
    rests_on = signature(replace(given.settings, formulas=rules), lexicon)
    return Formulas(statements, told, rules.least_words, rests_on, tuple(store.notes) if store else ())
