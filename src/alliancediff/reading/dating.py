"""When a statement was made: from what it says, place by place in a fixed order, each answer with its reason."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.language.english.dates import DATELINE

_ISO = re.compile(r"(?<!\d)(19\d\d|20\d\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_HEAD_LINES = 6
_DATELINE_WORDS = 12
_OPENING = 600
"""A date later in the text than this is more likely somebody else's."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A date, or None, and where it comes from."""

    date: dt.date | None
    reason: str


def find_date(name: str, published: str, title: str, text: str, months: Sequence[str]) -> Dating:
    """The day that the first of these gives in full: file name, page metadata, title, dateline, opening.

    A dateline is a short line near the top that holds a date and little else, such as "Tokyo, 23 May 2022".
    """
    in_name = _iso_date(name)
    if in_name:
        return Dating(in_name, "taken from the file name")
    in_page = _iso_date(published[:10]) or written_date(published, months)
    if in_page:
        return Dating(in_page, "taken from the page's own metadata")
    lines = [line for line in text[:_OPENING].splitlines() if line.strip()][:_HEAD_LINES]
    datelines = "\n".join(line for line in lines if len(line.split()) <= _DATELINE_WORDS or DATELINE.match(line))
    for where, words in (("title", title), ("dateline", datelines), ("opening of the text", text[:_OPENING])):
        found = written_date(words, months)
        if found:
            return Dating(found, f"taken from the {where}, a guess")
    return Dating(None, "no full date in front matter, file name, page metadata, title, dateline or opening")


def written_date(text: str, months: Sequence[str]) -> dt.date | None:
    """The first date of a text in any common form: 2022-05-23, May 23, 2022, 23rd May 2022, 23 May, 2022."""
    found = [match for pattern in _patterns(months) if (match := pattern.search(text))]
    for match in sorted(found, key=lambda m: m.start()):
        month = match["month"]
        number = month if month.isdigit() else str(_month_number(month, months))
        date = _date(match["year"], number, match["day"])
        if date:
            return date
    return None


def _patterns(months: Sequence[str]) -> list[re.Pattern[str]]:
    names = "|".join([*months, *(rf"{month[:3]}\.?" for month in months)])
    month, year, day = rf"(?P<month>{names})", r"(?P<year>(?:19|20)\d\d)", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    return [
        re.compile(rf"\b{month}\s+{day},?\s+{year}\b", re.IGNORECASE),
        re.compile(rf"\b{day}\s+(?:of\s+)?{month},?\s+{year}\b", re.IGNORECASE),
        re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    ]


def _month_number(name: str, months: Sequence[str]) -> int:
    return [month[:3].lower() for month in months].index(name[:3].lower()) + 1


def _iso_date(text: str) -> dt.date | None:
    match = _ISO.search(text)
    return _date(match[1], match[2], match[3]) if match else None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
