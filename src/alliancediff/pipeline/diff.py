"""The order of the stages for two statements."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any

from alliancediff.alignment import align
from alliancediff.comparison import accounts_of_one_meeting, compare, incomparable, label
from alliancediff.comparison.annotation import annotate
from alliancediff.comparison.sensitivity import mark_fragile, step_names, steps
from alliancediff.corrections import match
from alliancediff.errors import SettingsError
from alliancediff.evolution.themes.coverage import theme_coverage
from alliancediff.lexicon import Lexicon
from alliancediff.models import (
    Alignment,
    Answer,
    Change,
    ChangeKind,
    Commitment,
    Corrections,
    Diff,
    Embedder,
    Extraction,
    Link,
    Note,
    Rulings,
    Settings,
    Statement,
)
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.extract import extracted
from alliancediff.pipeline.settings import checked, lexicon_of
from alliancediff.pipeline.signature import signature, signed

__all__ = [
    "check_corrections",
    "compare_extracted",
    "compare_once",
    "diff",
    "forms_of",
    "speakers",
    "titles_of",
]

_NO_CORRECTIONS = Corrections()


def diff(
    earlier: Statement,
    later: Statement,
    settings: Settings | None = None,
    *,
    corrections: Corrections = _NO_CORRECTIONS,
    embedder: Embedder | None = None,
    sensitivity: bool = False,
) -> Diff:
    """Compare two statements, in the order given.

    Args:
        earlier: the statement to compare with.
        later: the statement whose changes are asked for.
        settings: tunables; the defaults where None.
        corrections: what a reader said of pairs of commitments, as `read_corrections` gives it.
        embedder: a plug for meaning: called once with the clauses of both texts, it gives a vector for each. Their
            cosine becomes one more part of each match score. Nothing is ever downloaded for it.
        sensitivity: whether to mark the changes that would have another verdict if a threshold or a level of the scales
            stood one step away (`Change.flips`). It takes a few times as long.

    Returns:
        All commitments, links and changes, with notes on whatever a reader must know about the texts.

    Raises:
        LexiconError, SettingsError: from the settings, from corrections made by hand that say nothing, or from an
            embedder whose vectors cannot be used.
    """
    settings = checked(settings or Settings())
    check_corrections(corrections)
    lexicon = lexicon_of(settings)
    earlier, later, notes = _told_apart(earlier, later)
    first, second = (extracted(statement, settings, lexicon) for statement in (earlier, later))
    given: dict[str, Any] = {"corrections": corrections, "embedder": embedder, "sensitivity": sensitivity}
    return compare_extracted(first, second, settings, lexicon, notes, **given)


def compare_extracted(  # noqa: PLR0913  one plug an argument, most by keyword
    earlier: Extraction,
    later: Extraction,
    settings: Settings,
    lexicon: Lexicon,
    notes: tuple[Note, ...] = (),
    *,
    corrections: Corrections = _NO_CORRECTIONS,
    embedder: Embedder | None = None,
    sensitivity: bool = False,
) -> Diff:
    """The diff of two statements whose commitments are known.

    Args:
        earlier: the statement to compare with.
        later: the statement whose changes are asked for; of another id.
        settings: the settings of both extractions.
        lexicon: their lexicon; its weights may be others.
        notes: notes on the pair that stand before those found here.
        corrections: what a reader said of pairs of commitments.
        embedder: a plug for meaning, or None.
        sensitivity: whether to mark changes whose verdict hangs on one step.
    """
    first, second = earlier.statement, later.statement
    before, after = earlier.commitments, later.commitments
    matched = match(corrections, earlier, later)
    sides = ((_spelled_out(first, lexicon), before), (_spelled_out(second, lexicon), after))
    rules = _Rules(sides, lexicon, matched.rulings, embedder and _remembered(embedder))
    alignment = rules.align(settings)
    links, changes = rules.compare(alignment, settings)
    changes = annotate(changes, (first, second), before + after, lexicon)
    return Diff(
        statements=(first, second),
        commitments=before + after,
        links=links,
        changes=rules.with_flips(links, changes, alignment, settings) if sensitivity else changes,
        signature=signed(signature(settings, lexicon, embedder), corrections),
        cutoff=settings.cutoff,
        unsure_cutoff=settings.unsure_cutoff,
        steps=step_names(settings) if sensitivity else (),
        obstacle=incomparable(*rules.sides, settings),
        coverage=theme_coverage(*rules.sides, alignment, settings),
        titles=titles_of(before + after, lexicon),
        notes=(
            *notes,
            *_meeting_notes(first, second),
            *_order_notes(first, second),
            *_empty_notes(earlier),
            *_empty_notes(later),
            *matched.notes,
        ),
        near_misses=rules.label(alignment.near_misses, settings),
        corrections=matched.counts,
    )


def titles_of(commitments: Iterable[Commitment], lexicon: Lexicon) -> dict[str, str]:
    """What reports call the themes and lines that some commitments are on, by id."""
    every = list(commitments)
    topics = {topic for c in every for topic in (*c.themes, *c.lines)}
    return {topic: title for topic, title in sorted(lexicon.topic_titles().items()) if topic in topics}


def forms_of(commitments: Iterable[Commitment], lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The other names of the parties and lines of some commitments, by name or id."""
    every = list(commitments)
    names = {name for c in every for name in (*c.bearers, *c.partners)}
    lines = {line for c in every for line in c.lines}
    found = {actor.id: actor.forms for actor in lexicon.actors if actor.id in names}
    found |= {line.id: line.names for line in lexicon.lines if line.id in lines and line.names}
    return dict(sorted(found.items()))


