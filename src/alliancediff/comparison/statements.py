"""What a reader must know of the statements that are compared: which are the same text, and which came first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from alliancediff.comparison.comparability import accounts_of_one_meeting
from alliancediff.models import Extraction, Note, Statement

_Text = Statement | Extraction


def told_apart(earlier: _Text, later: _Text) -> tuple[_Text, _Text, tuple[Note, ...]]:
    """Two statements of different ids, with a note where the texts or their ids were the same."""
    one, two = _statement(earlier), _statement(later)
    notes = (Note("statements", "the same text on both sides"),) if one.sha256 == two.sha256 else ()
    if one.id != two.id:
        return earlier, later, notes
    copy = f"{two.id}~2"
    if not notes:
        notes = (Note("statements", f"both texts are called {one.id}; the later one is called {copy} here"),)
    return earlier, _renamed(later, copy), notes


def _statement(given: _Text) -> Statement:
    return given.statement if isinstance(given, Extraction) else given


def _renamed(given: _Text, name: str) -> _Text:
    """A statement, or what was extracted from it, under another id."""
    if isinstance(given, Extraction):
        own = given.statement
        commitments = tuple(
            replace(c, id=_moved(c.id, own.id, name), unit=_moved(c.unit, own.id, name), statement=name)
            for c in given.commitments
        )
        return replace(given, statement=_renamed_statement(own, name), commitments=commitments)
    return _renamed_statement(given, name)


def _renamed_statement(statement: Statement, name: str) -> Statement:
    units = tuple(
        replace(
            unit,
            id=_moved(unit.id, statement.id, name),
            reason=unit.reason.replace(f" {statement.id}/", f" {name}/"),
        )
        for unit in statement.units
    )
    return replace(statement, id=name, units=units)


def _moved(whole: str, old: str, new: str) -> str:
    return new + whole.removeprefix(old)


def order_notes(earlier: Statement, later: Statement) -> tuple[Note, ...]:
    """What a reader must know of the order in time of two statements."""
    if told := accounts_of_one_meeting(earlier, later):
        loss = "what differs between them has no direction, and nothing in them is new or dropped"
        return (Note("meeting", f"{told}: {loss}"),)
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
