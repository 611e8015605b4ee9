"""Confidences are held against what came true."""

from itertools import pairwise

import pytest

from tools.fitting import calibration_error, reliability


def test_bins_are_of_equal_size_and_rise() -> None:
    """Every pair stands in one."""
    bins = reliability([(k / 25, k % 2 == 0) for k in range(25)])

    assert 10 == len(bins)
    assert {2, 3} == {one.size for one in bins}
    assert 25 == sum(one.size for one in bins)
    assert all(one.high < two.low for one, two in pairwise(bins))


def test_fewer_pairs_than_bins_leave_bins_out() -> None:
    """And none at all leave none."""
    assert 3 == len(reliability([(0.1, True), (0.2, False), (0.9, True)]))
    assert () == reliability([])
    assert 0.0 == calibration_error(())


def test_confidences_that_mean_what_they_say_have_no_error() -> None:
    """Half of the pairs of .5 are right; all of those of .9 are wrong."""
    honest, boastful = reliability([(0.5, True), (0.5, False)], bins=1), reliability([(0.9, False)] * 4, bins=2)

    assert 0.0 == calibration_error(honest)
    assert pytest.approx(0.9) == calibration_error(boastful)
