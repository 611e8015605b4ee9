"""Deadlines of a line: the last day that each leaves, and whether it passed without a word."""

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alliancediff.models import Anchor, Commitment, CommitmentKind

_DURATION = re.compile(r"P(\d+)([YMWD])")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as the text gives it, and the last day that it leaves."""

    iso: str
    end: date


def deadlines_of(
    commitments: Iterable[tuple[Commitment, date]], opening_words: Sequence[str] = ()
) -> tuple[Deadline, ...]:
    """The deadlines of promises, the latest last.

    Args:
        commitments: each with the day on which it was said.
        opening_words: words before a date that say when something begins; such a date is no last day.
    """
    found = (
        deadline
        for commitment, said in commitments
        if commitment.kind is CommitmentKind.UNDERTAKING and not commitment.negated
        for deadline in _ends(_closing(commitment.slots.deadlines, opening_words), said)
    )
    return tuple(sorted(found, key=lambda deadline: (deadline.end, deadline.iso)))


def _closing(anchors: Iterable[Anchor], opening_words: Sequence[str]) -> Iterator[Anchor]:
    """The anchors that say when something is to be done; an interval does, however it begins."""
    openings = tuple(f"{word} " for word in opening_words)
    for anchor in anchors:
        if anchor.unit == "interval" or not anchor.text.lower().startswith(openings):
            yield anchor


def _ends(anchors: Iterable[Anchor], said: date) -> Iterator[Deadline]:
    for anchor in anchors:
        end = last_day(anchor.iso, said)
        if end and not anchor.pointer:
            yield Deadline(anchor.iso, end)


def last_day(iso: str, said: date) -> date | None:
    """The last day of a deadline in the forms that `Anchor.iso` has; None for what recurs or cannot be read.

    Example:
        >>> str(last_day("2024-02", date(2023, 1, 13))), str(last_day("P18M", date(2023, 1, 31)))
        ('2024-02-29', '2024-07-31')
    """
    if duration := _DURATION.fullmatch(iso):
        return _after(said, int(duration[1]), duration[2])
    found = _DATE.fullmatch(iso.rsplit("/", 1)[-1])
    if iso.startswith("R") or not found:
        return None
    year, month, day = int(found[1]), int(found[2] or _DECEMBER), found[3]
    try:
        return date(year, month, int(day)) if day else _month_end(year, month)
    except ValueError:
        return None


def _after(said: date, count: int, unit: str) -> date | None:
    try:
        if unit in "DW":
            return said + timedelta(days=count * (7 if unit == "W" else 1))
        months = said.year * 12 + said.month - 1 + count * (12 if unit == "Y" else 1)
        year, month = divmod(months, 12)
        return min(_month_end(year, month + 1), date(year, month + 1, 1) + timedelta(days=said.day - 1))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
