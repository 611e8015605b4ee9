"""Pairs of neighbouring statements beside pairs that skip one: how far back a line can still be found."""

from collections.abc import Mapping

from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Gold, UnitPair

NEIGHBOURS = "neighbours"
SKIPPING = "skipping"


def by_distance(gold: Gold, figures: Mapping[UnitPair, Figures]) -> dict[str, Figures]:
    """The sum of the figures of pairs that are neighbours, and of those that skip a statement.

    A pair skips one where a statement of the gold that is paired with both lies between the two in time. Empty where
    the gold has no such pair, or no other.

    Args:
        gold: what readers gave; statements without a date lie between none.
        figures: by pair of statements.
    """
    sums = {NEIGHBOURS: Figures(), SKIPPING: Figures()}
    skips = {pair: _skips(gold, pair) for pair in figures}
    for pair, found in figures.items():
        sums[SKIPPING if skips[pair] else NEIGHBOURS] += found
    return sums if len(set(skips.values())) > 1 else {}


def _skips(gold: Gold, pair: UnitPair) -> bool:
    """Whether a statement lies between, and is compared with both."""
    dates = [gold.dates.get(key, "") for key in pair]
    return all(dates) and any(
        dates[0] < date < dates[1] and {(pair[0], key), (key, pair[1])} <= set(gold.pairs)
        for key, date in gold.dates.items()
    )
