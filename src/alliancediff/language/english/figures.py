"""Figures as they stand among the words of a clause: amounts, dates and spans, in digits or spelled."""

import re

from alliancediff.language.english.spans import HOURS, NUMBERS

_SPELLED = "|".join(sorted(NUMBERS.keys() - {"a", "an", "one"}, key=len, reverse=True))
_SCALES = "hundred|thousand|million|billion|trillion|half|halves|thirds?|fourths?|fifths?"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_DAY} )?(?:{_MONTHS}) \d[\w,]*(?: \d{{4}})?|{_DAY} (?:{_MONTHS})"
_FIGURE = rf"{_DATE}|(?:[$€£¥] ?)?\d[\d.,]*(?: [/-] ?\d[\d.,]*)*|(?:one )?(?:{_SPELLED}|{_SCALES})"
_UNITS = "|".join(rf"{unit}s?" for unit in HOURS)
FIGURES = re.compile(rf"(?<!\w)(?:{_FIGURE})(?: (?:{_FIGURE}|{_UNITS}))*(?!\w)")
"""One or more figures in a row, with the unit of a span of time, in the words that `same_words` gives."""
