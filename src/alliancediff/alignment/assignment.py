"""Which pairs become links. None is an answer: a clause whose best partner is not good enough stays alone."""

import math
from collections.abc import Mapping, Sequence

from alliancediff.alignment.similarity import Pair
from alliancediff.lexicon import Weights
from alliancediff.models import Commitment, Link, Parts, Settings


def choose_links(
    earlier: Sequence[Commitment], later: Sequence[Commitment], parts: Mapping[Pair, Parts], weights: Weights, settings: Settings
) -> tuple[Link, ...]:
    """Links by falling score, ties in text order.

    1. Clauses of the same words are one line, and no other clause competes for either.
    2. Any other pair whose confidence reaches `settings.cutoff` is a link: one pledge may be carried on by several.
    3. A clause that is still alone gets its best partner as an unsure link, if that reaches `settings.unsure_cutoff`.
    """
    scores = {pair: part.total for pair, part in parts.items()}
    settled = _identical(earlier, later)
    rows, columns = {i for i, _ in settled}, {j for _, j in settled}
    open_pairs = {pair: score for pair, score in scores.items() if pair[0] not in rows and pair[1] not in columns}
    sure = [pair for pair, score in open_pairs.items() if confidence(score, weights) >= settings.cutoff]
    unsure = _unsure(sure, open_pairs, weights, settings)
    margins = _Margins(scores)
    links = [_link(earlier[i], later[j], Parts(identical=1.0), 1.0, 1.0) for i, j in settled]
    for pair in [*sure, *unsure]:
        chance = round(confidence(scores[pair], weights), 4)
        links.append(_link(earlier[pair[0]], later[pair[1]], parts[pair], chance, margins.of(pair), unsure=pair in unsure))
    places = {c.id: c.span.start for c in (*earlier, *later)}
    return tuple(sorted(links, key=lambda link: (-link.score, places[link.earlier], places[link.later])))


def confidence(score: float, weights: Weights) -> float:
    """The chance that two readers would put a pair of this score on one line."""
    return 1 / (1 + math.exp(-weights.slope * (score - weights.middle)))


def _link(earlier: Commitment, later: Commitment, parts: Parts, chance: float, margin: float, *, unsure: bool = False) -> Link:
    score = round(parts.total, 4)
    return Link(earlier.id, later.id, score, parts, chance, unsure, round(margin, 4))


def _identical(earlier: Sequence[Commitment], later: Sequence[Commitment]) -> list[Pair]:
    """Pairs of the same words under the same lead-in; where words occur more than once, the k-th goes with the k-th."""
    places: dict[tuple[str, str], list[int]] = {}
    for j, commitment in enumerate(later):
        places.setdefault(_wording(commitment), []).append(j)
    pairs = []
    for i, commitment in enumerate(earlier):
        same = places.get(_wording(commitment))
        if same:
            pairs.append((i, same.pop(0)))
    return pairs


def _wording(commitment: Commitment) -> tuple[str, str]:
    return _plain(commitment.quote), _plain(commitment.lead_in)


def _plain(text: str) -> str:
    return " ".join(text.lower().rstrip(" .;,").split())


def _unsure(sure: Sequence[Pair], scores: Mapping[Pair, float], weights: Weights, settings: Settings) -> set[Pair]:
    """For each clause that no sure link touches, its best pair, if that is worth a look."""
    rows, columns = {i for i, _ in sure}, {j for _, j in sure}
    best: dict[tuple[str, int], tuple[float, Pair]] = {}
    for pair, score in scores.items():
        if confidence(score, weights) < settings.unsure_cutoff:
            continue
        for key, taken in ((("row", pair[0]), rows), (("column", pair[1]), columns)):
            if key[1] not in taken and (key not in best or score > best[key][0]):
                best[key] = (score, pair)
    return {pair for _, pair in best.values()}


class _Margins:
    """How far a pair's score lies above the best other pair of either of its clauses."""

    def __init__(self, scores: Mapping[Pair, float]) -> None:
        self._scores = scores
        self._by_end: dict[tuple[str, int], list[tuple[float, Pair]]] = {}
        for pair, score in scores.items():
            for key in (("row", pair[0]), ("column", pair[1])):
                self._by_end.setdefault(key, []).append((score, pair))

    def of(self, pair: Pair) -> float:
        rivals = [s for key in (("row", pair[0]), ("column", pair[1])) for s, other in self._by_end[key] if other != pair]
        return self._scores[pair] - max(rivals, default=0.0)
