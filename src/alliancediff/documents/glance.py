"""The threads of a series at a glance: a row for each, and a mark for each day."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.documents.captions import name_of
from alliancediff.documents.heads import shortened
from alliancediff.models import ChangeKind, Evolution, Mention, Thread, ThreadStatus

_LONGEST_HINT = 28
_MARKS = {ChangeKind.NEW: "o", ChangeKind.REPEATED: "=", ChangeKind.STRENGTHENED: "+", ChangeKind.WEAKENED: "-"}
_MIXED = "~"
_ONWARD = ">"
_NOT_COMPARED = "*"
SILENT = "."
SHORT_KEY = (
    "o first said, = repeated, + strengthened, - weakened, ~ both ways, * not compared, > goes on in another thread, "
    ". nothing; each against the last text of the same sort."
)
MARKS_KEY = (
    "o first said, = repeated, + strengthened, - weakened, ~ moved both ways; each against the last mention in a "
    "text of the same sort where there is one, else against the last mention of all. * said again, but not compared; "
    "> goes on in another thread. A dot: nothing of this thread that day. A row that begins with another mark than o "
    "branches off another thread."
)


@dataclass(frozen=True, slots=True)
class Course:
    """A thread at a glance: its name and status, and a mark for each day of the series."""

    name: str
    status: ThreadStatus
    marks: tuple[str, ...]


def courses_of(evolution: Evolution, threads: Sequence[Thread], dates: Sequence[str]) -> Iterator[Course]:
    """The threads of several days, those with most mentions first.

    Args:
        evolution: a series traced.
        threads: those of its threads to show.
        dates: the days of the series, in order.
    """
    known = {c.id: c for c in evolution.commitments}
    day_of = {s.id: str(s.date) for s in evolution.statements}
    lines = Counter(thread.line for thread in evolution.threads if len(thread.mentions) > 1)
    for thread in sorted(threads, key=lambda t: (-len(t.mentions), t.first)):
        if len(thread.mentions) < 2:  # noqa: PLR2004
            continue
        marks = {day_of[known[i].statement]: _ONWARD for i in thread.goes_on}
        marks |= {str(mention.date): _mark(mention) for mention in thread.mentions}
        name = name_of(thread, known, evolution.titles)
        if thread.line and lines[thread.line] > 1:
            name += f" (“{shortened(known[thread.mentions[0].commitments[0]].quote, _LONGEST_HINT)}”)"
        yield Course(name, thread.status, tuple(marks.get(day, SILENT) for day in dates))


def _mark(mention: Mention) -> str:
    if mention.kind is ChangeKind.NEW and mention.days:
        return _NOT_COMPARED
    return _MIXED if mention.telling.mixed else _MARKS[mention.telling.kind]
