"""The order of the stages for the themes of a series: extraction of each statement, counts, and sections aligned."""

import itertools

from alliancediff.evolution.themes.counts import theme_rows
from alliancediff.evolution.themes.sections import section_links, sections_of, unheaded
from alliancediff.extraction.fit import misfits
from alliancediff.extraction.notes import nothing_found
from alliancediff.lexicon.titles import titles_of
from alliancediff.models import Settings, Themes
from alliancediff.pipeline.extract import extractions_of
from alliancediff.pipeline.inputs import GivenSeries, read_all
from alliancediff.pipeline.settings import lexicon_of

__all__ = ["themes"]


def themes(series: GivenSeries, settings: Settings | None = None) -> Themes:
    """How much each statement of a series says on each theme and how firmly, and which section takes up which.

    Args:
        series: statements of different ids, each with a date: a folder, a series.toml or "corpus:SERIES", read as by
            `read_series` with the packs of the settings; what it returned; or a list of paths and of what
            `read_statement`, `read_text` or `extract` gave.
        settings: tunables; where None the defaults, with the packs that the series names.

    Returns:
        A row for each theme with a cell for each statement, sections and their links.

    Raises:
        UnreadableStatementError: from `read_series`.
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
        LexiconError, SettingsError: as for `diff`; SettingsError also where there is no statement.

    Example:
        >>> from alliancediff import read_statement
        >>> texts = {"2021-01-01": b"We aim to cut emissions.", "2022-01-01": b"We will cut emissions."}
        >>> found = themes(read_statement(text, id=date, date=date) for date, text in texts.items())
        >>> [(cell.commitments, cell.share, cell.force) for cell in found.row("climate").cells]
        [(1, 1.0, 5.0), (1, 1.0, 6.0)]
    """
    given = read_all(series, settings)
    lexicon = lexicon_of(given.settings)
    extractions = extractions_of(given, lexicon)
    sections = [sections_of(x.statement, x.commitments) for x in extractions]
    return Themes(
        statements=tuple(x.statement for x in extractions),
        commitment_counts=tuple(len(x.commitments) for x in extractions),
        rows=theme_rows(extractions),
        sections=tuple(itertools.chain(*sections)),
        section_links=tuple(section_links(extractions, sections, lexicon, given.settings.themes)),
        signature=extractions[0].signature,
        notes=(
            *misfits(extractions, lexicon, given.settings.extraction),
            *(note for x in extractions for note in nothing_found(x) or unheaded(x)),
        ),
        titles=titles_of(itertools.chain.from_iterable(x.commitments for x in extractions), lexicon),
    )
