"""The order of the stages for the themes of a series: extraction of each statement, counts, and sections aligned."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from alliancediff.errors import SettingsError
from alliancediff.evolution.moments import in_order
from alliancediff.evolution.themes.counts import theme_rows
from alliancediff.evolution.themes.sections import align_sections, sections_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import Extraction, Note, Section, SectionLink, Settings, Statement, Themes
from alliancediff.pipeline.diff import titles_of
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
        section_links=tuple(_links(extractions, sections, lexicon)),
        signature=extractions[0].signature,
        notes=tuple(_notes(extractions)),
        titles=titles_of(itertools.chain.from_iterable(x.commitments for x in extractions), lexicon),
    )


def _links(
    extractions: Sequence[Extraction], sections: Sequence[tuple[Section, ...]], lexicon: Lexicon
) -> Iterator[SectionLink]:
    """Between sections of different days: to the last and to the next that takes one up, and to the best before it."""
    known = {c.id: c for x in extractions for c in x.commitments}
    headed = [(str(x.statement.date), found) for x, found in zip(extractions, sections, strict=True) if found]
    day_of = {section.id: day for day, found in headed for section in found}
    links = [
        link
        for (before, one), (after, two) in itertools.combinations(headed, 2)
        if before != after
        for link in align_sections(one, two, known, lexicon)
    ]
    nearest = {link.later: max(day_of[k.earlier] for k in links if k.later == link.later) for link in links}
    soonest = {link.earlier: min(day_of[k.later] for k in links if k.earlier == link.earlier) for link in links}
    best = {link.later: max(k.score for k in links if k.later == link.later) for link in links}
    for link in links:
        is_near = day_of[link.earlier] == nearest[link.later] or day_of[link.later] == soonest[link.earlier]
        if is_near or link.score == best[link.later]:
            yield link


def _notes(extractions: Sequence[Extraction]) -> Iterator[Note]:
    for extraction in extractions:
        if not extraction.commitments:
            yield Note("commitments", f"no commitment was found in {extraction.statement.id}")
        elif not any(c.heading for c in extraction.commitments):
            yield Note("sections", f"{extraction.statement.id} has no headings, so no section of it is compared")
