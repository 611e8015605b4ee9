"""List items: how one begins that is a verb, and what a lead-in may say that says nothing."""

import re

GERUND = re.compile(
    r"\W*(?:(?:[A-Za-z]+ly|Also|also|Jointly)\s+)?(?P<verb>(?:[A-Za-z]+-)?[A-Za-z]{2,}ing)\s+(?P<next>[^\s,;:.]+)"
)
"""An item that begins with "-ing", and the word after it."""
BASE = re.compile(r"\W*(?:(?:[A-Za-z]+ly|Also|also)\s+)?(?P<verb>[A-Za-z]+(?:-[a-z]+)?)\s+(?P<next>[^\s,;:.]+)")
"""An item that begins with any word."""
NO_GERUND = frozenset(
    ("during", "following", "regarding", "including", "concerning", "according", "evening", "morning", "beijing")
)
AFTER_A_NOUN = frozenset(("is", "are", "was", "were", "will"))
"""Before these a word in "-ing" is the subject: "Fishing is"."""
NOT = re.compile(r"\s+(?:not|never)\b", re.IGNORECASE)
AFTER_NO_VERB = frozenset(("for", "of"))
"""Before these an item's first word is a noun: "Support for"."""
VERB_AND_MORE = re.compile(r"\s+(?:(?:not|never|also|[a-z]+ly)\s+)*(?P<verb>[a-z]{2,})\s*(?=[\s:])", re.IGNORECASE)
"""The word after the adverbs that follow "will" in a lead-in."""
NO_VERB = frozenset(
    ("the", "both", "also", "to", "by", "that", "as", "following", "in", "on", "over", "at", "through", "for", "with",
     "not", "never", "each", "all", "together", "under", "within")
)  # fmt: skip
"""Words after "will" that leave it to the items what is done: "will, in the coming year:"."""
SMALL = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "through")
)
"""Words that a title writes small."""
NO_NAME = frozenset(("We", "The"))
"""Words that no name in title case begins with."""
BARE = re.compile(
    r"(?:[\W\d]|\b(?:the|following|both|also|to|by|that|as|follows|below|these|not|never|it|they|is|are|include|includes|"
    r"including|take|adopt|make|joint|new|several|key|specific|concrete|steps?|measures?|actions?|commitments?|statements?|"
    r"announcements?|terms?|changes?|principles?|areas?|initiatives?|deliverables?)\b)*",
    re.IGNORECASE,
)
"""What may stand between a lead-in's predicate and its colon where it names nothing: "agree to the following:"."""
ALONE = re.compile(
    r"\W*(?:(?:In|At|On|Since|For|As|Under|Through|With|During|By)\b[^,]*,\s+)?(?P<subject>(?i:the|this|these|those|both"
    r"|each|all|our|it|they)\b|[A-Z]{2,}\b)[^:]*\.\W*",
    re.DOTALL,
)
"""An item with a stop that begins as a sentence does: an article, a pronoun or a short name, after a date or not."""
VERB_BY_FORM = re.compile(r"\s[a-z]+(?:[^s\s]s|ed)\s+(?:the|an?|its|their|our|that|[$€£]?\d[\d.,]*)\b")
"""A verb before its object: "tackles the", "totaled $9"."""
