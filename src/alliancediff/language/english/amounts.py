"""Amounts: ranges, bounds and what makes a number a label."""

import re

JOIN = re.compile(r"\s*(?:[-–—]|\b(?P<word>to|and)\b)\s*(?:(?:about|around|up to)\s+)?", re.IGNORECASE)
OPENING = re.compile(r"\b(?P<word>from|between)\s+$", re.IGNORECASE)
DEFINITE = re.compile(r"\b(?:the|these|those|both|all|other|first|last)\s+$", re.IGNORECASE)
OWNED = re.compile(r"\b(?:our|their|its|his|her)\s+$", re.IGNORECASE)
LABEL = re.compile(r"(?<!\w)(?:[A-Z][\w’'.-]{0,30}|[Nn]o\.)\s$")
"""A capitalised word right before a bare number makes it a label: "Article 5", "Phase 2"."""
AFTER = {
    "floor": re.compile(r"\s?(?:\+|-plus\b|(?:or|and) (?:more|above|over|higher)\b)", re.IGNORECASE),
    "ceiling": re.compile(r"\s?or (?:less|fewer|below|lower)\b", re.IGNORECASE),
}
WORD = re.compile(r"[\s-](?P<word>[A-Za-z][\w’'-]{0,40})(?!\w)")
OF = re.compile(r"\s+of(?=\s)")
WHOLE = re.compile(r"\s+of\s+(?:the|all|its|our|their)\b", re.IGNORECASE)
EXACT_FRACTION = re.compile(r"(?:(\d+)[\s-])?(\d)/(\d{1,2})")
FRACTION = re.compile(r"([1-9])/([2-9]|1[026]|32)")
BY = re.compile(r"\b(?:by|to)\s+$", re.IGNORECASE)
ODDS = frozenset({"in", "out"})
"""Words one of which stands in "one in four"."""
HUNDREDTHS = ("percent", "per", "percentage")
"""First words of the measures of shares."""
MULTIPLE_ENDS = ("", "d", "s", "ing", "ed", "es", "e")
"""Endings of verbs that name a factor."""
DIGITS = (
    r"\d{1,3}[\s-][1-9]/[2-9]\d?(?!\d)|[1-9]/(?:[2-9]|1[026]|32)(?![\d/])"
    r"|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
)


# The functions below take words as patterns of any of them (language.patterns.any_of).


def number(*, tens: str, ones: str, numbers: str, scales: str) -> str:
    """A number in digits ("digits", "plus") or in words ("spelled")."""
    spelled = rf"(?:{tens})-(?:{ones})|(?:{numbers})(?!\w)|(?:{scales})s(?!\w)"
    return rf"(?:(?P<digits>{DIGITS})(?P<plus>\+(?=[\s-]))?|(?P<spelled>(?<!\w)(?:{spelled})))"


DIGITS_ONLY = number(tens="(?!)", ones="(?!)", numbers="(?!)", scales="(?!)")
"""A number that is not spelled."""


def measure(bases: str, measures: str) -> str:
    """Shares of a hundred, with what they are of, and other measures."""
    base = rf"(?:(?:the|its|their)\s+)?(?:{bases})"
    return rf"percentage\s+points?|(?:per\s?cent|%)(?:\s+of\s+{base})?|{measures}"


def quantity(number: str, *, signs: str, short: str, long: str, units: str) -> str:
    """A number with a currency before it, or its scale and unit after it, where they are said."""
    return (
        r"(?<![\w.+/])(?<![A-Za-z][-–])(?<!\d,)"
        rf"(?:(?P<sign>(?-i:{signs}))\s?)?{number}"
        rf"(?:\s?(?P<short>{short})(?!\w))?"
        rf"(?:[\s-](?:of\s+)?(?P<scale>{long})s?(?!\w)(?:\s+(?:of\s+)?(?P<scale_two>{long})s?(?!\w))?)?"
        rf"(?:(?:[\s-]?|\s+of\s+)(?P<unit>{units})(?!\w))?(?!\w|[+/:.]\d|,\d)"
    )


def bound(bounds: str) -> str:
    """The words of a bound before a number: "up to an additional"."""
    filler = r"(?:(?:an?|another)\s+)?(?:(?:additional|further|extra|initial|combined|total|estimated)\s+)?(?:of\s+)?"
    return rf"\b(?P<bound>{bounds})\s+{filler}$"


def share(fractions: str) -> str:
    """A part in words; "the first half" is none."""
    return rf"\b(?<!first )(?<!second )(?:{fractions}|(?<![\d/.,] )(?<![\d/.,]){FRACTION.pattern}(?!/))\b"


def odds(numbers: str) -> str:
    """So many of so many: "one in four ships", "two out of every five ports"."""
    number = rf"(?:{numbers}|\d{{1,3}})"
    return rf"\b(?P<part>one|{number})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>{number})(?=\s+[a-z]+s\b)"


def rate(rates: str) -> str:
    """The time that an amount is for: "a year"."""
    return rf"\s+(?P<rate>{rates})(?!\w)"


def multiple(stems: str, no_multiples: str) -> str:
    """Verbs that name a factor, before an object or after a modal: "doubled", "to triple"."""
    object_ahead = r"(?=\s+(?:the|our|their|its|his|her|this|that|these|those|in|by|from)\b)"
    no_factor = rf"(?!\s+(?:{no_multiples})\b)"
    after_modal = r"(?:(?<=\bwill )|(?<=\bwould )|(?<=\bshall )|(?<=\bmust )|(?<=\bto ))"
    return (
        rf"(?<![\w-])(?:(?P<stem>{stems})(?:(?:d|s|ing|ed|es)(?!\w)|e?{object_ahead}){no_factor}"
        rf"|{after_modal}(?P<base>{stems})(?!\w){no_factor})"
    )
