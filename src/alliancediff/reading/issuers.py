"""Who issues a statement, where its front matter does not say: the title and the first sentences, never the publisher.

A joint text names those who speak in its title ("Joint Statement of the Leaders of Peru and Chile") or opens with them
("We, the leaders of ..."). Guests, and those of whom a text speaks, are no issuers. What cannot be told is unknown: no
issuer at all, and never some of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from alliancediff.language.english import meetings, openings
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import Genre, Note, Speaker
from alliancediff.speakers.bodies import Body, issuing_body
from alliancediff.speakers.parties import PartyFinder, Row
from alliancediff.speakers.people import find_people

_OPENING = 6000
"""Characters in which a text says who speaks; a roll of seventy states is long."""
_FIRST_SENTENCE = 600
"""Characters in which the first sentence of a text has named its subject."""
_PARTIES = {"state", "group", "body", "people"}
_LEAST = 3
"""How often states must act side by side in a text before it is taken for theirs."""
_FEW = 2
_WORD = 10


def guess_issuers(
    title: str, text: str, source: str, genre: Genre, lexicon: Lexicon
) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """States, groups and leaders that issue a text, in alphabetical order, and a note where that is a guess.

    Args:
        title: the text's title.
        text: the text.
        source: where it comes from; its publisher counts in what one house alone issues (a readout), never in a joint
            text.
        genre: what sort of text it is.
        lexicon: the words.

    A leader whose state neither a table nor the text knows stands under his own name. () where the issuers are unknown.
    """
    body = issuing_body(title, text, lexicon) if genre.is_of_body else Body()
    if body.name:
        names = canonical([body.name], lexicon)
        return names, _notes(_Found(frozenset(names), body.told_by), is_joint=False)
    lexicon, called, text = in_plain_writing(lexicon), plain(title).text, plain(text).text
    finder = PartyFinder(lexicon, find_people(text, lexicon))
    parties = _Parties(finder, called.title() if called.isupper() else called, text)
    found = parties.of_joint_text() if genre.is_joint else parties.of_other_text()
    house = _house(source, lexicon) if genre.speaker is Speaker.HOUSE else ""
    if house and house not in found.names and not found.names & parties.finder.groups():
        found = _Found({*found.names, house}, "the title and the publisher")
    return tuple(sorted(found.names)), _notes(found, is_joint=genre.is_joint)


def who_met(
    title: str, text: str, source: str, genre: Genre, issuers: Sequence[str], lexicon: Lexicon
) -> tuple[str, ...]:
    """For one party's own account of a meeting those who met, the one who tells first; () for any other text.

    The teller is the one issuer that the front matter gives, else the house that publishes the account, else whom its
    title names first.

    Args:
        title: the text's title.
        text: the text.
        source: where it comes from.
        genre: what sort of text it is.
        issuers: who issues it, as far as is known.
        lexicon: the words.
    """
    if genre.is_joint or genre.is_secondary:
        return ()
    lexicon, title, text = in_plain_writing(lexicon), plain(title).text, plain(text).text
    finder = PartyFinder(lexicon, find_people(text, lexicon, issuers))
    end = openings.SENTENCE_END.search(text)
    first = text[: end.end() if end else _FIRST_SENTENCE]
    rows = [row for part in (title, first) if meetings.MEETING.search(part) for row in finder.rows(part)]
    named = [party for row in rows for party in row.parties if party in finder.known()]
    teller = issuers[0] if len(issuers) == 1 else _house(source, lexicon) or next(iter(named), "")
    met = tuple(dict.fromkeys((teller, *named))) if teller else ()
    return met if len(met) > 1 else ()


def canonical(names: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Parties as a user names them, under the names that the lexicon has for them; others stay as they are.

    Example:
        >>> from alliancediff.lexicon import load
        >>> canonical(["USA", "Ruritania"], load(()))
        ('United States', 'Ruritania')
    """
    owners = {form: actor.id for actor in lexicon.actors if actor.kind in _PARTIES for form in actor.forms}
    return tuple(dict.fromkeys(owners.get(name, name) for name in names))


@dataclass(frozen=True, slots=True)
class _Found:
    """Issuers, and what they are a guess from, "" where the text says so itself."""

    names: frozenset[str] | set[str] = frozenset()
    guessed_from: str = ""


_UNKNOWN = _Found()


