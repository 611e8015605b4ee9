"""The changes of a series: links grouped as in a diff, and where lines begin and end."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.comparison.axes import worded
from alliancediff.evolution.comparisons import Diffs
from alliancediff.evolution.judging import Judge, Pair
from alliancediff.evolution.pools import Pool
from alliancediff.models import Change, ChangeKind, Commitment, Link, Thread, ThreadStatus

_DONE = "not called a drop, since it was told as done before"


@dataclass(frozen=True, slots=True)
class Changes:
    """Finds the changes of a series by its links, its threads, and what the comparison of each two texts says."""

    pool: Pool
    threads: Sequence[Thread]
    known: Mapping[str, Commitment]
    diffs: Diffs
    judge: Judge

    def all(self) -> tuple[Change, ...]:
        """All of them, in the order of the series."""
        by_pair: dict[Pair, list[Link]] = {}
        for link in self.pool.mentions:
            by_pair.setdefault((self.known[link.earlier].statement, self.known[link.later].statement), []).append(link)
        changes = [change for links in by_pair.values() for change in self.judge.changes(links)]
        begun, going = {k.later for k in self.pool.mentions}, {k.earlier for k in self.pool.mentions}
        changes += self._beginnings(begun, going)
        changes += self._endings(going)
        place = {i: number for number, i in enumerate(self.known)}

        def standing(change: Change) -> tuple[int, list[int]]:
            return place[(change.later or change.earlier)[0]], [place[i] for i in change.earlier]

        return _told_apart(sorted(changes, key=standing))

    def _beginnings(self, begun: set[str], going: set[str]) -> Iterator[Change]:
        """For each clause with which a line begins, what the comparison with the nearest of the earlier texts says.

        It is new only where it is new to all of them.

        So begins, too, a clause that joins a line only by another text of its day.
        """
        told = self._told(lambda change: bool(change.later and not change.earlier))
        for thread in self.threads:
            for number, mention in enumerate(thread.mentions):
                for commitment in mention.commitments:
                    if commitment in told and commitment not in begun and (number == 0 or commitment not in going):
                        yield min(told[commitment], key=lambda c: (c.kind is ChangeKind.NEW, c.confidence))

    def _endings(self, going: set[str]) -> Iterator[Change]:
        """For each clause with which a line ends, what its absence from later texts says."""
        told = self._told(lambda change: bool(change.earlier and not change.later))
        for thread in self.threads:
            wanted = ChangeKind.DROPPED if thread.status is ThreadStatus.DROPPED else ChangeKind.NOT_MENTIONED
            for commitment in thread.mentions[-1].commitments:
                if commitment in told and commitment not in going:
                    change = min(told[commitment], key=lambda change: (change.kind is not wanted, change.confidence))
                    yield _as_done(change) if thread.status is ThreadStatus.FULFILLED else change

    def _told(self, is_asked: Callable[[Change], bool]) -> dict[str, list[Change]]:
        """What the comparisons of texts of different days say of each commitment that stands alone on one side."""
        told: dict[str, list[Change]] = {}
        for diff in self.diffs.values():
            if diff.earlier.date != diff.later.date:
                for change in diff.changes:
                    if is_asked(change):
                        told.setdefault((change.earlier or change.later)[0], []).append(change)
        return told


def _told_apart(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes with ids of their own: of those with the same words on other days all but the first are counted."""
    seen: Counter[str] = Counter()
    found = []
    for change in changes:
        seen[change.id] += 1
        found.append(replace(change, id=f"{change.id}-{seen[change.id]}") if seen[change.id] > 1 else change)
    return tuple(found)


def _as_done(change: Change) -> Change:
    """The silence on a promise after it was told as kept: no drop, whatever else the later text says."""
    reasons = tuple(worded(replace(reason, after=_DONE)) for reason in change.reasons)
    told = f"{change.line[:1].upper()}{change.line[1:]}: not mentioned; {_DONE}."
    return replace(change, kind=ChangeKind.NOT_MENTIONED, reasons=reasons, explanation=told)
