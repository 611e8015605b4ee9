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
EXACT_FRACTION = re.compile(r"(\d+)[\s-](\d)/(\d{1,2})")
BY = re.compile(r"\bby\s+$", re.IGNORECASE)
