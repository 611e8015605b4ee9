"""Bare measures of likeness of two clauses' words, for `alliancediff evaluate --compare`; alignment does not use them.

They stand still while our own similarity changes, so they share nothing with it.
"""

import difflib
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from alliancediff.models import Commitment

_WORD = re.compile(r"\w+")
_PERCENT = 100


def measure_all(earlier: Sequence[Commitment], later: Sequence[Commitment]) -> dict[str, dict[tuple[str, str], float]]:
    """Likeness in [0, 1] of every two clauses, by measure and by the ids of the commitments."""
    texts = [[commitment.quote.lower() for commitment in side] for side in (earlier, later)]
    ids = [[commitment.id for commitment in side] for side in (earlier, later)]
    return {
        name: {(ids[0][i], ids[1][j]): score for (i, j), score in sorted(measure(*texts).items())}
        for name, measure in _MEASURES.items()
    }


Scores = dict[tuple[int, int], float]


def _difflib(earlier: Sequence[str], later: Sequence[str]) -> Scores:
    scores: Scores = {}
    matcher = difflib.SequenceMatcher(autojunk=False)
    for j, two in enumerate(later):
        matcher.set_seq2(two)
        for i, one in enumerate(earlier):
            matcher.set_seq1(one)
            scores[i, j] = matcher.ratio()
    return scores


def _fuzzy(measure: Callable[[str, str], float]) -> Callable[[Sequence[str], Sequence[str]], Scores]:
    def scores(earlier: Sequence[str], later: Sequence[str]) -> Scores:
        return {(i, j): measure(a, b) / _PERCENT for i, a in enumerate(earlier) for j, b in enumerate(later)}

    return scores


def _tfidf(earlier: Sequence[str], later: Sequence[str]) -> Scores:
    words = [[Counter(_WORD.findall(text)) for text in side] for side in (earlier, later)]
    rarity = _rarity([*words[0], *words[1]])
    one, two = ([_vector(counts, rarity) for counts in side] for side in words)
    return {(i, j): _dot(a, b) for i, a in enumerate(one) for j, b in enumerate(two)}


def _rarity(clauses: Sequence[Iterable[str]]) -> dict[str, float]:
    """ln((1 + N) / (1 + n)) + 1, the smoothed weight that most libraries take."""
    frequency = Counter(word for words in clauses for word in words)
    return {word: math.log((1 + len(clauses)) / (1 + n)) + 1 for word, n in frequency.items()}


def _vector(counts: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    raw = {word: count * rarity[word] for word, count in sorted(counts.items())}
    norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: value / norm for word, value in raw.items()}


def _dot(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    return sum(value * two[word] for word, value in one.items() if word in two)


_MEASURES: dict[str, Callable[[Sequence[str], Sequence[str]], Scores]] = {
    "difflib ratio": _difflib,
    "rapidfuzz token_sort": _fuzzy(fuzz.token_sort_ratio),
    "rapidfuzz token_set": _fuzzy(fuzz.token_set_ratio),
    "TF-IDF of words": _tfidf,
}
