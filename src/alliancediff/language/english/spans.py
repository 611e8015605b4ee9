"""Spans of time as they stand in a clause: "within 30 days", "for ten years", "90 days' notice"."""

import re

NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        ),
        start=1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}
HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "quarter": 2190, "year": 8760}
"""How many hours a unit has; a month is the twelfth part of a year."""
SPAN = re.compile(
    r"(?<![\w./-])(?P<number>\d{1,4}|(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")(?!\w))[\s-]"
    r"(?:(?:business|working|calendar|full|consecutive|more|further|additional)\s)?(?P<unit>hour|day|week|month|quarter|year)s?"
    r"(?![\w-])(?!\s(?:ago|old|earlier)\b)",
    re.IGNORECASE,
)
"""A number of hours, days and so on; "ten years ago" is a date."""
NO_SPAN = re.compile(
    r"\b(?:every|each|per|once|twice|times|past|last|previous|recent|first|these|those|anniversary of|aged?)\W*$",
    re.IGNORECASE,
)
"""Words before such a number that make it a rate, a record or an age."""
COUNTED_TIME = re.compile(
    rf"(?:{'|'.join(NUMBERS)}|(?:{'|'.join(HOURS)})s?|annually|yearly|quarterly|monthly|weekly|daily|hourly|once|twice)",
    re.IGNORECASE,
)
"""Words of which a span is made."""
