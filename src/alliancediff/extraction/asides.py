"""Asides: why a unit or a clause of it is no act, by what its words tell of."""

from alliancediff.extraction.actors import Subject
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.items import (
    is_name,
    is_title,
)
from alliancediff.extraction.predicates import Form, Head
from alliancediff.extraction.roles import (
    DEED_OF_THING,
    FORECAST,
    MEETING,
    NAME,
    OTHERS,
    RAISED,
    RECITED,
    Aside,
    empty_words,
)
from alliancediff.extraction.strength import Strength
from alliancediff.language.english import meetings
from alliancediff.language.english.noun_phrases import subject_core
from alliancediff.language.english.objects import OBJECT_NEXT
from alliancediff.language.english.recitals import opens_recital
from alliancediff.language.english.rules import ASKED
from alliancediff.language.english.subjects import (
    FIRST_PERSON,
    SUBJECT_OPENING,
)
from alliancediff.language.english.verbs import RULING
from alliancediff.lexicon import SpeechAct
from alliancediff.models import (
    CommitmentKind,
    Stage,
    Statement,
    Unit,
    UnitKind,
)

_GOES_ON = "act-continue to"
"""What a body "continues to" do is its work; what it "provides" or "builds on" in the present describes it."""


def why_set_aside(finders: Finders, text: str, unit: Unit) -> Aside | None:
    """Why a whole unit does nothing: it is a name, or what a body recites before it acts."""
    if is_name(text, finders.settings.name_words) or (unit.kind is UnitKind.ITEM and is_title(text)):
        return NAME
    return RECITED if finders.lays_down and not unit.lead_in and opens_recital(text) else None


def why_empty(finders: Finders, text: str, clause: Clause, strength: Strength, statement: Statement) -> Aside | None:
    """Why a stance or a mention is about no policy; None where it is."""

    def is_party(words: str) -> bool:
        span = finders.actors.first_subject(words)
        is_whole = span is not None and span[1] == len(words) and words[: span[0]].lower() in {"", "the "}
        return is_whole and set(finders.actors.named(words)) <= {*statement.issuers}

    found = empty_words(text, clause, strength, finders.policy, is_party)
    return None if found is RAISED and _is_known(finders, text[clause.head.end : clause.end], statement) else found


def _is_known(finders: Finders, words: str, statement: Statement) -> bool:
    """Whether a topic is one that is followed, or that of somebody who is no party: to name it says something."""
    return bool(finders.lines.find(words)) or not set(finders.actors.named(words)) <= {*statement.issuers}


def why_narration(
    finders: Finders, text: str, clause: Clause, subject: Subject | None, statement: Statement
) -> Aside | None:
    """Why a clause only tells what others do, what was done to something or what a thing will bring."""
    head, before = clause.head, text[: clause.head.start]
    is_report = head.predicate.kind is CommitmentKind.REPORT
    if meetings.NEXT.match(text, clause.start) or (finders.is_of_body and meetings.MEETS_NEXT.match(text, head.start)):
        return MEETING
    if subject is None and head.form is Form.MODAL and finders.strength.is_forecast(text, head, own=clause.start):
        return FORECAST
    if subject is None and (why := _why_nobody(finders, text, clause)):
        return why
    if not is_report or (subject is None and _rules(finders, text, clause)):
        return None
    actors = subject.actors if subject else _opening_actors(finders, before)
    return OTHERS if finders.are_others(actors, statement) and not FIRST_PERSON.search(before) else None


def _why_nobody(finders: Finders, text: str, clause: Clause) -> Aside | None:
    """Why a clause whose subject is no party that is known tells what others do, or what a thing does."""
    head, before = clause.head, text[: clause.head.start]
    if ASKED.search(before) or _is_told_by_body(finders, head, before):
        return OTHERS
    is_this_text = bool(finders.document.match(before))
    if _tells(head, is_this_text=is_this_text) and not _rules(finders, text, clause):
        return OTHERS
    if _is_of_thing(finders, text, clause):
        return DEED_OF_THING if head.predicate.kind is CommitmentKind.REPORT else FORECAST
    return None


def _rules(finders: Finders, text: str, clause: Clause) -> bool:
    """Whether a body that the parties have, by its name or its letters, lays something down: "The JRC sets limits"."""
    head, words = clause.head, finders.lexicon.anchors
    *_, last = subject_core(text[clause.start : head.start]).split() or [""]
    is_body = last in {*words.mechanisms, *words.bodies, *words.offices} or (last.isupper() and len(last) > 1)
    return is_body and head.form is Form.THIRD and head.predicate.id.removeprefix("act-") in RULING


def _is_told_by_body(finders: Finders, head: Head, before: str) -> bool:
    """Whether a body tells of something else what happened to it: "Inflation has eased"."""
    is_told = head.predicate.kind is CommitmentKind.REPORT and head.form in {Form.PERFECT, Form.PAST}
    return finders.is_of_body and is_told and bool(before.strip(SUBJECT_OPENING))


def _is_of_thing(finders: Finders, text: str, clause: Clause) -> bool:
    """Whether a thing did, is to do or may do it: "trade has grown", "these gifts aim to", "raids could cut"."""
    head = clause.head
    makes = head.predicate.speech_act is SpeechAct.DECLARATION and not OBJECT_NEXT.match(text, head.end)
    is_told = not makes and head.form in {Form.PERFECT, Form.PAST}
    is_deed = head.predicate.kind is CommitmentKind.REPORT and is_told
    is_aim = head.needs_verb and head.form in {Form.BASE, Form.THIRD}
    is_chance = head.predicate.stage is Stage.MOOTED and head.form is Form.MODAL
    if not (is_deed or is_aim or is_chance):
        return False
    return finders.strength.is_thing(text[: head.start], text[clause.start : head.start], spares_own=is_deed)


def _tells(head: Head, *, is_this_text: bool) -> bool:
    """Whether a clause without a party as its subject tells what was done, or what a thing does."""
    predicate = head.predicate
    is_report = predicate.kind is CommitmentKind.REPORT
    if is_report and is_this_text:
        return True
    if head.form is Form.THIRD and is_report:
        return predicate.speech_act is not SpeechAct.DECLARATION and predicate.id != _GOES_ON
    if head.form is Form.PASSIVE and predicate.kind is not CommitmentKind.MENTION:
        return not (is_report and predicate.stage is Stage.INSTRUMENT)
    return False


def _opening_actors(finders: Finders, before: str) -> tuple[str, ...]:
    """The actors that a sentence begins with, whatever else it names before its verb."""
    span = finders.actors.first_subject(before)
    return finders.actors.named(before[: span[1]]) if span and not before[: span[0]].strip(SUBJECT_OPENING) else ()
