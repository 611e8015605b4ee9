"""Neighbouring statements are told from pairs that skip one."""

from alliancediff.evaluation.distance import by_distance
from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Gold

_DATES = {"a": "2021-01-01", "b": "2022-01-01", "c": "2023-01-01", "x": "2022-06-01"}
_PAIRS = (("a", "b"), ("b", "c"), ("a", "c"))


def _gold(pairs: tuple[tuple[str, str], ...], dates: dict[str, str] = _DATES) -> Gold:
    return Gold({}, {}, pairs, dates=dates)


def test_a_pair_skips_what_lies_between_and_is_compared_with_both() -> None:
    """A statement of another series, which is compared with neither, does not count."""
    figures = {pair: Figures({"found": 10**n}) for n, pair in enumerate(_PAIRS)}

    sums = by_distance(_gold(_PAIRS), figures)

    assert {"neighbours": 11, "skipping": 100} == {name: f.count("found") for name, f in sums.items()}


def test_without_both_sorts_of_pairs_there_is_nothing_to_compare() -> None:
    """Nor without dates."""
    figures = {pair: Figures({"found": 1}) for pair in _PAIRS}

    assert {} == by_distance(_gold(_PAIRS[:2]), {pair: figures[pair] for pair in _PAIRS[:2]})
    assert {} == by_distance(_gold(_PAIRS, {}), figures)
