"""Dates: years, intervals and days as they are said."""

import re

YEAR = r"(?:19|20|21)\d\d(?![\d,]\d|\w)"
ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
STARTS_NAME = re.compile(r"\d{4}|[A-Z]")
"""A year or month after an article belongs to a name: "the 2030 Agenda", "the October 6 meeting"."""
ACT = r"to\s+(?!the\b|an?\b|our\b|their\b|its\b|his\b|her\b|all\b)[a-z]{2,}"
LASTING = {"year", "month", "week", "decade"}
"""Units of a time "for" which something is promised; for days and hours people meet."""
GLUE = r"[\s-]+(?:the\s+)?"
END = r"(?:the\s+)?end[\s-]+(?:of\s+)?"
DECADE = r"(?P<decade>(?:19|20|21)\d0)[’']?s(?!\w)"
ISO_DAYS = r"(?<![\w-])(?P<year>(?:19|20|21)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"
INTERVALS = (
    r"(?<![\w.,$€£¥/+-])(?:(?:between|from)\s+)?(?P<first>(?:19|20|21)\d\d)"
    r"(?:\s?[-–—]\s?|\s+(?:and|to|until|through)\s+)(?P<last>(?:(?:19|20|21)\d\d|\d\d))(?![\w-]|[.,]\d)"
)
NAMED_YEARS = (
    r"(?<![\w-])(?:mid-century|the\s+middle\s+of\s+(?:the|this)\s+century|the\s+end\s+of\s+(?:the|this)\s+(?:century|decade)"
    r"|(?:the\s+)?end\s+of\s+(?:the|this|next)\s+(?:fiscal\s+|calendar\s+)?year|year[’']?s?[\s-]end"
    r"|(?<!the\s)(?:this|next)\s+(?:fiscal\s+|calendar\s+)?year|this\s+(?:decisive\s+|critical\s+)?decade)(?![\w’'])"
)
DATELINE = re.compile(r"[A-Z][A-Z .]{2,40}, .{0,40}[–—-]")
"""An agency's dateline at the head of a paragraph: "WASHINGTON, May 23, 2022 - ..."."""
YEAR_WORDS = frozenset({"century", "decade", "year", "years"})
"""Words of which every year holds one that is not said in digits."""
FISCAL_YEARS = r"(?<!\w)(?:J?FY|(?:Japanese\s+)?fiscal\s+year)\s?(?P<year>\d{4}|\d\d)(?!\w)"
SIGN_OF_YEAR = re.compile(r"(?:19|20|21)\d\d")
SIGN_OF_FISCAL_YEAR = re.compile(r"(?:FY|year)\s?\d", re.IGNORECASE)
SIGNS = (SIGN_OF_YEAR, SIGN_OF_FISCAL_YEAR)
"""What a text holds in which a year stands in figures."""
BARE_YEARS = rf"(?<![\w.,$€£¥/+-])(?:{END})?(?P<year>{YEAR})"


# The functions below take words as patterns of any of them (language.patterns.any_of).


def decades(parts: str) -> str:
    """Decades, whole or a part: "the 2030s", "the mid-2030s"."""
    return rf"(?<![\w-])(?:{part(parts)})?{DECADE}"


def parts_of_years(parts: str) -> str:
    """Parts of a year that its season or months do not name: "early 2030"."""
    return rf"(?<![\w-]){part(parts)}(?P<year>{YEAR})"


def part(parts: str) -> str:
    """A part of a span of time with what joins it to that: "late in the"."""
    return rf"(?P<part>{parts}){GLUE}"


def frequencies(words: str, numbers: str) -> str:
    """How often something recurs: "annually", "twice a year", "every three months"."""
    return (
        rf"(?<![\w-])(?:(?P<word>{words})|(?:(?P<often>once|twice)\s+(?:a|per|every)"
        rf"|(?:every|each)(?:\s+(?P<every>other|{numbers}))?)\s+(?P<unit>years?|quarters?|months?|weeks?))(?!\w)"
    )


_RUNS_TO = "|".join(rf"(?<={verb}\s)to" for verb in ("run", "runs", "last", "lasts", "valid", "extend", "extended"))
"""What runs, lasts or is extended "to" a date ends with it."""


