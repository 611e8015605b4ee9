"""Logistic regression whose weights cannot go negative: a part of the score may count for nothing, never against."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

_RIDGE = 0.1
_CLOSE = {"ftol": 1e-14, "gtol": 1e-7, "maxiter": 1000}
"""Until no step that a float can tell is left: the weights are rounded to three digits afterwards."""


def fit_logistic(
    rows: Sequence[Sequence[float]], labels: Sequence[bool], start: Sequence[float] | None = None
) -> tuple[float, ...]:
    """The likeliest intercept and weights for chances of `1 / (1 + exp(-(intercept + weights . row)))`.

    A slight ridge keeps the weights finite where the labels can be told apart.

    Args:
        rows: one vector a sample, all of one length.
        labels: whether each sample is a link.
        start: intercept and weights to begin with; 0 where None.

    Returns:
        The intercept and one weight, 0 or more, for each place of a row, in logits.

    Example:
        >>> intercept, weight = fit_logistic([(0.0,), (0.0,), (1.0,), (1.0,)], [False, False, True, True])
        >>> intercept < 0 < weight
        True
    """
    samples = np.column_stack([np.ones(len(rows)), np.asarray(rows, float)])
    signs = np.where(labels, 1.0, -1.0)
    ridge = np.full(samples.shape[1], _RIDGE)
    ridge[0] = 0.0

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        """Surprise at the labels, in nats, with the ridge; and its slope."""
        margins = signs * (samples @ at)
        surprise = np.logaddexp(0.0, -margins).sum() + ridge @ (at * at) / 2
        return float(surprise), ridge * at - samples.T @ (signs * expit(-margins))

    begin = np.zeros(samples.shape[1]) if start is None else np.asarray(start, float)
    bounds = [(None, None), *[(0.0, None)] * (samples.shape[1] - 1)]
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", bounds=bounds, options=_CLOSE)
    return tuple(float(value) for value in found.x)
