"""Lead-ins and what they lend their items: subject, negation and modality; and items that are their own verb."""

from dataclasses import replace
from functools import lru_cache

from alliancediff.extraction.clauses import Clause, split_clauses
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.items import (
    governs_items,
    needs_all,
    opening_verb,
    with_lead_in,
)
from alliancediff.extraction.predicates import Form, Head
from alliancediff.extraction.reads import Read
from alliancediff.extraction.rules import duty_bearer
from alliancediff.extraction.strength import (
    Strength,
)
from alliancediff.language.english.marks import OPENING
from alliancediff.models import (
    CommitmentKind,
    Ladder,
    Stage,
)


def _lead_clause(finders: Finders, lead_in: str) -> tuple[Clause, Strength] | None:
    """The last clause of a lead-in, whose predicate the items below it share.

    In "we are meeting and commit to:" that is the commitment, though it is too short to be quoted alone.
    """
    clauses = split_clauses(lead_in, finders.predicates, finders.actors, finders.settings, is_item=False)
    if not clauses:
        return None
    ending = (h for h in finders.predicates.candidates(lead_in) if not lead_in[h.end :].strip(" :"))
    binding = next((head for head in ending if head.predicate.kind is CommitmentKind.UNDERTAKING), clauses[-1].head)
    subject = clauses[-1].subject or (duty_bearer(lead_in, binding.start) if finders.lays_down else None)
    last = replace(clauses[-1], head=binding, subject=subject)
    return last, finders.strength.read(lead_in, last.head, len(lead_in))


def under_lead_in(finders: Finders, text: str, clause: Clause, lead_in: str, leading: tuple[Clause, Strength]) -> Read:
    """An item's clause under its lead-in: subject, negation and modality are that one's, the verb is its own."""
    lead, strength = leading
    if governs_items(lead_in, lead.head):
        item = text[clause.start : clause.end]
        verb = opening_verb(item, finders.lexicon, 1)
        has_verb = Form.BASE in {clause.head.form, verb.form if verb else None}
        is_whole = needs_all(lead_in, lead.head, has_verb=has_verb)
        sentence = with_lead_in(lead_in, lead.head, item, is_whole=is_whole)
        strength = finders.strength.read(sentence, lead.head, len(sentence))
    return Read(clause, lead.subject, strength, lead_in)


def item_strength(finders: Finders, text: str, verb: Head) -> Strength:
    """An item that is its own verb: "-ing" tells of work under way, the base form of what is to be done."""
    is_under_way = verb.form is Form.GERUND
    kind = CommitmentKind.REPORT if is_under_way else CommitmentKind.UNDERTAKING
    stage = Stage.UNDER_WAY if is_under_way else Stage.INTENDED
    force = None if is_under_way else finders.settings.planned_force
    return Strength(kind, force, Ladder.FORCE, (), stage, text[verb.start : verb.end], entry="item")


def continues(clause: Clause, lead_in: str, leading: Head) -> bool:
    """Whether an item's clause only completes its lead-in: "will: hold ...", "commit to: improving ..."."""
    head = clause.head
    if clause.subject is not None or head.form not in {Form.BASE, Form.GERUND}:
        return False
    is_stated = head.form is Form.BASE and governs_items(lead_in, leading)
    return is_stated or head.predicate.kind is CommitmentKind.REPORT


def is_listed_deed(clause: Clause) -> bool:
    """Whether an item begins with the "-ing" of a story: in a list of deeds "convening a council" is one."""
    head = clause.head
    return head.form is Form.GERUND and head.start == clause.start and head.predicate.is_narration


def opens_with_deed(text: str, clause: Clause) -> bool:
    """Whether an item begins with the base form of an act: in a list "Open two ports" tells what is to be done."""
    head = clause.head
    is_act = head.predicate.kind is CommitmentKind.REPORT and not head.predicate.patterns
    is_first = not text[clause.start : head.start].strip(OPENING)
    return head.form is Form.BASE and clause.subject is None and is_first and is_act


@lru_cache(maxsize=64)
def lead_clause_of(finders: Finders, lead_in: str) -> tuple[Clause, Strength] | None:
    """A lead-in is read once for all items below it."""
    return _lead_clause(finders, lead_in) if lead_in else None
