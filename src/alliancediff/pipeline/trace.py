"""The order of the stages for a whole series: every statement against all earlier ones, then threads in one pass."""

import dataclasses
import logging
from concurrent.futures import Executor
from pathlib import Path

from alliancediff.comparison.statements import same_texts
from alliancediff.corrections import check_corrections, match_any
from alliancediff.evolution import describe, gather
from alliancediff.extraction.fit import misfits
from alliancediff.extraction.notes import nothing_found
from alliancediff.lexicon.titles import forms_of, titles_of
from alliancediff.models import Corrections, Embedder, Evolution, Settings
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.extract import extractions_of
from alliancediff.pipeline.inputs import GivenSeries, Texts, read_all
from alliancediff.pipeline.parallel import Work, compare_all
from alliancediff.pipeline.settings import checked, lexicon_of
from alliancediff.pipeline.signature import signature, signed
from alliancediff.timing import timed

__all__ = ["trace"]

_LOG = logging.getLogger(__name__)
_NO_CORRECTIONS = Corrections()


def trace(
    series: GivenSeries,
    settings: Settings | None = None,
    *,
    corrections: Corrections = _NO_CORRECTIONS,
    embedder: Embedder | None = None,
    cache: str | Path | None = None,
    executor: Executor | None = None,
) -> Evolution:
    """What became of every commitment of a series.

    Each statement is compared with every earlier one. A clause is linked to the last mention of its line, and threads
    are made once all links are known, so that neither the order in which statements are given nor that of texts of one
    day matters.

    Args:
        series: statements of different ids, each with a date: a folder, a series.toml or "corpus:SERIES", read as by
            `read_series` with the packs of the settings; what it returned; or a list of paths and of what
            `read_statement`, `read_text` or `extract` gave.
        settings: tunables; where None the defaults, with the packs that the series names.
        corrections: what a reader said of pairs of commitments; the earlier text is the one of the earlier date.
        embedder: a plug for meaning, as for `diff`; called once for every two statements.
        cache: a folder that keeps what was found, so that a statement added later costs only its own work; not used
            for what an embedder has a part in.
        executor: compares the pairs of texts elsewhere, such as a `ProcessPoolExecutor` (an embedder must then be one
            that can be pickled); where None, one after the other here. The result is the same.

    Returns:
        All commitments, links, changes and threads. Of two statements of different dates, links and verdicts are those
        of `diff`.

    Raises:
        UnreadableStatementError: from `read_series`.
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
        LexiconError, SettingsError: as for `diff`; also where there is no statement, or `cache` cannot be a folder.

    Example:
        >>> from alliancediff import read_text
        >>> texts = {"2021-01-01": "We plan to open a port.", "2022-01-01": "We will open a port by 2030."}
        >>> evolution = trace(read_text(text, date=date) for date, text in texts.items())
        >>> [(mention.date.year, mention.kind.value) for mention in evolution.threads[0].mentions]
        [(2021, 'new'), (2022, 'strengthened')]
    """
    check_corrections(corrections)
    store = Cache(cache) if cache is not None else None
    folder = store.folder if store and executor else None
    given = read_all(series, settings)
    work = Work(checked(given.settings), embedder, folder, None if folder else store)
    evolution = _traced(given, corrections, work, store, executor)
    return dataclasses.replace(evolution, title=given.title)


def _traced(
    given: Texts,
    corrections: Corrections,
    work: Work,
    store: Cache | None,
    executor: Executor | None,
) -> Evolution:
    """The stages one after the other: extraction, comparisons, threads."""
    settings, lexicon = work.settings, lexicon_of(work.settings)
    extractions = extractions_of(given, lexicon, store)
    diffs, notes = compare_all(extractions, corrections, work, executor)
    matched = match_any(corrections, extractions)
    with timed(_LOG, f"made the threads of {len(extractions)} texts"):
        series = gather(extractions, diffs, settings, lexicon)
        threads = describe(series.members(matched.rulings), series.traced, settings.evolution)
        changes = series.changes(threads)
    commitments = tuple(series.traced.commitments.values())
    odd = misfits(extractions, lexicon, settings.extraction)
    silent = (note for extraction in extractions for note in nothing_found(extraction))
    return Evolution(
        statements=series.statements,
        commitments=commitments,
        links=series.pool.mentions,
        changes=changes,
        threads=threads,
        signature=signed(signature(settings, lexicon, work.embedder), corrections),
        echoes=series.pool.echoes,
        overarching=series.overarching(threads),
        notes=(*odd, *silent, *same_texts(series.statements), *matched.notes, *(store.notes if store else ()), *notes),
        corrections=matched.counts,
        titles=titles_of(commitments, lexicon),
        forms=forms_of(commitments, lexicon),
        cutoff=settings.cutoff,
        unsure_cutoff=settings.unsure_cutoff,
    )
