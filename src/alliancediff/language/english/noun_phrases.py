"""Noun phrases: where the one ends that a text begins with, and its last word, which says what it is."""

import re

_PHRASE_WORD = re.compile(r"\s*(?P<word>[\w’'&.-]*[\w’'])(?P<stop>[,;:.()—–]?)")
_PHRASE_END = frozenset({
    "of", "for", "in", "on", "to", "with", "by", "at", "from", "about", "between", "among", "across", "as",
    "through", "towards", "toward", "under", "over", "against", "during", "since", "after", "before", "around",
    "within", "who", "which", "that", "how", "where", "when", "whose", "including", "alongside", "into",
    "throughout", "made", "was", "is", "are", "were", "has", "have",
})  # fmt: skip
"""Words at which a noun phrase is at its end."""
_LONGEST = 16
"""Words of the longest noun phrase that is looked at."""
DETERMINERS = re.compile(
    r"\s*(?:(?:the|an?|our|their|its|his|her|this|these|those|all|any|each|every|both|some|such|up|out|forward|together|to|on|of|for|in|with|that)\s+)*",
    re.IGNORECASE,
)
"""What may stand before the words of an object that say what it is."""


def head_of(phrase: str) -> tuple[str, int]:
    """The last word of the noun phrase that a text begins with, in its own case, and where that phrase ends.

    Example:
        >>> head_of(" the courageous leadership of both mayors")
        ('leadership', 26)
    """
    head, end = "", 0
    for number, match in enumerate(_PHRASE_WORD.finditer(phrase)):
        word = match["word"]
        if number >= _LONGEST or (match.start() != end) or word.lower() in _PHRASE_END:
            break
        head, end = word, match.end("word")  # a name like "U.S." ends with its stop
        if match["stop"] and not (match["stop"] == "." and "." in word):
            break
        end = match.end()
    return head, end
