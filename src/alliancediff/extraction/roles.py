"""Roles: what a unit does, with the reason, by the clauses that were found in it and by those that were set aside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alliancediff.extraction.anchors import AnchorFinder
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.strength import VALUE, Strength
from alliancediff.extraction.themes import ThemeFinder
from alliancediff.language.english.courtesies import (
    ASKS,
    DESCRIBES,
    EXAMPLES,
    NOTES,
    OURSELVES,
    PRAISE,
    SAYS_PROUD,
    SAYS_THAT,
    THANKS,
    WISHES,
    heads,
    is_praised,
    is_quality,
    is_topic,
    is_work,
    object_end,
    says_what_for,
)
from alliancediff.language.english.recitals import RECITES, opens_recital
from alliancediff.models import Commitment, CommitmentKind, Role, Unit

_ACTS = {CommitmentKind.UNDERTAKING, CommitmentKind.REPORT}
_COURTESY = "courtesy"
_TOLD = {CommitmentKind.STANCE, CommitmentKind.MENTION}


@dataclass(frozen=True, slots=True)
class Aside:
    """Why a clause that has a predicate is no commitment: the role that it gives its sentence, and the reason."""

    role: Role
    reason: str


NO_PREDICATE = Aside(Role.BACKGROUND, "no predicate of a party was found")
LEADS_IN = Aside(Role.BACKGROUND, "only leads into the items below it")
NAME = Aside(Role.BACKGROUND, "a name or a title, and no sentence")
RECITED = Aside(Role.RECITAL, "gives what the text rests on, and nothing is done in it")
FORECAST = Aside(Role.BACKGROUND, "says what a thing will bring, and nobody promises it")
OTHERS = Aside(Role.REPORT, "tells what others do, or what was done")
DEED_OF_THING = Aside(Role.REPORT, "tells what something brought about, and nobody did it")
MEETING = Aside(Role.REPORT, "tells that they met, or what happened")
COURTESY = Aside(Role.COURTESY, "thanks, praise or good wishes, about no policy")
RAISED = Aside(Role.REPORT, "names a topic that was talked about, and says nothing on it")
DESCRIPTION = Aside(Role.BACKGROUND, "says of a party who it is or what it did")


@dataclass(frozen=True, slots=True)
class Policy:
    """Tells words about policy from words about people, with the finders of one lexicon.

    `aims` are themes that say no field. `names_act` tells whether a noun is that of an act.
    """

    anchors: AnchorFinder
    themes: ThemeFinder
    aims: frozenset[str]
    names_act: Callable[[str], bool]

    def is_named(self, words: str) -> bool:
        """Whether words name an agreement, a body, a programme, an amount or a deadline."""
        slots = self.anchors.find(words)
        return bool(slots.instruments or slots.mechanisms or slots.amounts or slots.deadlines)

    def is_work(self, head: str, words: str) -> bool:
        """Whether a noun is work of somebody's and the words around it say what it is for, or in which field."""
        return is_work(head) and (says_what_for(words) or self.has_field(words))

    def has_field(self, words: str) -> bool:
        """Whether words are about a field of policy."""
        return not self.aims.issuperset(self.themes.find(words))

    def is_told(self, words: str) -> bool:
        """Whether words say that something came about, in a field of policy: "that the bank sold 300 boats"."""
        return SAYS_THAT.match(words) is not None and (self.is_named(words) or self.has_field(words))


def narrated(text: str, clause: Clause, policy: Policy) -> Aside | None:
    """Why a clause is set aside that tells of a meeting or is politeness; None where a courtesy is about policy.

    "We celebrate fifty years of friendship" is a courtesy; "we celebrate the Treaty of Westport" is a stance on it.
    """
    if clause.head.predicate.id != _COURTESY:
        return MEETING
    wording, rest = text[clause.head.start : clause.head.end], text[clause.head.end : clause.end]
    about = [head for head in heads(rest) if head]
    matter = rest[: object_end(rest)]
    if not about or any(map(is_quality, about)):
        return None if not THANKS.search(wording) and policy.is_told(rest) else COURTESY
    if policy.is_named(matter) or (not THANKS.search(wording) and _is_deed(wording, about, rest, policy)):
        return None
    return COURTESY


