"""Intervals say how sure a figure is."""

import pytest

from alliancediff.errors import GoldError
from alliancediff.evaluation import Interval, difference_of, intervals_of

_RIGHT, _WRONG = (1, 0, 0, 1), (0, 1, 1, 0)


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    """Seeded, so that two runs can be compared."""
    outcomes = [_RIGHT, _WRONG] * 20

    one = intervals_of(outcomes)["f1"]

    assert 0.3 < one.low < one.value < one.high < 0.7
    assert 0.5 == one.value
    assert one == intervals_of(outcomes)["f1"]


def test_more_units_make_an_interval_narrower() -> None:
    """Figures of few links are worth little."""
    few, many = (intervals_of([_RIGHT, _WRONG] * n)["f1"] for n in (5, 500))

    assert many.high - many.low < few.high - few.low


def test_verdicts_are_counted_over_links_found() -> None:
    """A missed link has no verdict."""
    found = intervals_of([_RIGHT, (1, 0, 0, 0), (0, 0, 1, 0)])["verdict"]

    assert 0.5 == found.value


def test_nothing_to_draw_from_is_nothing() -> None:
    """Not a crash."""
    assert Interval(0.0, 0.0, 0.0) == intervals_of([])["f1"]


def test_a_gain_is_drawn_in_pairs_on_the_units_of_both() -> None:
    """A unit that only one run has is left out; a run gains nothing over itself, for certain."""
    before = {str(n): _WRONG if n % 2 else _RIGHT for n in range(40)}

    same = difference_of(before, {**before, "new": _WRONG})["f1"]
    better = difference_of(before, dict.fromkeys(before, _RIGHT))["f1"]

    assert (0.0, 0.0, 0.0) == (same.value, same.low, same.high)
    assert 0.5 == better.value
    assert 0 < better.low < better.high < 1


def test_runs_of_other_units_cannot_be_compared() -> None:
    """A gain of nothing would hide the slip."""
    with pytest.raises(GoldError, match="is of other units"):
        difference_of({"a": _RIGHT}, {"b": _RIGHT})
