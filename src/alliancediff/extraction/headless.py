"""Units in which no head was found: read by their lead-in, or by a subject with a verb that no table knows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from alliancediff.extraction.actors import JOINT, Subject
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.embedded import relative_clauses
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.items import (
    opening_verb,
    stands_alone,
)
from alliancediff.extraction.lead_ins import (
    item_strength,
    under_lead_in,
)
from alliancediff.extraction.predicates import Form, Head
from alliancediff.extraction.reads import NOBODY, PRESENT, Read
from alliancediff.extraction.rules import permission
from alliancediff.extraction.strength import (
    Strength,
)
from alliancediff.language.english.clauses import MEASURES, PRESENT_AFTER_MEASURES
from alliancediff.language.english.rules import DENIES
from alliancediff.language.english.subjects import (
    BEFORE_SUBJECT,
    VERB_AFTER_SUBJECT,
)
from alliancediff.lexicon import Predicate
from alliancediff.models import (
    CommitmentKind,
    Ladder,
    Stage,
    Statement,
    Unit,
    UnitKind,
)


def without_head(
    finders: Finders, text: str, unit: Unit, leading: tuple[Clause, Strength] | None, statement: Statement
) -> Iterator[Read]:
    """A clause for a unit in which no head was found: by its lead-in, or by a subject with an unknown verb."""
    if leading and leading[0].head.predicate.is_narration:
        return
    if leading and not stands_alone(text, finders.predicates):
        yield under_lead_in(finders, text, Clause(0, len(text), leading[0].head, None), unit.lead_in, leading)
        return
    readers = _READERS[1:] if leading else _READERS
    yield from islice(filter(None, (read(finders, text, unit, statement) for read in readers)), 1)


def _relative(finders: Finders, text: str, _: Unit, __: Statement) -> Read | None:
    """A promise in a relative clause, the only one of its unit."""
    whole = Clause(0, len(text), Head(0, 0, 0, Form.OTHER, NOBODY), None)
    inside = relative_clauses(text, whole, finders.predicates, finders.actors, finders.settings.binding_force)
    one = next(iter(inside), None)
    return Read(one, one.subject, finders.strength.read(text, one.head, one.end)) if one else None


def _opening_verb(finders: Finders, text: str, unit: Unit, _: Statement) -> Read | None:
    """An item that begins with its verb."""
    opening = opening_verb(text, finders.lexicon, finders.settings.item_words) if unit.kind is UnitKind.ITEM else None
    clause = Clause(0, len(text), opening, None) if opening else None
    return Read(clause, None, item_strength(finders, text, clause.head), unit.lead_in) if clause else None


def _permission(finders: Finders, text: str, _: Unit, __: Statement) -> Read | None:
    """What is said to be permitted, required or forbidden, in a text that lays down rules."""
    found = permission(text) if finders.lays_down else None
    return Read(found[0], found[0].subject, found[1]) if found else None


def _measures(finders: Finders, text: str, _: Unit, __: Statement) -> Read | None:
    """What measures do, told in the present."""
    measures = MEASURES.match(text)
    does = PRESENT_AFTER_MEASURES.match(text, measures.end()) if measures else None
    if does is None:
        return None
    head = Head(does.start(), does.start(), does.end(), Form.BASE, PRESENT)
    return Read(Clause(0, len(text), head, None), None, finders.strength.read(text, head, len(text)))


def _by_subject(finders: Finders, text: str, _: Unit, statement: Statement) -> Read | None:
    """A party with a verb that no table knows, or that it says it does not do."""
    span = finders.actors.first_subject(text)
    if span is None or not BEFORE_SUBJECT.fullmatch(text[: span[0]]):
        return None
    if denied := DENIES.match(text, span[1]):
        return _denied(finders, text, span, denied)
    verb = VERB_AFTER_SUBJECT.match(text, span[1])
    actors = finders.actors.named(text[: span[1]])
    if verb and _looks_like_verb(finders, verb, is_one=len(actors) == 1) and not finders.are_others(actors, statement):
        return Read(*_unknown(finders, text, span, verb))
    return None


def _denied(finders: Finders, text: str, span: tuple[int, int], verb: re.Match[str]) -> Read:
    """What a party says in the present that it does not do: "We do not sell"."""
    start = verb.start() + 1
    head = Head(start, start, verb.end(), Form.BASE, PRESENT)
    subject = Subject(span[0], finders.actors.named(text[span[0] : span[1]]) or (JOINT,))
    strength = replace(finders.strength.read(text, head, len(text)), negated=True)
    return Read(Clause(0, len(text), head, subject), subject, strength)


def _looks_like_verb(finders: Finders, verb: re.Match[str], *, is_one: bool) -> bool:
    """By its form alone: with an auxiliary an -ing or -ed form, without one a past or a word of substance.

    After the name of one party a bare word is a noun: "U.S. market share".
    """
    word = verb["verb"]
    if verb["auxiliary"]:
        return word.endswith(("ing", "ed"))
    return word.endswith("ed") or (not is_one and not (word.endswith(("ing", "s")) or word in finders.lexicon.formula))


def _unknown(
    finders: Finders, text: str, span: tuple[int, int], verb: re.Match[str]
) -> tuple[Clause, Subject, Strength]:
    """A party does something by a verb the lexicon does not know; how strong that is stays open."""
    is_report = verb["verb"].endswith(("ing", "ed")) and not verb["verb"].endswith("eed")
    kind = CommitmentKind.REPORT if is_report else CommitmentKind.STANCE
    start = verb.start("auxiliary") if verb["auxiliary"] else verb.start("verb")
    head = Head(start, start, verb.end(), Form.OTHER, Predicate("unknown", kind, (), "E", ()))
    stage = Stage.UNDER_WAY if verb["verb"].endswith("ing") else None
    strength = Strength(kind, None if is_report else 1, Ladder.FORCE, (), stage, text[start : verb.end()])
    subject = finders.actors.subject_before(text, span[1]) or Subject(span[0], (JOINT,))
    return Clause(0, len(text), head, subject), subject, strength


_READERS = (_relative, _opening_verb, _permission, _measures, _by_subject)
"""Each reads a clause of another kind; the first that finds one counts, and under a lead-in the first of all is out."""
