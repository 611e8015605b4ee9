"""Wording: words, marks and joints by which two quotations of one line are compared."""

import re

PARTS = re.compile(r"(?<=[,;])\s+|\s+(?=as well as\b)|\s+(?=and \w+ing\b)")
MEANS = re.compile(r"(?:including|through|by|such as|with|in|under|to)\b")
"""A part that opens so says more of the part before it."""
MEMBER = re.compile(r"(?:and |or )?(?:the |an? )?[A-Z]")
"""A name that goes on the list of such a part."""
LISTED_WORDS = re.compile(r"[^\W_][\w’'-]*|[,;]")
LIST_MARKS = {",", ";", "and", "or"}
SAYS_MORE = re.compile(r"in|with|as|for|by|under|to|on|of|from|through|that|which|who|while", re.IGNORECASE)
"""An addition that opens so says more of the words before it, and is no member of a list."""
SMALL_WORDS = frozenset({"of", "the", "and", "in", "on", "for", "to", "by"})
WORD = r"(?:[^\W\d_]\.){2,}(?:-[\w’'-]+)?|(?:\d+[ -])?\d+/\d+(?![\w/])|\d[\d.,]*\d%?|[\w’'-]+|[^\w\s]"
WORDS = re.compile(WORD)
CAPITALISED_RUN = r"[A-Z][\w’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]*)+"
"""A run of capitalised words is a name; "of" may stand in it."""
OWNERS = frozenset({"our", "your", "their", "its", "his", "her"})
"""Words that differ with who tells a line, and say nothing of it."""
CAPITALISED = re.compile(r"[A-Z][\w]*")
LOOSE = " \t\n,;:."
MARKED = re.compile(r"^\s*(?:,|and\b|&)|(?:,|\band)\s*$", re.IGNORECASE)
"""How a member of a list hangs on to the others."""
ABBREVIATION = re.compile(r"\(\s*[A-Z][\w.’'-]*\s*\)")
JOINTS = re.compile(r",|\b(?:and|or|with)\b|&", re.IGNORECASE)
COMPARED_WORD = re.compile(r"[\w'-]+")
NAME_WORD = re.compile(r"[\w'’]+")
CAPITALISED_WORD = re.compile(r"[A-Z][\w-]*")
WORD_GAP = re.compile(r"[\s-]+")
HAS_VOWEL = re.compile(r"[aeiouy\W\d]")
"""A word without a vowel is an abbreviation."""


def opener(phrases: str) -> str:
    """One of these phrases, given as a pattern of any of them, at the beginning of a stretch, whatever mark it has."""
    return rf"[\s,;:—–-]*(?:{phrases})\b"
