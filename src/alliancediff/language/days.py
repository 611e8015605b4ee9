"""Dates as anchors write them -> the last day that each covers."""

import calendar
import re
from datetime import date, timedelta

__all__ = ["last_day"]

_DURATION = re.compile(r"P(\d+)([YMWD])")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_DECEMBER = 12


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
