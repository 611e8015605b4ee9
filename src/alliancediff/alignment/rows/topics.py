"""Rows as topics: what is core, which passages are partners, what a topic is called, and in which order they stand."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.rows.building import Row, build_rows
from alliancediff.alignment.rows.scored import Scored
from alliancediff.alignment.rows.titles import Titler
from alliancediff.alignment.sentences import Chances, log_odds
from alliancediff.lexicon import Lexicon
from alliancediff.models import Link, Passage, RowSettings, Topic, TopicPair

if TYPE_CHECKING:
    import numpy as np

_ID_DIGITS = 8
"""Digits of a topic's id, which is unique within a diff."""


def topics_of(scored: Scored, lexicon: Lexicon, rules: RowSettings) -> tuple[Topic, ...]:
    """The topics of two statements, without the edits of their pairs.

    Args:
        scored: the sentences of both.
        lexicon: that by which they were scored.
        rules: how large rows are and from which chance on.

    Returns:
        Topics of both sides in the order of the later text, then those of the later side alone, then of the earlier.
        Every sentence stands in one or more. Swapped statements have the same topics with the sides swapped.
    """
    quotes, split = [sentence.quote for sentence in scored.sentences], scored.chances.split
    names = [scored.missing(quote, is_later=number >= split) for number, quote in enumerate(quotes)]
    titler = Titler(scored.texts, quotes, lexicon, scored.speakers)
    maker = _Maker(scored, scored.chances.across, names, titler, rules)
    return maker.topics(_rows(scored.chances, quotes, rules))


def confidence_by_units(links: Iterable[Link], unit_of: Mapping[str, str]) -> dict[tuple[str, str], float]:
    """The confidence of the surest link of any two units, given the unit of each commitment."""
    found: dict[tuple[str, str], float] = {}
    for link in links:
        pair = unit_of[link.earlier], unit_of[link.later]
        found[pair] = max(found.get(pair, 0.0), link.confidence)
    return found


def _rows(chances: Chances, quotes: Sequence[str], rules: RowSettings) -> list[Row]:
    """Rows that do not hang on which side is called the earlier: ties are decided by the words."""
    places = [number - chances.split * (number >= chances.split) for number in range(len(quotes))]
    order = sorted(range(len(quotes)), key=lambda number: (quotes[number], places[number]))
    return [frozenset(order[one] for one in row) for row in build_rows(chances.in_order(order), rules)]


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes topics of rows; sentences are given by number, those of the earlier side first."""

    scored: Scored
    across: "np.ndarray"
    names: Sequence[tuple[str, ...]]
    titler: Titler
    rules: RowSettings

    def topics(self, rows: Iterable[Row]) -> tuple[Topic, ...]:
        """All topics, in order."""
        return tuple(self._topic(row, core) for _, row, core in sorted(map(self._placed, rows)))

    def _placed(self, row: Row) -> tuple[tuple[int, int, list[int]], list[int], list[int]]:
        """A row with its core and where it stands: by its first core passage of the later side, if it has one."""
        members, core = sorted(row), self._core(sorted(row))
        split = self.scored.chances.split
        later = [one for one in core if one >= split]
        kind = 2 if not later else 0 if members[0] < split else 1
        return (kind, (later or core)[0], members), members, core

    def _core(self, members: Sequence[int]) -> list[int]:
        """The passages with a likely partner in the row; the nearest two where none is likely; all of a lone side."""
        best = {one: max(float(self.across[one, two]) for two in members) for one in members}
        least = min(log_odds(self.rules.core), max(best.values()))
        return [one for one in members if best[one] >= least]

    def _topic(self, members: Sequence[int], core: Sequence[int]) -> Topic:
        split, title = self.scored.chances.split, self.titler.title(core)
        return Topic(
            id=_id_of(self.scored.sentences[one].quote for one in core),
            title=title,
            earlier=tuple(self.scored.sentences[one].quote for one in members if one < split),
            later=tuple(self.scored.sentences[one].quote for one in members if one >= split),
            passages=tuple(self._passage(one, is_core=one in core) for one in members),
            pairs=tuple(self._pairs(members)),
        )

    def _passage(self, one: int, *, is_core: bool) -> Passage:
        sentence, (chance, nearest) = self.scored.sentences[one], self.scored.nearest[one]
        closest = "" if nearest is None else self.scored.sentences[nearest].unit
        own = sentence.unit, sentence.statement, sentence.quote
        return Passage(*own, is_core, chance, closest, self.names[one])

    def _pairs(self, members: Sequence[int]) -> list[TopicPair]:
        """Likely partners, each passage in one pair, the likeliest first taken; in the order of the later side."""
        split, least = self.scored.chances.split, log_odds(self.rules.core)
        likely = sorted(
            (
                -float(self.across[one, two]),
                self.scored.sentences[one].quote,
                self.scored.sentences[two].quote,
                one,
                two,
            )
            for one in members
            for two in members
            if one < split <= two and self.across[one, two] >= least
        )
        taken: dict[int, int] = {}
        for *_, one, two in likely:
            if one not in taken and two not in taken:
                taken |= {one: two, two: one}
        return [
            TopicPair(
                self.scored.sentences[taken[two]].unit,
                self.scored.sentences[two].unit,
                round(self.scored.chances.chance(taken[two], two), DIGITS),
            )
            for two in members
            if two >= split and two in taken
        ]


def _id_of(quotes: Iterable[str]) -> str:
    """A hash of the words of the core, whichever side they stand on."""
    words = "\n".join(sorted(" ".join(quote.casefold().split()) for quote in quotes))
    return hashlib.sha256(words.encode()).hexdigest()[:_ID_DIGITS]
