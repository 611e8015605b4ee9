"""Extraction: a Statement -> its commitments, each with the words it rests on, and the roles of its units settled."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from alliancediff.extraction.actors import Subject
from alliancediff.extraction.commitments import commitments_of, goes_on
from alliancediff.extraction.describing import described
from alliancediff.extraction.finders import Finders, make_finders
from alliancediff.extraction.fit import only_fitting
from alliancediff.extraction.meetings import with_meetings
from alliancediff.extraction.reads import BINDING
from alliancediff.extraction.roles import Aside, settled
from alliancediff.extraction.strangers import without_strangers
from alliancediff.extraction.writing import Writing, writing_of
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import Commitment, CommitmentKind, Note, Role, Settings, Span, Statement, Unit, UnitKind
from alliancediff.speakers.people import find_people

__all__ = ["extract"]

_READ = {Role.STATEMENT, Role.BOILERPLATE, Role.HEADING}


def extract(statement: Statement, lexicon: Lexicon, settings: Settings) -> tuple[Statement, tuple[Commitment, ...]]:
    """The commitments of a statement, in text order, and the statement with its units' roles settled.

    A unit that holds no commitment is a recital, a report, a courtesy or background, with the reason. Boilerplate that
    turns out to be a party's own sentence with a promise or a stance, and a heading that is a party's promise, are
    taken back and noted.
    """
    statement = replace(statement, units=tuple(map(_as_read, statement.units)))
    lexicon, writing = in_plain_writing(lexicon), writing_of(statement)
    finders = make_finders(lexicon, settings.extraction)
    people = find_people(writing.plain.text, lexicon, statement.issuers)
    writing = replace(writing, plain=replace(writing.plain, units=with_meetings(writing.plain, people, lexicon)))
    genre = statement.genre
    actors = finders.actors.among(people, statement.issuers, is_of_body=genre.is_of_body)
    finders = replace(finders, actors=actors, is_of_body=genre.is_of_body, lays_down=genre.lays_down)
    passed, found, notes = _found(writing.plain, finders, settings)
    topical = without_strangers(found, writing.plain, lexicon)
    commitments = only_fitting(topical, writing.plain, lexicon, settings.extraction)
    known = {actor.id for actor in lexicon.actors}.union(statement.issuers)
    restored = tuple(_as_named(c, writing, known) for c in map(writing.restored, commitments))
    units = tuple(_settled(statement.units, passed, writing.plain, restored))
    return replace(statement, units=units, notes=tuple(dict.fromkeys((*statement.notes, *notes)))), restored


def _as_read(unit: Unit) -> Unit:
    """A unit as the reader gave it: a statement whose roles are settled already is read as any other."""
    return replace(unit, role=Role.STATEMENT) if unit.role.is_spoken else unit


def _as_named(commitment: Commitment, writing: Writing, known: AbstractSet[str]) -> Commitment:
    """A commitment whose bearers that no table knows are spelt as the text spells them."""
    if known >= {*commitment.bearers}:
        return commitment
    bearers = tuple(name if name in known else writing.named(name) for name in commitment.bearers)
    return replace(commitment, bearers=bearers)


@dataclass(frozen=True, slots=True)
class _Passed:
    """A unit in plain writing, and why a clause of it is no commitment; `goes_on` is the one that it spells out."""

    unit: Unit
    aside: Aside | None = None
    is_short: bool = True
    goes_on: str = ""


def _settled(
    units: Sequence[Unit], passed: Sequence[_Passed], statement: Statement, commitments: Sequence[Commitment]
) -> Iterator[Unit]:
    """The units, each with its meeting and its role: that of the unit before where it goes on with it."""
    found: dict[str, list[Commitment]] = {}
    for commitment in commitments:
        found.setdefault(commitment.unit, []).append(commitment)
    role = Role.STATEMENT
    for unit, one in zip(units, passed, strict=True):
        if one.goes_on:
            reason = f"goes on with {one.goes_on}"
        else:
            text = statement.quote(one.unit.span)
            role, reason = settled(one.unit, text, found.get(unit.id, ()), one.aside, is_short=one.is_short)
        yield replace(unit, role=role, reason=reason, meeting=one.unit.meeting, speakers=one.unit.speakers)


def _found(
    statement: Statement, finders: Finders, settings: Settings
) -> tuple[list[_Passed], list[Commitment], list[Note]]:
    """What was passed over in each unit, the commitments in plain writing, and notes."""
    lexicon = finders.lexicon
    passed: list[_Passed] = []
    commitments: list[Commitment] = []
    notes: list[Note] = []
    grown: set[str] = set()
    subject: Subject | None = None
    end = 0
    for unit in statement.units:
        subject = None if "\n" in statement.text[end : unit.span.start] else subject
        end = unit.span.end
        is_short = unit.span.end - unit.span.start <= settings.max_unit_characters
        if commitments and is_short and goes_on(finders, statement, commitments[-1], passed[-1].unit, unit):
            commitments[-1] = extended(statement, commitments[-1], unit.span.end)
            grown.add(commitments[-1].id)
            passed.append(_Passed(unit, goes_on=commitments[-1].id))
            continue
        found: list[Commitment] = []
        aside: Aside | None = None
        if is_short and unit.role in _READ:
            found, subject, aside = commitments_of(finders, statement, unit, subject)
        if unit.role is Role.HEADING:
            found = [c for c in found if _is_promise(statement.quote(unit.span), c, finders)]
            notes += (
                [Note("heading", f"unit {unit.id} is set as a heading, but holds a promise; it is read")]
                if found
                else []
            )
        if unit.role is Role.BOILERPLATE:
            found = found if _is_own_sentence(unit, statement.quote(unit.span), found, finders) else []
            notes += _rescue_notes(unit, found, lexicon)
            found = found if _is_rescued(unit, lexicon) else []
        commitments += found
        passed.append(_Passed(unit, aside, is_short))
    completed = [described(finders, statement, c) if c.id in grown else c for c in commitments]
    return passed, completed, notes


def extended(statement: Statement, commitment: Commitment, end: int) -> Commitment:
    """A commitment whose line goes on up to `end`: "This includes ..." makes it more precise, and is no new one."""
    span = Span(commitment.span.start, end)
    return replace(commitment, span=span, quote=statement.quote(span))


def _is_own_sentence(unit: Unit, text: str, found: Sequence[Commitment], finders: Finders) -> bool:
    """Whether a unit that a rule took for boilerplate is a whole sentence in which a party binds itself.

    A list item need not end in a full stop.
    """
    is_whole = unit.kind is UnitKind.ITEM or text.rstrip("”’\"'").endswith(".")
    if not is_whole or not all(c.kind in BINDING for c in found):
        return False
    return bool(found) and finders.actors.first_subject(text) is not None


def _is_promise(text: str, commitment: Commitment, finders: Finders) -> bool:
    """Whether a heading is a sentence in which a party binds itself: "Japan will open a port", not "The way ahead"."""
    subject = finders.actors.first_subject(text)
    binds = commitment.kind is CommitmentKind.UNDERTAKING and (commitment.force or 0) >= finders.settings.binding_force
    return binds and subject is not None


def _is_rescued(unit: Unit, lexicon: Lexicon) -> bool:
    """Rules about words can be wrong about a sentence; where a page or a file says what a part is, it is believed."""
    return unit.reason in {rule.reason for rule in lexicon.noise if not rule.sure} or unit.reason.startswith(
        "the same line"
    )


def _rescue_notes(unit: Unit, found: Sequence[Commitment], lexicon: Lexicon) -> list[Note]:
    if not found:
        return []
    fate = "is taken back" if _is_rescued(unit, lexicon) else "is left out all the same"
    return [Note("boilerplate", f"unit {unit.id} looks like {unit.reason}, but holds a commitment; it {fate}")]
