"""Units -> commitments: which clauses bind, state or report; each step of that stands in a module of its own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.extraction.actors import Subject
from alliancediff.extraction.acts import acts_of, promises_inside
from alliancediff.extraction.asides import why_empty, why_narration, why_set_aside
from alliancediff.extraction.clauses import Clause, split_clauses
from alliancediff.extraction.describing import commitment_of
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.headless import without_head
from alliancediff.extraction.items import (
    is_bare_lead_in,
)
from alliancediff.extraction.lead_ins import (
    continues,
    is_listed_deed,
    item_strength,
    lead_clause_of,
    opens_with_deed,
    under_lead_in,
)
from alliancediff.extraction.reads import BINDING, Read
from alliancediff.extraction.roles import (
    DEED_OF_THING,
    FORECAST,
    LEADS_IN,
    MEETING,
    Aside,
    narrated,
)
from alliancediff.extraction.rules import permission
from alliancediff.extraction.strength import (
    Strength,
)
from alliancediff.extraction.subjects import outside_subject, own_subject
from alliancediff.ids import clause_ids
from alliancediff.language.english.noun_phrases import NOUN_PHRASE, subject_core
from alliancediff.models import (
    Commitment,
    Role,
    Statement,
    Unit,
    UnitKind,
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A clause with what is known when its turn comes.

    `told` is why a story or a courtesy is none of the acts, `goes_on` whether it goes on with one that was told before.
    """

    text: str
    unit: Unit
    statement: Statement
    clause: Clause
    subject: Subject | None
    strength: Strength
    leading: tuple[Clause, Strength] | None
    told: Aside | None
    goes_on: bool

    @property
    def is_item(self) -> bool:
        """Whether the clause stands in a list."""
        return self.unit.kind is UnitKind.ITEM

    def has_no_subject(self, finders: Finders) -> bool:
        """Whether nobody is named for the clause, so that what is told of goes on with the one before."""
        words = self.text[self.clause.start : self.clause.head.start]
        return self.subject is None and not finders.predicates.without_adverbs(words).strip()

    def inside(self, finders: Finders, *, carried: bool) -> list[Read]:
        """The promises inside the clause: those of others that it speaks of, or the parties' own."""
        found = promises_inside(finders, self.text, self.clause, self.subject, self.statement)
        return [read for read in found if read.is_carried is carried]


Reading = Callable[[Finders, _Turn], tuple[list[Read], Aside | None] | None]
"""What a clause is read as: the acts and why it is none itself; None where another reading is to be tried."""


def _under(finders: Finders, turn: _Turn) -> tuple[list[Read], Aside | None] | None:
    """A clause that completes the lead-in above it."""
    if turn.leading is None or not continues(turn.clause, turn.unit.lead_in, turn.leading[0].head):
        return None
    return [under_lead_in(finders, turn.text, turn.clause, turn.unit.lead_in, turn.leading)], None


def _listed(finders: Finders, turn: _Turn) -> tuple[list[Read], Aside | None] | None:
    """An item that begins with its verb."""
    clause = turn.clause
    if not turn.is_item or not (is_listed_deed(clause) or opens_with_deed(turn.text, clause)):
        return None
    return [Read(clause, turn.subject, item_strength(finders, turn.text, clause.head), turn.unit.lead_in)], None


def _told(finders: Finders, turn: _Turn) -> tuple[list[Read], Aside | None] | None:
    """A story of a meeting or a courtesy, and what goes on with one."""
    return (turn.inside(finders, carried=True), turn.told) if turn.told or turn.goes_on else None


def _narration(finders: Finders, turn: _Turn) -> tuple[list[Read], Aside | None] | None:
    """What others do, and what a thing did or will bring."""
    why = why_narration(finders, turn.text, turn.clause, turn.subject, turn.statement)
    return (turn.inside(finders, carried=False), why) if why else None


def _empty(finders: Finders, turn: _Turn) -> tuple[list[Read], Aside | None] | None:
    """A stance or a mention that is about no policy."""
    why = why_empty(finders, turn.text, turn.clause, turn.strength, turn.statement)
    return (turn.inside(finders, carried=True), why) if why else None


