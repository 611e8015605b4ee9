"""How English titles and first sentences tell who issues a text: "Joint Statement by", "We, the leaders of", guests."""

import re

from alliancediff.language.english.speakers import HEADS_OF_ROW

_ROLES = (
    r"(?:(?:the|leaders?|governments?|presidents?|prime ministers?|(?:foreign |defen[cs]e |finance |trade )?ministers?"
    r"|heads|state|and|of|members|delegations?|representatives?|national security advis[eo]rs|secretar(?:y|ies)"
    r"|countries|nations|authorities|group|officials|peoples?|kingdom|republic|federation|sultanate|commonwealth"
    r"|hashemite)\s+)*"
)
"""Small words before a row of parties."""

# ---- titles ---------------------------------------------------------------------------------------------------------

TIED_NAME = re.compile(r"\s?[-‐‑–—]\s?(?P<name>(?!\w+(?:ed|ing|based|led)\b)[A-Z][\w+]*[a-z]\w*)")
"""What a hyphen ties to a party: "U.S.-Pacific"."""
KIND_OF_TEXT = re.compile(
    r"\b(?:[Jj]oint\s+)?(?:[A-Z]\w+[’']?\s+)?(?:[Ss]tatements?|[Dd]eclaration|[Cc]ommuniqu[ée]|[Aa]nnouncement"
    r"|[Mm]emorandum|[Rr]esolution|[Pp]ledge|[Cc]harter|[Vv]ision|[Pp]roclamation|[Mm]essage)\b"
)
"""What a joint text calls itself in its title."""
JOINTLY = re.compile(
    r"\b(?:joint|jointly|trilateral|bilateral|multilateral|summit|meeting|dialogue|together)\b", re.IGNORECASE
)
"""Words by which a title says that more than one speaks."""
BY = re.compile(
    r"(?:\b(?:by|from|between|among|amongst)|\b(?:statement|declaration|communiqu[ée]|meeting|summit|call)\s+(?:of|with))"
    rf"\s+{_ROLES}$",
    re.IGNORECASE,
)
"""What stands in a title before those who speak: "Statement by the Leaders of", "Meeting of"."""
OPENS_TITLE = re.compile(rf"(?:[^:]*:)?\W*{_ROLES}$", re.IGNORECASE)
BETWEEN = re.compile(rf"\b(?:between|meeting of|meeting with|among)\s+{_ROLES}$", re.IGNORECASE)
MEETS = re.compile(
    r"(?:[’']s?)?\s+(?:(?:today|\w+ly|(?:was|is) honou?red to|bilateral|virtual|joint|phone|telephone|video)\s+)*"
    r"(?:welcomed?|hosted?|hosts|received?|met(?:\s+with)?|meets(?:\s+with)?|spoke\s+(?:with|to)|conferred\s+with|and|with"
    r"|(?:meeting|talks|call|calls|conversation|summit|dialogue)\s+(?:with|of)"
    r"|held\s+(?:talks|a\s+meeting|a\s+call)\s+with)\s+(?:the\s+)?"
)
"""What stands between one party and another that it meets: "welcomed", "’s call with"."""

TALKED_OF = re.compile(
    r"\b(?:meetings?|calls?|talks|conversation|roundtable|convening|briefing|discussions?|engagement|consultations?)\b.*"
    r"\b(?:on|about|regarding|concerning)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What stands before those of whom a meeting spoke: "call with leaders on "."""
TELLER = re.compile(
    r"(?:[Rr]eadout\s+of\s+)?(?:[Tt]he\s+)?(?P<who>[A-Z][\w.-]*(?:[ -](?:of\s+)?[A-Z][\w-]*){0,3}?)(?:[’']s?)?\s+"
    r"(?:(?:phone|telephone|video|virtual|bilateral)\s+)?"
    r"(?:(?:(?i:meetings?|calls?|talks|conversation))\s+with|(?i:speaks?|spoke|meets?|met)\s+with)\b"
)
"""Who tells of a meeting by its title: "PM call with", "The Secretary-General’s meeting with"."""

# ---- first sentences ------------------------------------------------------------------------------------------------

OFFICE_FIRST = re.compile(
    r"\W*(?:(?:Today|This\s+\w+|On\s+[^,]{3,40}),\s+)?[Tt]he\s+(?P<office>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})\b(?!\s+of\b)"
)
"""An office without a name that a text opens with: "The Prime Minister"."""
WE_THE = re.compile(r"(?=[Ww]e)(?:^|(?<=[.:;\n”\"])|(?<=[.:;\n”\",]\s))[Ww]e(?:,|\s+[–—-])?\s+(?=the\s|[A-Z])")
"""Where a text begins to say who speaks: "We, the leaders of", "We, President Rossi and"."""
RELEASED_BY = re.compile(
    r"(?i:(?=[ft])\b(?:following|this)\s+(?:\w+\s+){0,2}(?:statement|text|declaration|communiqu[ée])\s+(?:is|was|has\s+been)\s+"
    r"(?:\w+ly\s+)?(?:released|issued|agreed|made|adopted)(?:\s+jointly)?\s+by\s+)"
)
ROLL = re.compile(
    r"(?=[mpsc])\b(?:members|participants|signatories|partners|countries|states)\s+of\s+[^.;:–—]{3,140}?[–—:]\s*(?=[A-Z]|the\s)",
    re.IGNORECASE,
)
"""What stands before a roll: "The five members of the Harbour Compact (HC)—"."""
LEADERS_OF = re.compile(rf"\b(?:[Tt]he|As(?:\s+the)?)\s+(?:[\w-]+\s+){{0,2}}?{HEADS_OF_ROW}\s+of\s+(?:the\s+)?")
GUESTS = re.compile(
    r"\b(?:participation|presence|attendance|welcom\w+|invit\w+|joined|guests?|thank\w*|outreach|engag\w+)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
"""Before those who are present and do not speak: "with the participation of the leaders of"."""
SENTENCE_END = re.compile(r"(?<=[a-z\d)]{2})[.!?]\s+(?=[A-Z“\"(\d])|\n\n")
BEGINS = re.compile(r"(?:^|[.!?:;,\n]\s+)(?:[Tt]he\s+)?$")
"""Before the first words of a sentence or of a part of one."""
FIRST_WORDS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:(?:On|In|At|During|Today|Yesterday|Later|Earlier|Then|Finally|Separately|Following|After|Meeting|Marking|Upon|As)\b[^.;:]{0,140}?,\s+"
    r"(?=the\s|[A-Z]))?"
)
"""What may stand before the subject of the first sentence: a number, "At their meeting in Oslo,"."""
BEFORE_ROW = re.compile(
    rf"\W*(?i:{_ROLES})(?:(?:[A-Z][\w’'-]*|[Uu]ndersigned|[Pp]articipating|[Ll]ike-minded|[Cc]oastal)\s+){{0,4}}"
    rf"(?i:{_ROLES})\W*"
)
"""Small words before a row of parties: "the Leaders of the", "the undersigned Ministers of"."""
