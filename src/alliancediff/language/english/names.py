"""Names: how the words of a name hold together."""

import re

TOKEN = re.compile(
    r"\((?=[\w’'&+/-]{0,24}[A-Z\d])[\w’'&+/-]{2,25}\)"
    r"|(?:[A-Z]\w{1,20}-)?(?:[A-Z]\.){2,6}(?:-[\w-]+)?"
    r"|[^\W_](?:[\w+&/-]|[’'](?=\w)|(?<=s)[’'](?=\s[A-Z])|\.(?=\w))*"
    r"|[^\w\s]"
)
BRACKETED = re.compile(r"\([\w’'&+/-]+\)")
LETTERS = re.compile(r"\((?=(?:\w*[A-Z]){2})[\w&/-]{3,}\)")
NUMBER = re.compile(r"\d[\d()]*[a-z]?|[IVX]+")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d|\d\+\d|\d{1,2}[A-Z]\w{0,3}")
"""What stands for a capitalised word: "12th", "2030", "2+2", "5G"."""
POSSESSIVE = re.compile(r".*[’']s|.*s[’']")
PLURAL_OWNERS = re.compile(r"(?:People|Women|Men|Children|Leaders|Ministers|Parliamentarians|World|Youth)[’']?s?[’']?")
LINKS = {"of", "on", "for", "and", "&"}
BOUND_LINKS = {"against", "to", "in"}
"""Links that hold a run together but add nothing after its noun: "Women in Science Initiative"."""
TAIL_OPENERS = {"of", "on", "for", "against"}
CAPITALS = re.compile(r"[A-Z]{2}")
SHORT = re.compile(r"[A-Z]{3,}")
ENDS_POINTER = {",", ";", ":", ".", "will", "to"}
RESOLUTION_NUMBER = r"\d{1,4}(?:\s\(\d{4}\))?(?![\w/-]|[.,]\d)"
NUMBERED = re.compile(rf"(?<![\w-])resolutions?\s+{RESOLUTION_NUMBER}(?:(?:,|,?\s+and)\s+{RESOLUTION_NUMBER})*")
"""Resolutions by number: "resolutions 5 and 7"."""

RESOLUTIONS = frozenset({"resolution", "resolutions"})
BEFORE_PLACE = re.compile(r"\b(?i:in|at|near)\b\W*(?:the\b\W*)?(?=[^\W_a-z])")
"""Where the name of a place may begin."""


# The functions below take words as patterns of any of them (language.patterns.any_of).


def site(names: str) -> str:
    """A place after the preposition that makes it a site."""
    return rf"\b(?:in|at|near|on|to|around)\s+(?:the\s+)?(?P<name>{names})(?![\w-]|\s+[A-Z]|[’']s)"


def site_of_class(classes: str) -> str:
    """A place that is said to be one: "the port of Calm Bay"."""
    place = r"[A-Z][\w’'-]{1,30}(?:\s+[A-Z][\w’'-]{1,30}){0,2}"
    return rf"\b(?:{classes})\s+of\s+(?P<name>{place})"
