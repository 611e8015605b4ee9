"""How English texts name those who speak: titled persons, offices, institutions, rows of parties, parts of a group.

Which titles, portfolios and institutions there are stands in actors.toml; here stands how they are put together.
"""

import re
from collections.abc import Iterable

from alliancediff.language.patterns import any_of

NAME_WORD = (
    r"(?:(?:[A-Z]\.)+|[A-Z][\w-]*(?:[’'](?!s\b)\w+)*|al-\w+|el-\w+"
    r"|(?:bin|ibn|bint|van|von|der|den|de|da|del|dos|du|la|di|af)\b)"
)
"""A word of a person's name: a capitalised one, or one of the small words inside names."""
SUFFIX = r"(?:,?\s+(?:Jr|Sr)\b\.?)"
HONOUR = (
    r"(?:(?:His|Her|Their)\s+(?:Royal\s+|Imperial\s+)?(?:Highness|Majesty|Excellency|Holiness)(?:es)?"
    r"|[Tt]he\s+Honou?rable)"
)
REALMS = "Kingdom|Republic|Federation|State|States|Sultanate|Principality|Commonwealth|Union|Emirate|Grand Duchy"
_BESIDES = r"(?:,\s+(?:and\s+)?|\s+(?:and\s+(?:for\s+)?)?)(?:the\s+)?"
_COUNTED = r"(?:both(?:\s+(?:of\s+)?(?:our|the))?|(?:the|our|these|all)\s+(?:two|three|four|five|six|seven))"
_OUR_OWN = "countries|nations|governments|leaders|ministers|delegations|administrations"
"""Nouns that after "our" are the parties themselves; "our partners" and "our allies" are others."""

HEADS_OF_ROW = (
    r"(?:leaders?|governments?|peoples?|authorities|delegations?|representatives?|members|ministers|presidents|officials"
    r"|heads\s+of\s+(?:state|government)(?:\s+(?:and|or)\s+(?:of\s+)?government)?|foreign\s+ministries|missions"
    r"|ambassadors)"
)
"""Nouns before "of A and B" that speak for A and B."""
HEAD_TITLES = frozenset(
    (
        *("President", "Vice President", "Prime Minister", "Premier", "Chancellor", "Taoiseach"),
        *("King", "Queen", "Crown Prince", "Amir", "Emir", "Sultan"),
    )
)
"""Titles of those who lead a state; each state has one such leader in a text."""
SERVES = re.compile(
    r"\b(?:Secretary(?! General)|Administrator|Attorney General|Advis[eo]r|Director|Envoy|Commissioner|Coordinator)\b"
)
"""Titles of those who serve a government: in a text of one house they are its own unless it says whose they are."""

ROW_GAP = re.compile(
    r"(?:\s|,|\([^()]{1,14}\)|[()]|\band\b|\bthe\b|\bof\b|\bgovernments?\b|\b(?:along|together) with\b|\bas well as\b"
    rf"|['’]s?\b|\band their\b|{HONOUR}|\bmember (?:states|countries)\b|\b(?:[\w‑-]+\s+)?(?:{REALMS})\s+of\b)+",
    re.IGNORECASE,
)
"""What may stand between the members of a row of parties: "Japan, the Republic of Korea and the United States"."""
STRANGER = re.compile(
    rf",\s+(?:the\s+)?(?:(?:[A-Z][\w‑-]+\s+)?(?:{REALMS})\s+of\s+(?:the\s+)?)?"
    r"(?P<name>[A-Z][\w.'’‑-]*(?:\s+(?:(?:and|of|on|the)\s+)*[A-Z][\w.'’‑-]*){0,5}),\s+(?:and\s+)?(?:the\s+)?"
)
"""A member of a list that no table knows: ", Ruritania, "."""
TIE = re.compile(r"\s*[-‐‑–—/]\s*")
REALM_OF = re.compile(rf"(?:[A-Z][\w‑-]+\s+)?(?:{REALMS})\s+of\s+(?:the\s+)?")
"""The kind of a realm, which is no part of its name: "the Islamic Republic of"."""
UNKNOWN_STATE = re.compile(r"[A-Z][\w'’-]*[a-z](?:[ -][A-Z][\w-]*[a-z]){0,2}(?![\w’'])")
"""A state that no table need know, where it stands after "President NAME of the"."""
PART_OF_ALL = re.compile(
    r"\b(?P<part>(?:most|some|many|several|certain|a (?:few|number|majority|minority)(?: of)?|the majority of|half)"
    r"(?: of (?:the|our|us|them|its|their))?)(?: (?P<members>(?:\w+ )?(?:members?|participants|delegations|parties"
    r"|leaders|ministers|signatories|speakers|directors|governors|member (?:states|countries|economies))))?",
    re.IGNORECASE,
)
"""Those who speak for a part of all: "most members", "some of us", "a number of delegations"."""
PART_WORDS = frozenset(("most", "some", "many", "several", "certain", "few", "number", "majority", "minority", "half"))
"""Words without one of which nobody is a part of all."""
TITLE_VERB = re.compile(
    r"\s+(?:Meets?|Meeting|Announces?|Welcomes?|Launch(?:es)?|Hosts?|Reaffirms?|Continues?|Discuss(?:es)?|Calls?|Visits?"
    r"|Speaks?|Holds?|Joins?|Signs?|Issues?)\b.*"
)
"""Where in a title in capitals a name ends and a verb begins."""


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
    return f"(?:{any_of(words, gap=' ')})"