def _acts(finders: Finders, turn: _Turn) -> tuple[list[Read], Aside | None] | None:
    """The clause's own acts and the promises inside it."""
    clause = (turn.text, turn.clause, turn.subject, turn.statement)
    return [*acts_of(finders, *clause, turn.strength), *promises_inside(finders, *clause)], None


_READINGS: tuple[Reading, ...] = (_under, _listed, _told, _narration, _empty, _acts)
"""The readings of a clause in the order in which they are tried; the last one fits any."""


def commitments_of(
    finders: Finders, statement: Statement, unit: Unit, previous: Subject | None = None
) -> tuple[list[Commitment], Subject | None, Aside | None]:
    """The commitments of one unit, its last subject, and why a clause of it is none.

    A pronoun in the next unit may stand for that subject.
    """
    text = statement.quote(unit.span)
    if why := why_set_aside(finders, text, unit):
        return [], previous, why
    is_item = unit.kind is UnitKind.ITEM
    clauses = split_clauses(text, finders.predicates, finders.actors, finders.settings, is_item=is_item)
    if clauses and is_bare_lead_in(text, clauses[-1]):
        return [], clauses[-1].subject or previous, LEADS_IN
    turns = list(_turns(finders, statement, unit, clauses, previous))
    subject = turns[-1].subject if turns else None
    kept: list[Read] = []
    aside: Aside | None = None
    for turn in turns:
        if aside is FORECAST and turn.has_no_subject(finders):
            continue
        reads, why = next(filter(None, (reading(finders, turn) for reading in _READINGS)))
        kept += reads
        aside = why or aside
    if not clauses or (not kept and (aside is DEED_OF_THING or (finders.lays_down and permission(text)))):
        kept = list(without_head(finders, text, unit, lead_clause_of(finders, unit.lead_in), statement))
    quotable = [read for read in kept if _can_be_quoted(text, read, finders.settings.clause_words)]
    names = clause_ids(unit.id, (text[read.clause.start : read.clause.end] for read in quotable))
    made = [commitment_of(finders, statement, unit, *one) for one in zip(names, quotable, strict=True)]
    return made, subject or previous, aside


def _turns(
    finders: Finders, statement: Statement, unit: Unit, clauses: Sequence[Clause], previous: Subject | None
) -> Iterator[_Turn]:
    """The clauses of a unit in order; one without a subject has that of the clause before it."""
    text, leading = statement.quote(unit.span), lead_clause_of(finders, unit.lead_in)
    subject: Subject | None = None
    is_told = is_met = False
    for clause in clauses:
        is_more = clause.subject is None and clause.head.predicate.kind not in BINDING
        goes_on = is_more and (is_met or (is_told and clause.head.form.is_finite))
        is_listed = unit.kind is UnitKind.ITEM and is_listed_deed(clause)
        is_narration = clause.head.predicate.is_narration and not is_listed
        told = narrated(text, clause, finders.policy) if is_narration else None
        is_told, is_met = told is not None or goes_on, told is MEETING or goes_on
        own = own_subject(finders, text, clause, previous) or outside_subject(finders, text, clause, statement)
        words = text[clause.start : clause.head.start]
        opens = None if own else finders.actors.opening_subject(words if clause.start else text)
        core = subject_core(finders.predicates.without_adverbs(words)) if clause.start else ""
        has_words = NOUN_PHRASE.match(core) is not None
        subject = own or (opens if has_words else subject or opens)
        strength = finders.strength.read(text, clause.head, clause.end)
        yield _Turn(text, unit, statement, clause, subject, strength, leading, told, goes_on)


def goes_on(finders: Finders, statement: Statement, commitment: Commitment, previous: Unit, unit: Unit) -> bool:
    """Whether a unit only spells out the commitment before it, which must end the unit before."""
    if unit.role is not Role.STATEMENT or unit.heading != previous.heading:
        return False
    is_next = commitment.span.end == previous.span.end
    return is_next and finders.predicates.is_extension(statement.quote(unit.span))


def _can_be_quoted(text: str, read: Read, least: int) -> bool:
    """Whether a clause is long enough; a lead-in counts as a word."""
    words = len(text[read.clause.start : read.clause.end].split())
    return words + bool(read.lead_in) >= least
