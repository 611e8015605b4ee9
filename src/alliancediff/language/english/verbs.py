"""Verbs: auxiliaries, what may stand within a predicate, and the regular forms."""

import re

WORD = re.compile(r"[A-Za-z][\w’'-]*")
GAP_WORD = re.compile(r"(?:[A-Z]\.)+|[^.;:,]+", re.IGNORECASE)
"""What may stand for a word in a gap of a pattern: an initial, or what has no stop."""
NO_GAP_WORD = re.compile(r"(?:for|that|of|to|about|over|against|regarding|concerning)\b", re.IGNORECASE)
"""What does not in a narrow one."""
_NO_ADVERB = r"(?!(?:apply|reply|rely|supply|comply|multiply|imply|ally|rally|fly|reapply|resupply)\b)"
"""Verbs that end as adverbs do."""
LY = re.compile(rf"{_NO_ADVERB}[a-z]+ly")
ADVERB = re.compile(rf"{_NO_ADVERB}[a-z]+ly|[A-Z]{{3,}}LY")
"""Italy is none."""
ING = "ing"
TAKES_INSERT = {"to", "that"}
"""Words before which others may stand that commas set off."""
MONTH_MAY = re.compile(r"May,?\s+\d|(?<=\d\s)May\b")
MODALS = {"will", "would", "shall", "should", "must", "can", "may", "could", "might", "won’t", "won't"}
AUXILIARY = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|being|(?:has|have|had)(?:\s+since)?|do|does|did|['’]re|['’]ve)\s+)$",
    re.IGNORECASE,
)
"""Right after "has" the word "since" is an adverb: "has since joined"."""
AUXILIARY_ENDS = (
    "is", "are", "was", "were", "am", "be", "been", "being", "has", "have", "had", "do", "does", "did", "re", "ve",
    "since",
)  # fmt: skip
"""How every auxiliary ends."""
HAVE = re.compile(r"\b(?:has|have|had)\b|['’]ve", re.IGNORECASE)
DO = re.compile(r"\b(?:do|does|did)\b", re.IGNORECASE)
INSERT = re.compile(r"\s*,(?:[^,;.]|(?<=\b[a-z])\.){1,60},(?=\s)")
"""Words set off by commas between a head and its "to": "agreed, as partners, to"."""
CONTINUED = re.compile(r"\s*(?:to\s+)?continu(?:e|ing)\s+(?:to\s+)?", re.IGNORECASE)
SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
CONSONANT_Y = re.compile(r"[^aeiou]y$")
FORMS_OF_BE = ("is", "are", "was", "were", "am", "be", "been", "being", "’re", "'re")


def adverb(words: str) -> str:
    """One of these words, or any in -ly, before a verb; Italy is no adverb."""
    return rf"(?:(?:(?-i:{_NO_ADVERB}[a-z]+ly(?:\s+and\s+[a-z]+ly)?|[A-Z]{{3,}}LY)|{words})\s+)"


def regular_forms(base: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a regular verb.

    Example:
        >>> regular_forms("supply")
        ('supplies', 'supplied', 'supplied', 'supplying')
    """
    if base.endswith("e"):
        past, gerund = base + "d", (base if base.endswith(("ee", "ye", "oe")) else base[:-1]) + "ing"
    elif CONSONANT_Y.search(base):
        past, gerund = base[:-1] + "ied", base + "ing"
    else:
        past, gerund = base + "ed", base + "ing"
    plural = "es" if SIBILANT.search(base) else "s"
    third = base[:-1] + "ies" if CONSONANT_Y.search(base) else base + plural
    return third, past, past, gerund


RULING = frozenset(
    ("cap", "cut", "finance", "fix", "fund", "grant", "limit", "lower", "prohibit", "raise", "require", "set")
)
"""What a body does that lays something down, where it is told in the present: "sets the limits"."""
