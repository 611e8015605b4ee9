"""What copies of English texts carry beside the text: page marks, lines of names and titles at the end."""

import re

DIGIT = re.compile(r"\d")
"""What every line that numbers a page holds; few others do."""
PAGE_MARK = re.compile(
    r"\W*(?:pages?|pg?\.|p\.|seite)\s*:?\s*\d{1,4}(?:\s*(?:/|of|from|–|-)\s*\d{1,4})?\W*"
    r"|[-–—\[(|•·\s]+\d{1,4}[-–—\])|•·\s]+|\d{1,3}\s*(?:/|\bof\b)\s*\d{1,3}|\d{1,4}\s+[-–—]",
    re.IGNORECASE,
)
"""A line that numbers a page: "Page 1 of 3", "- 2 -", "[p. 4]", "3/12"."""
PAGE_AND_HEADER = re.compile(
    r"(?:page\s*)?\d{1,4}\s*[|•·–—]\s*(?P<before>\S.{2,80})|(?P<after>\S.{2,80}?)\s*[|•·–—]\s*(?:page\s*)?\d{1,4}",
    re.IGNORECASE,
)
"""A page's number beside its running header: "3 | Harbour Office"."""
BARE_NUMBER = re.compile(r"\d{1,4}")
ENDS_SENTENCE = re.compile(r"[.!?:;][\"”’)\]]*$")
BREAKS_OFF = re.compile(
    r"(?:,|[-–—]|\b(?:the|an?|and|or|of|to|in|on|for|with|by|from|at|as|our|its|their|this|that|these|which|who|will|shall|is|are|have|has|be|not))$",
    re.IGNORECASE,
)
"""Words after which no sentence and no heading ends."""
GOES_ON = re.compile(r"[\"“‘(]?[a-z]")
NAME_LINE = re.compile(
    r"(?>(?:[A-Z]\.)+|[A-Z][\w’'-]*\.?|of|the|and|for|de|van|von|bin|al|\d{1,2}(?:st|nd|rd|th)?|\d{4}|[\s,;()–—-]+)++"
)
"""A line of names, offices, places and days alone."""
SIGNS = re.compile(
    r"\b(?:[A-Z]\.\s|Jr\b|Sr\b|President|Prime Minister|Minister|Secretary|Chancellor|Premier|Director|Chair\w*"
    r"|Ambassador|Commissioner|Governor|King|Representative|Head|Envoy|Speaker|General|Dr\.|Mr\.|Ms\.|Mrs\.|H\.E\.)"
)
"""What makes a line of names one of signatories."""
