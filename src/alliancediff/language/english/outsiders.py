"""Outsiders: how a text names who acts and is no party."""

import re

_WORD = r"[A-Z0-9][\w&+.’'-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:of|and|for|the|de|&)\s+){{0,2}}{_WORD}){{0,7}}"
NAME = re.compile(
    rf"\W*(?:(?:In|At|On|Since|Through|With|Under|By|For|As|Today|Additionally|Also|Separately|Meanwhile)\b[^,]*,\s+)?"
    rf"(?P<name>(?!(?:The|And|But|An?|Or)\b){_NAME})(?:\s+\([A-Z][\w.&/ -]*\))?(?P<who>,\s+(?:an?|the)\s+[^,]+,)?"
    r"\s+(?:(?:also|now|recently|[a-z]+ly)\s+)*"
)
"""A sentence up to its verb whose subject is a name without an article; `who` is what it says of them."""
SPEAKER = re.compile(
    r"\b(?:We|They|He|She|It|I|You|This|These|There|Our|Both|Each|All|Leaders|Ministers|Members|Participants|Partners|Parties"
    r"|Officials|Governments|States|Countries|Mr|Ms|Mrs|Dr|Sheikh|King|Highness|Majesty|Excellency|NSA|APNSA|CEO|Today|Together"
    r"|Additionally|Also|Further|Hereby|Specific|Key|Other|New|More|First)\b"
)
"""Words by which capitalised words are those who speak, or no name at all."""
OTHER_PEOPLE = re.compile(
    r"\b(?:companies|firms|businesses|enterprises|banks|investors|donors|manufacturers|producers|suppliers|operators|airlines"
    r"|utilities|unions|workers|employees|farmers|fishers|students|teachers|scholars|universities|colleges|schools|hospitals"
    r"|families|households|citizens|residents|communities|cities|towns|mayors|governors|legislators|lawmakers|advocates"
    r"|activists|organi[sz]ations|philanthropies|foundations|charities|militants|terrorists|fighters|rebels|hackers|criminals"
    r"|\w*(?:makers|builders|owners|holders|growers)|family|smugglers|traffickers|migrants|refugees|women|men|children|survivors|veterans|athletes|artists|consumers|customers"
    r"|providers|supporters|executives|entrepreneurs|doctors|nurses|institutions|people|individuals|beneficiaries)$"
)
"""Those who act beside governments, as the last word of a subject."""
ARTICLE_FIRST = re.compile(r"(?:the|these|those|all|some|many|several|both)\s+", re.IGNORECASE)
ABSTRACT = re.compile(r"(?:s|tion|sion|ment|ship|ing|ness|ity|ance|ence)$")
"""Ends of single words that may be plurals or names of acts: "Drivers", "Participation"."""
OF_GOVERNMENT = re.compile(
    r"\b(?:Act|Law|Bill|Plan|Program|Programme|Project|Activity|Initiative|Strategy|Agenda|Deal|Framework|Agreement|Declaration"
    r"|Compact|Accord|Treaty|Pact|Partnership|Alliance|Dialogue|Forum|Council|Committee|Commission|Force|Group|Summit|Order"
    r"|Proclamation|Rule|Agency|Administration|Department|Ministry|Bureau|Office|Services?|Corps|Board|Embassy|Secretariat|Statement"
    r"|Report|Corridor|Challenge|Accelerator|Mission|Quad|Congress|Government|Secretary|Coordinator|Director|Judge|Institutes?|Fund"
    r"|Charter|Pledge|House|Budget|Order|Guidance|Roadmap|Platform|Network|Hub|Pillar|Facility|Coalition|Center|Centre)\b"
)
"""What makes a name that of a part of a government, a programme, a law or a body that parties made."""


def expansion(name: str) -> re.Pattern[str]:
    """A short name in parentheses after what it stands for, as the group `name`."""
    return re.compile(
        rf"(?P<name>(?:{_WORD}\s+)(?:(?:(?:of|and|for|the|&)\s+){{0,2}}{_WORD}\s+){{0,8}})\({re.escape(name)}\)"
    )
