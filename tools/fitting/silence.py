"""Clauses without a sure link: which of them have no counterpart, and how much what is known of them says about it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from alliancediff.alignment.assignment import identical_pairs
from alliancediff.evaluation import Run, UnitPair
from alliancediff.lexicon import Weights
from alliancediff.models import Settings
from tools.fitting.cases import AGAINST, LIKENESSES, RIVALS, Case
from tools.fitting.regression import fit_logistic

_DIGITS = 3
_FEWEST = 2


def fit_silence(cases: Iterable[Case], weights: Weights, settings: Settings) -> Weights:
    """The weights with those of "no counterpart" under which what readers found of lonely clauses is likeliest.

    As they are where all of these clauses have a counterpart, or none has.
    """
    found = [sample for case in cases for sample in _samples(case, weights, settings)]
    labels = [is_none for _, is_none in found]
    if len(set(labels)) < _FEWEST:
        return weights
    base, closest, absent = fit_logistic([row for row, _ in found], labels)
    return replace(
        weights,
        none_base=round(base, _DIGITS),
        none_closest=round(closest, _DIGITS),
        none_absent=round(absent, _DIGITS),
    )


def has_none(run: Run, pair: UnitPair, claimed: Iterable[UnitPair]) -> dict[str, bool]:
    """For each gold unit of a pair that no claim touches, whether readers gave it no counterpart.

    Units that are no commitment, and those that only optional links touch, are left out.
    """
    core, optional = run.gold.between(pair)
    linked, maybe, told = ({unit for key in keys for unit in key} for keys in (core, optional, claimed))
    lonely = {unit.id for key in pair for unit in run.gold.units[key] if unit.is_live} - told
    return {unit: unit not in linked for unit in lonely if unit in linked or unit not in maybe}


def brier(marks: Sequence[tuple[float, bool]]) -> float:
    """The mean squared gap between a chance and what came true; 0 is best.

    Example:
        >>> brier([(1.0, True), (0.5, False)])
        0.125
    """
    return sum((chance - is_true) ** 2 for chance, is_true in marks) / max(1, len(marks))


def _samples(case: Case, weights: Weights, settings: Settings) -> Iterator[tuple[tuple[float, float], bool]]:
    """For each lonely clause, how far its closest pair is and whether its lines are absent, and the truth."""
    sides = [case.run.extractions[key].commitments for key in case.pair]
    settled = identical_pairs(*sides)
    scores = _scores(case, weights)
    edge = weights.middle + math.log(settings.cutoff / (1 - settings.cutoff)) / weights.slope
    sure = {pair for pair, score in scores.items() if score >= edge} | set(settled)
    places = case.run.places
    claimed = {(a, b) for i, j in sure for a in places[sides[0][i].id] for b in places[sides[1][j].id]}
    truth = has_none(case.run, case.pair, claimed)
    for side, (clauses, absent) in enumerate(zip(sides, case.absent, strict=True)):
        best = _best(scores, side, {pair[1 - side] for pair in settled})
        for number, clause in enumerate(clauses):
            for unit in places[clause.id]:
                if unit in truth:
                    nearness = weights.slope * (best.get(number, 0.0) - weights.middle)
                    yield (-nearness, float(absent[number])), truth[unit]


def _scores(case: Case, weights: Weights) -> dict[tuple[int, int], float]:
    own = [getattr(weights, name) for name in LIKENESSES + AGAINST + RIVALS]
    return {
        pair: min(1.0, max(0.0, sum(a * b for a, b in zip(own, vector, strict=True))))
        for pair, vector in case.vectors(weights).items()
    }


def _best(scores: dict[tuple[int, int], float], side: int, taken: set[int]) -> dict[int, float]:
    """The best score of each clause of a side, but for pairs whose other clause has one of the same words."""
    best: dict[int, float] = {}
    for pair, score in scores.items():
        if pair[1 - side] not in taken:
            best[pair[side]] = max(best.get(pair[side], 0.0), score)
    return best
