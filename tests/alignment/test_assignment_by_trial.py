"""The links chosen are those that trying everything out would choose."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from alliancediff.alignment.assignment import choose_links, confidence
from alliancediff.lexicon import Weights, load
from alliancediff.models import Alignment, Commitment, Parts, Rulings, Settings, Span
from builders import commitment
from example_counts import examples


@cache
def _weights() -> Weights:
    return load(()).weights


_SETTINGS = Settings()
_SIZE = 3
_SCORES = [0.0, 0.1, 0.17, 0.18, 0.19, 0.22, 0.3, 0.6]
"""Few values, so that ties are common; below, between and above the two cutoffs."""

Pair = tuple[int, int]

_scores = st.dictionaries(st.tuples(*[st.integers(0, _SIZE - 1)] * 2), st.sampled_from(_SCORES), max_size=_SIZE * _SIZE)


def _side(name: str) -> list[Commitment]:
    return [commitment(f"{name} {n}", id=f"{name}{n}", span=Span(100 * n, 100 * n + 3)) for n in range(_SIZE)]


def _align(scores: Mapping[Pair, float], parted: frozenset[Pair] = frozenset()) -> Alignment:
    parts = {pair: Parts(words=score) for pair, score in scores.items()}
    rulings = Rulings(parted=frozenset((f"a{i}", f"b{j}") for i, j in parted))
    return choose_links(_side("a"), _side("b"), parts, _weights(), _SETTINGS, rulings=rulings)


def _chance(score: float) -> float:
    return confidence(score, _weights())


def _subsets(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, ...]]:
    return itertools.chain.from_iterable(itertools.combinations(pairs, size) for size in range(len(pairs) + 1))


def _claimed_by_trial(scores: Mapping[Pair, float]) -> set[Pair]:
    """Of all sets of pairs the one of the largest gain."""
    gains = {pair: _chance(score) - _SETTINGS.cutoff for pair, score in scores.items()}
    return set(max(_subsets(sorted(scores)), key=lambda chosen: sum(gains[pair] for pair in chosen)))


def _unsure_by_trial(scores: Mapping[Pair, float], claimed: set[Pair]) -> set[Pair]:
    """For each clause that stands alone, its partner under the best of all ways to give each of them one."""
    found: set[Pair] = set()
    for side in (0, 1):
        taken = {pair[side] for pair in claimed}
        options = [
            [pair for pair in sorted(scores) if pair[side] == clause] for clause in range(_SIZE) if clause not in taken
        ]
        ways = list(itertools.product(*(own for own in options if own)))
        found |= set(max(ways, key=lambda way: sum(_chance(scores[pair]) for pair in way)))
    return {pair for pair in found if _chance(scores[pair]) >= _SETTINGS.unsure_cutoff}


@given(_scores)
@examples(150)
def test_the_links_are_those_of_the_best_of_all_assignments(scores: dict[Pair, float]) -> None:
    """Claimed ones gain most together; of equal partners of a lonely clause the first in the text is shown."""
    found = _align(scores)
    links = {(int(link.earlier[1:]), int(link.later[1:])): link.unsure for link in found.links}

    claimed = _claimed_by_trial(scores)

    assert claimed == {pair for pair, unsure in links.items() if not unsure}
    assert _unsure_by_trial(scores, claimed) == {pair for pair, unsure in links.items() if unsure}


@given(_scores, st.randoms(use_true_random=False))
@examples(80)
def test_the_order_in_which_pairs_come_decides_nothing(scores: dict[Pair, float], chance: st.DataObject) -> None:
    """Equal pairs are told apart by the text, never by chance."""
    pairs = list(scores.items())
    chance.shuffle(pairs)  # type: ignore[attr-defined]

    assert _align(dict(sorted(scores.items()))) == _align(dict(pairs))


@given(_scores, st.frozensets(st.tuples(*[st.integers(0, _SIZE - 1)] * 2), max_size=3))
@examples(80)
def test_parted_pairs_are_as_if_they_did_not_exist(scores: dict[Pair, float], parted: frozenset[Pair]) -> None:
    """The rest is aligned as trying everything out without them would."""
    left = {pair: score for pair, score in scores.items() if pair not in parted}
    links = {(int(link.earlier[1:]), int(link.later[1:])): link.unsure for link in _align(scores, parted).links}

    claimed = _claimed_by_trial(left)

    assert claimed == {pair for pair, unsure in links.items() if not unsure}
    assert _unsure_by_trial(left, claimed) == {pair for pair, unsure in links.items() if unsure}
