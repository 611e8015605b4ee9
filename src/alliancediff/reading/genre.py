"""What sort of text a statement is and who issues it, where nobody says so."""

import re
from collections.abc import Sequence

from alliancediff.lexicon import Actor, GenreRule
from alliancediff.models import Genre

_OPENING = 1500
_CLOSING = 600
_ISSUER_KINDS = {"state", "group"}


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


def guess_issuers(title: str, actors: Sequence[Actor]) -> tuple[str, ...]:
    """States and groups that the title names, in alphabetical order."""
    return tuple(
        sorted(a.id for a in actors if a.kind in _ISSUER_KINDS and any(_names(form, title) for form in a.forms))
    )


def _names(form: str, title: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", title))
