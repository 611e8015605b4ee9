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
DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
JOINED = re.compile(r".*-(?:[a-z]+ed|led|wide)")
"""A word made of a name that says how something else hangs on it: "Westport-funded"."""
AREAS = frozenset({"Peninsula", "Territory", "Government", "People", "Republic", "Kingdom", "Authorities", "Mainland"})
"""Nouns that add nothing to the name of a country."""
KIN = re.compile(r"\w+(?:an|ans|ese|ish|ic|i|ine)|\w+-[a-z]+")
"""Words for what belongs to a country: "Fijian"."""
SERIAL = re.compile(r"(?<=[A-Z])-?\d{1,3}\b|\b(?:19|20)\d\d\b")
"""What tells one of a row of meetings from the next: "COP31"."""
PLACED = frozenset({"in", "at", "near"})
"""Words before a place."""
MEETS = frozenset({"at", "during", "margins", "sidelines"})
"""Words before an occasion."""
MEETINGS = frozenset({"Meeting", "Meetings", "Assembly"})
"""Nouns of occasions besides those of the lexicon."""
NUMERAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
"""A number that a name may begin with."""
STANDARD = re.compile(r"(?<![\w.,$€£¥-])\d{1,2}[A-Z](?![\w-])")
"""A name that begins with a figure: "6G"."""
RECITAL = re.compile(
    r"Re(?:call|affirm|cogni[sz])ing|Noting|Acknowledging|Highlighting|Stressing|Welcoming|Encouraging"
)
"""First words of a recital."""
NO_NAME = re.compile(r"[A-Z]{4,}(?:ING|ED)|\w+[’'](?:re|ve|ll|d|m)")
"""A first word of a recital in capitals, or one that holds a verb; no abbreviation and no name."""
TERM_END = re.compile(
    r"[a-z-]+(?:able|ible|ous|ful|less|ive|al|ic|ary|ed|ing|ly|er|est|ent|ant|ize|ise|ify|ian|ern|some|ward|ish|wide)s?"
    r"|although|elsewhere|even|however|indeed|instead|rather|though|whereas|while"
)
"""Words in small letters at which no name of a subject ends: more often of an adjective or a verb."""
VERB_FOLLOWS = re.compile(r"\b(?:to|will|shall|can|could|may|might|must|should|would|not|we|they)\s+$", re.IGNORECASE)
"""What stands before a verb."""


# The functions below take words as patterns of any of them (language.patterns.any_of).


def site(names: str) -> str:
    """A place after the preposition that makes it a site."""
    return rf"\b(?:in|at|near|on|to|around)\s+(?:the\s+)?(?P<name>{names})(?![\w-]|\s+[A-Z]|[’']s)"


def site_of_class(classes: str) -> str:
    """A place that is said to be one: "the port of Calm Bay"."""
    place = r"[A-Z][\w’'-]{1,30}(?:\s+[A-Z][\w’'-]{1,30}){0,2}"
    return rf"\b(?:{classes})\s+of\s+(?P<name>{place})"
