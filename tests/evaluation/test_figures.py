"""Counts add up, and shares follow from them."""

import pytest

from alliancediff.evaluation import Figures


def test_figures_add_up() -> None:
    """A sum of counts, from which the shares follow anew."""
    total = Figures({"found": 1, "wrong": 0, "missed": 1}) + Figures({"found": 1, "wrong": 2, "missed": 0})

    assert (0.5, 2 / 3) == (total.precision, total.recall)
    assert pytest.approx(4 / 7) == total.f1


def test_no_link_at_all_has_an_f1_of_nothing() -> None:
    """And no division by it."""
    assert (0.0, 0.0, 0.0) == (Figures().precision, Figures().recall, Figures().f1)
