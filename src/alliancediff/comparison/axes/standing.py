"""Where a commitment stands: what sort of act it is, and its place on the one scale from a mention to a deed."""

from dataclasses import dataclass
from enum import Enum

from alliancediff.language.english.limits import CLAUSE_OF_A_NAME, ONGOING, OUTCOME, RIGHTS, WAS_DONE
from alliancediff.language.english.rungs import STAGES, rung_name
from alliancediff.language.folding import plain, same_word
from alliancediff.models import Commitment, CommitmentKind, ComparisonSettings, Ladder

_TAKES_NOTE = {"welcome", "acknowledge"}
"""Entries of the lexicon that look on what others did, or what was done."""
_FIRST_WORDS = 6
"""Words after a predicate among which its object stands."""
MATTERS = 2
"""The rung up to which a view says that something is there, or that it matters, and takes no stand on it."""
LOWERS = "size-"
"""The sense of acts that limit or reduce."""
_PRESENT = "act-"
"""How the entry of a verb of acts.toml begins: as a stance it is an act told in the present, which goes on."""


class Sort(Enum):
    """What a clause does. Directions are said within one sort, or where a later clause is of a higher one."""

    MENTION = "mention"
    VIEW = "view"
    CALL = "call"
    AGAINST = "against"
    PROMISE = "promise"
    DEED = "deed"

    @property
    def height(self) -> int:
        """0 (only raised) to 3 (done); a view, a call on others and opposition are as high as each other."""
        return {Sort.MENTION: 0, Sort.PROMISE: 2, Sort.DEED: 3}.get(self, 1)


def is_rise(earlier: Commitment, later: Commitment) -> bool:
    """Whether the later act is of a higher sort.

    To call on others to act is more than to say that it matters; opposition and a promise have no common scale.
    """
    one, two = sorts_of(earlier, later)
    if one is Sort.AGAINST and two is Sort.PROMISE:
        return False
    asks_now = one is Sort.VIEW and two is Sort.CALL and (earlier.force or 0) <= MATTERS
    return asks_now or two.height > one.height


@dataclass(frozen=True, slots=True)
class Scale:
    """How rungs are read: the numbers of the axis, and what of the texts, the profile and the user they hang on.

    `half_steps` says whether these count, `lowest` is the lowest rung that a stance can have, `opposes_from` the one of
    the negative ladder where opposition begins.
    """

    settings: ComparisonSettings
    half_steps: bool
    lowest: int
    opposes_from: int

    def opposes(self, commitment: Commitment) -> bool:
        """Whether a clause is against somebody, and does not only voice concern."""
        return commitment.ladder is Ladder.NEGATIVE and (commitment.force or 0) >= self.opposes_from

    def is_against(self, commitment: Commitment) -> bool:
        """Whether a clause opposes, or refuses what it names; who no longer opposes is not against it."""
        return commitment.negated != self.opposes(commitment)

    def standing(self, commitment: Commitment) -> float | None:
        """The place within its sort; None where a commitment has none. What is done now stands where a promise does."""
        if commitment.kind is CommitmentKind.REPORT:
            return float(commitment.stage.rank) if commitment.stage else None
        if goes_on(commitment):
            return self.settings.going_on
        force = commitment.force or 0
        return float(max(force, self.lowest) if commitment.kind is CommitmentKind.STANCE else force)


def sort_of(commitment: Commitment) -> Sort:
    """What sort of act a clause is. What was not done is told as one tells a fact."""
    is_undone = commitment.kind is CommitmentKind.REPORT and commitment.negated
    if is_undone or commitment.kind is CommitmentKind.MENTION:
        return Sort.MENTION
    if commitment.kind is CommitmentKind.REPORT:
        return Sort.DEED
    if commitment.kind is CommitmentKind.UNDERTAKING or goes_on(commitment):
        return Sort.PROMISE
    return {Ladder.DIRECTIVE: Sort.CALL, Ladder.NEGATIVE: Sort.AGAINST}.get(commitment.ladder, Sort.VIEW)


def sorts_of(earlier: Commitment, later: Commitment) -> tuple[Sort, Sort]:
    """The sorts of two clauses beside each other.

    Who welcomes that a thing was made tells a deed beside the promise of it; a deed that is talk is only talk beside
    the promise of an act of substance.
    """
    one, two = sort_of(earlier), sort_of(later)
    return _beside(earlier, one, later, two), _beside(later, two, earlier, one)


def _beside(commitment: Commitment, sort: Sort, other: Commitment, others: Sort) -> Sort:
    if others is not Sort.PROMISE:
        return sort
    if sort is Sort.VIEW and (tells_an_outcome(commitment) or tells_it_done(commitment, other)):
        return Sort.DEED
    is_talk = sort is Sort.DEED and commitment.slots.talks and not other.slots.talks
    return Sort.MENTION if is_talk else sort


def tells_an_outcome(commitment: Commitment) -> bool:
    """Whether a word of welcome or notice is of something made or done: "welcome the launch of the bank"."""
    return commitment.entry in _TAKES_NOTE and bool(OUTCOME.search(_object(commitment)))


def tells_it_done(commitment: Commitment, promise: Commitment) -> bool:
    """Whether a clause says in the passive that a promised act was done: "announced that two ports were opened".

    What is only told of something named beside it ("the port, which was opened") is another matter.
    """
    act = promise.act or next(reversed(plain(promise.predicate).text.lower().split()), "")
    told = plain(commitment.quote.partition(commitment.predicate)[2]).text if _tells_that(commitment) else ""
    done = WAS_DONE.search(CLAUSE_OF_A_NAME.split(told)[0]) if act else None
    return done is not None and same_word(done["act"].lower()) == same_word(act)


def _tells_that(commitment: Commitment) -> bool:
    return not commitment.negated and commitment.predicate.lower().endswith(" that")


def tells_it_goes_on(commitment: Commitment) -> bool:
    """Whether a word of welcome or notice is of something under way: "note the progress on the bank"."""
    return commitment.entry in _TAKES_NOTE and bool(ONGOING.search(_object(commitment)))


def _object(commitment: Commitment) -> str:
    """The first words after the predicate."""
    rest = commitment.quote.partition(commitment.predicate)[2] or commitment.quote
    return " ".join(plain(rest).text.split()[:_FIRST_WORDS])


def is_possible(commitment: Commitment) -> bool:
    """Whether a clause says only that something may be: "we may lose the port"."""
    return bool(RIGHTS.match(plain(commitment.predicate).text))


def goes_on(commitment: Commitment) -> bool:
    """Whether a clause tells in the present what is done: "we work together on ports"."""
    return commitment.kind is CommitmentKind.STANCE and commitment.entry.startswith(_PRESENT)


def half_steps(commitment: Commitment) -> int:
    """How many half steps a clause stands above its rung."""
    return ("+" in commitment.half) - ("-" in commitment.half) - ("e" in commitment.half)


def rung(commitment: Commitment) -> str:
    """What a clause does and how much that is, in words, as reports write it."""
    if commitment.kind is CommitmentKind.REPORT:
        return f"told as {stage(commitment)}" if commitment.stage else "a deed of no known stage"
    return rung_name(commitment.ladder, commitment.force or 0, commitment.half)


def stage(commitment: Commitment) -> str:
    """The stage in words."""
    return STAGES.get(str(commitment.stage), str(commitment.stage).replace("_", " "))


def sign(number: float) -> int:
    """1, 0 or -1."""
    return (number > 0) - (number < 0)
