"""Clauses: what around a verb tells whether it carries a clause, and how a clause begins."""

import re

DETERMINER = re.compile(
    r"\b(?:the|a|an|this|that|these|those|our|their|its|his|her|any|all|no|some|of|in|for|on|through|by|from|with|to|as|"
    r"into|under|within|including|more|new|such|other|joint|shared|strong|great|good|free|well|and/or|between|against|"
    r"['’]s|s['’])\s*$",
    re.IGNORECASE,
)
OTHER_VERB = re.compile(r"\b(?:which|who|that)\b", re.IGNORECASE)
PURPOSE = re.compile(r"\bto\s+$", re.IGNORECASE)
PARENTHESIS = re.compile(r",\s+(?:[a-z]+ly\s+)?\w+ing\b[^,;]*$")
"""A participle set off by a comma; a verb in it is not the sentence's own."""
ING_NOUN = re.compile(r",\s+\w+ing\s+[a-z]+s\s+$")
"""A noun with a word in -ing before it, as the subject after an introduction: "as agreed, working groups will"."""
THING = re.compile(
    r"\W*(?:(?:the|this|an?|our|their)\s+|[A-Z][\w.-]*[’']s?\s+)(?:(?!\b(?:that|which|who|whose)\b)[^,;:])+",
    re.IGNORECASE,
)
"""One noun phrase from the beginning of a sentence on, however long."""
OBJECT_BEFORE = re.compile(r"\W*(?:the|each|every|all)\s+(?:[\w’'-]+\s+){1,6}", re.IGNORECASE)
"""A noun that a clause without "that" hangs on: "the charges we take up"."""
RELATIVE = re.compile(
    r"\b(?:who|that|(?:which|what|whom|where|how|why)(?:\s+(?:he|she|it|they|we|you|you\s+and\s+your\s+\w+))?"
    r"|(?:as|while|when|how|why|so|because|until|before|after|once|if)\s+(?:he|she|it|they|you)|whose)\s*$",
    re.IGNORECASE,
)
AIM = re.compile(r"(?:goal|aim|objective|priority|mission|mandate)\b.*\b(?:is|are)\s+to$", re.IGNORECASE)
"""A noun and its verb, which together say what is aimed at: "aim of the pact is to"."""
AIM_BEFORE = re.compile(r"\W*(?:(?P<ours>our)|the|this|its|their|one|a)\s+(?:[a-z]+\s+){0,3}", re.IGNORECASE)
"""Whose aim it is: ours, or that of something which the aim names."""
ENSURED = re.compile(
    r"\b(?:ensur(?:e|es|ed|ing)|mak(?:e|es|ing)\s+sure|guarantee(?:s|ing)?)\s+(?:the\s+)?$", re.IGNORECASE
)
"""What opens a clause without "that" which tells what is brought about: "to ensure Norway can"."""
PARTICIPLES = frozenset(
    ("aimed at", "aimed for", "aimed to", "designed to", "expected", "expected to", "intended for", "intended to")
)
"""Past forms that without an auxiliary say more of a noun: "talks aimed at"."""
AT_MEETING = re.compile(r",?\s+(?:where|(?:during|at|in)\s+which)\s+(?:the\s+)?$", re.IGNORECASE)
"""What joins to a meeting what was said there."""
INTRODUCED = re.compile(
    r"[,;]?\s(?:and|but|while)\s+"
    r"(?P<phrase>(?:in|with|to|for|on|at|through|under|by|as|toward|following|during)\b[^,;:]{1,80},\s+)$",
    re.IGNORECASE,
)
"""A phrase between an "and" and the subject after it."""
LISTED_ASIDE = re.compile(r",\s*$")
"""One more verb of a list in a relative clause: "that mend reefs, lower tolls"."""
LAST_LISTED = re.compile(r",\s+(?:and|or)\s*$")
RELATIVE_ASIDE = re.compile(
    r"\b(?:who|that|which|whom)\s*,?\s+(?:in|with|under|after|before|through|by|for|on|at|during|despite|like|as|together|along)\b"
    r"[^,;:.]*,?\s+$",
    re.IGNORECASE,
)
"""The subject of a relative clause and a phrase before its verb: "who, after years of work, "."""
SET_OFF = re.compile(r",\s+(?:which|who|where|whose)\b[^,]*(?=,)")
"""A relative clause between commas."""
FINITE = r"(?:will|would|can|could|might|(?-i:may)|should|must|shall|is|are|was|were|has|have|had)\b"
VERB = re.compile(rf"\b{FINITE}", re.IGNORECASE)
NOUN_AFTER = re.compile(rf"\s+(?:[a-z]+ly\s+|also\s+|now\s+)?{FINITE}", re.IGNORECASE)
"""What looks like a verb in the present is a noun where the sentence's verb follows: "partners should"."""
PAST_AFTER = re.compile(
    r"\s+(?:[a-z]+ly\s+|also\s+)?(?!need|speed|feed|exceed|proceed|succeed|seed)[a-z]+ed\b", re.IGNORECASE
)
"""A past form right after a plural: "partners launched", where "partners" is no verb."""
NOUN_FIRST = re.compile(r"\s+(?:for|of|on|in)\b", re.IGNORECASE)
"""A sentence that begins like this begins with a noun: "Demand for ports", "Thanks to the crews"."""
LATER_VERB = re.compile(
    rf"(?:\s+(?!(?:that|which|who|and|or|but|as|if|where|it|they|we|he|she)\b)(?:[^\s,;:.]|\.(?=\S))+)*?\s+{FINITE}",
    re.IGNORECASE,
)
"""A past form is a participle where the sentence's own verb comes later: "the rules made in May have helped"."""
OBJECT_NEXT = re.compile(r"\s+(?:an?|the|its|their|our|his|her)\b", re.IGNORECASE)
"""An object right after a past form, which a participle does not take: "announced a plan to see how it works"."""
NAME_BEFORE = re.compile(r"\b(?:[Tt]he|[A-Z][\w’'-]*)\s+[A-Z][\w’'-]*[a-z]\s+$")
"""A name, with its article or of two words, right before a past form is its subject: "the Council accelerated"."""
SECOND_VERB = re.compile(
    r"(?:[\s,()]|\b(?:and|of|the)\b|[A-Z][\w.’'-]*)*\s(?:(?:also|now|today|[a-z]+ly)\s+)*"
    r"(?:(?P<present>is|are|has|have)|(?P<past>had|was|were|[a-z]+))\b(?:(?!\b(?:that|which|who|whose|if)\b)[^;:])*"
    r"\s(?:and|but)\s+(?:(?:also|now|[a-z]+ly)\s+)*"
)
"""From the end of the first name in a subject up to the second of two verbs: ", a member of the fund, is well and "."""
MAIN_SUBJECT = re.compile(
    r".*,\s+(?:the|both|all|each|these|our|[A-Z][\w.’'-]*)(?:\s+(?!(?:that|which|who|whose|to|for|in|on|by|with|from)\b)[^\s,;:]+){0,7}\s+",
    re.DOTALL,
)
"""The end of a recital, and the subject of the sentence that it leads up to: ", the envoys of both"."""
BARE_NOUN = re.compile(
    r"\s+(?!(?:the|a|an|our|their|its|his|her|this|these|those|to|with|on|in|for|by|and|of|that|as|at|from|all|both)\b)[a-z]+"
)
APPOSITION = re.compile(r"\W*(?:We|The)(?:\s+|,|the\b|of\b|and\b|[A-Z][\w’'.-]*|\([\w\s]+\))+")
"""A subject with its titles: "We, the Ministers of the North (N6),"."""
IF = re.compile(
    r"\b(?:if|whether|unless|because|although|though|until|so that|when|once|after|before|since)\s*$", re.IGNORECASE
)
WHEN = re.compile(
    r"\b(?:when|once|after|before|since|because|although|until)\s+(?:the|a|an|our|their|its|this|these)\s+(?:[\w’'-]+\s+){1,3}$",
    re.IGNORECASE,
)
"""A clause of time or cause with a short subject: "when the levy"."""
WHERE = re.compile(r"\b(?:where|what|whom|how|why|whatever|wherever)\s+(?:(?!to\b)[\w’'-]+\s+){1,4}$")
"""A relative clause with a short subject that nobody knows: "a hall where students"."""
ASIDE_WORDS = frozenset(
    (
        *("who", "that", "which", "whom", "where", "what", "how", "why", "whatever", "wherever"),
        *("when", "once", "after", "before", "since", "because", "although", "until"),
    )
)
"""Words of which each of these clauses holds one."""
OPENING_ASIDE = re.compile(
    r"\W*(?:(?:as|when|because|since|after|before|although|though|once|until)\s+(?!part\b)"
    r"|(?:based\s+on|given|in\s+(?:view|light)\s+of|mindful|convinced|aware|conscious)\s[^,;:]*\bthat\s)[^,;:]*,",
    re.IGNORECASE,
)
"""A clause of time or cause with which a sentence opens: "As the funds run out, ..."."""
ASIDE_ENDS = (
    "you", "who", "that", "which", "what", "whom", "where", "whose", "he", "she", "it", "they", "we",
    "if", "whether", "unless", "because", "although", "though", "until", "when", "once", "after", "before", "since",
)  # fmt: skip
"""Last words of what a relative or conditional clause opens with."""
CLEFT = re.compile(r"\bit\s+is\b[^,;]*\bthat\s*$", re.IGNORECASE)
"""The main clause of "it is by ships that we will reach it" stands after its "that"."""
AFTER_QUOTE = re.compile(r"[”\"],?\s*$")
"""“Ports matter,” said the envoy: who said it is told after the words themselves."""
LINKING = re.compile(r"\b(?:remain|stay|become|feel|seem|stand|keep)(?:s|ed|ing)?\s+(?:[a-z]+ly\s+)?$", re.IGNORECASE)
ADJECTIVE_AFTER = re.compile(r"\s+and\s+[a-z]+\s+[a-z]+s\b")
"""One of two adjectives before a noun: "Targeted and temporary measures"."""
ADJECTIVES_BEFORE = re.compile(
    r"\b(?:more|most|less|least|very)\s+[a-z-]+(?:,\s+[a-z-]+)*,\s+(?:and\s+)?$", re.IGNORECASE
)
"""The adjectives before one more in a row: "a more robust, integrated"; after an article alone it could be a noun."""
AFTER_PREPOSITION = re.compile(
    r"\b(?:with|among|between|by|for|from|of|to)\s+(?:(?:the|our|their|its|all|these|those)\s+)?(?!(?:and|or)\b)[A-Za-z-]+\s+"
    r"(?:(?!(?:and|or)\b)[A-Za-z-]+\s+)?$"
)
"""A noun stands where a preposition and adjectives lead up to it: "of the small island states"."""
NOUN_OF = re.compile(r"\s+(?:for|of)\b")
"""What a noun takes after it and a verb with an object does not: "support for", "respect of"."""
DRIVEN = re.compile(r"\s+(?:driven|led|based|given|made|side)\b")
"""After a noun, and never after a verb: "demand driven"."""
OF_A_PEOPLE = re.compile(r"\b(?:the|a|their|its)\s+[A-Z]\w+(?:an|ish|ese|i|ch)\s+$")
"""The adjective of one country, which makes a noun of what follows: "the Libyan call"."""
PREPOSITION_AFTER = re.compile(r"\s+(?:in|of|on|for|at|across|around|from|to)\b|[,;.]")
PLURAL_BEFORE = re.compile(r"\b[a-z]+(?<!s)s,?\s+and\s+$")
"""Beside one plural stands another: "its allies and partners"."""
WITH_DASH = re.compile(r"\s+[–—-]\s")
"""A plural that names follow is a noun: "partners – Norway and Chile – are"."""
PREPOSITIONS_IN_ING = frozenset(("including", "regarding", "concerning", "following", "excluding", "pending"))
PERSON_BEFORE = re.compile(r"\b(?:he|she|it|they|we)\s+$", re.IGNORECASE)
ADJECTIVE_END = re.compile(r"[a-z](?:able|ible|ous|ful|less)$")
"""The end of an adjective that is hardly ever a noun: "reliable and diversified supplies"."""
PRESENT_BE = re.compile(r"\b(?:is|are|am)\b|[’']re\b", re.IGNORECASE)
PLURAL_END = re.compile(r"(?:\b[A-Z]{2,}|[a-z]{2,}s|\b[A-Z][\w’'.-]*)\s+(?:also\s+|both\s+|[a-z]+ly\s+)?$")
"""Those who intend to do something need not be known: "our coast guards plan to"."""
MEASURES = re.compile(
    r"\W*(?:(?!(?:of|on|in|for|to|with|at|by|from|that|which)\b)[\w’'-]+,?\s+){0,5}"
    r"(?:measures|rules|steps|policies|programs|programmes|safeguards|controls|limits|standards|laws|obligations|patrols|"
    r"sanctions|tariffs|subsidies|procedures|principles)\s+",
    re.IGNORECASE,
)
"""What parties put in place, as a subject: "Targeted measures protect ..." beside "should protect"."""
PRESENT_AFTER_MEASURES = re.compile(
    r"(?!(?:and|or|of|on|in|for|to|with|at|by|from|that|which|such|will|would|shall|should|must|can|may|might|could|are|"
    r"were|have|had|not)\b)[a-z]+(?<!s)(?<!ed)(?<!ing)(?<!ly)(?=\s+[\w“\"])"
)
"""A verb in the plain present after the measures that do it: "guard"."""
COPULA = re.compile(r"\b(?:is|are|was|were)\b[^,;:]*$", re.IGNORECASE)
SINGULAR_PRONOUN = re.compile(r"(?:\b(?:he|she|it)|\b[A-Z][\w’'.-]*|\))\s*$")
LIST_BEFORE = re.compile(r"\b(?:and|or)\s*$", re.IGNORECASE)
SHORT_SUBJECT = re.compile(
    r"\W*(?:this|these|those|our|the|each|its|such)\s+(?:(?!(?:of|on|in|for|to|with|and|at|by|from)\b)[\w’'-]+\s+){1,4}",
    re.IGNORECASE,
)


# The functions below take words as patterns of any of them.


def opening_date(months: str) -> str:
    """A date with which a sentence opens: "On 23 May 2022"."""
    day = rf"(?:\d{{1,2}}\s+)?(?:{months}|20\d\d)(?:\s+\d{{1,2}})?(?:,?\s+20\d\d)?"
    return rf"\W*(?:in|on)\s+{day}\s+"


def introduction(openings: str) -> str:
    """A phrase before the sentence proper, up to its comma."""
    return rf"\W*(?:{openings})\b[^,]*"


def plural_subject(subjects: str) -> str:
    """The end of what may stand before a plural verb: a pronoun, a plural subject, or a row of names."""
    return rf"(?i:\b(?:we|they|{subjects})\s*$)|\band\s+(?:[A-Z][\w’'.-]*\s+){{1,4}}$"


def this_document(documents: str) -> str:
    """The opening of a sentence about the text itself: "This joint statement"."""
    return rf"\W*this (?:{documents})\b"
