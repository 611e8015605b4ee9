"""Bare measures are given their best threshold in hindsight."""

from pathlib import Path

import pytest

from alliancediff.evaluation import Gold, GoldUnit, best_baseline
from alliancediff.evaluation.baselines import mutual_best

_PAIR = ("a", "b")


def _gold(*links: tuple[str, str], optional: tuple[tuple[str, str], ...] = ()) -> Gold:
    units = {s: tuple(GoldUnit(f"{s}-{n}", "", frozenset()) for n in range(3)) for s in "ab"}
    kinds = {key: frozenset({"repeated"}) for key in links}
    return Gold({s: str(Path(s)) for s in "ab"}, units, (_PAIR,), kinds, frozenset(optional))


_PLACES = {f"{side}{n}": (f"{side}-{n}",) for side in "ab" for n in range(3)}


def test_a_commitment_is_joined_with_its_best_where_that_is_mutual() -> None:
    """Of equals the first; nothing in common is no link."""
    scores = {("x", "p"): 0.9, ("x", "q"): 0.9, ("y", "p"): 0.95, ("y", "q"): 0.1, ("z", "r"): 0.0}

    assert {("y", "p"): 0.95} == mutual_best(scores)


def test_the_threshold_is_the_one_with_the_best_f1() -> None:
    """A lower one would add a wrong link, a higher one lose a right one."""
    scores = {("a0", "b0"): 0.9, ("a1", "b1"): 0.7, ("a2", "b2"): 0.4}

    best = best_baseline(_gold(("a-0", "b-0"), ("a-1", "b-1")), {_PAIR: scores}, _PLACES)

    assert 0.7 == best.threshold
    assert 1.0 == best.judged[_PAIR].figures.f1


def test_of_equal_scores_all_or_none_are_links() -> None:
    """No threshold tells them apart."""
    scores = {("a0", "b0"): 0.5, ("a1", "b1"): 0.5}

    figures = best_baseline(_gold(("a-0", "b-0")), {_PAIR: scores}, _PLACES).judged[_PAIR].figures

    assert (1, 1) == (figures.count("found"), figures.count("wrong"))


@pytest.mark.parametrize("links", [(), (("a-2", "b-0"),)])
def test_where_nothing_is_right_nothing_is_given(links: tuple[tuple[str, str], ...]) -> None:
    """The best of useless thresholds gives no link, and optional links do not help."""
    gold = _gold(*links, optional=(("a-0", "b-0"),))

    figures = best_baseline(gold, {_PAIR: {("a0", "b0"): 0.9, ("a1", "b1"): 0.8}}, _PLACES).judged[_PAIR].figures

    assert (0, 0, len(links)) == tuple(figures.count(key) for key in ("found", "wrong", "missed"))
