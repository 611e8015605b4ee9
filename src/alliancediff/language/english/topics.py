"""Topics and talk: lists of examples, and words that lead to them."""

import re

OPEN = re.compile(
    r"\b(?P<cue>such as|including(?: but not limited to)?(?: through| by| in| on| for| via)?)\s+[^.;:]{1,400}",
    re.IGNORECASE,
)
NO_ITEM = (
    "and|or|that|which|who|will|would|is|are|was|were|has|have|in|by|with|to|from|as|at|we|they|it|its|our|their|even|though"
    "|while|where|when|so|but|both|also|including|the|this|these|not|said|included|such"
)
"""Words that a short noun phrase does not hold: with one of them the commas part clauses and no members."""
WORD = rf"(?!(?:{NO_ITEM})\b)[\w’'&/-]{{1,30}}"
ITEM = rf"(?!\w+ed\b){WORD}(?:\s+{WORD}){{0,4}}"
CLOSED = re.compile(
    rf"\b(?:on|in\s+(?:the\s+)?(?:areas?|fields?|domains?)\s+of|in\s+areas\s+like)\s+"
    rf"{ITEM}(?:,\s+{ITEM}){{1,12}},?\s+(?:and|or)\s+{ITEM}"
)
"""In lower case: a sentence that opens with "On" opens with a circumstance."""
OPENERS = frozenset({"such", "including"})
JOINERS = frozenset({"and", "or"})
"""Words of which each open and each closed list holds one."""
SEPARATORS = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
BETWEEN_VERB_AND_NOUN = r"(?:[\w’'-]+\s+){0,5}"
"""Words between the first verb of a clause and the noun that makes it talk."""
LINKS = r"(?:through|in|into|via|by|by means of|hold|holding|continue|continuing|conduct|conducting|launch|start)"


# The functions below take words as patterns of any of them (language.patterns.any_of).


def talk_opened(verbs: str, nouns: str) -> str:
    """Talk that is held or opened: "launched a regular dialogue"."""
    return rf"(?<!\w)(?P<means>(?:{verbs})\s+(?:[a-z’'-]+\s+){{0,2}}(?:{nouns}))(?!\w)"


def talk_promised(promises: str, nouns: str) -> str:
    """A promise to talk; but a name ("the Harbour Dialogue") is a mechanism, and no mere talk."""
    means = rf"(?P<means>{LINKS}\s+(?:[\w’'-]+\s+){{0,3}}(?-i:{nouns}))"
    return rf"(?<!\w)(?:{promises})(?!\w)\s+{BETWEEN_VERB_AND_NOUN}{means}(?!\w)"
