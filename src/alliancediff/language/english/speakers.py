"""How English texts name those who speak: titled persons, offices, rows of parties, parts of a group, guests, meetings.

Which titles, portfolios and institutions there are stands in actors.toml; here stands how they are put together.
"""

import re
from collections.abc import Iterable

NAME_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w-]*(?:[’'](?!s\b)\w+)*|al-\w+|el-\w+|(?:bin|ibn|bint|van|von|der|den|de|da|del|dos|du|la|di|af)\b)"
"""A word of a person's name: a capitalised one, or one of the small words inside names."""
SUFFIX = r"(?:,?\s+(?:Jr|Sr)\b\.?)"
_HONOUR = r"(?:(?:His|Her|Their)\s+(?:Royal\s+|Imperial\s+)?(?:Highness|Majesty|Excellency|Holiness)(?:es)?|[Tt]he\s+Honou?rable)"
_BESIDES = r"(?:,\s+(?:and\s+)?|\s+(?:and\s+(?:for\s+)?)?)(?:the\s+)?"

_COUNTED = r"(?:both(?:\s+(?:of\s+)?(?:our|the))?|(?:the|our|these|all)\s+(?:two|three|four|five|six|seven))"
_OUR_OWN = "countries|nations|governments|leaders|ministers|delegations|administrations"
"""Nouns that after "our" are the parties themselves; "our partners" and "our allies" are others."""

HEADS_OF_ROW = (
    r"(?:leaders?|governments?|peoples?|authorities|heads\s+of\s+(?:state|government)(?:\s+(?:and|or)\s+(?:of\s+)?government)?"
    r"|delegations?|representatives?|members|ministers|presidents|officials|foreign\s+ministries|missions|ambassadors)"
)
"""Nouns before "of A and B" that speak for A and B."""
HEAD_TITLES = frozenset(
    ("President", "Prime Minister", "Premier", "Chancellor", "King", "Queen", "Taoiseach", "Amir", "Emir", "Sultan", "Crown Prince",
     "Vice President")
)
"""Titles of those who lead a state; each state has one such leader in a text."""

_REALMS = "Kingdom|Republic|Federation|State|States|Sultanate|Principality|Commonwealth|Union|Emirate|Grand Duchy"
ROW_GAP = re.compile(
    r"(?:\s|,|\([^()]{1,14}\)|[()]|\band\b|\bthe\b|\bof\b|\bgovernments?\b|\balong with\b|\btogether with\b|\bas well as\b|['’]s?\b|\band their\b"
    rf"|{_HONOUR}|\bmember (?:states|countries)\b|\b(?:[\w‑-]+\s+)?(?:{_REALMS})\s+of\b)+",
    re.IGNORECASE,
)
"""What may stand between the members of a row of parties: "Japan, the Republic of Korea and the United States"."""

STRANGER = re.compile(
    rf",\s+(?:the\s+)?(?:(?:[A-Z][\w‑-]+\s+)?(?:{_REALMS})\s+of\s+(?:the\s+)?)?(?P<name>[A-Z][\w.’‑-]*(?:\s+(?:(?:and|of|on|the)\s+)*[A-Z][\w.’‑-]*){{0,5}})"
    r",\s+(?:and\s+)?(?:the\s+)?"
)
"""A member of a list that no table knows: ", Ruritania, "."""
TIE = re.compile(r"\s*[-‐‑–—/]\s*")
TIED_NAME = re.compile(r"\s?[-‐‑–—]\s?(?P<name>[A-Z][\w+]*[a-z]\w*)")
"""What a hyphen ties to a party: "U.S.-Pacific"."""
KIND_OF_TEXT = re.compile(
    r"\b(?:[Jj]oint\s+)?(?:[A-Z]\w+[’']?\s+)?(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[ée]|[Ss]tatements|[Aa]nnouncement|[Mm]emorandum|"
    r"[Rr]esolution|[Pp]ledge|[Cc]harter|[Vv]ision|[Pp]roclamation|[Mm]essage)\b"
)
"""What a joint text calls itself in its title."""
JOINTLY = re.compile(r"\b(?:joint|jointly|trilateral|bilateral|multilateral|summit|meeting|dialogue|together)\b", re.IGNORECASE)
"""Words by which a title says that more than one speaks."""
_BEFORE_PARTIES = (
    r"(?:(?:the|leaders?|governments?|presidents?|prime ministers?|(?:foreign |defen[cs]e |finance |trade )?ministers?|heads|state|and|of|members|"
    r"delegations?|representatives?|national security advis[eo]rs|secretar(?:y|ies)|countries|nations|authorities|group|officials|peoples?|kingdom|republic|federation|sultanate|commonwealth|hashemite)\s+)*"
)
BY = re.compile(
    rf"(?:\b(?:by|from|between|among|amongst)|\b(?:statement|declaration|communiqu[ée]|meeting|summit|call)\s+(?:of|with))\s+{_BEFORE_PARTIES}$",
    re.IGNORECASE,
)
"""What stands in a title before those who speak: "Statement by the Leaders of", "Meeting of"."""
OPENS_TITLE = re.compile(rf"(?:[^:]*:)?\W*{_BEFORE_PARTIES}$", re.IGNORECASE)
BETWEEN = re.compile(rf"\b(?:between|meeting of|meeting with|among)\s+{_BEFORE_PARTIES}$", re.IGNORECASE)
MEETS = re.compile(
    r"(?:[’']s?)?\s+(?:today\s+|\w+ly\s+|was honou?red to\s+|is honou?red to\s+|(?:bilateral|virtual|joint|phone|telephone|video)\s+)*"
    r"(?:welcomed?|hosted?|hosts|received?|met(?:\s+with)?|meets(?:\s+with)?|(?:meeting|talks|call|calls|conversation|summit|dialogue)\s+(?:with|of)|"
    r"spoke\s+(?:with|to)|held\s+(?:talks|a\s+meeting|a\s+call)\s+with|conferred\s+with|and|with)\s+(?:the\s+)?"
)
"""What stands between one party and another that it meets: "welcomed", "’s call with"."""
WE_THE = re.compile(r"(?:^|(?<=[.:;\n”\"])|(?<=[.:;\n”\",]\s))[Ww]e(?:,|\s+[–—-])?\s+(?=the\s|[A-Z])")
"""Where a text begins to say who speaks: "We, the leaders of", "We, President Rossi and"."""
RELEASED_BY = re.compile(
    r"(?i:\b(?:following|this)\s+(?:\w+\s+){0,2}(?:statement|text|declaration|communiqu[ée])\s+(?:is|was|has\s+been)\s+(?:\w+ly\s+)?"
    r"(?:released|issued|agreed|made|adopted)(?:\s+jointly)?\s+by\s+)"
)
ROLL = re.compile(r"\b(?:members|participants|signatories|partners|countries|states)\s+of\s+[^.;:–—]{3,140}?[–—:]\s*(?=[A-Z]|the\s)", re.IGNORECASE)
"""What stands before a roll: "The five members of the Harbour Compact (HC)—"."""
LEADERS_OF = re.compile(rf"\b(?:[Tt]he|As(?:\s+the)?)\s+(?:[\w-]+\s+){{0,2}}?{HEADS_OF_ROW}\s+of\s+(?:the\s+)?")
GUESTS = re.compile(
    r"\b(?:participation|presence|attendance|welcom\w+|invit\w+|joined|guests?|thank\w*|outreach|engag\w+)\b[^.;]{0,80}$", re.IGNORECASE
)
"""Before those who are present and do not speak: "with the participation of the leaders of"."""
SENTENCE_END = re.compile(r"(?<=[a-z\d)]{2})[.!?]\s+(?=[A-Z“\"(\d])|\n\n")
FIRST_WORDS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:(?:On|In|At|During|Today|Following|After|Meeting|Marking|Upon|As)\b[^.;:]{0,140}?,\s+(?=the\s|[A-Z]))?"
)
"""What may stand before the subject of the first sentence: a number, "At their meeting in Oslo,"."""
BEFORE_ROW = re.compile(
    rf"\W*(?i:{_BEFORE_PARTIES})(?:(?:[A-Z][\w’'-]*|[Uu]ndersigned|[Pp]articipating|[Ll]ike-minded|[Cc]oastal)\s+){{0,4}}(?i:{_BEFORE_PARTIES})\W*"
)
"""Small words before a row of parties: "the Leaders of the", "the undersigned Ministers of"."""
OF_A_STATE = re.compile(r",? of (?:the )?", re.IGNORECASE)
REALM_OF = re.compile(rf"(?:[A-Z][\w‑-]+\s+)?(?:{_REALMS})\s+of\s+(?:the\s+)?")
"""The kind of a realm, which is no part of its name: "the Islamic Republic of"."""
UNKNOWN_STATE = re.compile(r"[A-Z][\w’-]*[a-z](?:[ -][A-Z][\w-]*[a-z]){0,2}(?![\w’'])")
"""A state that no table need know, where it stands after "President NAME of the"."""

