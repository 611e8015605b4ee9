"""Asides: what a clause says besides its act, in a relative clause or a circumstance."""

import re

__all__ = ["ASIDE", "BESIDE", "COUNTING", "LEADING", "MEANS", "PASSIVE", "POINTER", "RUN"]

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
_EXAMPLE = r"including|such as|like|for example|as (?:decided|agreed|noted|reflected|outlined|set out)|as well as"
_GROUNDS = (
    r"(?:building|drawing|based) (?:up)?on|in (?:line|accordance|keeping|conjunction) with|consistent with|pursuant to"
    r"|by (?=[a-z]+ing\b)"
)
BESIDE = re.compile(rf",?\s+(?:{_EXAMPLE}|{_GROUNDS})\b|,\s+(?:[a-z]+ly\s+)?[a-z]+ing\b|;", re.IGNORECASE)
"""Where a clause goes on with examples, grounds or a further act, and no longer says what its act is done to."""
MEANS = re.compile(r",?\s+(?:through|via|by means of|with the help of)\b", re.IGNORECASE)
"""Where it goes on with means: a body or an instrument there carries the act, and words there are no subject of it."""
PASSIVE = re.compile(r"\b(?:be|been|being)\s+(?:[a-z]+ly\s+)?[a-z]+$", re.IGNORECASE)
"""The end of a predicate whose subject is what its act is done to."""
POINTER = re.compile(r"\b(?:this|these|those|such|it|them|the same)\b", re.IGNORECASE)
"""Words that point at what was said before."""
COUNTING = re.compile(
    r"(?:hundred|thousand|million|billion|trillion|dozen|percent|per ?cent|half|third|quarter)s?", re.IGNORECASE
)
"""Words that count, and say nothing of what is counted."""
_LEADS_ON = r"(?:of|on|in|for|to|at|by|and|or|with|from|into|across|between|among|that|the|a)\b"
RUN = re.compile(rf"[\w’'-]+(?: (?!{_LEADS_ON})[\w’'-]+)*")
"""Words up to the next that leads on to another thing."""
