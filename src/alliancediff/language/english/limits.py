"""Words that limit, extend or withhold what a clause says, and words that tell how far it has come."""

import re
from collections.abc import Iterable


def _any(phrases: Iterable[str], *, after: str = "") -> re.Pattern[str]:
    """Any of these phrases as whole words, whatever their case; `after` is a pattern of what goes on behind them."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b{after}", re.IGNORECASE)


_TO_NEXT_MARK = r"[^,;.]*"
_WHOSE = r"(?:(?:its|their|our|all|every|the|his|her|an?)(?: own)? )?"
_GOOD = r"(?:(?:best|reasonable|due|good[- ]faith|commercially|possible|sincere|utmost|genuine) )*"

_TRIES = r"(?:us|mak|undertak)(?:e|es|ing)|(?:apply|exert)(?:s|ing)?"

EFFORT = _any(
    (
        r"endeavou?r(?:s|ing)? to",
        rf"(?:{_TRIES}) {_WHOSE}{_GOOD}(?:endeavou?rs?|efforts?)(?: to| in)?",
        rf"(?:use|do|try)(?:es|s|ing)? {_WHOSE}(?:very )?(?:best|utmost)(?: to)?",
        r"(?:try|trying|strive|striving|attempt|attempting) (?:to|for)",
        r"seek(?:s|ing)? to",
        r"aim(?:s|ing)? to",
        r"work(?:s|ing)? (?:towards?|to)",
        r"to the (?:fullest |maximum |greatest )?extent (?:possible|practicable|feasible)",
        r"(?:as|so) far as (?:possible|practicable|feasible|it can|they can|we can)",
        r"(?:where|when|whenever|wherever|if) (?:possible|practicable|feasible)",
    )
)
"""Words that promise to try and not to reach: a duty of conduct beside one of result."""
_EXCEPTIONS = (
    "unless",
    "except(?:ing)?(?: for| that| in| where| when| as| if)?",
    "with the (?:sole |only )?exceptions? of",
    "other than",
    "apart from",
    "aside from",
    "save (?:for|in|that|where|as)",
    "excluding",
    "but not",
    "not including",
    "with(?:out| no) prejudice to",
    "notwithstanding",
    "barring",
    "exempt(?:ing)?",
)
EXCEPTION = _any(_EXCEPTIONS, after=_TO_NEXT_MARK)
"""What is taken out of a promise, up to the next mark."""
_MEANS = "circumstances|resources|funds|funding|conditions|time|weather|budgets?"
_CONDITIONS = (
    "if",
    "once(?! (?:an?|every|each|per|again|more)\\b)",
    "provided(?: that)?",
    "on (?:the )?condition (?:that|of)",
    "subject to",
    "pending",
    "contingent (?:on|upon)",
    "conditional (?:on|upon)",
    "depending (?:on|upon)",
    "(?:as|so) long as",
    "in the event (?:that|of)",
    "assuming",
    "(?:as|where|when|if) appropriate",
    "(?:as|where|when) (?:necessary|needed|required)",
    rf"(?:as|if|when|where) (?:[a-z]+ )?(?:{_MEANS}) (?:permit|allow)s?",
    rf"(?:{_MEANS}) permitting",
    "within (?:the limits? of )?(?:available|existing) (?:resources|means|funds|budgets?|appropriations)",
    "at (?:its|their|our|his|her) (?:sole |own )?discretion",
    "if (?:necessary|needed|required)",
)
CONDITION = _any(_CONDITIONS, after=_TO_NEXT_MARK)
"""What a promise hangs on, up to the next mark."""
TAKES_BACK = re.compile(rf"\W*(?:(?:and|or)\b\W*)?(?:{'|'.join((*_EXCEPTIONS, *_CONDITIONS))})\b", re.IGNORECASE)
"""An addition that opens so is no member of a list: it takes something back."""
LIMIT = _any(("only", "solely", "exclusively", "merely", "strictly"))
_CASES = "with|if|when|where|after|once|upon|under|to|for|in|as|by|on|from|within|against"
_ONLY = "only|solely|exclusively|strictly"
LIMITED_CASE = re.compile(
    rf"\b(?:{_ONLY})\b(?=(?:\W+\w[\w’'-]*){{0,4}}?\W+(?:{_CASES})\b)|\b(?:{_CASES})\s+(?:{_ONLY})\b"
    rf"|\b(?:{_CASES})\s(?:[\w’'-]+\s){{1,5}}?(?:{_ONLY})(?=\W*$|\s*[,;])",
    re.IGNORECASE,
)
"""A limit on the cases in which an act is done, and not on what is done: "only with the approval of"."""
GIVING = re.compile(
    r"(?:provid|fund|financ|support|help|assist|give|giving|grant|offer|invest|pay|deliver|train|donat|contribut|open"
    r"|build|teach|sponsor|suppl|protect|defend|compensat|reimburs|refund|host|admit|accept|recogni|cover)\w*",
    re.IGNORECASE,
)
"""Acts that others gain by: a limit on these is a promise less, and no restraint."""
_NOT_EACH_OTHER = r"(?! other)"
EXTENTS = (
    _any(
        (
            r"(?<!\bat )(?<!\babove )(?<!\bafter )all",
            r"every",
            rf"each{_NOT_EACH_OTHER}",
            r"any",
            r"whole",
            r"entire(?:ly|ty)?",
            r"full(?:y)?",
            r"completely",
            r"wholly",
        )
    ),
    _any(
        (
            r"almost all",
            r"nearly all",
            r"(?<!\bat )(?<!\bthe )(?<!\bits )(?<!\bour )(?<!\btheir )most",
            r"(?:the|a) majority of",
            r"largely",
            r"mostly",
            r"mainly",
        )
    ),
    _any((r"many(?! more)",)),
    _any(
        (
            r"some(?! \d)(?! [$€£¥])",
            r"certain(?! that\b)",
            r"several",
            r"selected",
            r"a number of",
            r"part of",
            r"an? (?:portion|share|sample|fraction|section) of",
            r"partial(?:ly)?",
            r"partly",
            r"in part",
        )
    ),
    _any((r"a few", r"few", r"a handful of")),
)
"""How much of a thing is meant, from all of it to little of it."""
PART_OF_IT = _any(("certain(?! that)", "selected", "partial(?:ly)?", "partly", "in part", "part of"))
"""Words that make a thing that was whole a part of it where they are put in."""
RIGHTS = re.compile(r"(?:also |still |further )*(?:may|can|could|might)\b(?! not)", re.IGNORECASE)
"""Words in which who speaks keeps a right and takes no duty."""
RIGHT_OF_OWN = _any(
    (
        "(?:reserves?|retains?|has|have|keeps?) the (?:right|option|power|discretion)",
        "(?:is|are) (?:entitled|free|permitted|allowed|authori[sz]ed) to",
    )
)
UNTIL = _any(("until", "till", "through(?: to)?", "up (?:to|until)(?: and including)?", "to", "from", "between"))
"""Words that open a date on which what is kept ends, or a span of dates over which it is kept; "by" opens a date on
which it is to be there."""
RUNS_OUT = _any(("expires?", "expired", "expiring", "lapses?", "lapsed", "lapsing"))
"""Verbs of what ends with a date."""
WAIT = re.compile(
    r"\b(?:within|(?:no|not) later than|in (?:no|not) more than|in under|in less than|after|in)\W*$", re.IGNORECASE
)
"""Words before a span of time that passes before something is done."""
CEILING_SPAN = re.compile(
    r"\b(?:(?:no|not) (?:longer|more) than|at most|a maximum of|for a maximum of)\W*$", re.IGNORECASE
)
"""Words before the most that something may last."""
BEYOND = re.compile(r"\b(?:(?:longer|more|later) than|beyond|past)\W*$", re.IGNORECASE)
"""Words before a span that what is refused must not exceed."""
NOTICE = _any(("notice", "warning", "in advance", "beforehand", "before", "prior"))
"""Words after a span of time by which others are told before."""
BY_AMOUNT = re.compile(r"\bby\W*$", re.IGNORECASE)
DOWN_TO = re.compile(r"\bdown to\W*$", re.IGNORECASE)
TO_AMOUNT = re.compile(r"\b(?:to|at|below|under|within)\W*$", re.IGNORECASE)
UNDER_AMOUNT = re.compile(r"\b(?:below|under|beneath|within)\W*$", re.IGNORECASE)
HOLDING_ACT = re.compile(r"(?:keep|hold|stay|remain|bring|push|maintain|confin|contain)\w*", re.IGNORECASE)
"""Acts that keep something under an amount: of these a smaller one is more."""
LIMITING_ACT = re.compile(r"(?:limit|cap|restrict|confin|hold|contain)\w*", re.IGNORECASE)
"""Acts that set how much there may be: of these a smaller amount is more; of what is cut, a larger one."""
COMMISSIVE = re.compile(r"commit|dedicat|determin|resol|pledg|steadfast", re.IGNORECASE)
"""Roots that bind to an act and to a value in the same words: "our commitment to peace" and "to open the port"."""
OUTCOME = _any(
    (
        "launch(?:ed|ing|es)?",
        "sign(?:ed|ing|ings|ature)",
        "settle(?:d|ment)",
        "set(?:ting)?[- ]?up",
        "establish(?:ed|ment|ing)",
        "creat(?:ed|ion)",
        "adopt(?:ed|ion)",
        "complet(?:ed|ion)",
        "conclu(?:ded|sion)",
        "finali[sz](?:ed|ation)",
        "releas(?:e|ed)",
        "announce(?:d|ment|ments)",
        "open(?:ed|ing) of",
        "entry into force",
        "ratif(?:ied|ication)",
        r"inaugurat\w+",
        "deliver(?:ed|y)",
        "approv(?:ed|al)",
        "recent",
        "first",
        "successful",
        "achieve(?:d|ment|ments)",
        "regulari[sz]ed",
    )
)
"""Words by which a welcome says that what was to come has come."""
WAS_DONE = re.compile(
    r"\b(?:was|were|ha(?:s|ve)(?:\s+[a-z]+ly)?\s+been)\s+(?:[a-z]+ly\s+)?(?P<act>[a-z]+)", re.IGNORECASE
)
"""That something was done, by whomever: the word after it is the act."""
CLAUSE_OF_A_NAME = re.compile(r"\b(?:which|who|whose|that|where)\b", re.IGNORECASE)
"""What follows tells of the words before it."""
ONGOING = _any(
    (
        *("progress", "on-?going", r"continu\w+", "efforts?", "work", "momentum", "discussions?", "talks", "steps"),
        *("under ?way", "growing", "expanding"),
    )
)
"""Words by which a welcome says that something goes on."""
