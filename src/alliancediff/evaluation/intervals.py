"""How far a figure would move on other statements of the sort: percentile bootstrap over the earlier units.

A unit is drawn with all its links, since the links of one unit stand and fall together.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from alliancediff.errors import GoldError
from alliancediff.evaluation.figures import f1
from alliancediff.evaluation.gold import Gold, UnitPair
from alliancediff.evaluation.links import Judged

_DRAWS = 1000
_SEED = 1
_TAIL = 0.025

_Row = TypeVar("_Row")

Outcome = tuple[int, int, int, int]
"""Of one earlier unit in one pair: links found, wrong, missed, and found ones whose verdict is right."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with the ends between which 95 of 100 resamples lie."""

    value: float
    low: float
    high: float


def outcomes_of(gold: Gold, judged: Mapping[UnitPair, Judged]) -> dict[str, Outcome]:
    """What became of each earlier unit of each pair, by "EARLIER UNIT -> LATER STATEMENT"."""
    outcomes = {}
    for (earlier, later), links in judged.items():
        right = [key for key, is_right in links.found.items() if is_right]
        for unit in gold.units[earlier]:
            fates = (links.found, links.wrong, links.missed, right)
            found, wrong, missed, verdicts = (sum(key[0] == unit.id for key in keys) for keys in fates)
            outcomes[f"{unit.id} -> {later}"] = (found, wrong, missed, verdicts)
    return outcomes


def intervals_of(outcomes: Iterable[Outcome]) -> dict[str, Interval]:
    """Intervals of link F1 and of the share of verdicts that are right; the same on every call."""
    rows = list(outcomes)
    draws = [_sum(draw) for draw in _draws(rows)]
    return {
        name: _interval(measure(_sum(rows)), [measure(draw) for draw in draws]) for name, measure in _MEASURES.items()
    }


def difference_of(before: Mapping[str, Outcome], after: Mapping[str, Outcome]) -> dict[str, Interval]:
    """How much more `after` reaches than `before` on the units that both have, drawn in pairs.

    Raises:
        GoldError: they have no unit in common.
    """
    rows = [(before[key], after[key]) for key in before if key in after]
    if before and not rows:
        raise GoldError("the run to compare with", "is of other units; make it with --json from the same gold file")
    draws = [(_sum(a for a, _ in draw), _sum(b for _, b in draw)) for draw in _draws(rows)]
    whole = _sum(a for a, _ in rows), _sum(b for _, b in rows)
    return {
        name: _interval(measure(whole[1]) - measure(whole[0]), [measure(b) - measure(a) for a, b in draws])
        for name, measure in _MEASURES.items()
    }


def _f1(total: Outcome) -> float:
    return f1(*total[:3])


def _verdict(total: Outcome) -> float:
    return total[3] / max(1, total[0])


_MEASURES: dict[str, Callable[[Outcome], float]] = {"f1": _f1, "verdict": _verdict}


def _draws(rows: Sequence[_Row]) -> list[list[_Row]]:
    """As many rows as there are, with repetition, many times."""
    chance = random.Random(_SEED)  # noqa: S311  resampling is no secret
    return [chance.choices(rows, k=len(rows)) if rows else [] for _ in range(_DRAWS)]


def _sum(rows: Iterable[Outcome]) -> Outcome:
    found, wrong, missed, right = map(sum, zip((0, 0, 0, 0), *rows, strict=True))
    return found, wrong, missed, right


def _interval(value: float, values: Sequence[float]) -> Interval:
    ordered = sorted(values)
    return Interval(value, _percentile(ordered, _TAIL), _percentile(ordered, 1 - _TAIL))


def _percentile(ordered: Sequence[float], share: float) -> float:
    return ordered[round(share * (len(ordered) - 1))]
