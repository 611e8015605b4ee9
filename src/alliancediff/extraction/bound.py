"""Whom an act binds, and whose words it stands in."""

from functools import lru_cache, partial

from alliancediff.extraction.actors import JOINT, ActorFinder, resolve
from alliancediff.extraction.bearers import all_in_a_row, counted_together, of_one_house
from alliancediff.extraction.finders import Finders
from alliancediff.extraction.predicates import Form
from alliancediff.extraction.reads import Read
from alliancediff.language.english.speakers import HEAD_TITLES, SERVES
from alliancediff.language.english.subjects import (
    AGENT,
    INSERTED,
    OWN_POSSESSIVE,
    QUOTED,
    TO_BE_DONE,
    TOLD_THAT,
)
from alliancediff.models import (
    SAID_APART,
    Attribution,
    CommitmentKind,
    Genre,
    Statement,
    Unit,
)


def agents_of(finders: Finders, read: Read, quote: str) -> tuple[str, ...]:
    """Who acts where the passive names them: "the issue was raised by the Prime Minister"."""
    words = read.strength.predicate.rsplit(SAID_APART, 1)[-1]
    start = quote.find(words)
    if start < 0 or not (read.clause.head.form is Form.PASSIVE or TO_BE_DONE.search(words)):
        return ()
    match = AGENT.match(quote, start + len(words))
    return finders.actors.named(match["agents"]) if match else ()


def bearers_of(
    finders: Finders, read: Read, attribution: Attribution, statement: Statement, unit: Unit
) -> tuple[str, ...]:
    """Who is bound: whose commitment is spoken of, else the subject.

    In a quotation "we" is whoever speaks, and that is not settled here.
    """
    subject = read.subject
    if read.strength.kind is CommitmentKind.UNDERTAKING and (whose := _whose(finders, read.strength.predicate)):
        return whose
    if attribution is Attribution.QUOTED and (subject is None or JOINT in subject.actors):
        return ()
    if attribution is Attribution.VIA:
        return subject.actors if subject else ()
    parties = unit.speakers if unit.meeting else _parties(finders, statement)
    found = resolve(subject.actors if subject else (JOINT,), parties)
    own = finders.actors.people.own_names.values()
    if all_in_a_row(found, parties, [name for name in own if name.startswith(tuple(HEAD_TITLES))]):
        found = tuple(parties)
    if len(parties) != 1 or parties[0] not in finders.states:
        return found
    together = counted_together(subject, _named_first(finders, statement))
    return of_one_house(found, parties[0], partial(_is_office, finders)) if together is None else together


def _is_office(finders: Finders, name: str) -> bool:
    """Whether a name is that of an office, a ministry or an official under a minister, of whom no state is said."""
    offices = finders.actors.offices
    match = offices.institution.fullmatch(name) or offices.bare_title.fullmatch(f"the {name}", 4)
    person = offices.person.fullmatch(name)
    is_servant = person is not None and SERVES.search(person["title"]) is not None
    return (match is not None or is_servant) and not finders.actors.names.find(name)


def _named_first(finders: Finders, statement: Statement) -> tuple[str, ...]:
    """The states that a text names at its beginning."""
    opening = f"{statement.title}. {statement.text[: finders.settings.opening_characters]}"
    return tuple(name for name in _named(finders.actors, opening) if name in finders.states)


def _whose(finders: Finders, predicate: str) -> tuple[str, ...]:
    """Whose promise a predicate names; nobody's where it says that it is the speaker's, or told to somebody."""
    is_own = OWN_POSSESSIVE.search(predicate) or TOLD_THAT.search(predicate)
    return () if is_own else finders.actors.named(INSERTED.sub("", predicate))


def _parties(finders: Finders, statement: Statement) -> tuple[str, ...]:
    """Whom "the two leaders" means: the issuers; where one house tells of a meeting, the first two states named."""
    tells = statement.genre.is_secondary or statement.genre is Genre.READOUT
    if len(statement.issuers) > 1 or not tells:
        return statement.issuers
    met = _named_first(finders, statement)[:2]
    return tuple(sorted(met)) if len(met) > 1 else statement.issuers


def attribution_of(statement: Statement, place: int) -> Attribution:
    """Whose words stand at a place of a statement."""
    if not statement.genre.is_secondary:
        return Attribution.OWN
    paragraph = statement.text.rfind("\n", 0, place) + 1
    return Attribution.QUOTED if QUOTED.search(statement.text[paragraph:place]) else Attribution.REPORTED


@lru_cache(maxsize=4)
def _named(actors: ActorFinder, opening: str) -> tuple[str, ...]:
    """Whom the opening of a text names, which each of its lines asks for."""
    return actors.named(opening)
