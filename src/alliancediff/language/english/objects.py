"""Objects: where a noun phrase ends, and what in it is no object."""

import re

DETERMINERS = {"a", "an", "the", "our", "their", "its", "his", "her", "this", "these", "those", "any", "all"}
INFINITIVE = re.compile(r"\b(?:to|and|or|not) (?:\w+ly )?$", re.IGNORECASE)
"""What stands before a verb that leans on another; without it a base form is a plain present ("that they oppose")."""
PRONOUN_BEFORE = re.compile(r"\b(?:he|she|it|they|we|both) (?:\w+ly |also )?$", re.IGNORECASE)
PARTY_BEFORE = re.compile(
    r"\b(?:that|and)\s+(?:the\s+)?(?!(?:\w+\s+)?[A-Z-]{4,}\b)(?:[A-Z][\w.’'-]*\s+){1,4}(?:\w+ly |also )?$"
)
"""A name right after "that", of whom something is said: "stated that Norway intends"."""
OF_THEMSELVES = re.compile(r"(?:^\s*|,\s+|\band\s+)(?:he|she|it|they|we)\s+(?:\w+ly |also )?$", re.IGNORECASE)
"""A pronoun as the subject of what is said: "stressed that it will"."""
IN_RELATIVE = re.compile(r"\b(?:which|who|whose)\s+(?:also\s+|[a-z]+ly\s+|together\s+)?$")
"""The end of what opens a relative clause: what it says is no part of what was said."""
SAID_ASIDE = re.compile(r"(?:\s+that)?\s+(?:while|although|though|when|if|since|because)\s+[^,;]*,\s+", re.IGNORECASE)
"""A side clause with which what was said opens: "that while talks go on, "."""
SAID_OF_THEMSELVES = re.compile(r"\s+(?:he|she|it|they|we)\s+(?=\w)", re.IGNORECASE)
"""A clause without "that": "reaffirm they will"."""
NO_VERB_BEFORE_ARTICLE = {"in", "on", "of", "for", "with", "by", "both", "not", "all", "and", "or", "at", "such"}
NO_ACT_IN_ING = frozenset(("during", "regarding", "concerning", "according", "including", "morning", "evening"))
"""Words in -ing that are the name of no act; "the following" stands for acts."""
AFTER_NOUN = {
    "of",
    "on",
    "in",
    "with",
    "for",
    "to",
    "by",
    "from",
    "through",
    "and",
    "between",
    "among",
    "that",
    "which",
}
ALSO_ADJECTIVES = {"open", "secure", "free", "lead", "clean", "live", "fit"}
THAT = re.compile(r"\bthat\s+", re.IGNORECASE)
BE = re.compile(r"be|been", re.IGNORECASE)
PARTICIPLE = re.compile(r"\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|held|made|given|taken|kept|built|set|done|paid|put|sent)\b")
CONTINUING = {"continue", "continuing"}
GOES_ON = re.compile(r"\s+to\s+(?:[a-z]+ly\s+)?[a-z-]+")
TO_NOUN = re.compile(r"\b(?:to|for)$", re.IGNORECASE)
NEXT_WORDS = re.compile(r"[\w’'-]+")
OBJECT_END = re.compile(r"[;:]|,(?!\s+(?:and\s+)?[a-z]+(?:[ai]ble|ive|al|ful|ous|[ae]nt|ic|ed)\b)")
"""Where a noun phrase ends; a comma between its adjectives ("complete, verifiable, and lasting") ends none."""
OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
NAME_INSIDE = re.compile(r"\w\W+[A-Z]\w|^\W*[A-Z]{2,}|\b(?i:we|our|you|who|which|that)\b")
"""A name in a subject; its first word is capitalised anyway."""
ACTING = re.compile(
    r"\b(?:authorities|officials|ministers|ministries|experts|teams|delegations|agencies|governments|institutions"
    r"|secretariats?|navies|militaries|armies|coast guards|parliaments|regulators|companies|researchers|scientists"
    r"|parties|participants|members|states|countries|nations|partners|leaders|sides|principals|each|all|both|they)\b",
    re.IGNORECASE,
)
"""People and offices that act, where no name is given."""
OWN_THING = re.compile(r"\W*(?:this|these|those|their|its)\b", re.IGNORECASE)
"""Something that was told of before, of the parties or theirs: "this work", "their navies"."""
SEVERAL_WORDS = re.compile(r"[A-Za-z]+\W+[A-Za-z]")
GOVERNING = re.compile(
    r"(?:\s+[a-z’'-]+){0,3}?\s+(?P<noun>[a-z]+)\s+(?:of|on|for|to|in|towards?|about|against|over|with)\b"
)
"""A noun between a predicate and what it is about: "our joint work on"."""
_OBJECT = (
    r"(?!(?:on|in|at|to|by|for|from|with|into|under|over|as|up|out|off|within|through|between|and|or)\b)"
    r"(?![A-Z][a-z]+\s+\d)\w"
)
OBJECT_NEXT = re.compile(rf"\s+{_OBJECT}")
EFFECT_ON = re.compile(rf"\s+(?:[a-z]+ly\s+|also\s+)?[a-z]+\s+{_OBJECT}")
"""A verb and its object, after "will": what somebody or something has an effect on."""
NEEDED = re.compile(
    r"\s+(?:not\s+)?be\s+(?:[a-z]+ly\s+)?(?:required|needed|warranted|expected|likely|necessary|appropriate|possible)\b"
    r"(?!\s+to\b)"
)
"""What is said to be called for, and nobody does: "further steps would be required"."""
PART_END = re.compile(r"[,;:]")
CONDITION_END = re.compile(r"[,.;]")


# The functions below take words as patterns of any of them.


def effect(verbs: str) -> str:
    """A verb that says what a thing brings, after "will"."""
    return rf"\s+(?:[a-z]+ly\s+)?(?:{verbs})\b"


def negation(negations: str, assurances: str) -> str:
    """A negation that denies the verb after it: not in "not only", "never waver" or "never been stronger"."""
    return rf"\b(?:{negations})\b(?!\s+(?:(?:{assurances})\b|been\s+(?:more|\w+er)))"


def in_any_number(nouns: str) -> str:
    """Nouns in the singular or the plural."""
    return rf"\b(?:{nouns})(?:s|es)?\b"
