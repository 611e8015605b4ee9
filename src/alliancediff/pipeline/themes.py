"""The order of the stages for the themes of a series: extraction of each statement, counts, and sections aligned."""

import itertools
from collections.abc import Iterable

from alliancediff.errors import SettingsError
from alliancediff.evolution.moments import in_order
from alliancediff.evolution.themes.counts import theme_rows
from alliancediff.evolution.themes.sections import section_links, sections_of, unheaded
from alliancediff.extraction.notes import nothing_found
from alliancediff.lexicon.titles import titles_of
from alliancediff.models import Settings, Statement, Themes
from alliancediff.pipeline.extract import extracted
from alliancediff.pipeline.settings import lexicon_of, settings_of

__all__ = ["themes"]


def themes(series: Iterable[Statement], settings: Settings | None = None) -> Themes:
    """How much each statement of a series says on each theme and how firmly, and which section takes up which.

    Args:
        series: statements of different ids, each with a date; what `read_series` returns, or any others.
        settings: tunables; where None the defaults, with the packs that the series names.

    Returns:
        A row for each theme with a cell for each statement, sections and their links.

    Raises:
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
        LexiconError, SettingsError: as for `diff`; SettingsError also where there is no statement.

    Example:
        >>> from alliancediff import read_statement
        >>> texts = {"2021-01-01": b"We aim to cut emissions.", "2022-01-01": b"We will cut emissions."}
        >>> found = themes(read_statement(text, id=date, date=date) for date, text in texts.items())
        >>> [(cell.commitments, cell.share, cell.force) for cell in found.row("climate").cells]
        [(1, 1.0, 5.0), (1, 1.0, 6.0)]
    """
    settings = settings or settings_of(series)
    lexicon = lexicon_of(settings)
    extractions = [extracted(statement, settings, lexicon) for statement in in_order(series)]
    if not extractions:
        raise SettingsError("series", "holds no statement; give at least one")
    sections = [sections_of(x.statement, x.commitments) for x in extractions]
    return Themes(
        statements=tuple(x.statement for x in extractions),
        commitment_counts=tuple(len(x.commitments) for x in extractions),
        rows=theme_rows(extractions),
        sections=tuple(itertools.chain(*sections)),
        section_links=tuple(section_links(extractions, sections, lexicon, settings.themes)),
        signature=extractions[0].signature,
        notes=tuple(note for x in extractions for note in nothing_found(x) or unheaded(x)),
        titles=titles_of(itertools.chain.from_iterable(x.commitments for x in extractions), lexicon),
    )
