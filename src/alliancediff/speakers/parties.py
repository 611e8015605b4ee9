"""Parties in a stretch of text: states, groups and officials by name, and the rows in which they stand together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.language.english import speakers as english
from alliancediff.language.patterns import begins
from alliancediff.lexicon import Lexicon
from alliancediff.speakers.people import NOBODY, People, officials

_OF = re.compile(r",?\s+of\s+(?:the\s+)?")

Mention = tuple[int, int, str]
"""Start, end and party."""


@dataclass(frozen=True, slots=True)
class Row:
    """Parties that stand together: "Peru, Chile and Norway", "Peru-Chile"; a row of one is a party alone.

    `is_tied` is true where a hyphen or a dash ties them, as in the name of what two states have together.
    """

    start: int
    end: int
    parties: tuple[str, ...]
    is_tied: bool = False


@dataclass(frozen=True, slots=True)
class PartyFinder:
    """Finds states, groups and officials by the forms of a lexicon and by what a text says of its people."""

    lexicon: Lexicon
    people: People = NOBODY

    def states(self) -> frozenset[str]:
        """Names of all states that the lexicon knows."""
        return _forms(self.lexicon).states

    def known(self) -> frozenset[str]:
        """Names of all states, groups and bodies that the lexicon knows."""
        return frozenset(_forms(self.lexicon).owners.values())

    def groups(self) -> frozenset[str]:
        """Names of all groups of states that the lexicon knows."""
        return _forms(self.lexicon).groups

    def mentions(self, text: str) -> list[Mention]:
        """Start, end and party of each state, group and official that a text names."""
        persons = [
            (one.start, one.end, self._party(one.title, one.name, one.state)) for one in officials(text, self.lexicon)
        ]
        found: list[Mention] = []
        for start, end, party in sorted(persons, key=lambda mention: (mention[0], -mention[1])):
            if not found or start >= found[-1][1]:
                found.append((start, end, party))
        named = [
            (m.start(), m.end(), _forms(self.lexicon).owners[m.group()])
            for m in _forms(self.lexicon).pattern.finditer(text)
        ]
        free = [mention for mention in named if not any(a < mention[1] and mention[0] < b for a, b, _ in found)]
        return list(_with_states(text, sorted(found + free), _forms(self.lexicon).bodies))

    def _party(self, title: str, name: str, state: str) -> str:
        return state or self.people.party_of(f"{title} {english.TITLE_VERB.sub('', name)}")

    def rows(self, text: str) -> Iterator[Row]:
        """The rows of a text, from left to right; a stranger in the midst of a list belongs to it."""
        row: list[Mention] = []
        is_tied = False
        for mention in self.mentions(text):
            gap = text[row[-1][1] : mention[0]] if row else ""
            tie, stranger = english.TIE.fullmatch(gap), english.STRANGER.fullmatch(gap)
            if row and not (tie or stranger or english.ROW_GAP.fullmatch(gap)):
                yield _row(row, is_tied=is_tied)
                row, is_tied = [], False
            if row and stranger:
                row.append((mention[0], mention[0], stranger["name"]))
            is_tied = is_tied or bool(row and tie)
            row.append(mention)
        if row:
            yield _row(row, is_tied=is_tied)


def _row(mentions: Sequence[Mention], *, is_tied: bool) -> Row:
    parties = tuple(dict.fromkeys(party for _, _, party in mentions if party))
    return Row(mentions[0][0], mentions[-1][1], parties, is_tied)


def _with_states(text: str, mentions: Sequence[Mention], bodies: frozenset[str]) -> Iterator[Mention]:
    """A state and what stands beside it as one: "President Rossi of Italy", "Russian Security Council"."""
    last: Mention | None = None
    for start, end, party in mentions:
        gap = text[last[1] : start] if last else ""
        is_one = last and (last[2] == party or party in bodies) and (_OF.fullmatch(gap) or not gap.strip())
        if last and is_one:
            last = (last[0], end, last[2])
            continue
        if last:
            yield last
        last = (start, end, party)
    if last:
        yield last


@dataclass(frozen=True, slots=True)
class _Forms:
    """Names of states and groups, compiled."""

    pattern: re.Pattern[str]
    owners: Mapping[str, str]
    states: frozenset[str]
    groups: frozenset[str]
    bodies: frozenset[str]


@lru_cache(maxsize=16)
def _forms(lexicon: Lexicon) -> _Forms:
    wanted = {"state", "group", "people", "body"}
    owners = {form: actor.id for actor in lexicon.actors if actor.kind in wanted for form in actor.forms}
    places = [form for actor in lexicon.actors if actor.kind == "place" for form in actor.forms]
    no_place = rf"(?!{english.choice(places)}(?!\w))"
    pattern = re.compile(rf"{begins(owners)}(?<!\w){no_place}{english.choice(owners)}(?!\w)")
    kinds = (frozenset(a.id for a in lexicon.actors if a.kind == kind) for kind in ("state", "group", "body"))
    return _Forms(pattern, owners, *kinds)
