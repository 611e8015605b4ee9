"""What speaks for two sentences being on one line, each a number that a reader can check, for all pairs at once."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.sentences.likeness import cosines, products, ranks, runs_of_letters, scaled
from alliancediff.alignment.sentences.texts import Text

if TYPE_CHECKING:
    import numpy as np

_ALIKE: Mapping[str, float] = MappingProxyType({})
_GRAMS = (3, 4, 5)
"""Lengths of the runs of letters that are compared."""
_FEWEST = 30
"""Sentences below which a pair of texts counts as if it had so many: no shorter ones were there to learn from."""

FEATURES = ("letters", "ranks", "shared", "rarest", "lines", "themes", "headings", "size", "links")
"""The names of the features, in the order of the matrices that `features_of` gives."""


def features_of(
    texts: Sequence[Text], aims: Collection[str], aim: float, links: Mapping[tuple[int, int], float]
) -> "dict[str, np.ndarray]":
    """A symmetric matrix for each of `FEATURES`, over all texts of both sides.

    Args:
        texts: those of both sides.
        aims: lines that name what all are for; they count for less.
        aim: how much less, as a factor from 0 to 1.
        links: confidence of the links and near misses between commitments, by the numbers of their texts.
    """
    import numpy as np  # noqa: PLC0415  heavy: loaded where it is needed

    sides, size = np.array([text.side for text in texts]), len(texts)
    letters = scaled(cosines(runs_of_letters([text.letters for text in texts], _GRAMS)), sides)
    holders = _holders(text.words for text in texts)
    found = {
        "letters": letters,
        "ranks": ranks(letters, sides),
        "shared": _shared(holders, size),
        "rarest": _rarest(holders, size),
        "lines": _rarest(_holders(text.lines for text in texts), size, dict.fromkeys(aims, aim)),
        "themes": _rarest(_holders(text.themes for text in texts), size),
        "headings": _headings(texts, holders),
        "size": np.full((size, size), -math.log(1 + max(size, _FEWEST))),
        "links": np.zeros((size, size)),
    }
    for (one, two), confidence in links.items():
        found["links"][one, two] = found["links"][two, one] = confidence
    return found


def _holders(things: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Which texts hold each thing, by number."""
    found: dict[str, list[int]] = {}
    for number, own in enumerate(things):
        for thing in set(own):
            found.setdefault(thing, []).append(number)
    return found


def _rarity(count: int, size: int) -> float:
    """From 0 for what all texts hold nearly to 1 for what one holds."""
    return math.log(1 + size / count) / math.log(1 + size)


def _rarest(holders: Mapping[str, Sequence[int]], size: int, weights: Mapping[str, float] = _ALIKE) -> "np.ndarray":
    """How rare the rarest thing is that both texts hold; 0 where they share none."""
    import numpy as np  # noqa: PLC0415

    found = np.zeros((size, size))
    rarities = {
        thing: round(weights.get(thing, 1.0) * _rarity(len(own), size), DIGITS) for thing, own in holders.items()
    }
    ranked = sorted((rarity, holders[thing]) for thing, rarity in rarities.items())
    for rarity, own in ranked:  # the rarest last, over the others
        if len(own) > 1:
            found[np.ix_(own, own)] = rarity
    return found


def _shared(holders: Mapping[str, Sequence[int]], size: int) -> "np.ndarray":
    """How much of the shorter text stands in the other, each word weighed by its rarity; a very short one says less."""
    import numpy as np  # noqa: PLC0415

    rows = np.array([number for own in holders.values() for number in own], dtype=int)
    words = np.repeat(np.arange(len(holders)), [len(own) for own in holders.values()])
    rarity = np.array([math.log(1 + size / len(own)) for own in holders.values()], dtype=float)[words]
    common, whole = products(rows, words, np.sqrt(rarity), size), np.bincount(rows, weights=rarity, minlength=size)
    found: np.ndarray = np.round(common / (1 + np.minimum.outer(whole, whole)), DIGITS)
    return found


def _headings(texts: Sequence[Text], holders: Mapping[str, Sequence[int]]) -> "np.ndarray":
    """The share of either's heading that stands in the other or in its heading, whichever is more."""
    import numpy as np  # noqa: PLC0415

    size = len(texts)
    found = np.zeros((size, size))
    for heading in dict.fromkeys(text.heading_words for text in texts if text.heading_words):
        below = [number for number, text in enumerate(texts) if text.heading_words == heading]
        share = np.zeros(size)
        for word in set(heading):
            share[holders.get(word, [])] += 1 / len(set(heading))
        found[below] = share
    return np.round(np.maximum(found, found.T), DIGITS)
