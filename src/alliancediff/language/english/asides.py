"""Asides: what a clause says besides its act, in a relative clause or a circumstance."""

import re

__all__ = ["ASIDE", "LEADING"]

_RELATIVE = r"(?:(?:in|by|under|through|at|during|with|for|on|from|to|of)\s+)?(?:whose|which|who|whom|where)"
_CIRCUMSTANCE = (
    r"(?:in|with)\s+(?:the\s+)?(?:context|light|view|wake|face|aftermath|shadow|spite)\s+of"
    r"|against\s+(?:the|a)\s+(?:background|backdrop)\s+of|as\s+an?\s+(?:result|consequence)\s+of"
    r"|because\s+of|since|amid|amidst|after|following|despite|notwithstanding|in\s+response\s+to"
)
ASIDE = re.compile(rf",?\s+(?:{_RELATIVE}|(?:[a-z]+\s+)?(?:{_CIRCUMSTANCE}))\b", re.IGNORECASE)
"""Where an aside begins, that of a participle with it ("created after", "begun amid")."""
LEADING = re.compile(rf"\W*(?:{_CIRCUMSTANCE})\b[^,;]*,", re.IGNORECASE)
"""A circumstance that opens a sentence."""
