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
RHYTHM = re.compile(
    r"\b(?:annually|yearly|quarterly|monthly|weekly|daily|hourly"
    rf"|(?:once|twice|(?:{_SPELLED}) times) (?:an?|per|every) (?:{_UNITS})"
    rf"|(?:every|each) (?:(?:other|second|{_SPELLED}) )?(?:{_UNITS}))\b",
    re.IGNORECASE,
)
"""How often something is done."""
_PARTS = "halves|half|thirds?|fourths?|quarters?|fifths?|tenths?"
SHARE = re.compile(
    rf"(?<!\w)(?:(?:\d[\d.,/]*|an?|one|{_SPELLED})[ -])?(?:(?:{_PARTS})(?= of\b)|(?:percent|per cent)\b)|\d[\d.]*%"
    rf"|\b(?:\d+|one|{_SPELLED}) (?:in|out of) (?:every )?(?:\d+|{_SPELLED})(?= [a-z]+s\b)",
    re.IGNORECASE,
)
"""A share, in hundredths, in words, or as one of several."""
_AFTER_A_PLACE = r"\W*$|[.,;]|\s(?:by|until|from|each|in|on)\b"
IN_A_PLACE = re.compile(rf"\b(?:in|at|to|near|off) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?={_AFTER_A_PLACE})")
"""A name at the end of a phrase, where a place may stand."""
