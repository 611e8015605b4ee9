"""The order of the stages for a whole series: every statement against all earlier ones, then threads in one pass."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from alliancediff.comparison import are_of_one_sort
from alliancediff.corrections import match_any
from alliancediff.errors import SettingsError
from alliancediff.evolution import Traced, assemble, choose_mentions, describe, in_order, moments_of
from alliancediff.evolution.changes import Changes
from alliancediff.evolution.judging import Judge, Pair
from alliancediff.lexicon import Lexicon
from alliancediff.models import (
    ChangeKind,
    Corrections,
    Diff,
    Embedder,
    Evolution,
    Extraction,
    Note,
    Series,
    Settings,
    Statement,
)
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.diff import check_corrections, forms_of, titles_of
from alliancediff.pipeline.extract import extract_once
from alliancediff.pipeline.parallel import Work, compare_all
from alliancediff.pipeline.settings import lexicon_of, settings_of
from alliancediff.pipeline.signature import signature, signed

__all__ = ["trace"]

_NO_CORRECTIONS = Corrections()


def trace(
    series: Iterable[Statement],
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
        series: statements of different ids, each with a date; what `read_series` returns, or any others.
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
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
        LexiconError, SettingsError: as for `diff`; SettingsError also where there is no statement,
            or `cache` cannot be a folder.

    Example:
        >>> from alliancediff import read_statement
        >>> texts = {"2021-01-01": b"We plan to open a port.", "2022-01-01": b"We will open a port by 2030."}
        >>> evolution = trace(read_statement(text, id=date, date=date) for date, text in texts.items())
        >>> [(mention.date.year, mention.kind.value) for mention in evolution.threads[0].mentions]
        [(2021, 'new'), (2022, 'strengthened')]
    """
    check_corrections(corrections)
    store = Cache(cache) if cache is not None else None
    folder = store.folder if store and executor else None
    work = Work(settings or settings_of(series), embedder, folder, None if folder else store)
    evolution = _traced(in_order(series), corrections, work, store, executor)
    return dataclasses.replace(evolution, title=series.title if isinstance(series, Series) else "")


def _traced(
    statements: Iterable[Statement],
    corrections: Corrections,
    work: Work,
    store: Cache | None,
    executor: Executor | None,
) -> Evolution:
    """The stages one after the other: extraction, comparisons, threads."""
    settings, lexicon = work.settings, lexicon_of(work.settings)
    extractions = [extract_once(statement, settings, lexicon, store) for statement in statements]
    if not extractions:
        raise SettingsError("series", "holds no statement; give at least one")
    diffs, notes = compare_all(extractions, corrections, work, executor)
    rules = signed(signature(settings, lexicon, work.embedder), corrections)
    evolution = _Tracer(extractions, diffs, settings, lexicon, corrections, rules).evolution()
    return dataclasses.replace(evolution, notes=(*evolution.notes, *(store.notes if store else ()), *notes))


@dataclass(frozen=True, slots=True)
class _Tracer:
    """A series whose statements were compared two by two."""

    extractions: Sequence[Extraction]
    diffs: Mapping[Pair, Diff]
    settings: Settings
    lexicon: Lexicon
    corrections: Corrections
    signature: str

    def evolution(self) -> Evolution:
        known = {c.id: c for extraction in self.extractions for c in extraction.commitments}
        sides = {c.id: (x.statement, x.commitments) for x in self.extractions for c in x.commitments}
        judge = Judge(sides, self.settings, self.lexicon)
        statement_of = {i: c.statement for i, c in known.items()}
        statements = tuple(extraction.statement for extraction in self.extractions)
        moments = moments_of(statements)
        links = [link for diff in self.diffs.values() for link in diff.links]
        alike = self._alike()
        pool = choose_mentions(links, statement_of, moments, alike)
        near = {(link.earlier, link.later) for link in links}
        matched = match_any(self.corrections, self.extractions)
        links_kept = (*pool.mentions, *pool.echoes, *(link for link in pool.overarching if link.corrected))
        members = assemble(tuple(known.values()), links_kept, near, matched.rulings.parted, self._parents())
        traced = Traced(
            commitments=known,
            links=pool.mentions,
            absences=self._absences(),
            moments=moments,
            judge=judge.closest,
            theme_of=self._themes(),
            opening_words=self.lexicon.anchors.opening_words,
            alike=alike,
            overarching=pool.overarching,
            parent_of=self._parents(),
        )
        threads = describe(members, traced)
        thread_of = {c: thread.id for thread in threads for c in thread.commitments}
        return Evolution(
            statements=statements,
            commitments=tuple(known.values()),
            links=pool.mentions,
            changes=Changes(pool, threads, known, self.diffs, judge).all(),
            threads=threads,
            signature=self.signature,
            echoes=pool.echoes,
            overarching=tuple(k for k in pool.overarching if thread_of[k.earlier] == thread_of[k.later]),
            notes=(*self._notes(), *matched.notes),
            corrections=matched.counts,
            titles=titles_of(known.values(), self.lexicon),
            forms=forms_of(known.values(), self.lexicon),
            cutoff=self.settings.cutoff,
            unsure_cutoff=self.settings.unsure_cutoff,
        )

    def _alike(self) -> frozenset[Pair]:
        """The pairs of statements of different days whose words weigh alike, the earlier first."""
        compared = ((pair, diff) for pair, diff in self.diffs.items() if diff.earlier.date != diff.later.date)
        return frozenset(pair for pair, diff in compared if are_of_one_sort(diff.earlier, diff.later))

    def _parents(self) -> dict[str, str]:
        return {line.id: line.parent for line in self.lexicon.lines if line.parent}

    def _themes(self) -> dict[str, str]:
        return {line.id: line.theme for line in self.lexicon.lines if line.theme}

    def _absences(self) -> dict[tuple[str, str], ChangeKind]:
        return {
            (change.earlier[0], text): change.kind
            for (_, text), diff in self.diffs.items()
            for change in diff.changes
            if change.kind.is_absence and change.earlier
        }

    def _notes(self) -> Iterator[Note]:
        for extraction in self.extractions:
            if not extraction.commitments:
                yield Note("commitments", f"no commitment was found in {extraction.statement.id}")
        by_hash: dict[str, str] = {}
        for extraction in self.extractions:
            statement = extraction.statement
            if statement.sha256 in by_hash:
                yield Note("statements", f"{by_hash[statement.sha256]} and {statement.id} are the same text")
            by_hash.setdefault(statement.sha256, statement.id)
