"""The order of the stages for a whole series: every statement against all earlier ones, then threads in one pass."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from alliancediff import pipeline
from alliancediff.cache import Cache
from alliancediff.comparison import are_of_one_sort, compare
from alliancediff.comparison.annotation import annotate
from alliancediff.corrections import fitting, match_any
from alliancediff.errors import SettingsError
from alliancediff.evolution import Pool, Traced, assemble, choose_mentions, describe, in_order, moments_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import (
    NEXT_CLAUSE,
    Alignment,
    Change,
    ChangeKind,
    Commitment,
    Corrections,
    Diff,
    Edit,
    Embedder,
    Evolution,
    Extraction,
    Link,
    Note,
    Series,
    Settings,
    Statement,
    Thread,
    ThreadStatus,
)

__all__ = ["trace"]

_NO_CORRECTIONS = Corrections()
_Pair = tuple[str, str]
_NEXT_CLAUSE = Edit("equal", NEXT_CLAUSE, NEXT_CLAUSE)
_DONE = "not called a drop, since it was told as done before"


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
    settings = settings or pipeline.settings_of(series)
    pipeline.check_corrections(corrections)
    lexicon = pipeline.lexicon_of(settings)
    store = Cache(cache) if cache is not None else None
    extractions = [pipeline.extract_once(statement, settings, lexicon, store) for statement in in_order(series)]
    if not extractions:
        raise SettingsError("series", "holds no statement; give at least one")
    folder = store.folder if store and executor else None
    work = _Work(settings, embedder, folder, None if folder else store)
    diffs, notes = _compared(extractions, corrections, work, executor)
    sides = {c.id: (x.statement, x.commitments) for x in extractions for c in x.commitments}
    signed = pipeline.signed(pipeline.signature(settings, lexicon, embedder), corrections)
    evolution = _Tracer(extractions, diffs, settings, lexicon, corrections, signed, sides).evolution()
    title = series.title if isinstance(series, Series) else ""
    notes = (*evolution.notes, *(store.notes if store else ()), *notes)
    return dataclasses.replace(evolution, title=title, notes=notes)


@dataclass(frozen=True, slots=True)
class _Work:
    """What the comparison of two texts rests on besides them.

    To be sent to another process it names the `folder` of a cache; here the `store` itself is at hand.
    """

    settings: Settings
    embedder: Embedder | None
    folder: Path | None = None
    store: Cache | None = None

    def compare(self, one: Extraction, two: Extraction, corrections: Corrections) -> tuple[Diff, tuple[Note, ...]]:
        """The diff of two texts, and what another process has to say of files of the cache."""
        elsewhere = Cache(self.folder) if self.folder else None
        diff = pipeline.compare_once(
            one,
            two,
            self.settings,
            pipeline.lexicon_of(self.settings),
            corrections=corrections,
            embedder=self.embedder,
            store=self.store or elsewhere,
        )
        return diff, tuple(elsewhere.notes if elsewhere else ())


def _compared(
    extractions: Sequence[Extraction], corrections: Corrections, work: _Work, executor: Executor | None
) -> tuple[dict[_Pair, Diff], tuple[Note, ...]]:
    """Every two statements compared, the earlier one first, each pair with the answers that are about it; and notes."""
    pairs = list(itertools.combinations(extractions, 2))
    answers = [fitting(corrections, one, two) for one, two in pairs]
    run = executor.map if executor else map
    told = list(run(work.compare, (one for one, _ in pairs), (two for _, two in pairs), answers))
    diffs = {(one.statement.id, two.statement.id): diff for (one, two), (diff, _) in zip(pairs, told, strict=True)}
    return diffs, tuple(note for _, notes in told for note in notes)


@dataclass(frozen=True, slots=True)
class _Tracer:
    """A series whose statements were compared two by two."""

    extractions: Sequence[Extraction]
    diffs: Mapping[_Pair, Diff]
    settings: Settings
    lexicon: Lexicon
    corrections: Corrections
    signature: str
    sides: Mapping[str, tuple[Statement, tuple[Commitment, ...]]]

    def evolution(self) -> Evolution:
        known = {c.id: c for extraction in self.extractions for c in extraction.commitments}
        statement_of = {i: c.statement for i, c in known.items()}
        statements = tuple(extraction.statement for extraction in self.extractions)
        moments = moments_of(statements)
        links = [link for diff in self.diffs.values() for link in diff.links]
        alike = self._alike()
        pool = choose_mentions(links, statement_of, moments, alike)
        near = {(link.earlier, link.later) for link in links}
        matched = match_any(self.corrections, self.extractions)
        links_kept = (*pool.mentions, *pool.echoes)
        members = assemble(tuple(known.values()), links_kept, near, matched.rulings.parted, self._parents())
        traced = Traced(
            commitments=known,
            links=pool.mentions,
            absences=self._absences(),
            moments=moments,
            judge=self._closest_change,
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
            changes=self._changes(pool, threads, known),
            threads=threads,
            signature=self.signature,
            echoes=pool.echoes,
            overarching=tuple(k for k in pool.overarching if thread_of[k.earlier] == thread_of[k.later]),
            notes=(*self._notes(), *matched.notes),
            corrections=matched.counts,
            titles=pipeline.titles_of(known.values(), self.lexicon),
            forms=pipeline.forms_of(known.values(), self.lexicon),
            cutoff=self.settings.cutoff,
            unsure_cutoff=self.settings.unsure_cutoff,
        )

    def _alike(self) -> frozenset[_Pair]:
        """The pairs of statements of different days whose words weigh alike, the earlier first."""
        compared = ((pair, diff) for pair, diff in self.diffs.items() if diff.earlier.date != diff.later.date)
        return frozenset(pair for pair, diff in compared if are_of_one_sort(diff.earlier, diff.later))

    def _parents(self) -> dict[str, str]:
        return {line.id: line.parent for line in self.lexicon.lines if line.parent}

    def _themes(self) -> dict[str, str]:
        return {line.id: line.theme for line in self.lexicon.lines if line.theme}

    # ---- changes

    def _changes(self, pool: Pool, threads: Sequence[Thread], known: Mapping[str, Commitment]) -> tuple[Change, ...]:
        """Links grouped as in a diff, and where lines begin and end, in the order of the series."""
        by_pair: dict[_Pair, list[Link]] = {}
        for link in pool.mentions:
            by_pair.setdefault((known[link.earlier].statement, known[link.later].statement), []).append(link)
        changes = [change for links in by_pair.values() for change in self._judged(links)]
        begun, going = {k.later for k in pool.mentions}, {k.earlier for k in pool.mentions}
        changes += self._beginnings(threads, begun, going)
        changes += self._endings(threads, going)
        place = {i: number for number, i in enumerate(known)}
        return tuple(sorted(changes, key=lambda change: (place[(change.later or change.earlier)[0]], change.earlier)))

    def _judged(self, links: Sequence[Link]) -> tuple[Change, ...]:
        """The changes that some links between two texts make, with their evidence and the days they skip."""
        one, two = (self.sides[end] for end in (links[0].earlier, links[0].later))
        rungs = self.lexicon.profile.opposes_from
        _, changes = compare(one, two, Alignment(tuple(links), (), ()), self.settings, opposes_from=rungs)
        told = annotate(changes, (one[0], two[0]), (*one[1], *two[1]), self.lexicon)
        return tuple(dataclasses.replace(change, gap=links[0].gap) for change in told)

    def _closest_change(self, links: Sequence[Link]) -> Change:
        """Of several links between two texts, the change that the closest pair is in, with the edits of all clauses."""
        best = max(links, key=lambda k: (bool(k.corrected), not k.unsure, k.score, k.earlier, k.later))
        change = next(c for c in self._judged(links) if best.earlier in c.earlier and best.later in c.later)
        pairs = [self._judged([link])[0] for link in self._closest(links)]
        wording = tuple(edit for pair in pairs for edit in (_NEXT_CLAUSE, *pair.wording))[1:]
        notes = dict.fromkeys(note for pair in pairs for note in pair.wording_notes)
        return dataclasses.replace(change, wording=wording, wording_notes=tuple(notes))

    def _closest(self, links: Sequence[Link]) -> list[Link]:
        """The link of each later clause to its closest counterpart, in text order."""
        closest: dict[str, Link] = {}
        for link in sorted(links, key=lambda k: (k.score, k.earlier)):
            closest[link.later] = link
        return [closest[c.id] for c in self.sides[links[0].later][1] if c.id in closest]

    def _beginnings(self, threads: Iterable[Thread], begun: set[str], going: set[str]) -> Iterator[Change]:
        """For each clause with which a line begins, how far it is from the closest clause of any earlier text.

        So begins, too, a clause that joins a line only by another text of its day.
        """
        told: dict[str, list[Change]] = {}
        for diff in self.diffs.values():
            if diff.earlier.date != diff.later.date:
                for change in diff.new:
                    told.setdefault(change.later[0], []).append(change)
        for thread in threads:
            for number, mention in enumerate(thread.mentions):
                for commitment in mention.commitments:
                    if commitment in told and commitment not in begun and (number == 0 or commitment not in going):
                        yield min(told[commitment], key=lambda change: change.confidence)

    def _endings(self, threads: Iterable[Thread], going: set[str]) -> Iterator[Change]:
        """For each clause with which a line ends, what its absence from later texts says."""
        told: dict[str, list[Change]] = {}
        for diff in self.diffs.values():
            if diff.earlier.date != diff.later.date:
                for change in (*diff.dropped, *diff.not_mentioned):
                    told.setdefault(change.earlier[0], []).append(change)
        for thread in threads:
            wanted = ChangeKind.DROPPED if thread.status is ThreadStatus.DROPPED else ChangeKind.NOT_MENTIONED
            for commitment in thread.mentions[-1].commitments:
                if commitment in told and commitment not in going:
                    change = min(told[commitment], key=lambda change: (change.kind is not wanted, change.confidence))
                    yield _as_done(change) if thread.status is ThreadStatus.FULFILLED else change

    def _absences(self) -> dict[tuple[str, str], ChangeKind]:
        return {
            (change.earlier[0], text): change.kind
            for (_, text), diff in self.diffs.items()
            for change in diff.changes
            if change.kind.is_absence
        }

    # ---- notes

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


def _as_done(change: Change) -> Change:
    """The silence on a promise after it was told as kept: no drop, whatever else the later text says."""
    reasons = tuple(dataclasses.replace(reason, after=_DONE) for reason in change.reasons)
    told = f"{change.line[:1].upper()}{change.line[1:]}: not mentioned; {_DONE}."
    return dataclasses.replace(change, kind=ChangeKind.NOT_MENTIONED, reasons=reasons, explanation=told)
