"""Extractions and their comparisons -> all that is known of a series before its threads are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.evolution.changes import Changes
from alliancediff.evolution.comparisons import Diffs, absences, alike_pairs, all_links, unlike_pairs
from alliancediff.evolution.judging import Judge
from alliancediff.evolution.moments import moments_of
from alliancediff.evolution.pools import Pool, choose_mentions
from alliancediff.evolution.threads import assemble
from alliancediff.evolution.traced import Traced
from alliancediff.lexicon import Lexicon
from alliancediff.models import Change, Extraction, Link, Rulings, Settings, Statement, Thread


@dataclass(frozen=True, slots=True)
class Gathered:
    """A series whose statements were compared two by two: which links stay, and what judges them."""

    statements: tuple[Statement, ...]
    diffs: Diffs
    pool: Pool
    judge: Judge
    traced: Traced
    settings: Settings

    def members(self, rulings: Rulings) -> tuple[tuple[str, ...], ...]:
        """The commitments of each thread, by all links kept and what a reader ruled."""
        near = {(link.earlier, link.later) for link in all_links(self.diffs)}
        ruled = (link for link in self.pool.overarching if link.corrected)
        return assemble(
            tuple(self.traced.commitments.values()),
            (*self.pool.mentions, *self.pool.echoes, *ruled),
            near,
            self.settings.evolution,
            rulings.parted,
            self.traced.parent_of,
        )

    def changes(self, threads: Sequence[Thread]) -> tuple[Change, ...]:
        """The changes of the series, given its threads."""
        return Changes(self.pool, threads, self.traced.commitments, self.diffs, self.judge).all()

    def overarching(self, threads: Sequence[Thread]) -> tuple[Link, ...]:
        """The links over mentions in other texts that stay within a thread."""
        thread_of = {c: thread.id for thread in threads for c in thread.commitments}
        return tuple(k for k in self.pool.overarching if thread_of[k.earlier] == thread_of[k.later])


def gather(extractions: Sequence[Extraction], diffs: Diffs, settings: Settings, lexicon: Lexicon) -> Gathered:
    """A series as it is before its threads are made.

    Args:
        extractions: of its statements, in order of time.
        diffs: the comparison of every two of them.
        settings: tunables.
        lexicon: their lexicon.
    """
    statements = tuple(extraction.statement for extraction in extractions)
    known = {c.id: c for extraction in extractions for c in extraction.commitments}
    sides = {c.id: (x.statement, x.commitments) for x in extractions for c in x.commitments}
    judge, moments, alike = Judge(sides, settings, lexicon), moments_of(statements), alike_pairs(diffs)
    pool = choose_mentions(all_links(diffs), {i: c.statement for i, c in known.items()}, moments, alike)
    traced = Traced(
        commitments=known,
        links=pool.mentions,
        absences=absences(diffs),
        moments=moments,
        judge=judge.closest,
        theme_of=lexicon.line_themes(),
        opening_words=lexicon.anchors.opening_words,
        alike=alike,
        unlike=unlike_pairs(diffs),
        overarching=pool.overarching,
        parent_of=lexicon.line_parents(),
    )
    return Gathered(statements, diffs, pool, judge, traced, settings)