def _notes(found: _Found, *, is_joint: bool) -> tuple[Note, ...]:
    if not found.names and is_joint:
        return (Note("issuers", "who issues the text together is not known; name its parties if you know them"),)
    if not found.guessed_from:
        return ()
    names = ", ".join(sorted(found.names))
    return (Note("issuers", f"taken for a text of {names}, a guess from {found.guessed_from}"),)


def _house(source: str, lexicon: Lexicon) -> str:
    """The publisher in a source's address, by the end of its host: "archives.house.gov" is a page of "house.gov"."""
    host = urlsplit(source).hostname or ""
    return next(
        (
            state
            for name, state in lexicon.publishers.items()
            if host == name or host.endswith((f".{name}", f"{name}.archives.gov"))
        ),
        "",
    )


@dataclass(frozen=True, slots=True)
class _Parties:
    """The parties that a title and a text name, by where they stand."""

    finder: PartyFinder
    title: str
    text: str

    def of_joint_text(self) -> _Found:
        """Who issues a text that several issue: the fuller one of what the title says and the opening says."""
        titled, opening = _Title(self.finder, self.title).parties(), self._opening()
        groups = self.finder.groups()
        if len(opening) > 1 and (not titled or titled < opening) and not titled & groups and self._are_known(opening):
            return _Found(opening, "the opening, which says who speaks")
        if len(titled) > 1 and not self._are_known(titled):
            return self._resolved(titled)
        if len(titled) > 1 or titled & groups:
            return _Found(titled)
        if opening:
            return self._resolved(opening) if not self._are_known(opening) else _Found(opening, "the opening")
        if titled and not openings.JOINTLY.search(self.title):
            return _Found(titled)
        side_by_side = self._side_by_side(only_acting=not titled)
        fits = titled <= side_by_side and len(side_by_side) > 1
        return _Found(side_by_side, "those that act side by side most often") if fits else _UNKNOWN

    def of_other_text(self) -> _Found:
        """Whom a title names at all; else who opens the text; else who acts side by side."""
        rows = [row for row in self.finder.rows(self.title) if not openings.TALKED_OF.search(self.title[: row.start])]
        named = {party for row in rows for party in row.parties}
        named -= self.finder.known() - self.finder.states() - self.finder.groups()
        opening = _Opening(self.finder, self.text).we()
        if len(opening) > 1 and not named & self.finder.groups():
            return _Found(opening, "the opening, which says who speaks")
        if named:
            return self._with_teller(named)
        side_by_side = self._side_by_side()
        return _Found(side_by_side, "those that act side by side most often") if side_by_side else _UNKNOWN

    def _with_teller(self, named: set[str]) -> _Found:
        """Whom the title names, with whoever it says met them: under a state or a name, or, as in the text, a title.

        Where it cannot be told who that is, nobody is known.
        """
        teller = openings.TELLER.match(self.title)
        if teller is None or any(row.parties for row in self.finder.rows(self.title[: teller.end("who")])):
            return _Found(named)
        first = _Opening(self.finder, self.text).first_named()
        if first and first not in named:
            return _Found({*named, first})
        office = openings.OFFICE_FIRST.match(self.text)
        return _Found({*named, office["office"]}, "the office that the text opens with") if office else _UNKNOWN

    def _are_known(self, names: frozenset[str]) -> bool:
        return names <= self.finder.known()

    def _resolved(self, names: frozenset[str]) -> _Found:
        """Leaders of whom one is not known: the states that act side by side say whose they are, else his own name."""
        known = names & self.finder.known()
        for others in (self._opening(), self._side_by_side()):
            if known < others and len(others) == len(names) and self._are_known(others):
                return _Found(others, "those that stand beside each other in the text")
        return _Found(names, "the names of leaders")

    def _opening(self) -> frozenset[str]:
        return _Opening(self.finder, self.text).parties()

    def _side_by_side(self, *, only_acting: bool = False) -> frozenset[str]:
        """The states that stand together in most rows of the text; none where that is not often enough.

        With `only_acting` rows count where a sentence or a part of one begins with them, and not where it is on them.
        """
        states = self.finder.states() | self.finder.groups()
        rows = (row for row in self.finder.rows(self.text) if not only_acting or self._acts(row))
        sets = (frozenset(row.parties) for row in rows)
        counts = Counter(row for row in sets if len(row) >= _FEW and row <= states)
        most = max(counts, key=lambda row: (counts[row], len(row), sorted(row)), default=frozenset[str]())
        return most if counts[most] >= _LEAST else frozenset()

    def _acts(self, row: Row) -> bool:
        return openings.BEGINS.search(self.text, max(0, row.start - _WORD), row.start) is not None


