"""Several meetings in one text: which unit tells of which, and who spoke there.

A readout of a journey or an article tells of one meeting after another. "The two leaders" are those of the meeting that
was opened last, by a sentence that says who met whom, or by a heading that names them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alliancediff.language.english import meetings, openings
from alliancediff.lexicon import Lexicon
from alliancediff.models import Role, Statement, Unit, UnitKind
from alliancediff.speakers.parties import PartyFinder, Row
from alliancediff.speakers.people import People

_FEW = 2


def with_meetings(statement: Statement, people: People, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a statement, each with its meeting and speakers where the text tells of more than one meeting.

    Args:
        statement: as it was read.
        people: its officials.
        lexicon: the words.
    """
    if not statement.genre.tells_of_others:
        return statement.units
    told = list(_told(statement, PartyFinder(lexicon, people)))
    if len({telling for telling in told if telling[0]}) < _FEW:
        return statement.units
    return tuple(
        replace(unit, meeting=meeting, speakers=speakers)
        for unit, (meeting, speakers) in zip(statement.units, told, strict=True)
    )


def _told(statement: Statement, finder: PartyFinder) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each unit the meeting that it tells of, by the unit that opens it, and those who met; ("", ()) before any.

    Where it is told that somebody met others whose names say nothing, a meeting opens whose speakers are not known.
    """
    meeting, speakers, host = "", frozenset[str](), ""
    for unit in statement.units:
        if unit.role is Role.STATEMENT or unit.kind is UnitKind.HEADING:
            met = _met(statement.quote(unit.span), unit, finder, host)
            if met is not None and set(met) != speakers:
                meeting, speakers = unit.id, frozenset(met)
            host = host or next(iter(met or ()), "")
        yield meeting, tuple(sorted(speakers))


def _met(text: str, unit: Unit, finder: PartyFinder, host: str) -> tuple[str, ...] | None:
    """Who meets whom by a sentence or a heading, the one who receives or travels first; None where it tells of nobody.

    `host` is whom the text follows from one meeting to the next: "he also met". () where not all who met are known.
    """
    rows = [row for row in finder.rows(text) if row.parties]
    if unit.kind is UnitKind.HEADING:
        named = tuple(party for row in rows for party in row.parties)
        return _several((host, *named)) if meetings.MEETING.search(text) and host else None
    start = openings.FIRST_WORDS.match(text)
    opening = start.end() if start else 0
    subject = next((row for row in rows if openings.BEFORE_ROW.fullmatch(text, opening, row.start)), None)
    verb = meetings.MET.match(text, subject.end if subject else opening)
    if verb is None or not (subject or host):
        return None
    partners = [row for row in rows if verb.end() <= row.start < _end_of_partners(text, verb.end())]
    own = subject.parties if subject else (host,)
    if verb["receives"] and not _is_received(text, verb.end(), partners):
        return None
    if _names_others(text, verb.end(), partners):
        return ()
    return _several((*own, *(party for row in partners for party in row.parties if party in finder.known())))


def _end_of_partners(text: str, start: int) -> int:
    """Where it is told what was spoken of, or where: after "with X of Peru, Y of Chile and Z of Norway"."""
    stop = meetings.AFTER_PARTNERS.search(text, start)
    return stop.start() if stop else len(text)


def _is_received(text: str, start: int, partners: Sequence[Row]) -> bool:
    """Whether "welcomed" has a guest, and not a deed of somebody: "welcomed Premier Rowan’s efforts"."""
    guest = next(iter(partners), None)
    is_next = guest is not None and openings.BEFORE_ROW.fullmatch(text, start, guest.start)
    return bool(is_next) and guest is not None and not text.startswith(("’", "'"), guest.end)


def _names_others(text: str, start: int, partners: Sequence[Row]) -> bool:
    """Whether somebody with a title stands among those whom somebody met of whom it is not known whose they are."""
    stranger = meetings.MISTER.search(text, start, _end_of_partners(text, start))
    return stranger is not None and not any(row.start <= stranger.start() < row.end for row in partners)


def _several(names: Sequence[str]) -> tuple[str, ...] | None:
    met = tuple(dict.fromkeys(name for name in names if name))
    return met if len(met) >= _FEW else None
