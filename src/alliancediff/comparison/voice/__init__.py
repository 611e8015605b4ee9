"""A second voice on a verdict: a small forest fitted on what readers said of other pairs.

It is asked where the rules found no direction, and says one where it is sure; where the rules found one it has to be
surer still. It is asked from both ends, so that swapping the two statements turns its answer round.
"""

from dataclasses import dataclass

from alliancediff.comparison.voice.features import FEATURES, features_of
from alliancediff.comparison.voice.forest import VOICE_FILE, Chances, Forest, Question, forest_in, shipped

__all__ = [
    "FEATURES",
    "VOICE_FILE",
    "Chances",
    "Forest",
    "Opinion",
    "Question",
    "features_of",
    "forest_in",
    "opinion",
    "shipped",
]


@dataclass(frozen=True, slots=True)
class Opinion:
    """The direction that the voice finds likeliest (1, 0 or -1), and its chance of being right."""

    direction: int
    chance: float


def opinion(there: tuple[float, ...], back: tuple[float, ...], forest: Forest | None = None) -> Opinion:
    """What the voice says of a pair.

    Args:
        there: the numbers of the pair (`features_of`).
        back: those of the pair with its sides swapped.
        forest: the shipped one where None.
    """
    forest = forest or shipped()
    one, two = forest.chances(there), forest.chances(back)[::-1]
    means = [(a + b) / 2 for a, b in zip(one, two, strict=True)]
    chance, direction = max((mean, direction) for mean, direction in zip(means, (1, 0, -1), strict=True))
    return Opinion(direction, chance)
