"""Bodies that act in texts of their own, as English calls them: "the Harbour Council", "the Committee"."""

import re

_WORD = r"[A-Z][\w&’'-]*"
_JOIN = r"[ ](?:(?:of|for|on|and)[ ](?:the[ ])?)?"
_NAME = rf"{_WORD}(?:{_JOIN}{_WORD}){{0,7}}"
_COMPANY = r"(?:,?\s+(?:Ltd|Inc|LLC|plc|GmbH|Co|Corp|Limited|S\.A)\b\.?)"

OPENS_RECITALS = re.compile(
    rf"(?:^|\n)\W*[Tt]he\s+(?P<name>{_NAME})\s*,\s*\n\W*"
    r"(?:[A-Za-z]+ly\s+)?(?:[A-Za-z]+ing|(?i:concerned|alarmed|mindful|aware|conscious|convinced))\b"
)
"""The subject of a whole resolution, in a line of its own above what it recalls."""
CALLED_WE = re.compile(
    rf"(?P<name>{_NAME}{_COMPANY}?)\s*(?:,[^.;()\n]{{0,60}})?\((?:(?:collectively|together|hereinafter|hereafter),?\s+)*[\"“']+"
    r"(?:we|us|our|[A-Z]\w+[\"”']+,?\s+(?:or\s+)?[\"“']+we)\b",
)
"""Who is "we" in a text for others: 'Pebble Ltd ("we", "us")'."""
CALLED = re.compile(
    rf"(?P<name>{_NAME}{_COMPANY}?)\s*\((?:(?:hereinafter|hereafter),?\s+)?(?:the\s+)?[\"“](?:[Tt]he\s+)?(?P<call>{_WORD})[\"”]"
)
"""A name with what the text calls it from then on: 'Pebble Ltd (the "Provider")'."""
TITLED = re.compile(
    rf"(?P<name>(?!(?:The|These|Our|General|Standard|Website|Web|Site|Online|Updated|Final|Draft|Proposed)\b){_NAME})"
    r"(?:[’']s?)?(?:\s*[-–—:|])?\s+(?i:terms\s+of\s+(?:service|use)|terms\s+(?:and|&)\s+conditions|privacy\s+(?:policy|notice)"
    r"|(?:user|licen[cs]e|customer|service)\s+agreement|acceptable\s+use\s+policy)"
)
"""Whose terms a title says that they are: "Harbour Cloud Terms of Service"."""
MEETING_OF = re.compile(
    r"^(?:(?:minutes|proceedings|record)\s+of\s+(?:the\s+)?)?"
    r"(?:(?:regular|special|annual|ordinary|extraordinary|emergency|monthly|first|last|next)\s+)*"
    r"(?:meeting|session|sitting)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""What is a body's meeting and no part of its name: "Regular Meeting of the"."""
ACTS = re.compile(
    rf"(?<![\w’'] of )(?:\b[Tt]he|\bTHE)\s+(?P<name>{_WORD}(?: {_WORD}){{0,5}}) "
    r"(?:(?:also|today|unanimously|hereby|further) )?"
    r"(?:shall|will|may|must|should|has|had|have|is|(?!is\b|was\b|has\b)[a-z]+(?:ed|s)|held|met|chose)\b"
)
"""A name in the place of the subject, right before a verb: "the Committee decided"."""
DECIDES = re.compile(r"(?:decid|resolv|approv|adopt|order|determin|agree)(?:e?d|e?s)$")
"""A verb, at the end of what `ACTS` found, by which only a body acts in its own name."""
_OF = r" (?:of|for|on) "


def full_names(head: str) -> re.Pattern[str]:
    """Names of several words with this last word before any "of", as `name`.

    Example:
        >>> full_names("Board").search("Minutes of the Port Board of the Westport Trust")["name"]
        'Port Board of the Westport Trust'
    """
    return re.compile(
        rf"\b(?:[Tt]he )?(?P<name>(?:(?!The\b){_WORD} (?:and )?){{0,5}}{re.escape(head)}\b"
        rf"(?:{_OF}(?:the )?{_WORD}(?: {_WORD}){{0,4}})?)"
    )


def head_of(name: str) -> str:
    """The noun that a body is called by: "Board" of "Port Board of the Westport Trust"."""
    before = re.split(_OF, name, maxsplit=1)[0].split()
    return before[-1] if before else ""


def short_forms(name: str) -> tuple[str, ...]:
    """What a text calls a body after its full name: "the Policy Committee", "the Committee"; () for a lone word.

    Example:
        >>> short_forms("Policy Committee of Westport")
        ('the Policy Committee', 'The Policy Committee', 'the Committee', 'The Committee')
    """
    words = re.split(_OF, name, maxsplit=1)[0].split()
    tails = [" ".join(words[at:]) for at in range(len(words))]
    return tuple(f"{article} {tail}" for tail in tails if tail != name for article in ("the", "The"))
