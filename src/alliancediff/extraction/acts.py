"""The acts of a clause: one for each goal that it lists, whose they are, and the promises that stand inside it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from alliancediff.extraction.actors import JOINT, Subject
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.embedded import embedded_clauses
from alliancediff.extraction.enumerations import goals
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.predicates import Form
from alliancediff.extraction.reads import Read
from alliancediff.extraction.rules import ruled
from alliancediff.extraction.strength import (
    EXPLORATORY,
    Strength,
    as_demand,
    as_view,
)
from alliancediff.language.english.objects import GOVERNING
from alliancediff.language.english.subjects import (
    TO_BE_DONE,
)
from alliancediff.models import (
    CommitmentKind,
    Statement,
)


def acts_of(
    finders: Finders, text: str, clause: Clause, subject: Subject | None, statement: Statement, strength: Strength
) -> Iterator[Read]:
    """The clause, or one line for each of the goals that it lists; all but the first borrow its predicate."""
    strength = _as_rule(finders, text, clause, strength) if finders.lays_down else strength
    if finders.lays_down and _is_laid_down(finders, text, clause, subject, strength):
        strength, subject = ruled(text, clause, strength)
    elif strength.inner is not None and strength.kind is CommitmentKind.UNDERTAKING:
        subject = _inner_subject(finders, text, strength.inner) or subject
    elif strength.is_modal and strength.kind is CommitmentKind.UNDERTAKING:
        strength, subject = _of_others(finders, strength, subject, statement)
    for part in islice(
        goals(text, clause, finders.themes, finders.predicates.sentence.means, finders.strength.nouns.names_act),
        finders.settings.list_lines,
    ):
        lead_in = _up_to_list(finders, text, clause) if part.start > clause.head.start else ""
        yield Read(part, subject, strength, lead_in)


def _up_to_list(finders: Finders, text: str, clause: Clause) -> str:
    """The predicate, with the noun that governs a list: to welcome cooperation on a goal is not to welcome it."""
    match = GOVERNING.match(text, clause.head.end, clause.end)
    governs = match and (
        match["noun"] in finders.lexicon.formula or not finders.strength.nouns.names_act(match["noun"])
    )
    return text[clause.start : match.end() if match and governs else clause.head.end]


def _as_rule(finders: Finders, text: str, clause: Clause, strength: Strength) -> Strength:
    """What a text that lays down rules agrees that somebody "shall" do: as firm as the rule in it, and no view."""
    if strength.inner is None or not strength.is_modal or clause.head.predicate.kind is not CommitmentKind.STANCE:
        return strength
    inner = next(head for head in finders.predicates.candidates(text, clause.head.end) if head.start == strength.inner)
    rule = finders.strength.read(text, inner, clause.end)
    return replace(rule, predicate=strength.predicate, inner=strength.inner)


def _is_laid_down(finders: Finders, text: str, clause: Clause, subject: Subject | None, strength: Strength) -> bool:
    """Whether a clause says what somebody shall, must or may do who is no party that is known."""
    if strength.inner is not None:
        return _inner_subject(finders, text, strength.inner) is None and strength.kind is CommitmentKind.UNDERTAKING
    is_duty = strength.is_modal or not TO_BE_DONE.search(strength.predicate)
    return subject is None and clause.head.form is Form.MODAL and is_duty


def _inner_subject(finders: Finders, text: str, start: int) -> Subject | None:
    """Who is bound in "agreed that Norway would"; None where it is a pronoun or nobody that is known."""
    before = finders.predicates.without_adverbs(text[:start])
    subject = finders.actors.subject_before(text, len(before.rstrip()))
    return subject if subject is not None and JOINT not in subject.actors else None


def _of_others(
    finders: Finders, strength: Strength, subject: Subject | None, statement: Statement
) -> tuple[Strength, Subject | None]:
    """What others must do is a demand, what they can do or what must be done a view; neither is a promise."""
    if subject is None:
        return as_view(strength), None
    if not finders.are_others(subject.actors, statement):
        return strength, subject
    return (as_demand(strength) if (strength.force or 0) > EXPLORATORY else as_view(strength)), None


def promises_inside(
    finders: Finders, text: str, host: Clause, subject: Subject | None, statement: Statement
) -> Iterator[Read]:
    """The promises inside a clause, each a line of its own."""
    inside = islice(
        embedded_clauses(text, host, finders.predicates, finders.actors, finders.settings.binding_force),
        finders.settings.list_lines,
    )
    for clause, is_carried in inside:
        actors = clause.subject.actors if clause.subject else ()
        if is_carried and (not actors or finders.are_others(actors, statement)):
            continue  # "Russia's decision to suspend" and "its decision" are no pledge of the parties
        strength = finders.strength.read(text, clause.head, clause.end)
        yield Read(clause, clause.subject or (None if is_carried else subject), strength, is_carried=is_carried)
