"""Subjects: who acts, by name, title or pronoun."""

import re

SERIAL = re.compile(r",\s*and\b")
OF_STATE = re.compile(r",? of (?:the )?|, (?:the )?", re.IGNORECASE)
ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
PREPOSITION = re.compile(
    r"\b(?:in|of|with|for|by|to|from|on|at|under|through|between|among|against|into|like|as)\s+$",
    re.IGNORECASE,
)
AND_BEFORE = re.compile(r",?\s+and\s+(?:the\s+)?$")
NAME_BEFORE = re.compile(r"(?<![.!?]\s)\b(?!(?:The|In|On|At|Through|Since|Today|By|Under)\b)[A-Z][\w.’'-]*\s+$")
"""A name right before another, whose it is then: "Island CDC"."""
TOGETHER = re.compile(r",\s*(?:together|along) with\b", re.IGNORECASE)
"""A comma that does not end the row of those who act: "Japan, together with Peru, will"."""
HYPHENS = {"-", "‐", "‑", "–"}
BEFORE_SUBJECT = re.compile(r"(?:.*,)?\W*(?:the\s+)?", re.IGNORECASE | re.DOTALL)
SUBJECT_OPENING = " \t\n\"“‘'*•-–—()[]0123456789.The"
PRONOUN = re.compile(r"(?P<plural>they)|it|he|she", re.IGNORECASE)
PRONOUN_AND = re.compile(r"(?:^|[,;]\s+)\W*(?:he|she|it|they)\s+and\s+(?:the\s+)?$", re.IGNORECASE)
"""The first member of a row that was named before: "He and"."""
IMPERSONAL = re.compile(
    r"\W*it\s+(?:is|was|has\s+been)\s+(?:[a-z]+ly\s+|further\s+|also\s+|hereby\s+)*[a-z]+\s+(?:that|to)\b",
    re.IGNORECASE,
)
"""What nobody is said to have done is done by those who speak: "it was agreed that"."""
_NONE = (
    r"(?:neither|no)\s+(?:party|side|member|signatory|participant)",
    r"neither\s+(?:country|state|government|nation|leader|minister)",
    r"(?:neither|none)\s+of\s+(?:us|them|(?:the|our)\s+(?:two\s+|three\s+|four\s+)?\w+)",
    r"neither\s+(?:\w+\s+){1,4}nor\s+(?:\w+\s+){0,3}\w+",
)
NONE_OF_US = re.compile(rf"(?:^|[;:.,]\s|\b(?:that|and|but)\s)\W*(?:{'|'.join(_NONE)})\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""A subject by which nobody of those who speak does what the verb says: "neither side", "none of the parties"."""
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
COUNTED = re.compile(rf"(?:the )?(?P<number>{'|'.join(COUNTS)}) \w+", re.IGNORECASE)
"""As many parties as were named last: "Norway and Peru signed it. The two countries will ..."."""
COUNTED_TOGETHER = re.compile(
    rf"(?:the\s+|all\s+)?(?:(?P<number>{'|'.join(COUNTS)})\s+)?(?:North American\s+)?"
    r"(?:leaders|countries|governments|nations|sides|presidents|prime ministers|ministers|parties|delegations)",
    re.IGNORECASE,
)
"""Parties told of in the third person: "the three leaders"."""
FULL_SENTENCE = re.compile(
    r"(?:[A-Z].*\b(?:has|have|had|is|are|was|were|will)\b|(?:This|These|It|They)\b).*\.\W*", re.DOTALL
)
"""An item that can stand alone and needs no lead-in."""
SUBORDINATE = re.compile(
    r"\W*(?:as|while|when|once|since|although|before|after)\s+(?:the\s+)?(?P<subject>[A-Z][^,;]*),\s+(?:it|he|she)",
    re.IGNORECASE,
)
"""A subordinate clause before "it": its subject is whom that stands for."""
OWN_POSSESSIVE = re.compile(r"\b(?:his|her|its|their|our) ", re.IGNORECASE)
"""In "assured the Prime Minister of his own resolve" the resolve is the speaker's."""
TOLD_THAT = re.compile(r"(?<![’']s)(?<![’'])\s+that(?: …|$)")
"""In "assured Premier Rowan that" the name is whom the speaker told; in "Norway’s pledge that" the pledge is theirs."""
FIRST_PERSON = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
QUOTED = re.compile(r"[“\"][^”\"]*$")
VERB_AFTER_SUBJECT = re.compile(
    r"\s*,?\s*(?:(?:[a-z]+ly|also|both|all|together|each|now|further)\s+)*"
    r"(?P<auxiliary>(?:are|is|have|has)\s+(?:[a-z]+ly\s+|also\s+|now\s+)*)?(?P<verb>[a-z][a-z’'-]+)"
)
INSERTED = re.compile(r",[^,]*,")
"""Words set off within a predicate, whose names are those of others: "intends, with Norway, to"."""
TO_BE_DONE = re.compile(r"\bbe\s+(?:[a-z]+ly\s+)?\w+$")
"""A predicate that tells what will be done: "will be paid"."""
AGENT = re.compile(
    r"\s+(?:[a-z]+ly\s+)?by\s+(?P<agents>(?:the\s+)?[A-Z][^\s,;:]*(?:\s+(?:and\s+)?(?:the\s+|of\s+)?[A-Z][^\s,;:]*)*)"
)
"""Whom a passive names: capitalised words in a row after "by"."""
PHRASE_BEGINS = re.compile(r".*(?:,|;|\b(?:and|including|for|of|on|with)\b)\s*", re.IGNORECASE | re.DOTALL)
POSSESSIVE = re.compile(
    r"(?:their|his|her|its|our|a|an|the)\s|(?:[A-Z][\w.’'-]*\s+){0,4}[\w.-]+[’'](?:s\s|\s)", re.IGNORECASE
)
OWN = re.compile(r"(?:our|their|a|an|the)\s", re.IGNORECASE)
STRANGER = re.compile(
    r"\bof (?:the )?([A-Z][\w’-]*[a-z](?: [A-Z][\w-]*[a-z])*)\b"
    r"|((?:[A-Z][\w-]*[a-z] )*[A-Z][\w-]*[a-z])[’'](?:s\b|\s)"
)
"""The name of the owner of a decision, where no table knows him: "the decision of Ruritania", "Ruritania’s"."""
OWNER = re.compile(r"[’']s?\s")
"""Somebody whose decision it is, though no table knows him: "the junta's"."""
RELATIVE = re.compile(
    r"\b(?:(?:in|by|under|through|at|during|with|for|on|from|to) )?(?P<word>which|whose|where)\s*$", re.IGNORECASE
)

RELATIVES = frozenset({"which", "whose", "where"})
"""Words of which each relative clause of a party's promise begins with one."""
