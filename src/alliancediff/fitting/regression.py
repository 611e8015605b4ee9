"""Logistic regression whose weights cannot go negative: a part of the score may count for nothing, never against."""

import math
from collections.abc import Sequence

_ROUNDS = 50
_SWEEPS = 200
_RIDGE = 0.1
_CLOSE = 1e-6
_CLIP = 30.0


def fit_logistic(
    rows: Sequence[Sequence[float]], labels: Sequence[bool], start: Sequence[float] | None = None
) -> tuple[float, ...]:
    """The likeliest intercept and weights for chances of `1 / (1 + exp(-(intercept + weights . row)))`.

    Newton steps on a quadratic, each solved by coordinate descent with the weights kept at 0 or above; a step that
    makes things worse is halved. A slight ridge keeps the weights finite where the labels can be told apart.

    Args:
        rows: one vector a sample, all of one length.
        labels: whether each sample is a link.
        start: intercept and weights to begin with; 0 where None.

    Returns:
        The intercept and one weight for each place of a row, in logits.

    Example:
        >>> intercept, weight = fit_logistic([(0.0,), (0.0,), (1.0,), (1.0,)], [False, False, True, True])
        >>> intercept < 0 < weight
        True
    """
    full = [(1.0, *row) for row in rows]
    at = tuple(start) if start else (0.0,) * len(full[0])
    loss = _loss(full, labels, at)
    for _ in range(_ROUNDS):
        target = _minimum(*_quadratic(full, labels, at), at)
        at, before = _descend(full, labels, at, target, loss), loss
        loss = _loss(full, labels, at)
        if before - loss < _CLOSE * (1 + before):
            break
    return at


def _chance(row: Sequence[float], at: Sequence[float]) -> float:
    score = sum(a * b for a, b in zip(row, at, strict=True))
    return 1 / (1 + math.exp(-min(_CLIP, max(-_CLIP, score))))


def _loss(rows: Sequence[Sequence[float]], labels: Sequence[bool], at: Sequence[float]) -> float:
    """Surprise at the labels, in nats, with the ridge."""
    surprise = sum(
        -math.log(chance if label else 1 - chance)
        for row, label in zip(rows, labels, strict=True)
        for chance in (_chance(row, at),)
    )
    return surprise + _RIDGE / 2 * sum(weight * weight for weight in at[1:])


def _quadratic(
    rows: Sequence[Sequence[float]], labels: Sequence[bool], at: Sequence[float]
) -> tuple[list[list[float]], list[float]]:
    """Curvature and slope of the loss."""
    size = len(at)
    curve = [[0.0] * size for _ in range(size)]
    slope = [0.0] * size
    for row, label in zip(rows, labels, strict=True):
        chance = _chance(row, at)
        weight, error = chance * (1 - chance), chance - label
        for a in range(size):
            slope[a] += error * row[a]
            scaled = weight * row[a]
            for b in range(a + 1):
                curve[a][b] += scaled * row[b]
    for a in range(size):
        for b in range(a):
            curve[b][a] = curve[a][b]
        if a:
            curve[a][a] += _RIDGE
            slope[a] += _RIDGE * at[a]
    return curve, slope


def _minimum(curve: Sequence[Sequence[float]], slope: Sequence[float], at: Sequence[float]) -> tuple[float, ...]:
    """Where the quadratic is least, the first place free and the others at 0 or above."""
    step = [0.0] * len(at)
    for _ in range(_SWEEPS):
        moved = 0.0
        for a, row in enumerate(curve):
            rest = slope[a] + sum(row[b] * step[b] for b in range(len(at)) if b != a)
            best = -rest / max(row[a], 1e-12)
            best = best if a == 0 else max(-at[a], best)
            moved, step[a] = max(moved, abs(best - step[a])), best
        if moved < _CLOSE:
            break
    return tuple(value + change for value, change in zip(at, step, strict=True))


def _descend(
    rows: Sequence[Sequence[float]],
    labels: Sequence[bool],
    at: Sequence[float],
    target: Sequence[float],
    loss: float,
) -> tuple[float, ...]:
    """The way to the target, or as much of it as makes the loss smaller."""
    share = 1.0
    while share > _CLOSE:
        there = tuple(a + share * (b - a) for a, b in zip(at, target, strict=True))
        if _loss(rows, labels, there) <= loss:
            return there
        share /= 2
    return tuple(at)
