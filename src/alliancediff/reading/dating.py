"""When a statement was made: from what the user or the text says, in a fixed order, each answer with its reason."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

_ISO = re.compile(r"(?<!\d)(19\d\d|20\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)")
_OPENING = 600
"""A date later in the text than this is more likely somebody else's."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A date, or None, and where it comes from."""

    date: dt.date | None
    reason: str


def find_date(name: str, title: str, text: str, months: Sequence[str]) -> Dating:
    """The date that a file name, a title or the opening of a text gives in full (year, month and day)."""
    in_name = _iso_date(name)
    if in_name:
        return Dating(in_name, "taken from the file name")
    for where, words in (("title", title), ("opening of the text", text[:_OPENING])):
        found = _iso_date(words) or _written_date(words, months)
        if found:
            return Dating(found, f"taken from the {where}, a guess")
    return Dating(None, "no date is given in front matter, file name, title or opening")


def _iso_date(text: str) -> dt.date | None:
    match = _ISO.search(text)
    return _date(match[1], match[2], match[3]) if match else None


def _written_date(text: str, months: Sequence[str]) -> dt.date | None:
    names = "|".join(months)
    us = re.search(rf"\b({names})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", text)
    if us:
        return _date(us[3], str(months.index(us[1]) + 1), us[2])
    other = re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({names}),?\s+((?:19|20)\d\d)\b", text)
    return _date(other[3], str(months.index(other[2]) + 1), other[1]) if other else None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
