"""Subjects of clauses: a pronoun stands for whoever was named before it, and an outsider acts under his own name."""

from alliancediff.extraction.actors import JOINT, Subject
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.outsiders import other_people, outsider
from alliancediff.extraction.predicates import Form
from alliancediff.language.english.outsiders import OF_GOVERNMENT
from alliancediff.language.english.subjects import (
    COUNTED,
    COUNTS,
    IMPERSONAL,
    PRONOUN,
    PRONOUN_AND,
    SUBORDINATE,
)
from alliancediff.models import (
    Statement,
)


def own_subject(finders: Finders, text: str, clause: Clause, previous: Subject | None) -> Subject | None:
    """The clause's subject, a pronoun replaced by what it stands for; "they" after one person are all parties."""
    before = text[: clause.head.start] if clause.subject is None else text[clause.subject.start : clause.head.start]
    bare = finders.predicates.without_adverbs(before).strip()
    if clause.subject is not None and previous is not None and PRONOUN_AND.search(text[: clause.subject.start]):
        return Subject(clause.start, tuple(dict.fromkeys((*previous.actors, *clause.subject.actors))))
    if clause.head.form is Form.PASSIVE and IMPERSONAL.match(text, clause.start):
        return Subject(clause.start, (JOINT,))
    if clause.subject is None and (meant := _meant_by_it(finders, bare)):
        return meant
    pronoun, counted = PRONOUN.fullmatch(bare), COUNTED.fullmatch(bare)
    is_known = previous and not set(previous.actors) & {*finders.actors.people.own_names.values()}
    if counted and previous and is_known and len(previous.actors) == COUNTS[counted["number"].lower()]:
        return previous if JOINT not in previous.actors else clause.subject
    if pronoun is None or previous is None:
        return clause.subject
    return clause.subject if pronoun["plural"] and len(previous.actors) == 1 else previous


def _meant_by_it(finders: Finders, intro: str) -> Subject | None:
    """Whom "it" stands for after a subordinate clause: "As Norway takes the chair, it will"."""
    match = SUBORDINATE.fullmatch(intro)
    span = finders.actors.first_subject(intro) if match else None
    named = finders.actors.named(intro[span[0] : span[1]]) if span else ()
    is_subject = match is not None and span is not None and span[0] == match.start("subject")
    return Subject(match.start("subject"), named) if match and is_subject and len(named) == 1 else None


def outside_subject(finders: Finders, text: str, clause: Clause, statement: Statement) -> Subject | None:
    """Who acts under a name of their own, and is no party; None where a party does."""

    def is_ours(name: str) -> bool:
        return bool(finders.actors.mentions(name) or OF_GOVERNMENT.search(name) or finders.policy.is_named(name))

    name = outsider(text, clause, statement.text, is_ours) or other_people(text, clause)
    return Subject(clause.start, (name,), name) if name else None
