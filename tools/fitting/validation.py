"""Weights from some families, and what they reach on others."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from alliancediff.errors import GoldError
from alliancediff.evaluation import Figures, given_by, judge_run, name_of, outcomes_of, score_diff
from alliancediff.lexicon import Weights
from alliancediff.models import Diff, Settings
from alliancediff.pipeline.diff import compare_extracted
from tools.fitting.cases import LIKENESSES, PARTS, Case, Family, Vector
from tools.fitting.gains import Outcomes
from tools.fitting.regression import fit_logistic
from tools.fitting.silence import fit_silence, has_none

_ROUNDS = 6
_DIGITS = 3
_KEPT = ("against_conflicts",)
_CUTOFFS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)


@dataclass(frozen=True, slots=True)
class Trial:
    """What weights reach on some pairs of statements.

    `sure` counts the links claimed, `all` the unsure ones, too; `marks` holds the confidence of each of the latter, by
    pair of units, and whether the gold has it; `silences`, for each clause said to have no counterpart, the chance of
    that, 1 less the confidence of its near miss, and whether readers agree. `outcomes` tells what became of each
    earlier unit, by pair.
    """

    name: str
    weights: Weights
    sure: Figures
    all: Figures
    marks: tuple[tuple[float, bool], ...]
    outcomes: Outcomes = field(default_factory=dict)
    silences: tuple[tuple[float, float, bool], ...] = ()

    def __add__(self, other: "Trial") -> "Trial":
        return replace(
            self,
            sure=self.sure + other.sure,
            all=self.all + other.all,
            marks=(*self.marks, *other.marks),
            outcomes={**self.outcomes, **other.outcomes},
            silences=(*self.silences, *other.silences),
        )


def cross_validate(families: Sequence[Family], start: Weights, settings: Settings) -> tuple[Trial, ...]:
    """For each family, what weights fitted on all others reach on it.

    Raises:
        GoldError: there are fewer than two families, or nothing can be learnt from the others.
    """
    if len(families) == 1:
        raise GoldError(families[0].name, "is one family of statements; cross-validation needs two")
    trials = []
    for family in families:
        others = [case for other in families if other is not family for case in other.cases]
        trials.append(try_weights(family.name, fit_weights(others, start, settings), family.cases, settings))
    return tuple(trials)


def fit_weights(cases: Iterable[Case], start: Weights, settings: Settings) -> Weights:
    """The weights under which the links of these cases are likeliest.

    Two units are joined where any two of their commitments are, so each pair of units is judged by the two that score
    best; which these are, and how close their rivals come, depends on the weights, and is settled in a few rounds.

    Raises:
        GoldError: the cases have no link, or none that any part of the score tells from the rest.
    """
    cases = tuple(cases)
    labels = [sample.is_link for case in cases for sample in case.samples]
    if len(set(labels)) < 2:  # noqa: PLR2004  links and other pairs
        raise GoldError(_names(cases), "holds no links, or nothing but links, between commitments that were found")
    at, weights = _logits(start), start
    for _ in range(_ROUNDS):
        rows = [row for case in cases for row in _rows(case, weights, at[1:])]
        at = fit_logistic(rows, labels, at)
        if _slope(at) <= 0:
            raise GoldError(_names(cases), "has links that no part of the score tells from other pairs")
        weights = _weights(at, start)
    return fit_silence(cases, weights, settings)


def _rows(case: Case, weights: Weights, logits: Sequence[float]) -> Iterator[Vector]:
    """For each pair of units, the parts of the two commitments that score best."""
    vectors = case.vectors(weights)
    for sample in case.samples:
        yield max(
            (vectors[place] for place in sample.candidates),
            key=lambda vector: sum(a * b for a, b in zip(vector, logits, strict=True)),
        )


def _names(cases: Iterable[Case]) -> str:
    return ", ".join(name_of(case.pair) for case in cases)


def _logits(weights: Weights) -> tuple[float, ...]:
    """Intercept and weights of the score, in logits."""
    return (-weights.slope * weights.middle, *(weights.slope * getattr(weights, name) for name in PARTS))


def _slope(logits: Sequence[float]) -> float:
    """The sum of the weights of the likenesses; what rivals take away is no likeness."""
    return sum(value for name, value in zip(PARTS, logits[1:], strict=True) if name in LIKENESSES)


def _weights(logits: Sequence[float], start: Weights) -> Weights:
    """Logits as weights: those of the likenesses add up to 1, and the curve makes up for it. The rest is kept.

    The weight of conflicts is fitted beside the others, so that it does not bend them, and then kept as it was: gold
    holds too few of them to learn from.
    """
    slope = _slope(logits)
    scaled = {
        name: round(value / slope, _DIGITS) for name, value in zip(PARTS, logits[1:], strict=True) if name not in _KEPT
    }
    return replace(start, **scaled, slope=round(slope, _DIGITS - 1), middle=round(-logits[0] / slope, _DIGITS))


def try_weights(name: str, weights: Weights, cases: Iterable[Case], settings: Settings) -> Trial:
    """What weights reach on some cases, end to end: links, verdicts and confidences."""
    trial = Trial(name, weights, Figures(), Figures(), ())
    for case in cases:
        trial += _try(weights, case, settings)
    return trial


def try_cutoffs(
    families: Sequence[Family], folds: Sequence[Trial], shipped: Weights, settings: Settings
) -> dict[float, tuple[Trial, Trial]]:
    """What other confidences to claim links from would reach: with the weights of each fold, and with the shipped ones.

    Two sets of weights can be told apart at one precision only; their figures at one cutoff may differ because one of
    them is bolder.
    """
    found = {}
    for cutoff in _CUTOFFS:
        other = replace(settings, cutoff=cutoff, unsure_cutoff=min(cutoff, settings.unsure_cutoff))
        trials = [try_weights("", fold.weights, one.cases, other) for one, fold in zip(families, folds, strict=True)]
        cases = [case for family in families for case in family.cases]
        found[cutoff] = (pool(trials), try_weights("", shipped, cases, other))
    return found


def pool(trials: Sequence[Trial]) -> Trial:
    """All trials as one; its weights are those of the first."""
    total = replace(trials[0], name="cross-validated, pooled")
    for trial in trials[1:]:
        total += trial
    return total


def _try(weights: Weights, case: Case, settings: Settings) -> Trial:
    run, pair = case.run, case.pair
    lexicon = replace(case.lexicon, weights=weights)
    earlier, later = (run.extractions[key] for key in pair)
    diff = compare_extracted(earlier, later, settings, lexicon)
    core, optional = run.gold.between(pair)
    given = given_by(diff, run.places, unsure=True)
    outcomes = outcomes_of(run.gold, judge_run(replace(run, diffs={pair: diff})))
    return Trial(
        name="",
        weights=weights,
        sure=score_diff(run.gold, pair, diff, places=run.places),
        all=score_diff(run.gold, pair, diff, unsure=True, places=run.places),
        marks=tuple((link.confidence, key in core) for key, link in sorted(given.items()) if key not in optional),
        outcomes={name_of(pair): outcomes},
        silences=tuple(_silences(case, diff)),
    )


def _silences(case: Case, diff: Diff) -> Iterator[tuple[float, float, bool]]:
    """The clauses without a link that are judged, with both chances that they have no counterpart, and the truth."""
    run = case.run
    truth = has_none(run, case.pair, given_by(diff, run.places))
    closest = {end: link.confidence for link in reversed(diff.near_misses) for end in (link.earlier, link.later)}
    for change in diff.changes:
        if not (change.earlier and change.later):
            (clause,) = change.earlier + change.later
            for unit in run.places[clause]:
                if unit in truth:
                    yield change.confidence, 1 - closest.get(clause, 0.0), truth[unit]
