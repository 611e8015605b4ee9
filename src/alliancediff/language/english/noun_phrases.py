"""Noun phrases: where one ends, its last word, which says what it is, and the one that a verb agrees with."""

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


_INTRODUCTION = re.compile(
    r"\W*(?:(?:and|but|so|yet),?\s+)?(?:(?:(?:in|on|at|as|with|under|through|to|for|by|since|during|following|within|after"
    r"|before|from|beyond|given|when|while|if|because|together|to date|today|yesterday|additionally|further|also"
    r"|moreover|furthermore|finally|meanwhile|(?:this|last|next|each|every)\s+(?:day|week|month|spring|summer|fall|autumn|winter"
    r"|year)|\w+ly|\w+ing|\w+ed)\b)[^,;:]*,\s+(?:\d{4},\s+)?)*",
    re.IGNORECASE,
)
"""Phrases before the subject, each set off by a comma: "In May, building on this, ..."."""
_PREPOSITION = (
    r"(?:of|in|on|for|to|with|from|at|by|through|under|between|among|across|since|within|against|around|over|during|into"
    r"|towards?|via|along|alongside|including|about|above|near|behind|beyond|upon|without)"
)
_CORE_END = re.compile(
    rf",(?!\d)|[;:(—–]|\s+(?:{_PREPOSITION}|that|which|who|whose|where|when|(?:we|they|it|he|she|you|I)(?=\s+\w))\b"
    rf"|\s+[a-z]+(?:ed|ing)\s+(?:{_PREPOSITION}|this|last|today|earlier|yesterday|recently)\b"
)
_OTHER_CLAUSE = re.compile(
    r"[,;:]\s+(?:but|while|whereas|yet|so)\b|;|\b(?:is|are|was|were|has|have|had|will)\b.*,\s+and\b"
)
"""Where another clause begins, with a subject of its own."""
NOUN_PHRASE = re.compile(r"(?i:the|this|these|those|our|its|their|his|her|an?|many|several|most)\s|[A-Z]")
"""The beginning of a subject that is more than an adverb."""
_ABOUT = re.compile(r"(?:at least|at most|up to|more than|as many as)\s+(?=\W?\d)", re.IGNORECASE)
_LAST_OF_ROW = re.compile(r"(?:and|or)\s")
_APPOSITION = re.compile(r",\s+(?:an?|the)\s")
_OPENS_WITH_PREPOSITION = re.compile(rf"{_PREPOSITION}\b", re.IGNORECASE)


def subject_core(before: str) -> str:
    """The words before a verb that it agrees with: no introduction, nothing that only says more of the noun.

    "" where they cannot be told: they name nobody, or another clause stands between.

    Example:
        >>> subject_core("In May, investments in ports since the Harbour Act was signed have"[:-5])
        'investments'
        >>> subject_core("The endeavour we launch today "), subject_core("The first site, in Oslo, ")
        ('The endeavour', 'The first site')
        >>> subject_core("In collective shelters humanitarian groups ")
        ''
    """
    opening = _INTRODUCTION.match(before)
    words = before[opening.end() if opening else 0 :].rpartition(": ")[2].strip(" \t\n\"“‘'*•-–—;:")
    words = _ABOUT.sub("", words)
    last = words.rpartition(", ")[2]
    if not words.endswith(",") and not _LAST_OF_ROW.match(last):
        words = last
    stop = _CORE_END.search(words)
    core = words[: stop.start()] if stop and not _LAST_OF_ROW.match(last) else words
    is_lost = _OPENS_WITH_PREPOSITION.match(core) or _OTHER_CLAUSE.search(words) or _APPOSITION.match(words, len(core))
    return "" if is_lost else core.strip()
