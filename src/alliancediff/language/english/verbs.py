"""Verbs: auxiliaries, what may stand within a predicate, and the regular forms."""

import re

WORD = re.compile(r"[A-Za-z][\w’'-]*")
GAP = r"(?:\s+(?!(?:for|that|of|to)\b)(?:(?:[A-Z]\.)+|[^\s.;:,]+)){0,6}?"
WIDE_GAP = r"(?:\s+(?:(?:[A-Z]\.)+|[^\s.;:,]+)){0,8}?"
MONTH_MAY = re.compile(r"May,?\s+\d|(?<=\d\s)May\b")
MODALS = {"will", "would", "shall", "should", "must", "can", "may", "could", "won’t", "won't"}
AUXILIARY = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|being|has|have|had|do|does|did|['’]re|['’]ve)\s+)$", re.IGNORECASE
)
HAVE = re.compile(r"\b(?:has|have|had)\b|['’]ve", re.IGNORECASE)
DO = re.compile(r"\b(?:do|does|did)\b", re.IGNORECASE)
INSERT = r"(?:\s*,[^,;.]{1,60},)?"
"""Words set off by commas between a head and its "to": "agreed, as partners, to"."""
CONTINUED = re.compile(r"\s*(?:to\s+)?continu(?:e|ing)\s+(?:to\s+)?", re.IGNORECASE)
SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
CONSONANT_Y = re.compile(r"[^aeiou]y$")
