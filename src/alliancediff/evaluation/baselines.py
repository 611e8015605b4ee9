"""What a bare measure of likeness reaches on our commitments, with the best threshold in hindsight.

Each commitment is joined with the one that is most like it, if that is mutual and the score reaches a threshold; of all
thresholds the one with the best F1 over the whole gold file is taken. That flatters a baseline: nobody knows the
threshold beforehand.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alliancediff.evaluation.figures import f1
from alliancediff.evaluation.gold import Gold, UnitPair
from alliancediff.evaluation.links import Judged, judge_links
from alliancediff.evaluation.places import Places

Scores = Mapping[tuple[str, str], float]
"""Likeness of commitments of the earlier and the later statement, by their ids."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The links of a bare measure at its best threshold, by pair of statements."""

    threshold: float
    judged: Mapping[UnitPair, Judged]


def best_baseline(gold: Gold, scores: Mapping[UnitPair, Scores], places: Places) -> Baseline:
    """The baseline of one measure, from its scores by pair of statements."""
    given = {pair: _unit_scores(mutual_best(of_pair), places) for pair, of_pair in scores.items()}
    threshold = _best_threshold(gold, given)
    judged = {
        pair: judge_links(gold, pair, {key: "" for key, score in of_pair.items() if score >= threshold})
        for pair, of_pair in given.items()
    }
    return Baseline(threshold, judged)


def mutual_best(scores: Scores) -> dict[tuple[str, str], float]:
    """The pairs of which each end is the other's best; of equals the first.

    Example:
        >>> mutual_best({("a", "x"): 0.9, ("a", "y"): 0.5, ("b", "x"): 0.8, ("b", "y"): 0.1})
        {('a', 'x'): 0.9}
    """
    rows: dict[str, tuple[str, str]] = {}
    columns: dict[str, tuple[str, str]] = {}
    for pair, score in scores.items():
        for best, end in ((rows, pair[0]), (columns, pair[1])):
            if end not in best or score > scores[best[end]]:
                best[end] = pair
    return {pair: scores[pair] for pair in rows.values() if columns[pair[1]] == pair and scores[pair] > 0}


def _unit_scores(scores: Scores, places: Places) -> dict[UnitPair, float]:
    """The best score of every pair of units."""
    found: dict[UnitPair, float] = {}
    for (earlier, later), score in scores.items():
        for key in ((one, two) for one in places[earlier] for two in places[later]):
            found[key] = max(score, found.get(key, 0.0))
    return found


def _best_threshold(gold: Gold, given: Mapping[UnitPair, Mapping[UnitPair, float]]) -> float:
    """The score from which links give the best F1 over all pairs; of equals the highest."""
    wanted = {pair: gold.between(pair) for pair in given}
    total = sum(len(core) for core, _ in wanted.values())
    marks = sorted(_marks(given, wanted), reverse=True)
    best, threshold, found, wrong = 0.0, 1.0, 0, 0
    for place, (score, is_right) in enumerate(marks):
        found, wrong = found + is_right, wrong + (not is_right)
        is_last = place + 1 == len(marks) or marks[place + 1][0] < score
        if is_last and (reached := f1(found, wrong, total - found)) > best:
            best, threshold = reached, score
    return threshold


def _marks(
    given: Mapping[UnitPair, Mapping[UnitPair, float]],
    wanted: Mapping[UnitPair, tuple[Mapping[UnitPair, frozenset[str]], set[UnitPair]]],
) -> Iterable[tuple[float, bool]]:
    for pair, of_pair in given.items():
        core, optional = wanted[pair]
        yield from ((score, key in core) for key, score in of_pair.items() if key not in optional)
