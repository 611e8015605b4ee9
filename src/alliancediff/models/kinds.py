"""The words that values are told apart by: ranks, roles, kinds of change, statuses and so on."""

from enum import StrEnum


class Rank(StrEnum):
    """At which level a text was agreed; the texts of one level need not say what those of another said."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    OFFICIALS = "officials"
    UNKNOWN = "unknown"


class UnitKind(StrEnum):
    """The form a unit has on the page."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"


class Role(StrEnum):
    """What a unit does in its text; the reason stands beside it.

    `statement` is any sentence or item as it is read, before extraction says which of these it is: a `commitment` (a
    party binds itself, or reports a deed of its own), a `stance`, a `recital` (what the text rests on), a `report`
    (what others do, that they met, what was talked about), a `courtesy` (thanks, praise and good wishes about no
    policy) or `background`. Only boilerplate leaves the comparison.
    """

    STATEMENT = "statement"
    COMMITMENT = "commitment"
    STANCE = "stance"
    RECITAL = "recital"
    REPORT = "report"
    COURTESY = "courtesy"
    BACKGROUND = "background"
    HEADING = "heading"
    BOILERPLATE = "boilerplate"

    @property
    def is_spoken(self) -> bool:
        """True for a sentence or an item of the text, false for headings and for what is no part of it."""
        return self not in {Role.HEADING, Role.BOILERPLATE}


class CommitmentKind(StrEnum):
    """What a clause does: binds to an act, takes a position, reports a deed, or only raises a topic."""

    UNDERTAKING = "undertaking"
    STANCE = "stance"
    REPORT = "report"
    MENTION = "mention"


class Ladder(StrEnum):
    """The scale a force is read on; forces on different ladders are not compared rung by rung."""

    FORCE = "force"
    NEGATIVE = "negative"
    WELCOME = "welcome"
    DIRECTIVE = "directive"

    @property
    def letter(self) -> str:
        """The letter that reports set before a rung: F, N for the negative ladder, R for directives."""
        return {Ladder.NEGATIVE: "N", Ladder.DIRECTIVE: "R"}.get(self, "F")


class Stage(StrEnum):
    """How far an act has come, in the text's own words; `delivered` is always self-reported."""

    MOOTED = "mooted"
    INTENDED = "intended"
    PLEDGED = "pledged"
    UNDER_WAY = "under_way"
    INSTRUMENT = "instrument"
    DELIVERED = "delivered"

    @property
    def rank(self) -> int:
        """0 (mooted) to 5 (delivered)."""
        return list(Stage).index(self)


class Attribution(StrEnum):
    """Who speaks: the text for its parties, a reporter about them, one official in a quotation, or a praiser."""

    OWN = "own"
    REPORTED = "reported"
    QUOTED = "quoted"
    VIA = "via"


class ChangeKind(StrEnum):
    """What became of a line from the earlier to the later statement."""

    NEW = "new"
    REPEATED = "repeated"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    DROPPED = "dropped"
    NOT_MENTIONED = "not_mentioned"

    @property
    def is_absence(self) -> bool:
        """True where no more is said than that one statement is silent, or that the later one is beyond doubt."""
        return self in {ChangeKind.DROPPED, ChangeKind.NOT_MENTIONED}


_FULFILMENTS = {
    "fulfilled": "carried out",
    "instrumented": "set up or agreed on",
    "partly": "carried out in part",
}


def own_account(fulfilment: str) -> str:
    """What a text says of the promise of an earlier one, as reports write it.

    Example:
        >>> own_account("fulfilled")
        'carried out by its own account'
    """
    return f"{_FULFILMENTS[fulfilment]} by its own account" if fulfilment else ""


class Axis(StrEnum):
    """What a reason of a verdict is about: one scale, one sort of fact, or who said it."""

    READER = "reader"
    PRESENCE = "presence"
    NEGATION = "negation"
    POLARITY = "polarity"
    OPPOSITE_ACT = "opposite_act"
    FORCE = "force"
    STAGE = "stage"
    SCALE = "scale"
    DELEGATION = "delegation"
    PRECISION = "precision"
    AMOUNT = "amount"
    DEADLINE = "deadline"
    INSTRUMENT = "instrument"
    MECHANISM = "mechanism"
    SITE = "site"
    ACT = "act"
    MAGNITUDE = "magnitude"
    BEARERS = "bearers"
    PARTNERS = "partners"
    SCOPE = "scope"
    EFFORT = "effort"
    EXCEPTION = "exception"
    CONDITION = "condition"
    LIMIT = "limit"
    EXTENT = "extent"
    SPAN = "span"
    TERM = "term"
    VOICE = "voice"

    @property
    def words(self) -> str:
        """Its name as it stands in a sentence."""
        return self.replace("_", " ")


class ThreadStatus(StrEnum):
    """What became of a line by the end of a series; docs/how-to/trace-a-series.md says which one goes before which."""

    NEW = "new"
    CONTINUED = "continued"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    NOT_MENTIONED = "not_mentioned"
    DROPPED = "dropped"
    REVIVED = "revived"
    FULFILLED = "fulfilled"
    OVERDUE = "overdue"


class Answer(StrEnum):
    """What a reader says of a pair of commitments: one line, no line, or one line with this verdict."""

    MUST_LINK = "must_link"
    CANNOT_LINK = "cannot_link"
    RELABEL = "relabel"


class WordingKind(StrEnum):
    """What a small edit of a kept formula did.

    `alias` calls a thing by another of its names, `name` puts another name in its place, `qualifier` is an
    "including ..." or "such as ...", `member` one of a list, `booster`, `hedge` and `condition` move a force by half a
    step, `phrase` is any other.
    """

    ALIAS = "alias"
    NAME = "name"
    QUALIFIER = "qualifier"
    MEMBER = "member"
    BOOSTER = "booster"
    HEDGE = "hedge"
    CONDITION = "condition"
    PHRASE = "phrase"


class ThemeStatus(StrEnum):
    """Whether both statements treat a theme; `gone` and `new` are said of comparable statements only."""

    BOTH = "both"
    EARLIER_ONLY = "earlier_only"
    LATER_ONLY = "later_only"
    GONE = "gone"
    NEW = "new"


class UseKind(StrEnum):
    """How a statement words a formula, against the statement that used it before."""

    FIRST = "first"
    SAME = "same"
    CHANGED = "changed"
