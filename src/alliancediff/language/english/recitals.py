"""Recitals: what a text says that it rests on, in participles and without a verb of its own."""

import re

_OPENING = (
    r"\W*(?:\(?\d{1,3}[.)]?\s+|PP\s?\d+\W+)?(?:(?:also|and|further|again|[a-z]+ly)\s+)*"
    r"(?:[a-z]{2,}ing\b|(?:deeply|gravely|seriously|fully|[a-z]+ly)?\s*(?:mindful|conscious|aware|convinced|concerned|alarmed|guided"
    r"|determined|desirous|cognizant|encouraged|disturbed|inspired|resolved|united|having)\b)"
)
_RECITAL = re.compile(rf"{_OPENING}.*[,;](?:\s*and)?\s*", re.IGNORECASE | re.DOTALL)
RECITES = re.compile(
    r"(?:[a-z]+ly\s+)?(?:[a-z]+ing|mindful|conscious|aware|convinced|concerned|alarmed)\b", re.IGNORECASE
)
"""A predicate that recites: a participle, or an adjective of knowing or of worry."""


def opens_recital(text: str) -> bool:
    """Whether a unit is a recital: it begins with a participle and ends with a comma or a semicolon.

    Example:
        >>> opens_recital("Recalling the Treaty of Westport,"), opens_recital("Recalling the treaty, we will act.")
        (True, False)
    """
    return _RECITAL.fullmatch(text) is not None
