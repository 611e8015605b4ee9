"""The steps of a series that matter most: what moved, what was kept and what ran out, the surest and firmest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.documents.captions import name_of
from alliancediff.documents.fitting import cut
from alliancediff.documents.heads import shortened, words_of
from alliancediff.models import Axis, ChangeKind, Comparable, Evolution, Mention, Thread, ThreadStatus

_MOST = 10
_LONGEST = 80
"""Characters of the words of a step: a line."""
_ROOM = 140
"""Characters of what is told of it with its line: two lines at most."""
_LEAST = 75
"""What is told of a step whose line has a long name has so many at least."""
_ENDS = {ThreadStatus.DROPPED: 1, ThreadStatus.OVERDUE: 2, ThreadStatus.FULFILLED: 2, ThreadStatus.REVIVED: 1}
"""What ends are worth, in axes that moved; what a line names and how often it was said comes on top."""
_MOVES = {ChangeKind.STRENGTHENED: ThreadStatus.STRENGTHENED, ChangeKind.WEAKENED: ThreadStatus.WEAKENED}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a line: its day, its line, what happened, in which words, and what it is worth to a reader."""

    date: str
    line: str
    verdict: str
    words: str
    status: ThreadStatus
    worth: float


def steps_of(evolution: Evolution, threads: Sequence[Thread]) -> list[Step]:
    """The steps that matter most, in order of time; one a line."""
    found = sorted(_all(evolution, threads), key=lambda step: (-step.worth, step.date))
    best = list({step.line: step for step in reversed(found)}.values())
    chosen = sorted(best, key=lambda step: (-step.worth, step.date))[:_MOST]
    return sorted(chosen, key=lambda step: step.date)


def _all(evolution: Evolution, threads: Sequence[Thread]) -> Iterator[Step]:
    known = {c.id: c for c in evolution.commitments}
    for thread in threads:
        name = name_of(thread, known, evolution.titles)
        told = " / ".join(words_of(known[i]) for i in thread.mentions[-1].commitments)
        if thread.status in _ENDS:
            verdict = cut(
                f"{thread.status.replace('_', ' ')}, {thread.why.split(',')[0]}", max(_LEAST, _ROOM - len(name))
            )
            worth = _ENDS[thread.status] + _weight(thread, thread.mentions[-1], evolution)
            yield Step(str(thread.last), name, verdict, _quoted(told), thread.status, worth)
        yield from (_moved(thread, mention, name, evolution) for mention in thread.mentions if _is_step(mention))


def _is_step(mention: Mention) -> bool:
    """Whether a verdict between two texts of one sort moved, and some point of the wording says so by itself."""
    told = mention.telling
    is_alike = isinstance(told, Comparable) or mention.alike
    is_shown = any(reason.direction and reason.axis is not Axis.VOICE for reason in told.reasons)
    return is_alike and is_shown and told.kind in _MOVES and not told.mixed and bool(told.against)


def _moved(thread: Thread, mention: Mention, name: str, evolution: Evolution) -> Step:
    told = mention.telling
    moved = [reason.told for reason in told.reasons if reason.direction and reason.told]
    since = evolution.commitment(told.against[0]).statement
    before = evolution.statement(since).date
    verdict = f"{told.kind} since {before}" + (f": {'; '.join(dict.fromkeys(moved))}" if moved else "")
    verdict = cut(verdict, max(_LEAST, _ROOM - len(name)))
    words = " / ".join(words_of(evolution.commitment(i)) for i in mention.commitments)
    worth = len({reason.axis for reason in told.reasons if reason.direction}) + _weight(thread, mention, evolution)
    return Step(str(mention.date), name, verdict, _quoted(words), _MOVES[told.kind], worth)


def _weight(thread: Thread, mention: Mention, evolution: Evolution) -> float:
    """How exact the words of a step are, and a little for each day on which its line was said."""
    exact = max(evolution.commitment(i).precision for i in mention.commitments)
    return exact / 2 + len(thread.mentions) / 10


def _quoted(words: str) -> str:
    return f"“{shortened(words, _LONGEST)}”"