def lead(hard: str, soft: str) -> str:
    """The word before a date; "hard" ones make any date a deadline."""
    return (
        rf"(?<![\w-])(?:(?P<hard>{hard}|{_RUNS_TO})|(?P<soft>{soft}))\s+"
        r"(?:(?:at\s+(?:least|the\s+latest)|about|around)\s+)?(?:the\s+)?$"
    )


def goal(goals: str) -> str:
    """A noun after a year that makes it a goal: "2030 climate target"."""
    return rf"\s+(?:(?!Agenda)[A-Za-z][\w-]{{0,30}}\s+){{0,3}}?(?:{goals})(?!\w)"


def promise(promises: str) -> str:
    """A word that promises; after an article it is a noun."""
    return rf"(?<!\w)(?<!\bthe )(?<!\ba )(?<!\bour )(?<!\bthis )(?:{promises})(?!\w)"


def act_ahead(lasting: str) -> str:
    """An infinitive, which tells of an act ahead unless a verb before it says that it went on ("done")."""
    return rf"(?<!\w)(?:(?P<done>{lasting})\s+)?{ACT}"


def rate(scales: str, currencies: str) -> str:
    """An amount before a rhythm: of "$5 million a year" the rhythm is the amount's."""
    return rf"(?:\d|%|\b(?:{scales}|percent|{currencies})(?!\w))\W*(?:[\w’'-]+\s+){{0,3}}$"


def deed(past_marks: str, deeds: str) -> str:
    """A deed before a date of the statement's own time: "announced in May", "we signed it this year" tell what was."""
    past = rf"(?:[a-z]{{2,20}}ed|{deeds})"
    return (
        rf"(?<!\bbe\s)(?<!\bbeing\s)\b(?:{past_marks}|{past})(?:,|\s+(?:in|on|during|earlier|early))*\s*$"
        r"|(?:\b(?:have|has|had|was|were|we|they|it|he|she|which|who)|\b(?-i:[A-Z])[\w.]{0,30})\s+"
        rf"(?:(?:[a-z]{{1,20}}ly|also|been)\s+)?{past}\b"
    )


def periods(names: str) -> str:
    """Halves and quarters: "the first half of 2030", "Q3 2030"."""
    return (
        rf"(?<!\w)(?:(?P<part>{names})\s+of|Q(?P<q>[1-4])(?:\s+of)?)\s+"
        rf"(?:(?:FY\s?)?(?P<year>{YEAR})|(?P<relative>(?:the|this|next)\s+(?:fiscal\s+)?year)(?![\w’']))"
    )


def seasons(names: str, parts: str, function_words: str) -> str:
    """A season with its year, or alone before the end of a phrase: in "the fall of the city" it is none."""
    return (
        rf"(?<![\w-])(?:(?:{parts}){GLUE})?(?:(?P<which>this|next)\s+)?(?P<season>{names})"
        rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|(?!\s+of\b)(?=[.,;:)]|\s*$|\s+(?:{function_words})\b))"
    )


def durations(numbers: str) -> str:
    """Spans of time, ahead or behind: "within five years", "the next decade"."""
    number = rf"(?:\d{{1,3}}|{numbers})"
    return (
        r"(?<![\w-])(?:(?P<lead>within|over|in|during|for)\s+(?:a\s+period\s+of\s+)?)?"
        r"(?:(?P<ahead>(?:the\s+)?(?:next|coming|following)|another)\s+)?"
        rf"(?:(?:(?P<least>{number})(?:\s+(?:to|or)\s+|\s?[-–]\s?))?(?P<number>{number})[\s-]+)?"
        r"(?P<unit>years?|months?|weeks?|days?|decades?|hours?)(?!\w|[-’']\w)"
    )


def days(months: str, parts: str) -> str:
    """Days and months, with their year where it is said: "June 1, 2030", "1st of June", "late June"."""
    named = rf"(?-i:{months})"
    before = rf"(?:(?:{parts}){GLUE}|{END})?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return (
        rf"(?<![\w.])(?:(?P<month>{named})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?{day})?(?!\w)(?:,?\s+(?P<year>{YEAR}))?"
        rf"|(?P<day_before>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_after>{named})(?:,?\s+(?P<year_after>{YEAR}))?"
        rf"|{before}(?:(?P<which>this|next)\s+)?(?P<month_alone>{named})"
        rf"(?:,?\s+(?:of\s+)?(?P<year_alone>{YEAR})|\s+(?:of\s+)?(?P<relative>this|next)\s+year)?)(?!\w)"
    )
