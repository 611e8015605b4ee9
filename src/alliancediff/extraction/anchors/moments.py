"""What the words of a date say, as read by the patterns of `dates`: ISO form, year, unit, and how sure the year is.

A reader takes a match and the day of the statement (None where it has none), by which "next year" is known.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

_MID_CENTURY = 2050
_MONTH_NUMBERS = {f"{month:02}" for month in range(1, 13)}
"""What after a year and a hyphen is a month, where it is no later year: "2024-06"."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as read: its ISO form or "", the year it names, its unit, and the first year of an interval.

    `may_be_name` is false where an article before it opens no name ("the 2030s"); `is_coming` is true where no year is
    said and the next one is taken ("by summer").
    """

    iso: str
    value: float | None
    unit: str
    first: float | None = None
    needs_lead: bool = True
    may_be_name: bool = True
    is_coming: bool = False


Reader = Callable[[re.Match[str], date | None], When | None]
"""Reads a match; None where it is no date after all."""


def read_year(match: re.Match[str], spoken: date | None) -> When:  # noqa: ARG001  one signature for all readers
    """A bare year: "2030"."""
    return When(match["year"], float(match["year"]), "year")


def read_fiscal_year(match: re.Match[str], spoken: date | None) -> When:  # noqa: ARG001
    """A fiscal year: "FY2030", "fiscal year 30"."""
    year = match["year"] if len(match["year"]) == len("2000") else f"20{match['year']}"
    return When(year, float(year), "year", needs_lead=False)


def read_interval(match: re.Match[str], spoken: date | None) -> When | None:  # noqa: ARG001
    """An interval or month: "2024-2026", "2024-26"; None where the second number is no later year and no month."""
    first, last = match["first"], match["last"]
    last = last if len(last) == len(first) else first[:2] + last
    if last <= first:
        is_month = match["last"] in _MONTH_NUMBERS
        return When(f"{first}-{match['last']}", float(first), "month") if is_month else None
    return When(f"{first}/{last}", float(last), "interval", float(first), needs_lead=False)


def read_iso_day(match: re.Match[str], spoken: date | None) -> When | None:  # noqa: ARG001
    """A day in digits: "2030-06-01"; None where there is no such day."""
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return When(day.isoformat(), float(day.year), "day")


def period_reader(periods: Mapping[str, str]) -> Reader:
    """Readers of "the first half of 2030" and "Q3 2030"; None for "this year" where the day is not known."""

    def read(match: re.Match[str], spoken: date | None) -> When | None:
        year = match["year"] or _relative_year(match["relative"] or "", spoken)
        if not year:
            return None
        if match["q"]:
            q = int(match["q"])
            return _months(int(year), f"{3 * q - 2:02}/{3 * q:02}")
        return _months(int(year), periods[" ".join(match["part"].lower().split())])

    return read


def _months(year: int, period: str) -> When:
    """Some months of a year, as "04/06"; those of a winter end in the next year."""
    begin, end = period.split("/")
    last = year + (end < begin)
    return When(f"{year}-{begin}/{last}-{end}", float(last), "interval", float(year), needs_lead=False)


def third_reader(parts: Mapping[str, str]) -> Reader:
    """Readers of "early 2030", the first four months, and so on."""

    def read(match: re.Match[str], spoken: date | None) -> When | None:  # noqa: ARG001
        when = _months(int(match["year"]), parts[_plain(match["part"])])
        return replace(when, needs_lead=True)

    return read


def decade_reader(parts: Mapping[str, str]) -> Reader:
    """Readers of "the 2030s" and of "the mid-2030s", its middle years."""

    def read(match: re.Match[str], spoken: date | None) -> When | None:  # noqa: ARG001
        begin, end = parts[_plain(match["part"])].split("/") if match["part"] else ("0", "9")
        first, last = (match["decade"][:3] + digit for digit in (begin, end))
        return When(f"{first}/{last}", float(last), "interval", float(first), needs_lead=False, may_be_name=False)

    return read


def season_reader(seasons: Mapping[str, str]) -> Reader:
    """Readers of seasons, which are those of the north; one without a year is the next that is not over."""

    def read(match: re.Match[str], spoken: date | None) -> When | None:
        months = seasons[match["season"].lower()]
        end = int(months[-2:])
        if match["year"]:
            return replace(_months(int(match["year"]), months), needs_lead=True, may_be_name=False)
        if spoken is None:
            return When("", None, "interval", may_be_name=False)
        is_over = end < spoken.month and months[:2] < months[-2:]
        which = (match["which"] or "").lower()
        year = spoken.year + int(is_over if which != "next" else int(months[:2]) <= spoken.month)
        when = _months(year, months)
        return replace(when, needs_lead=not which, may_be_name=False, is_coming=not which)

    return read


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("-", " ").split())


def _relative_year(words: str, spoken: date | None) -> str:
    if spoken is None:
        return ""
    return str(spoken.year + (1 if words.lower().startswith("next") else 0))


def _decade_end(year: int) -> int:
    return (year - 1) // 10 * 10 + 10


def read_named_year(match: re.Match[str], spoken: date | None) -> When:
    """Years named by their distance or by their place in a decade or century."""
    words = " ".join(match.group().lower().replace("-", " ").split())
    if "century" in words:
        year = _MID_CENTURY if "mid" in words else _MID_CENTURY + 50
        return When(str(year), float(year), "year", needs_lead=False)
    if spoken is None:
        return When("", None, "year")
    year = _decade_end(spoken.year) if "decade" in words else spoken.year + ("next" in words)
    return When(str(year), float(year), "year", needs_lead=words.startswith(("the", "end")))


def day_reader(months: Sequence[str]) -> Reader:
    """Readers of "June 1, 2030", "June this year", "next June"; None where there is no such day."""

    def read(match: re.Match[str], spoken: date | None) -> When | None:
        month = months.index(match["month"] or match["month_after"] or match["month_alone"]) + 1
        day = int(match["day"] or match["day_before"] or 0)
        year = int(match["year"] or match["year_after"] or match["year_alone"] or 0)
        if spoken and match["relative"]:
            year = spoken.year + (match["relative"].lower() == "next")
        year = year or _likely_year(match["which"] or "", month, spoken)
        unit = "day" if day else "month"
        if not year:
            return When("", None, unit)
        try:
            when = date(year, month, day or 1).isoformat()
        except ValueError:
            return None
        return When(when if day else when[:7], float(year), unit, needs_lead=not match["which"])

    return read


def _likely_year(which: str, month: int, spoken: date | None) -> int:
    """A month without a year is of the statement's own year; "next January" is the one to come."""
    if spoken is None:
        return 0
    return spoken.year + (1 if which.lower().startswith("next") and month <= spoken.month else 0)