def compare_once(  # noqa: PLR0913  one plug an argument, most by keyword
    earlier: Extraction,
    later: Extraction,
    settings: Settings,
    lexicon: Lexicon,
    *,
    corrections: Corrections,
    embedder: Embedder | None,
    store: Cache | None,
) -> Diff:
    """The diff of two extractions, from a cache where there is one and it holds it; the others are as for a diff.

    Args:
        earlier: what was found in the earlier statement.
        later: the same of the later one; both by these settings.
        settings: tunables.
        lexicon: their lexicon.
        corrections: what a reader said.
        embedder: a plug for meaning; diffs that one has a part in are not kept.
        store: a cache, or None.
    """

    def make() -> Diff:
        return compare_extracted(earlier, later, settings, lexicon, corrections=corrections, embedder=embedder)

    return make() if store is None or embedder else store.diff(earlier, later, corrections, make)


_Side = tuple[Statement, Sequence[Commitment]]


@dataclasses.dataclass(frozen=True, slots=True)
class _Rules:
    """What two statements are aligned and compared by; settings may be tried in turn."""

    sides: tuple[_Side, _Side]
    lexicon: Lexicon
    rulings: Rulings
    embedder: Embedder | None

    def align(self, settings: Settings) -> Alignment:
        (first, before), (second, after) = self.sides
        spoken = speakers(first, second)
        return align(before, after, self.lexicon, settings, spoken, rulings=self.rulings, embedder=self.embedder)

    def compare(self, alignment: Alignment, settings: Settings) -> tuple[tuple[Link, ...], tuple[Change, ...]]:
        return compare(*self.sides, alignment, settings, opposes_from=self.lexicon.profile.opposes_from)

    def label(
        self, links: Sequence[Link], settings: Settings, sides: tuple[_Side, _Side] | None = None
    ) -> tuple[Link, ...]:
        return label(links, *(sides or self.sides), settings, opposes_from=self.lexicon.profile.opposes_from)

    def with_flips(
        self, links: Sequence[Link], changes: Sequence[Change], alignment: Alignment, settings: Settings
    ) -> tuple[Change, ...]:
        """Changes with what would turn them; only the cutoffs change the links."""
        reruns = []
        for step in steps(settings):
            other = self.align(step.settings) if step.name in {"cutoff", "unsure_cutoff"} else alignment
            reruns.append((step, self.compare(other, step.settings)[1]))
        by_ends = {(link.earlier, link.later): link for link in links}
        (first, before), (second, after) = self.sides

        def judge(change: Change, earlier: Commitment, later: Commitment) -> ChangeKind:
            link = by_ends[change.decided_by[0], change.decided_by[1]]
            return self.label((link,), settings, ((first, (earlier,)), (second, (later,))))[0].kind

        return mark_fragile(changes, {c.id: c for c in (*before, *after)}, reruns, judge)


