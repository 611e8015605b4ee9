"""Rules in English: who shall, must or may, and what is permitted."""

import re

_MODAL = r"(?:shall|must|may|will|should|can|cannot)"
BEFORE_MODAL = re.compile(rf"(?:^|[,;:]\s+|\band\s+)(?!(?:and|or)\b)(?P<who>[^,;:]{{1,120}}?)\s+(?:also\s+)?{_MODAL}\b")
"""The words before a verb of duty, from the last mark on; a verb after "and" has those of the verb before it."""
THAT = re.compile(r"\bthat\s+(?=(?:the|an?|any|all|each|no|every|its|their|such|you|we|they|it)\b|[A-Z])")
OURSELVES = re.compile(r"we|it|they", re.IGNORECASE)
RELATIVE = re.compile(r"\s+(?:who|which|that|whose|in\s+whom|having)\b.*", re.DOTALL)
MARK = re.compile(r"^\W*(?:(?:\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+)?")
"""The number of a paragraph before its first word."""
NOBODY = re.compile(r"\W*no\s+(?!later\b|more\b|less\b)", re.IGNORECASE)
"""A rule for nobody forbids: "No person shall"."""
FORBIDS = re.compile(r"\b(?:may|shall|must|can)\s*not\b")
TO_BE = re.compile(r"\b(?:shall|must|may|will|should)\s+(?:not\s+)?be$")
"""A state and no act: "must be at least 16"."""
MAY = re.compile(r"may\b(?!\s+not\b)")
_ARTICLE = re.compile(r"(?:the|an?|each|every|any|all|no|such)\s+", re.IGNORECASE)
_NAMED = re.compile(r"(?:[Tt]he|[Ee]ach|[Aa]ny|[Nn]o|[Ee]very)\s+[A-Z]")
_SOMEBODY = re.compile(
    r"(?:you|anyone|everyone|persons?|people|members?|part(?:y|ies)|[\w-]+(?:ers?|ors?|ees?|ants?))(?:\s+(?:of|in|on|at|under|with)\b.*)?$",
    re.IGNORECASE,
)
"""People, by what they do; only they can be told to be something."""
DONE = re.compile(r"\s+(?:[a-z]+ly\s+)?(?:[a-z]+(?:ed|en)\b|[a-z]+(?=\s+by\s+(?:the\s+)?[A-Z]))")
"""What is done, after "shall be"."""
AGENT = re.compile(r"\s+by\s+(?:the\s+)?(?P<who>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})")
ASKED = re.compile(
    r"\b(?:ask|asks|asked|wondered|enquired|inquired|queried)\s+(?:[\w’']+\s+){0,3}(?:whether|if|how|why|when)\b",
    re.IGNORECASE,
)
"""Somebody's question, in which nobody says that a thing is so."""
PERMITS = re.compile(
    r"\b(?:is|are)\s+(?P<not>not\s+|no\s+longer\s+)?(?:[a-z]+ly\s+)?"
    r"(?P<verb>permitted|allowed|required|prohibited|forbidden|banned)\b"
)
"""What is laid down of a thing, where nobody is told to do it: "Fires are prohibited"."""
REQUIRED, FORBIDDEN = frozenset({"required"}), frozenset({"prohibited", "forbidden", "banned"})
DENIES = re.compile(r"\s+(?:do|does)\s+not\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]{2,})\b")
"""What a party says that it does not do: "We do not sell"."""


def is_somebody(words: str) -> bool:
    """Whether a subject is somebody who can be told to do a thing, or be given leave to.

    Example:
        >>> [is_somebody(words) for words in ("You", "the Provider", "owners of wells", "Further increases")]
        [True, True, True, False]
    """
    return bool(_NAMED.match(words) or _SOMEBODY.search(words))


def without_article(words: str) -> str:
    """A subject as it is named: "Provider" for "the Provider", "you" wherever it stands.

    Example:
        >>> without_article("Any person"), without_article("You")
        ('person', 'you')
    """
    name = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
    return name.lower() if name in {"You", "Anyone", "Everyone"} else name
