"""Rows: how predicates, goals and names are listed one beside the other."""

import re

COORDINATION = re.compile(
    r"(?P<mark>[;,:]?\s*(?:\b(?:and|but|or|while|as well as)\b)?)\s*(?P<to>\bto\s+)?$", re.IGNORECASE
)
JOINED = re.compile(r"\b(?:and|but|or)\b|;", re.IGNORECASE)
INFINITIVE = re.compile(r"\bto\s+(?!(?:the|a|an|our|their|its|all|each|this|these)\b)[a-z]+", re.IGNORECASE)
TO_VERB = re.compile(r"\bto\s+(?:[a-z]+ly\s+)?[a-z]+", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:countries|states|nations|those|partners|others|people|parties|actors) (?:who|that|which)\b[^,;]*$",
    re.IGNORECASE,
)
MEANS = re.compile(r"\b(?:by|through|including)\b", re.IGNORECASE)
NEXT_WORD = re.compile(r":?\s+(?:[a-z]+ly\s+)?(?P<word>[a-z-]+)")
GOAL = re.compile(
    r"(?:,\s+and\b|,|\band\b)\s+"
    r"(?P<goal>(?:the|our|their|its)\s+(?:[\w’'-]+\s+){0,2}?(?P<act>[a-z]+)\s+(?:of|for)\s+[\w’'-]+)",
    re.IGNORECASE,
)
"""A listed goal: a noun of action with its object ("the denuclearization of ...")."""
GOAL_TAIL = re.compile(r"(?:,|\s|\band\b)*$")
"""What parts a goal from the next one."""
GOAL_END = re.compile(r",|\band\b")
AND = re.compile(r"\band\b")
ENDS_IN_INFINITIVE = re.compile(r"\bto\s+\w+$")