def _is_deed(wording: str, about: Sequence[str], rest: str, policy: Policy) -> bool:
    """Whether a celebration is of what was done: work in a field, an act ("the launch of the fund"), or a fact."""
    if is_quality(wording.rsplit(maxsplit=1)[-1]):
        return False
    is_act = policy.names_act(about[0].lower()) and policy.has_field(rest)
    return policy.is_told(rest) or is_act or any(policy.is_work(head, rest) for head in about)


def empty_words(
    text: str, clause: Clause, strength: Strength, policy: Policy, is_party: Callable[[str], bool]
) -> Aside | None:
    """Why a stance or a mention says nothing of any policy, by its verb and by what it is about; None where it does.

    Praise of somebody's leadership is a courtesy; praise of a treaty or of a decision is a stance. `is_party` tells
    whether words name one of the parties and nothing else.
    """
    if clause.start > clause.head.start:
        return None
    wording, rest = text[clause.head.start : clause.head.end], text[clause.head.end : clause.end]
    if WISHES.match(wording + rest) or SAYS_PROUD.match(wording + rest):
        return COURTESY
    if strength.kind not in _TOLD or (strength.force or 0) > VALUE:
        return None
    if strength.kind is CommitmentKind.STANCE and not (PRAISE.search(wording) or NOTES.fullmatch(wording)):
        return None
    found = _empty(wording, rest, strength.kind, policy)
    if found is None and strength.kind is CommitmentKind.STANCE and _describes(wording, rest, is_party):
        found = DESCRIPTION
    return found if found and not policy.is_named(rest) else None


def _empty(wording: str, rest: str, kind: CommitmentKind, policy: Policy) -> Aside | None:
    about = [head for head in heads(rest) if head]
    if not about or policy.is_told(rest):
        return None
    if PRAISE.search(wording):
        return COURTESY if is_praised(about[-1]) and not policy.is_work(about[-1], rest) else None
    if NOTES.fullmatch(wording) and is_quality(about[0]):
        return None if is_work(about[0]) and EXAMPLES.search(rest) else COURTESY
    return RAISED if kind is CommitmentKind.MENTION and is_topic(about[0]) else None


def _describes(wording: str, rest: str, is_party: Callable[[str], bool]) -> bool:
    """Whether a sentence notes of a party who it is: "noted that Norway is one of the largest buyers of salt"."""
    if not (wording.endswith(" that") or rest.lstrip().startswith("that ")):
        return False
    told = DESCRIBES.match(rest)
    if told is None or ASKS.search(rest):
        return False
    return OURSELVES.match(told["subject"]) is not None or is_party(told["subject"])


def settled(
    unit: Unit, text: str, found: Sequence[Commitment], aside: Aside | None, *, is_short: bool
) -> tuple[Role, str]:
    """The role of a unit and its reason: by its commitments, else by why it holds none.

    What the reader took for a heading or for boilerplate stays so unless it holds a commitment.
    """
    if found:
        return _role_of(text, found), _reason(unit, found)
    if unit.role is not Role.STATEMENT:
        return unit.role, unit.reason
    if not is_short:
        return Role.BACKGROUND, "longer than any sentence, and not analysed"
    aside = RECITED if opens_recital(text) else aside or NO_PREDICATE
    return aside.role, aside.reason


def _role_of(text: str, found: Sequence[Commitment]) -> Role:
    if any(c.kind in _ACTS for c in found):
        return Role.COMMITMENT
    is_recital = opens_recital(text) and all(RECITES.match(c.predicate) for c in found)
    return Role.RECITAL if is_recital else Role.STANCE


def _reason(unit: Unit, found: Sequence[Commitment]) -> str:
    if unit.role is Role.BOILERPLATE:
        return f"looked like {unit.reason}, but holds a commitment"
    if unit.role is Role.HEADING:
        return "set as a heading, but holds a promise"
    return "; ".join(f"{c.kind}: {c.predicate}" for c in found)
