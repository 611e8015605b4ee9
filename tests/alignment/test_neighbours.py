"""Pairs of sentences are judged by the pairs beside them."""

import pytest

from alliancediff.alignment.neighbours import Row, around, row_of
from builders import commitment


def _row(*units: tuple[str, str]) -> Row:
    """A unit of one clause for each number and heading."""
    return row_of([commitment("train pilots", unit=unit, heading=heading) for unit, heading in units], reach=4)


def test_nearer_sentences_count_more() -> None:
    """One over one plus the distance, and nothing beyond four."""
    row = _row(*((str(n), "") for n in range(6)))

    assert {0: 1, 1: 1 / 2, 2: 1 / 3, 3: 1 / 4, 4: 1 / 5} == row.beside[0]


def test_sentences_of_another_section_are_no_neighbours() -> None:
    """A heading changes the subject."""
    assert ({0: 1.0}, {1: 1.0}) == _row(("1", "Ports"), ("2", "Rice")).beside


def test_clauses_of_one_sentence_count_as_one() -> None:
    """The closest pair of clauses speaks for it."""
    one, two = _row(("1", ""), ("2", ""), ("2", "")), _row(("1", ""), ("2", ""))

    beside = around(one, two, {(1, 1): 0.3, (2, 1): 0.9})

    assert (0, 1, 1) == one.unit_of
    assert pytest.approx((1 / 4 * 0.9) / (1.5 * 1.5 - 1)) == beside((0, 0))


def test_a_pair_is_not_its_own_neighbour() -> None:
    """Neither alone nor among pairs that score nothing."""
    row = _row(("1", ""), ("2", ""))

    assert 0.0 == around(_row(("1", "")), _row(("1", "")), {(0, 0): 1.0})((0, 0))
    assert 0.0 == around(row, row, {(0, 0): 1.0})((0, 0))


def test_the_mean_is_that_of_all_pairs_beside_by_their_weights() -> None:
    """What trying them one by one gives."""
    scores = {(i, j): (3 * i + j) % 5 / 5 for i in range(3) for j in range(3)}
    row = _row(("1", ""), ("2", ""), ("3", ""))

    found = around(row, row, scores)((0, 1))

    weights = {(i, j): 1 / (1 + i) / (1 + abs(j - 1)) for i, j in scores if (i, j) != (0, 1)}
    wanted = sum(weight * scores[pair] for pair, weight in weights.items()) / sum(weights.values())
    assert pytest.approx(wanted) == found