@dataclass(frozen=True, slots=True)
class _Title:
    """The title of a joint text."""

    finder: PartyFinder
    title: str

    def parties(self) -> frozenset[str]:
        """Whom the title of a joint text names as those who speak in it."""
        kind = openings.KIND_OF_TEXT.search(self.title)
        rows = list(self.finder.rows(self.title))
        by = [row for row in rows if openings.BY.search(self.title[: row.start])]
        before = [row for row in rows if kind and row.end <= kind.start()]
        return (
            self._first(row for row in by if self._many(row))
            or self._first(
                row for row in before if self._many(row) or openings.OPENS_TITLE.match(self.title[: row.start])
            )
            or self._first(row for row in rows if self._many(row) and self._have_something(row))
            or self._pair(rows)
            or self._first(by)
        )

    def _first(self, rows: Iterator[Row] | list[Row]) -> frozenset[str]:
        return next((frozenset({*row.parties, *self._tied_to(row)}) for row in rows if row.parties), frozenset())

    def _many(self, row: Row) -> bool:
        return len(row.parties) + len(self._tied_to(row)) > 1 or bool(set(row.parties) & self.finder.groups())

    def _tied_to(self, row: Row) -> tuple[str, ...]:
        """A group that no table knows, where a hyphen ties it to a party: "U.S.-Pacific Partnership"."""
        match = openings.TIED_NAME.match(self.title, row.end)
        return (match["name"],) if match else ()

    def _have_something(self, row: Row) -> bool:
        """Whether a row is what two have together, and not what a text is about: "the Peru-Chile agreement"."""
        return row.is_tied or bool(self._tied_to(row)) or bool(openings.BETWEEN.search(self.title[: row.start]))

    def _pair(self, rows: list[Row]) -> frozenset[str]:
        """The two sides of a meeting: "X's meeting with Y"."""
        for one, two in pairwise(rows):
            if openings.MEETS.fullmatch(self.title, one.end, two.start):
                return frozenset({*one.parties, *two.parties})
        return frozenset()


@dataclass(frozen=True, slots=True)
class _Opening:
    """The first sentences of a text."""

    finder: PartyFinder
    text: str

    def parties(self) -> frozenset[str]:
        """Who says "we" in the opening, else who is the subject of its first sentence, alone or receiving another."""
        return self.we() or self._subject()

    def we(self) -> frozenset[str]:
        text = self.text[:_OPENING]
        for pattern in (openings.WE_THE, openings.RELEASED_BY, openings.ROLL):
            match = pattern.search(text)
            row = self._row_at(match.end()) if match else None
            if row and row.parties:
                return frozenset(row.parties)
        return frozenset()

    def _subject(self) -> frozenset[str]:
        starts = [match.end() for match in (openings.FIRST_WORDS.match(self.text), self._leaders()) if match]
        rows = [row for row in map(self._row_at, starts) if row is not None]
        row = max(rows, key=lambda row: len(row.parties), default=None)
        if row is None:
            return frozenset()
        if len(row.parties) > 1 or set(row.parties) & self.finder.groups():
            return frozenset(row.parties)
        other = openings.MEETS.match(self.text, row.end)
        guest = self._row_at(other.end()) if other else None
        return frozenset({*row.parties, *guest.parties}) if guest else frozenset()

    def first_named(self) -> str:
        """The party that the first sentence begins with; "" where it begins with no name."""
        start = openings.FIRST_WORDS.match(self.text)
        row = self._row_at(start.end() if start else 0)
        return row.parties[0] if row and row.parties else ""

    def _leaders(self) -> re.Match[str] | None:
        """Where the first sentence says "the leaders of", guests aside."""
        end = openings.SENTENCE_END.search(self.text)
        match = openings.LEADERS_OF.search(self.text, 0, min(end.end() if end else _FIRST_SENTENCE, _FIRST_SENTENCE))
        return match if match and not openings.GUESTS.search(self.text[: match.start()]) else None

    def _row_at(self, start: int) -> Row | None:
        """The row of parties that begins at a place of the opening, small words before it aside."""
        reach = _FIRST_SENTENCE
        row = next(self.finder.rows(self.text[start : start + reach]), None)
        if row and row.end > reach // 2:
            row = next(self.finder.rows(self.text[start : start + _OPENING]), None)
        is_there = row is not None and openings.BEFORE_ROW.fullmatch(self.text, start, start + row.start)
        return Row(start + row.start, start + row.end, row.parties, row.is_tied) if row and is_there else None
