"""How alike two clauses are, as named parts that add up to a score.

Wording alone misleads here: two clauses of the same parties share most of their words whatever they are about,
and a bare fuzzy ratio scores them above a true paraphrase. So the parties and the genre's formula words are
masked first, the words left count by how rare they are in the two statements, and a pair loses where either of its
clauses has a closer partner elsewhere.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from alliancediff.alignment.normalisation import Normaliser
from alliancediff.lexicon import Weights
from alliancediff.models import Commitment, Parts

_DIGITS = 6
"""Scores are rounded, so that the order in which floats were added never decides a tie."""


@dataclass(frozen=True, slots=True)
class _Side:
    """The clauses of one statement, as tokens, as one masked string each, and as unit vectors."""

    tokens: tuple[tuple[str, ...], ...]
    phrases: tuple[str, ...]
    vectors: tuple[Mapping[str, float], ...]
    themes: tuple[frozenset[str], ...]


Pair = tuple[int, int]


def compare_all(
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    normaliser: Normaliser,
    weights: Weights,
    speakers: Sequence[str],
) -> dict[Pair, Parts]:
    """Parts for every pair, by index, that shares a word or a theme; all other pairs have nothing in common."""
    one, two = _sides(earlier, later, normaliser, speakers)
    words = {(i, j): _cosine(one.vectors[i], two.vectors[j]) for i, j in _candidates(one, two)}
    best = _Best(words)
    return {pair: _parts(pair, one, two, cosine, best.gaps(pair, cosine), weights) for pair, cosine in words.items()}


def _sides(
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    normaliser: Normaliser,
    speakers: Sequence[str],
) -> tuple[_Side, _Side]:
    own = [[normaliser.tokens(c.quote, speakers) for c in side] for side in (earlier, later)]
    wide = [
        [tokens + normaliser.tokens(_context(c), speakers) for c, tokens in zip(side, side_tokens, strict=True)]
        for side, side_tokens in zip((earlier, later), own, strict=True)
    ]
    clauses = [set(tokens) for side in wide for tokens in side]
    frequency = Counter(token for tokens in clauses for token in tokens)
    rarity = {token: math.log(1 + len(clauses) / count) for token, count in frequency.items()}
    made = [
        _Side(
            tokens=tuple(side_tokens),
            phrases=tuple(" ".join(tokens) for tokens in side_tokens),
            vectors=tuple(_vector(tokens, rarity) for tokens in side_wide),
            themes=tuple(frozenset(c.themes) for c in side),
        )
        for side, side_tokens, side_wide in zip((earlier, later), own, wide, strict=True)
    ]
    return made[0], made[1]


def _context(commitment: Commitment) -> str:
    """The nearest heading and the lead-in: a clause is about what they say, too."""
    return f"{commitment.heading.rsplit(' > ', 1)[-1]} {commitment.lead_in}"


def _vector(tokens: Sequence[str], rarity: Mapping[str, float]) -> Mapping[str, float]:
    raw = {token: rarity[token] * (1 + math.log(count)) for token, count in Counter(tokens).items()}
    norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {token: value / norm for token, value in raw.items()}


def _candidates(one: _Side, two: _Side) -> list[Pair]:
    """Pairs that share a token or a theme, in order."""
    holders: dict[str, set[int]] = {}
    for j, (vector, themes) in enumerate(zip(two.vectors, two.themes, strict=True)):
        for key in [*vector, *(f"theme {theme}" for theme in themes)]:
            holders.setdefault(key, set()).add(j)
    pairs = []
    for i, (vector, themes) in enumerate(zip(one.vectors, one.themes, strict=True)):
        keys = [*vector, *(f"theme {theme}" for theme in themes)]
        pairs += [(i, j) for j in sorted(set().union(*(holders.get(key, set()) for key in keys)))]
    return pairs


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    return round(sum(value * two[token] for token, value in sorted(one.items()) if token in two), _DIGITS)


class _Best:
    """The closest word similarity of every clause."""

    def __init__(self, words: Mapping[Pair, float]) -> None:
        self._rows: dict[int, float] = {}
        self._columns: dict[int, float] = {}
        for (i, j), cosine in words.items():
            self._rows[i] = max(self._rows.get(i, 0.0), cosine)
            self._columns[j] = max(self._columns.get(j, 0.0), cosine)

    def gaps(self, pair: Pair, cosine: float) -> tuple[float, float]:
        """How much closer the best rival of either clause is; 0 where the pair itself is the closest."""
        return self._rows[pair[0]] - cosine, self._columns[pair[1]] - cosine


def _parts(pair: Pair, one: _Side, two: _Side, cosine: float, gaps: tuple[float, float], weights: Weights) -> Parts:
    i, j = pair
    fuzzy = fuzz.token_sort_ratio(one.phrases[i], two.phrases[j]) / 100
    smaller = min(len(one.themes[i]), len(two.themes[j]))
    shared = len(one.themes[i] & two.themes[j]) / smaller if smaller else 0.0
    loss = weights.rivals_both * min(gaps) + weights.rivals_either * max(gaps)
    return Parts(
        words=round(weights.words * cosine, _DIGITS),
        fuzzy=round(weights.fuzzy * fuzzy, _DIGITS),
        themes=round(weights.themes * shared, _DIGITS),
        rivals=-round(loss, _DIGITS) if loss else 0.0,
    )