PART_OF_ALL = re.compile(
    r"\b(?P<part>(?:most|some|many|several|certain|a (?:few|number|majority|minority)(?: of)?|the majority of|half)"
    r"(?: of (?:the|our|us|them|its|their))?)"
    r"(?: (?P<members>(?:\w+ )?(?:members?|participants|delegations|parties|leaders|ministers|signatories|speakers|directors|governors"
    r"|member (?:states|countries|economies))))?",
    re.IGNORECASE,
)
"""Those who speak for a part of all: "most members", "some of us", "a number of delegations"."""


MEETING = re.compile(r"\b(?:met|meet|meets|meetings?|talks|summit|calls?|visit|dialogue|dinner|lunch|conversation)\b", re.IGNORECASE)
"""Words by which a heading says that its section tells of a meeting."""
NAMED_MEETING = re.compile(
    r"(?:(?:\d+(?:st|nd|rd|th)|[A-Z][\w.’-]*)\s+){2,6}(?:Summit|Meeting|Dialogue|Conference|Committee|Talks|Council|Consultations)\b"
)
"""A meeting with a name of its own: "Third Harbour Dialogue"."""
MET = re.compile(
    r"(?:\W*(?:[Hh]e|[Ss]he|[Tt]hey))?[\s,]+(?:(?:also|then|later|today|again|had|separately|earlier|in turn|next|\w+ly)\s+)*"
    r"(?:met(?:\s+\w+ly)?(?:\s+with)?|spoke(?:\s+\w+){0,2}\s+(?:with|to)|conferred\s+with|called\s+on|sat\s+down\s+with|"
    r"(?P<receives>hosted|welcomed|received)|(?:held|convened|had|attended|chaired)\b[^,.;]{0,60}?\b(?:meetings?|talks|call|summit|dialogue|dinner|lunch|conversation)"
    r"(?:\s+(?:with|between|of))?)\b",
)
"""The verb right after a subject that opens the telling of a meeting."""
MISTER = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.\s+[A-Z]|\b(?:counterparts?|officials|leaders)\b(?!\s+(?:of|from)\b)")
"""Somebody whose party the words do not say: "Mr. Holm", "his counterparts"."""
AFTER_PARTNERS = re.compile(
    r";|,\s+(?:where|who|which|and\s+\w+ed)\b|\b(?:where|who|which|to|in|at|on|during|about|for|ahead|focused|and\s+\w+ed|since)\s",
)
"""Where the names of those whom somebody met end and it is told when, where or what for."""


