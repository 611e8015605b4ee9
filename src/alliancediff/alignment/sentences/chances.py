"""The chance of every pair of sentences: a logistic of the features, with the weights of data/weights.toml."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alliancediff.alignment.lines import levels
from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.sentences.features import FEATURES, features_of
from alliancediff.alignment.sentences.texts import Text
from alliancediff.lexicon import Lexicon, RowWeights

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True, eq=False)
class Chances:
    """Log odds of every two sentences of both sides.

    `odds` is a symmetric matrix, rounded; it holds minus infinity on its diagonal. `later` says of each sentence
    whether it is one of the later side.
    """

    odds: "np.ndarray"
    later: "np.ndarray"

    def __len__(self) -> int:
        return len(self.odds)

    @property
    def split(self) -> int:
        """How many sentences the earlier side has."""
        return len(self.later) - int(self.later.sum())

    def is_across(self, one: int, two: int) -> bool:
        """Whether two sentences, by number, are of different sides."""
        return bool(self.later[one] != self.later[two])

    def chance(self, one: int, two: int) -> float:
        """The chance of two sentences, 0 to 1."""
        return 1 / (1 + math.exp(-float(self.odds[one, two])))

    def in_order(self, order: Sequence[int]) -> "Chances":
        """The same with the sentences in another order."""
        return Chances(self.odds[order][:, order], self.later[list(order)])

    @property
    def across(self) -> "np.ndarray":
        """The log odds of pairs of both sides; minus infinity within a side."""
        import numpy as np  # noqa: PLC0415  heavy: loaded where it is needed

        return np.where(self.later[:, None] != self.later[None, :], self.odds, -np.inf)


def log_odds(chance: float) -> float:
    """The logarithm of chance / (1 - chance), for a chance between 0 and 1, both left out.

    Example:
        >>> log_odds(0.5)
        0.0
    """
    return math.log(chance / (1 - chance))


def chances_of(texts: Sequence[Text], lexicon: Lexicon, links: Mapping[tuple[int, int], float]) -> Chances:
    """The chance of every two sentences of two statements.

    Args:
        texts: the sentences of both statements.
        lexicon: the words to compare with, and the weights.
        links: confidence of links and near misses, by the numbers of the texts that they join.

    Returns:
        Log odds over both sides together. Without sentences there are none.
    """
    import numpy as np  # noqa: PLC0415

    features = features_of(texts, levels(lexicon).aims, lexicon.weights.lines_aim, links) if texts else {}
    later = np.array([text.side == 1 for text in texts], dtype=bool)
    return Chances(weighed(features, lexicon.row_weights, len(texts)), later)


def weighed(features: "Mapping[str, np.ndarray]", weights: RowWeights, size: int) -> "np.ndarray":
    """Log odds from features, on a symmetric matrix."""
    import numpy as np  # noqa: PLC0415

    odds = np.full((size, size), weights.base)
    for name in FEATURES if features else ():
        odds += getattr(weights, name) * features[name]
    odds = np.round(odds, DIGITS)
    np.fill_diagonal(odds, -np.inf)
    return odds