def office(titles: Iterable[str], modifiers: Iterable[str], portfolios: Iterable[str]) -> str:
    """A title with what may stand around it: "Deputy Secretary of State", "Minister for Foreign Affairs and Trade"."""
    return (
        rf"(?:{choice(modifiers)}[\s-]+){{0,4}}{choice(titles)}\b(?:\s+(?:of|for)\s+(?:the\s+)?{_listed(portfolios)})?"
    )


def person(office: str) -> re.Pattern[str]:
    """A person under one title or two, with groups `title` and `name`: "Prime Minister and Defense Minister Holm"."""
    return re.compile(
        rf"(?=[A-Z])\b(?<!to the )(?P<title>(?:(?<![Tt]he\s){office}\s+and\s+)?{office})(?:\s+{HONOUR})?"
        rf"(?P<name>(?:\s+{NAME_WORD}){{1,6}}{SUFFIX}?)"
    )


def several(titles: Iterable[str], modifiers: Iterable[str]) -> re.Pattern[str]:
    """Persons under one title, with `names` as a group: "Presidents Biden and Rossi", "Ministers A, B and C"."""
    names = rf"{NAME_WORD}(?:\s+{NAME_WORD}){{0,3}}"
    many = choice(plurals(titles))
    return re.compile(
        rf"(?=[A-Z])\b(?P<title>(?:{choice(modifiers)}\s+){{0,2}}{many})\s+"
        rf"(?P<names>{names}(?:,\s+{names}){{0,5}},?\s+and\s+{names})"
    )


def singular(title: str) -> str:
    """The title of one of several: "Secretaries" -> "Secretary"."""
    return f"{title[:-3]}y" if title.endswith("ies") else title.removesuffix("s")


def plurals(titles: Iterable[str]) -> list[str]:
    """Titles of several: "Secretary" -> "Secretaries", "Envoy" -> "Envoys"."""
    return [f"{title[:-1]}ies" if re.search(r"[^aeiou]y$", title) else f"{title}s" for title in titles]


def for_all(nouns: Iterable[str], titles: Iterable[str]) -> re.Pattern[str]:
    """Phrases that count all parties of a text: "both sides", "our three nations", "the Presidents", "both Ministers".

    Example:
        >>> pattern = for_all(["sides"], ["Envoy"])
        >>> [pattern.fullmatch(text) is not None for text in ("both sides", "our two sides", "the envoys", "sides")]
        [True, True, True, False]
    """
    many = choice(plurals(titles))
    return re.compile(
        rf"(?=[btoa])(?<!\w)(?:{_COUNTED}\s+(?:{choice(nouns)}|{many})|our\s+(?:respective\s+)?(?:{_OUR_OWN})|the\s+{many})"
        r"(?!\w)",
        re.IGNORECASE,
    )


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
    return re.compile(
        rf"(?=[A-Zt])\b(?:[Tt]he\s+)?(?P<name>{choice(capital)}\s+(?:of|for)\s+(?:the\s+)?{_listed(portfolios)})"
    )


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