def is_part_of_all(name: str) -> bool:
    """Whether a party's name says that only a part of those who issue a text speak.

    Example:
        >>> is_part_of_all("most members"), is_part_of_all("Norway"), is_part_of_all("many friends")
        (True, False, False)
    """
    match = PART_OF_ALL.fullmatch(name)
    return match is not None and bool(match["members"] or match["part"].lower().endswith((" us", " them")))


def choice(words: Iterable[str]) -> str:
    """A group that matches any of the words, longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"


def office(titles: Iterable[str], modifiers: Iterable[str], portfolios: Iterable[str]) -> str:
    """A title with what may stand around it: "Deputy Secretary of State", "Minister for Foreign Affairs and Trade"."""
    return (
        rf"(?:{choice(modifiers)}[\s-]+){{0,4}}{choice(titles)}\b(?:\s+(?:of|for)\s+(?:the\s+)?{_listed(portfolios)})?"
    )


def person(office: str) -> re.Pattern[str]:
    """A person under one title or two, with `title` and `name` as groups: "Prime Minister and Defense Minister Holm"."""
    return re.compile(
        rf"\b(?=[A-Z])(?<!to the )(?P<title>(?:(?<![Tt]he\s){office}\s+and\s+)?{office})(?:\s+{_HONOUR})?"
        rf"(?P<name>(?:\s+{NAME_WORD}){{1,6}}{SUFFIX}?)"
    )


def several(titles: Iterable[str], modifiers: Iterable[str]) -> re.Pattern[str]:
    """Persons under one title, with `names` as a group: "Presidents Biden and Rossi", "Ministers A, B and C"."""
    names = rf"{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}}"
    plurals = choice(plural for title in titles for plural in _plurals(title))
    return re.compile(
        rf"\b(?=[A-Z])(?P<title>(?:{choice(modifiers)}\s+){{0,2}}{plurals})\s+(?P<names>{names}(?:,\s+{names}){{0,5}},?\s+and\s+{names})"
    )


def singular(title: str) -> str:
    """The title of one of several: "Secretaries" -> "Secretary"."""
    return f"{title[:-3]}y" if title.endswith("ies") else title.removesuffix("s")


def _plurals(title: str) -> tuple[str, ...]:
    return (f"{title[:-1]}ies",) if title.endswith("y") else (f"{title}s",)


def for_all(nouns: Iterable[str], titles: Iterable[str]) -> re.Pattern[str]:
    """Phrases that count all parties of a text: "both sides", "our three nations", "the Presidents", "both Ministers".

    Example:
        >>> pattern = for_all(["sides"], ["Envoy"])
        >>> [pattern.fullmatch(text) is not None for text in ("both sides", "our two sides", "the envoys", "sides")]
        [True, True, True, False]
    """
    plurals = choice(plural for title in titles for plural in _plurals(title))
    return re.compile(
        rf"(?<!\w)(?:{_COUNTED}\s+(?:{choice(nouns)}|{plurals})|our\s+(?:respective\s+)?(?:{_OUR_OWN})|the\s+{plurals})(?!\w)",
        re.IGNORECASE,
    )


TITLE_VERB = re.compile(
    r"\s+(?:Meets?|Meeting|Announces?|Welcomes?|Launch(?:es)?|Hosts?|Reaffirms?|Continues?|Discuss(?:es)?|Calls?|Visits?|Speaks?|Holds?|Joins?|Signs?|Issues?)\b.*"
)
"""Where in a title in capitals a name ends and a verb begins."""


def bare_names(surnames: Iterable[str]) -> re.Pattern[str]:
    """People without their title, with their first names where these stand before the surname."""
    return re.compile(
        rf"(?<![\w-])(?:[A-Z][\w-]*\s+|[A-Z]\.\s+){{0,3}}{choice(surnames)}(?:,?\s+Jr\.)?(?![\w-]|\s+[A-Z])"
    )


def part_of_state(institutions: Iterable[str], portfolios: Iterable[str]) -> re.Pattern[str]:
    """What may follow a state's name and acts for it: "’s government", " National Science Foundation (NSF)"."""
    return re.compile(
        rf"(?:[’']s?)?\s+(?:[A-Z][\w&’'-]*\s+(?:(?:of|for)\s+)?){{0,5}}?{choice(institutions)}\b{_field(portfolios)}"
        r"(?:\s+\([A-Z][\w.&/-]+\))?"
    )


