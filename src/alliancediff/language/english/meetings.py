"""How English texts tell of meetings: who met whom, and what the meeting is called."""

import re

MEETING = re.compile(
    r"\b(?:met|meet|meets|meetings?|talks|summit|calls?|visit|dialogue|dinner|lunch|conversation)\b", re.IGNORECASE
)
"""Words by which a heading says that its section tells of a meeting."""
NAMED_MEETING = re.compile(
    r"(?:(?:\d+(?:st|nd|rd|th)|[A-Z][\w.’-]*)\s+){2,6}"
    r"(?:Summit|Meeting|Dialogue|Conference|Committee|Talks|Council|Consultations)\b"
)
"""A meeting with a name of its own: "Third Harbour Dialogue"."""
_SESSION = r"(?:meetings?|sessions?|decisions?|hearings?|sittings?|announcements?|briefings?|statements?)"
NEXT = re.compile(
    r"\W*(?:(?:the|our|its|their|this|a)\s+)?(?:[\w’'-]+\s+){0,5}?(?:next|following|subsequent|upcoming)\s+(?:[\w’'-]+\s+){0,4}?"
    rf"{_SESSION}(?:\s+of\s+[^,;:]{{1,60}})?\s+(?:(?:will|shall|is|are|would)\s+(?:[a-z]+ly\s+)*"
    r"(?:(?:be\s+)?(?:held|scheduled|due|published|announced|convened|released|expected|planned|set|on|in)|take\s+place|begin"
    r"|start|convene|follow))\b",
    re.IGNORECASE,
)
"""A sentence that only tells when a body meets next: "The next meeting of the Board will be held on"."""
MEETS_NEXT = re.compile(
    r"(?:will|shall|is\s+to|is\s+scheduled\s+to)\s+(?:next\s+|again\s+)?(?:meet|convene|reconvene|sit)(?:\s+(?:next|again))?"
    r"(?:\s+in\s+[A-Z]\w+)?\s+(?:on|in|at)\b",
)
"""The same of the body itself: "will next meet on"."""
MET = re.compile(
    r"(?:\W*(?:[Hh]e|[Ss]he|[Tt]hey))?[\s,]+"
    r"(?:(?:also|then|later|today|again|had|separately|earlier|in turn|next|\w+ly)\s+)*"
    r"(?:met(?:\s+\w+ly)?(?:\s+with)?|spoke(?:\s+\w+){0,2}\s+(?:with|to)|conferred\s+with|called\s+on|sat\s+down\s+with"
    r"|(?P<receives>hosted|welcomed|received)|(?:held|convened|had|attended|chaired)\b[^,.;]{0,60}?"
    r"\b(?:meetings?|talks|call|summit|dialogue|dinner|lunch|conversation)(?:\s+(?:with|between|of))?)\b",
)
"""The verb right after a subject that opens the telling of a meeting."""
MISTER = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.\s+[A-Z]|\b(?:counterparts?|officials|leaders)\b(?!\s+(?:of|from)\b)")
"""Somebody whose party the words do not say: "Mr. Holm", "his counterparts"."""
AFTER_PARTNERS = re.compile(
    r";|,\s+(?:where|who|which|and\s+\w+ed)\b"
    r"|\b(?:where|who|which|to|in|at|on|during|about|for|ahead|focused|and\s+\w+ed|since)\s",
)
"""Where the names of those whom somebody met end and it is told when, where or what for."""
