"""Topic rows set against a gold file: do linked sentences stand together, what is falsely new or gone."""

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alliancediff.evaluation.gold import Gold, UnitPair
from alliancediff.evaluation.places import unit_places
from alliancediff.models import Topic

ROW_SHARES = ("together", "false_new", "false_gone", "shown", "rows_a_unit", "meet")
"""The shares of rows, in the order of tables."""


@dataclass(frozen=True, slots=True)
class TopicFigures:
    """Counts of one pair or of several, and the sizes of their rows in passages; each share is 0 where it is of none.

    `counts` holds, for each share, how many of how many.
    """

    counts: Mapping[str, tuple[int, int]]
    sizes: tuple[int, ...]

    @property
    def together(self) -> float:
        """Share of the gold's links whose units stand in one row."""
        return self.share("together")

    @property
    def false_new(self) -> float:
        """Of the later units with a commitment or position that stand in no row of both sides, those with a link."""
        return self.share("false_new")

    @property
    def false_gone(self) -> float:
        """The same of the earlier units."""
        return self.share("false_gone")

    @property
    def shown(self) -> float:
        """Share of the gold's units with a commitment or position that stand in any row."""
        return self.share("shown")

    @property
    def rows_a_unit(self) -> float:
        """How many rows a unit stands in that stands in any, on average."""
        return self.share("rows_a_unit")

    @property
    def meet(self) -> float:
        """Share of the rows of both sides that hold a linked or optional pair."""
        return self.share("meet")

    @property
    def median(self) -> float:
        """Passages a row."""
        return float(statistics.median(self.sizes)) if self.sizes else 0.0

    @property
    def largest(self) -> int:
        """Passages of the largest row."""
        return max(self.sizes, default=0)

    def share(self, name: str) -> float:
        """One of the shares by its name."""
        part, whole = self.counts[name]
        return part / whole if whole else 0.0


def sum_of(figures: Iterable[TopicFigures]) -> TopicFigures:
    """The figures of several pairs together."""
    every = list(figures)
    counts = {
        name: (sum(one.counts[name][0] for one in every), sum(one.counts[name][1] for one in every))
        for name in (every[0].counts if every else ())
    }
    return TopicFigures(counts, tuple(size for one in every for size in one.sizes))


def score_topics(gold: Gold, pair: UnitPair, topics: Iterable[Topic]) -> TopicFigures:
    """What the topics of a pair of gold statements are worth.

    Args:
        gold: a gold file.
        pair: the ids of two of its statements, the earlier one first.
        topics: the topics of their diff.
    """
    topics = tuple(topics)
    places = [unit_places(gold, key) for key in pair]
    rows = [
        tuple({unit for quote in side for unit in where(quote)} for side, where in zip(sides, places, strict=True))
        for sides in ((topic.earlier, topic.later) for topic in topics)
    ]
    links, optional = gold.between(pair)
    live = [{unit.id for unit in gold.units[key] if unit.is_live} for key in pair]
    linked = {end for link in links for end in link}
    shown = {unit for one, two in rows for unit in one | two}
    two_sided = (units for topic, units in zip(topics, rows, strict=True) if topic.earlier and topic.later)
    met = {unit for one, two in two_sided for unit in one | two}
    meeting = [{(a, b) for a in one for b in two} for one, two in rows if one and two]
    together = {pair for pairs in meeting for pair in pairs}
    alone = [(side & shown) - met for side in live]
    counts = {
        "together": (len(together & set(links)), len(links)),
        "false_new": (len(alone[1] & linked), len(alone[1])),
        "false_gone": (len(alone[0] & linked), len(alone[0])),
        "shown": (len((live[0] | live[1]) & shown), len(live[0] | live[1])),
        "rows_a_unit": (sum(len(one | two) for one, two in rows), len(shown)),
        "meet": (sum(bool(pairs & (set(links) | optional)) for pairs in meeting), len(meeting)),
    }
    return TopicFigures(counts, tuple(len(topic.earlier) + len(topic.later) for topic in topics))