def institution(institutions: Iterable[str], portfolios: Iterable[str]) -> re.Pattern[str]:
    """A ministry or an office with what it is for, as `name`: "the Department of Energy"."""
    capital = [word for word in institutions if word[0].isupper()]
    return re.compile(rf"\b(?=[A-Zt])(?:[Tt]he\s+)?(?P<name>{choice(capital)}\s+(?:of|for)\s+(?:the\s+)?{_listed(portfolios)})")


def office_of(office: str, institutions: Iterable[str], portfolios: Iterable[str]) -> re.Pattern[str]:
    """What speaks for the parties named after it: "the leaders of", "the Ministry of Ports of", "the Presidents of"."""
    part = rf"{choice(institutions)}\b{_field(portfolios)}"
    return re.compile(rf"(?:\b[Tt]he\s+)?\b(?:(?i:{HEADS_OF_ROW})|(?:{office})s?|{part})\s+of\s+(?:the\s+)?$")


def _listed(portfolios: Iterable[str]) -> str:
    portfolio = choice(portfolios)
    return rf"{portfolio}\b(?:{_BESIDES}{portfolio}\b){{0,6}}"


def _field(portfolios: Iterable[str]) -> str:
    """What an institution is for, where that is said: "of Trade and Industry", "of the Sea"."""
    return rf"(?:\s+(?:of|for|on)\s+(?:the\s+)?(?:{_listed(portfolios)}|[A-Z][\w-]+(?:\s+[A-Z][\w-]+){{0,4}}))?"
