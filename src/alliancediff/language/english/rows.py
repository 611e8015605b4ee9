"""Rows: how predicates, goals and names are listed one beside the other."""

import re

COORDINATION = re.compile(
    r"(?P<mark>[;,:]?\s*(?:\b(?:and|but|or|while|as well as)\b)?)\s*(?P<to>\bto\s+)?$", re.IGNORECASE
)
COORDINATION_ENDS = (",", ";", ":", "and", "but", "or", "while", "as well as", "to")
"""How each of these ends, white space aside."""
JOINED = re.compile(r"\b(?:and|but|or)\b|;", re.IGNORECASE)
INFINITIVE = re.compile(r"\bto\s+(?!(?:the|a|an|our|their|its|all|each|this|these)\b)[a-z]+", re.IGNORECASE)
TO_VERB = re.compile(r"\bto\s+(?:[a-z]+ly\s+)?[a-z]+", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:countries|states|nations|those|partners|others|people|parties|actors) (?:who|that|which)\b[^,;]*$",
    re.IGNORECASE,
)
SAME_PERSON = re.compile(r"[,;]?\s+(?:and|but|while)\s+(?=(?:he|she|they)\s+(?:(?:also|[a-z]+ly)\s+)*$)", re.IGNORECASE)
"""Before a second clause whose subject is a pronoun: "welcomed it, and she"."""
SHARED_OBJECT = re.compile(r"\b(?:about|to|for|on|of|with|in|against|over)\s*$")
"""What the first of two verbs ends with where both have one object: "concerned about and opposed to"."""
MEANS = re.compile(r"\b(?:by|through|including)\b", re.IGNORECASE)
NEXT_WORD = re.compile(r":?\s+(?:[a-z]+ly\s+)?(?P<word>[a-z-]+)")
GOAL = re.compile(
    r"(?:,\s+and\b|,|\band\b)\s+"
    r"(?P<goal>(?:the|our|their|its)\s+(?:[\w’'-]+\s+){0,2}?(?P<act>[a-z]+)\s+(?:of|for)\s+[\w’'-]+)",
    re.IGNORECASE,
)
"""A listed goal: a noun of action with its object ("the denuclearization of ...")."""
GOAL_TAIL = re.compile(r"(?:,|\s|\band\b)*$")
"""What parts a goal from the next one."""
GOAL_END = re.compile(r",|\band\b")
ROW_PART = re.compile(r"[,;]\s+(?:(?:and|or)\s+)?(?:to\s+)?|\s+(?:and|or)\s+(?:to\s+)?")
"""What parts one verb phrase of a row from the next."""
ROW_BY_COMMA = re.compile(r",\s+(?:(?:and|or)\s+)?(?:to\s+)?")
"""The same where each has a comma before it, the last one too: in "mend piers and locks, and mark reefs" are two."""
ROW_OF_PARTS = re.compile(r";\s+(?:(?:and|or)\s+)?(?:to\s+)?")
"""What parts the verb phrases of a row that hold commas themselves."""
SUBORDINATE = re.compile(r"\b(?:that|which|who|whose|where|when|while|if)\b", re.IGNORECASE)
JOINS_LAST = re.compile(r"\b(?:and|or)\b")
VERB_PHRASE = re.compile(
    r"\s*(?:(?:[a-z]+ly|also|not|further)\s+)*(?P<verb>[a-z]+(?:-[a-z]+)?)\s+"
    r"(?P<next>(?!(?:of|for|in|on|at|by|and|or|is|are|will)\b)[\w’'-]+)"
)
"""A verb and the first word of its object."""
OPEN_ASIDE = re.compile(r"(?:\s+that)?\s+(?:while|although|though|when|if|since|because)\s+[^,;]*", re.IGNORECASE)
"""A side clause right after a verb of saying: the comma after it joins no second act, as in "that while A, B"."""
WHILE = re.compile(r"^(?:\s+that)?,?\s+(?:while|although|though)\s+(?:the\s+)?$", re.IGNORECASE)
"""What opens a side clause right after a verb of saying."""
VERB_NEXT = re.compile(
    r"\s+(?!(?:the|an?|our|their|its|his|her|this|these|those|all|any|each|both)\b)(?:[a-z]+ly\s+)?"
    r"[a-z-]+(?<!tion)(?<!sion)(?<!ment)(?<!ity)(?<!ing)(?<!ship)(?<!acy)(?<!ness)(?<!ance)(?<!ence)\s+\w"
)
"""A verb after "to", and no noun: "commit to open ports"."""
ADJECTIVE_BEFORE = re.compile(r"\s+(?:the|an?|our|their|its|his|her|this|that|these|those)\s+[a-z]+\s*")
"""An article and one word: with "and" and a bare noun after it a row of adjectives, "the timely and complete"."""
PAID = re.compile(r"\s+(?:with|through|under|via)\b")
"""By what means, after a participle that says more of what stands before it: "a pact, supported with 3 million"."""
NEW_SUBJECT = re.compile(
    r"[,;]\s+(?:and|but|while|whereas)\s+(?:also\s+|in turn\s+)?"
    r"(?P<who>(?:(?:the|this|these|those|our|its|their|his|her|an?|both|each|all|some|many|such)\s+|(?=[A-Z]))"
    r"(?:(?!(?:that|which|who|whose|whom|where|to|by|from|with|for|in|on|at|as|of|and|or|will|would|can|could|may|should|must"
    r"|is|are|was|were|has|have|had|not|while|when|if)\b)[^\s,;:()]+\s+){1,6}"
    r"(?:of\s+(?:the\s+|both\s+)?(?:[^\s,;:()]+\s+){1,4}?)?)$"
)
"""The subject of a second sentence that nobody knows, after a comma and "and": ", and the envoys of both "."""
IN_ROW = re.compile(r",\s+(?:[^\s,;]+\s+){0,5}[^\s,;]+$")
"""A short member before it makes a row of what stands before "and": ", the pier"."""
BY_MEANS = re.compile(r"\b(?:by|through|via)\s+[a-z]+ing\b")
"""Where a list tells by what means something is done."""
TAKES_OBJECT = re.compile(r"\s+(?:the|that|its|their|his|her|our|an?|both|all|any|this|these|to\s+[a-z]+|[A-Z])")
"""What follows a verb in the past and no participle: "the envoys welcomed the plan"."""
SPEECH = frozenset(
    (
        "acknowledge", "affirm", "agree", "applaud", "appreciate", "call", "celebrate", "commend", "commit", "condemn",
        "confirm", "deplore", "emphasise", "emphasize", "encourage", "express", "highlight", "intend", "invite", "look",
        "note", "pledge", "reaffirm", "recall", "recognise", "recognize", "recommit", "reiterate", "reject", "remain",
        "remember", "stress", "thank", "underline", "underscore", "urge", "welcome",
    )
)  # fmt: skip
"""Verbs that after "and" take a position in the present, and are no part of what "will" be done."""
ALSO_NOUNS = frozenset(
    (
        "aid",
        "balance",
        "benefit",
        "care",
        "change",
        "control",
        "cost",
        "demand",
        "design",
        "display",
        "exchange",
        "exercise",
        "export",
        "feed",
        "fight",
        "finance",
        "focus",
        "form",
        "fund",
        "guide",
        "harm",
        "help",
        "host",
        "house",
        "impact",
        "import",
        "increase",
        "issue",
        "label",
        "lead",
        "limit",
        "link",
        "list",
        "mark",
        "measure",
        "monitor",
        "move",
        "need",
        "note",
        "offer",
        "order",
        "partner",
        "patrol",
        "pilot",
        "place",
        "plan",
        "practice",
        "process",
        "program",
        "project",
        "purchase",
        "reform",
        "release",
        "report",
        "request",
        "rescue",
        "research",
        "respect",
        "return",
        "review",
        "risk",
        "rule",
        "scale",
        "search",
        "share",
        "sign",
        "source",
        "state",
        "step",
        "study",
        "supply",
        "support",
        "survey",
        "target",
        "task",
        "tax",
        "test",
        "track",
        "trade",
        "train",
        "transfer",
        "transport",
        "travel",
        "treat",
        "trust",
        "use",
        "value",
        "view",
        "visit",
        "watch",
        "work",
    )
)
"""Verbs that are as often nouns: after a comma they begin a verb phrase only where an article follows."""
NOT_AFTER = re.compile(r"\s+(?:not|never)\b", re.IGNORECASE)
OR = re.compile(r"\b(?:or|nor)\b", re.IGNORECASE)
LAST_OF_ROW = re.compile(r"[,;]\s*(?:and|or)\b", re.IGNORECASE)
"""Before the last verb of a row: ", and"."""
AND = re.compile(r"\band\b")
ENDS_IN_INFINITIVE = re.compile(r"\bto\s+\w+$")
