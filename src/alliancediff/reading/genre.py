"""What sort of text a statement is, where nobody says so."""

import re
from collections.abc import Sequence

from alliancediff.lexicon import GenreRule
from alliancediff.models import Genre

_OPENING = 1500
_CLOSING = 600


def guess_genre(title: str, text: str, rules: Sequence[GenreRule]) -> Genre:
    """The first genre whose pattern is in the title, else in the opening or closing words; UNKNOWN if none is."""
    for rule in rules:
        if rule.title and re.search(rule.title, title, re.IGNORECASE):
            return Genre(rule.id)
    ends = text[:_OPENING] + "\n" + text[-_CLOSING:]
    for rule in rules:
        if rule.opening and re.search(rule.opening, ends, re.IGNORECASE):
            return Genre(rule.id)
    return Genre.UNKNOWN