def _spelled_out(statement: Statement, lexicon: Lexicon) -> Statement:
    """A statement with the members of a group as its issuers: "the Quad" and its four states are the same parties."""
    members = {actor.id: actor.members for actor in lexicon.actors if actor.members}
    issuers = [state for issuer in statement.issuers for state in members.get(issuer, (issuer,))]
    return dataclasses.replace(statement, issuers=tuple(sorted(dict.fromkeys(issuers))))


def _remembered(embedder: Embedder) -> Embedder:
    """An embedder that is called once for the same texts, however many settings are tried."""
    known: dict[tuple[str, ...], Sequence[Sequence[float]]] = {}

    def recall(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        key = tuple(texts)
        if key not in known:
            known[key] = embedder(texts)
        return known[key]

    return recall


def check_corrections(corrections: Corrections) -> None:
    """Refuse corrections made by hand that say nothing.

    Raises:
        SettingsError: it is no `Corrections`, or one of its answers has no verdict that it needs, or one too many.
    """
    if not isinstance(corrections, Corrections):
        raise SettingsError("corrections", f"{corrections!r} holds none; give what read_corrections returns")
    for entry in corrections.entries:
        is_verdict = entry.verdict in {ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.WEAKENED}
        if not isinstance(entry.answer, Answer) or (entry.answer is Answer.RELABEL) != is_verdict:
            raise SettingsError("corrections", f"{entry.answer!r} with the verdict {entry.verdict!r} is no answer")


def speakers(earlier: Statement, later: Statement) -> tuple[str, ...]:
    """The parties whose names tell no two lines apart: those of both texts, or of the one that names any."""
    if earlier.issuers and later.issuers:
        return tuple(sorted(set(earlier.issuers) & set(later.issuers)))
    return earlier.issuers or later.issuers


def _told_apart(earlier: Statement, later: Statement) -> tuple[Statement, Statement, tuple[Note, ...]]:
    """Two statements of different ids, with a note where the texts or their ids were the same."""
    notes = (Note("statements", "the same text on both sides"),) if earlier.sha256 == later.sha256 else ()
    if earlier.id != later.id:
        return earlier, later, notes
    copy = f"{later.id}#2"
    if not notes:
        notes = (Note("statements", f"both texts are called {earlier.id}; the later one is called {copy} here"),)
    units = tuple(dataclasses.replace(u, id=u.id.replace(later.id, copy, 1)) for u in later.units)
    return earlier, dataclasses.replace(later, id=copy, units=units), notes


def _meeting_notes(earlier: Statement, later: Statement) -> tuple[Note, ...]:
    if not (told := accounts_of_one_meeting(earlier, later)):
        return ()
    return (
        Note("meeting", f"{told}: what differs between them has no direction, and nothing in them is new or dropped"),
    )


def _order_notes(earlier: Statement, later: Statement) -> tuple[Note, ...]:
    undated = [s.id for s in (earlier, later) if s.date is None]
    if undated:
        return (Note("dates", f"no date for {' and '.join(undated)}: the order given is taken as the order in time"),)
    if earlier.date and later.date and earlier.date > later.date:
        return (
            Note(
                "dates",
                f"{earlier.id} ({earlier.date}) is younger than {later.id} ({later.date}): the order given is kept",
            ),
        )
    return ()


def _empty_notes(found: Extraction) -> tuple[Note, ...]:
    return () if found.commitments else (Note("commitments", f"no commitment was found in {found.statement.id}"),)
