"""Courtesy: thanks, praise and good wishes, and what they are about where they are about no policy."""

import re

from alliancediff.language.english.noun_phrases import head_of

PRAISE = re.compile(
    r"\b(?:commend|applaud|laud|prais|hail|congratulat|appreciat|thank|salut|honou?r(?:ed|s|ing)?\b|admir|celebrat|commemorat"
    r"|prides?\b|proud|grateful|gratitude|tribute|esteem)",
    re.IGNORECASE,
)
"""In a predicate: it thanks, praises or celebrates."""
NOTES = re.compile(
    r"(?:\w+ly )?(?:recogni[sz]|acknowledg|not(?:e|es|ed|ing)\b|recall|highlight|review|underscor|emphasi[sz]|stress"
    r"|affirm|convey|extend|offer|express)[a-z]*(?: that)?",
    re.IGNORECASE,
)
"""A predicate that only points at something; what it points at tells whether that is praise."""
SAYS_PROUD = re.compile(
    r"\w+(?:\s+that)?\s+(?:he|she|it|they|we)\s+(?:is|are|was|were|felt|feel)\s+(?:[a-z]+ly\s+|very\s+|so\s+)?"
    r"(?:proud|grateful|thankful|honou?red|delighted|happy|glad|inspired|moved|humbled|privileged)\b",
    re.IGNORECASE,
)
"""A courtesy that is told: "said that they were proud of"."""
WISHES = re.compile(
    r"\b(?:offer|extend|convey|express|send|present|renew|share)\w*\s(?:(?:his|her|its|our|their|the|an?|best|warm\w*|deep\w*"
    r"|heartfelt|sincere\w*|personal|profound|[a-z]+ly|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5}(?:\s(?:an?|his|her|their|its))?)\s){0,6}"
    r"(?:congratulations|condolences|invitations?|thanks|greetings|sympath(?:y|ies)|wishes|regards|respects|felicitations)\b"
)
"""Good wishes, condolences and invitations: courtesies whatever they are about."""
THANKS = re.compile(r"\b(?:thank|grateful|gratitude|tribute|honou?r|salut|mourn|condolence|sympath)", re.IGNORECASE)
"""In a predicate of courtesy: it thanks or honours somebody, and whatever they did is why."""
SAYS_THAT = re.compile(r"\s*(?:the fact )?that\b", re.IGNORECASE)
"""After a verb of courtesy: it is about what happened, and not about somebody."""
_PURPOSE = re.compile(
    r"\bto\s+(?:[a-z]+ly\s+)?(?!(?:the|an?|our|their|its|his|her|all|both|each|this|these|us|date)\b)[a-z]+"
    r"|\b(?:in|for|of|at|on|towards?)\s+(?:[a-z]+ly\s+)?[a-z]+ing\b"
)
"""What an effort is for or what a part is in: "efforts to reopen", "a role in mending"."""
_FOLLOWING = re.compile(r",\s+(?:which|who|where)\b")
EXAMPLES = re.compile(r",\s+(?:including|such as|among them)\b", re.IGNORECASE)
"""After "recent successes": what these are is said."""
_QUALITIES = frozenset({
    "leadership", "courage", "bravery", "valor", "valour", "heroism", "service", "sacrifice", "sacrifices",
    "hospitality", "friendship", "friendships", "ties", "bond", "bonds", "kinship", "legacy", "generosity",
    "warmth", "resilience", "professionalism", "dedication", "spirit", "example", "stewardship", "history",
    "heritage", "tradition", "traditions", "position", "standing", "reputation", "success", "successes", "years",
    "decades", "centuries", "achievement", "achievements", "accomplishment", "accomplishments", "anniversary",
    "diversity", "dynamism", "vibrancy", "wisdom", "talent", "talents",
})  # fmt: skip
"""What praise is about: nouns for a quality of somebody, for what they did for others, and for closeness."""
_WORK = frozenset({
    "role", "roles", "effort", "efforts", "contribution", "contributions", "partnership", "partnerships",
    "relationship", "relationships", "relations", "alliance", "assistance", "help", "work", "support", "cooperation",
    "collaboration", "progress", "accomplishments", "achievements", "successes", "steps", "initiative", "initiatives",
})  # fmt: skip
"""What somebody does, which is policy where it is said for what or in which field."""
_PRAISED = _QUALITIES | frozenset({
    "role", "roles", "effort", "efforts", "contribution", "contributions", "presidency", "chairmanship", "chair",
    "partnership", "partnerships", "relationship", "relationships", "relations",
    "alliance", "hosting", "organisation", "organization", "hard", "assistance", "help", "return", "people",
    "peoples", "leaders", "men", "women", "communities", "scientists", "teams", "team", "troops", "personnel",
    "crews", "volunteers", "citizens", "athletes", "families", "veterans", "workers", "diplomats", "colleagues",
    "partners", "repatriation", "life", "memory",
})  # fmt: skip
"""What is only praised with a verb of praise: what somebody does and who they are. To note it is to take a position."""
_TOPICS = frozenset({
    "war", "wars", "situation", "situations", "threat", "threats", "challenge", "challenges",
    "development", "developments", "issue", "issues", "matter", "matters", "topic", "topics",
    "range", "variety", "number", "view", "views", "perspectives", "event", "events", "crisis", "crises",
    "conflict", "conflicts", "forward", "level", "levels", "state", "status", "legacy", "question", "questions",
    "subject", "subjects", "agenda", "priorities", "affairs", "conditions",
})  # fmt: skip
"""Nouns that name something to talk about, and nothing that is done about it."""
_MEANT = re.compile(r"\s*(?:about|on|for|with|upon|over|in)\b(?:\s+(?:further|his|her|its|their))*", re.IGNORECASE)
"""What stands between a verb of courtesy and its object; below, between the person praised and what for."""
_REASON = re.compile(r"\s*(?:about|on|for|upon)\b(?:\s+(?:further|his|her|its|their))*", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:of|for|on|about|to)\b")
_ASIDE = re.compile(r"\s*\([^()]*\)")
DESCRIBES = re.compile(
    r"\s*(?:that\s+)?(?:as [^,]{1,60},\s*)?(?P<subject>[^,;:]{1,120}?)\s(?P<verb>is|are|was|were|has|have|remains?)\s"
    r"(?!(?:\w+ly )?(?:\w+ed|begun|grown|become|made|to|ready)\b)"
)
"""What a "that" clause says of somebody: who they are or what they did."""
ASKS = re.compile(
    r"\b(?:responsibilit(?:y|ies)|obligations?|dut(?:y|ies)|should|must|shall|will|would"
    r"|need|needs|ought|cannot|can|not|no|never|only)\b",
    re.IGNORECASE,
)
"""Words by which a description is more than one."""
OURSELVES = re.compile(r"(?:our|their|the two|both)\b", re.IGNORECASE)
"""The parties, or something of theirs, as the subject of a description."""


