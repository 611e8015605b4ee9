"""A small forest of questions on readable numbers, as data/verdicts.toml holds it.

A node is a line: a question ("height change > 3.5: 1 | 6": go to node 1 where it is not so, to node 6 where it is) or
an answer ("0.6 0.3 0.1": the shares of strengthened, repeated and weakened pairs among those that came there).
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from alliancediff.comparison.voice.features import FEATURES
from alliancediff.lexicon import DATA

VOICE_FILE = DATA / "verdicts.toml"

Chances = tuple[float, float, float]
"""That a pair is strengthened, repeated, weakened; they add up to 1."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whether the number of a feature is above a value, and the nodes to go to where it is not and where it is."""

    feature: int
    above: float
    no: int
    yes: int


Node = Question | Chances


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees that answer together: the mean of their answers counts."""

    trees: tuple[tuple[Node, ...], ...]

    def chances(self, numbers: Sequence[float]) -> Chances:
        """The chances of the three verdicts for the numbers of a pair."""
        answers = [_answer(tree, numbers) for tree in self.trees]
        one, two, three = (sum(column) / len(answers) for column in zip(*answers, strict=True))
        return one, two, three


def _answer(tree: Sequence[Node], numbers: Sequence[float]) -> Chances:
    node = tree[0]
    while isinstance(node, Question):
        node = tree[node.yes if numbers[node.feature] > node.above else node.no]
    return node


def forest_in(table: dict[str, Any]) -> Forest:
    """The forest that a table of the file holds.

    Example:
        >>> tree = ["height change > 3.5: 1 | 2", "1 2 1", "9 1 0"]
        >>> forest_in({"tree": [{"nodes": tree}]}).trees[0][0]
        Question(feature=1, above=3.5, no=1, yes=2)
    """
    return Forest(tuple(tuple(_nodes(tree["nodes"])) for tree in table["tree"]))


def _nodes(lines: Iterable[str]) -> Iterable[Node]:
    for line in lines:
        asked, colon, places = line.partition(":")
        if not colon:
            counts = [float(count) for count in line.split()]
            yield counts[0] / sum(counts), counts[1] / sum(counts), counts[2] / sum(counts)
            continue
        name, _, above = asked.partition(" > ")
        no, _, yes = places.partition("|")
        yield Question(FEATURES.index(name), float(above), int(no), int(yes))


@lru_cache(maxsize=1)
def shipped() -> Forest:
    """The forest that comes with the library, read once, where it is first asked."""
    return forest_in(tomllib.loads(VOICE_FILE.read_text(encoding="utf-8")))
