"""What a reader must know of the statements that are compared: which are the same text, and which came first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from alliancediff.models import Note, Statement


def told_apart(earlier: Statement, later: Statement) -> tuple[Statement, Statement, tuple[Note, ...]]:
    """Two statements of different ids, with a note where the texts or their ids were the same."""
    notes = (Note("statements", "the same text on both sides"),) if earlier.sha256 == later.sha256 else ()
    if earlier.id != later.id:
        return earlier, later, notes
    copy = f"{later.id}~2"
    if not notes:
        notes = (Note("statements", f"both texts are called {earlier.id}; the later one is called {copy} here"),)
    units = tuple(replace(u, id=copy + u.id.removeprefix(later.id)) for u in later.units)
    return earlier, replace(later, id=copy, units=units), notes


def order_notes(earlier: Statement, later: Statement) -> tuple[Note, ...]:
    """What a reader must know of the order in time of two statements."""
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


def same_texts(statements: Iterable[Statement]) -> Iterator[Note]:
    """For each statement of a series whose text another one before it holds, which one."""
    by_hash: dict[str, str] = {}
    for statement in statements:
        if statement.sha256 in by_hash:
            yield Note("statements", f"{by_hash[statement.sha256]} and {statement.id} are the same text")
        by_hash.setdefault(statement.sha256, statement.id)
