"""The regression finds weights, and none below 0."""

import math
import random

from tools.fitting import fit_logistic


def _rows(number: int) -> list[tuple[float, float]]:
    chance = random.Random(7)  # noqa: S311  made-up data
    return [(chance.random(), chance.random()) for _ in range(number)]


def test_weights_that_made_the_labels_are_found() -> None:
    """As near as so many samples allow."""
    rows, chance = _rows(4000), random.Random(8)  # noqa: S311  made-up data
    labels = [chance.random() < 1 / (1 + math.exp(2 - 5 * a - b)) for a, b in rows]

    intercept, one, two = fit_logistic(rows, labels)

    assert abs(intercept + 2) < 0.4
    assert abs(one - 5) < 0.5
    assert abs(two - 1) < 0.4


def test_a_part_that_speaks_against_links_counts_for_nothing() -> None:
    """Its weight stops at 0, and the other is what it would be without it."""
    rows = _rows(1000)
    labels = [a - b > 0 for a, b in rows]

    intercept, one, two = fit_logistic(rows, labels)
    alone = fit_logistic([(a,) for a, _ in rows], labels)

    assert 0.0 == two
    assert (round(alone[0], 3), round(alone[1], 3)) == (round(intercept, 3), round(one, 3))


def test_labels_that_can_be_told_apart_give_finite_weights() -> None:
    """The ridge holds them."""
    assert all(math.isfinite(value) for value in fit_logistic([(0.0,), (1.0,)] * 50, [False, True] * 50))


def test_where_it_starts_does_not_matter() -> None:
    """There is one minimum."""
    rows = _rows(300)
    labels = [a > 0.4 for a, _ in rows]

    cold, warm = fit_logistic(rows, labels), fit_logistic(rows, labels, (-9.0, 3.0, 4.0))

    assert [round(value, 2) for value in cold] == [round(value, 2) for value in warm]