def heads(rest: str) -> tuple[str, ...]:
    """The head of what a verb of courtesy is about, and of what that is praised for.

    Example:
        >>> heads(" the mayor for his leadership in the crisis")
        ('mayor', 'leadership')
    """
    rest = _ASIDE.sub("", rest)
    begin = _begin(rest)
    first, end = head_of(rest[begin:])
    more = _REASON.match(rest, begin + end)
    return (first, head_of(rest[more.end() :])[0]) if more else (first,)


def object_end(rest: str) -> int:
    """Where the object of a verb of courtesy ends, all that is joined to it by "of" and "for" included.

    Example:
        >>> object_end(" the signing of the accord in Oslo")
        26
    """
    begin = _begin(rest)
    end = begin + head_of(rest[begin:])[1]
    while more := _JOINED.match(rest, end):
        end = more.end() + head_of(rest[more.end() :])[1]
    return end


def _begin(rest: str) -> int:
    lead = _MEANT.match(rest) or _JOINED.match(rest)
    return lead.end() if lead else 0


def is_quality(head: str) -> bool:
    """Whether a noun names a quality of somebody, or how close they are to others."""
    return head.lower() in _QUALITIES


def is_praised(head: str) -> bool:
    """Whether a noun names what is praised in people: who they are or what they do; a name is somebody, too."""
    return head.lower() in _PRAISED or head[:1].isupper()


def is_work(head: str) -> bool:
    """Whether a noun names what somebody does for something: an effort, a part, a partnership."""
    return head.lower() in _WORK


def says_what_for(rest: str) -> bool:
    """Whether the object of praise says what it is for: "efforts to reopen the port", before any "which".

    Example:
        >>> says_what_for(" their efforts to reopen the port"), says_what_for(" their efforts, which help to mend it")
        (True, False)
    """
    return _PURPOSE.search(_FOLLOWING.split(rest)[0]) is not None


def is_topic(head: str) -> bool:
    """Whether a noun only names something to talk about."""
    return head.lower() in _TOPICS
