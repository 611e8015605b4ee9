"""How much it says that two clauses are on the same lines: the fewer pairs of clauses share as much, the more.

A line is an issue object (lines.toml). Who is on a line is on all lines above it. Lines that name what all are for,
and lines that a clause only stands under, say less.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from alliancediff.lexicon import Lexicon, Weights
from alliancediff.models import Commitment

Holders = Mapping[str, int]
"""For each line, the clauses that are on it, as the bits of a number."""


@dataclass(frozen=True, slots=True)
class Levels:
    """Each line with all lines above it, the lines that name an aim, and those that are nobody's parent."""

    chains: Mapping[str, tuple[str, ...]]
    aims: frozenset[str]
    specific: frozenset[str]


@lru_cache(maxsize=16)
def levels(lexicon: Lexicon) -> Levels:
    """The levels of a lexicon's lines, worked out once."""
    aims = {theme.id for theme in lexicon.themes if theme.is_aim}
    return Levels(
        chains=lexicon.line_chains(),
        aims=frozenset(line.id for line in lexicon.lines if line.theme in aims),
        specific=frozenset(line.id for line in lexicon.lines).difference(line.parent for line in lexicon.lines),
    )


@dataclass(frozen=True, slots=True)
class SharedLines:
    """Compares the lines of the clauses of two statements, given by index."""

    earlier: tuple[Mapping[str, float], ...]
    later: tuple[Mapping[str, float], ...]
    aims: frozenset[str]
    aim_weight: float
    holders: tuple[Holders, Holders]
    _rarity: dict[frozenset[str], float] = field(default_factory=dict)

    def share(self, i: int, j: int) -> float:
        """From 0, where no line is shared, to 1, where no other pair of clauses shares these lines.

        It is the strength of the strongest shared line, times the rarity of all of them together: 1 minus the
        logarithm of the number of pairs that share as much, over that of the number of all pairs.
        """
        one, two = self.earlier[i], self.later[j]
        shared = frozenset(one) & frozenset(two)
        if not shared:
            return 0.0
        return max(one[line] * two[line] * self._weight(line) for line in shared) * self._rare(shared)

    def _weight(self, line: str) -> float:
        return self.aim_weight if line in self.aims else 1.0

    def _rare(self, lines: frozenset[str]) -> float:
        if lines not in self._rarity:
            pairs = math.prod(_on_all(lines, holders) for holders in self.holders)
            self._rarity[lines] = 1 - math.log(pairs) / (math.log(len(self.earlier) * len(self.later)) or 1.0)
        return self._rarity[lines]


def shared_lines(earlier: Sequence[Commitment], later: Sequence[Commitment], lexicon: Lexicon) -> SharedLines:
    """The comparison of two statements' clauses by their lines."""
    table, weights = levels(lexicon), lexicon.weights
    one, two = (tuple(_strengths(c, table, weights) for c in side) for side in (earlier, later))
    return SharedLines(one, two, table.aims, weights.lines_aim, (_holders(one), _holders(two)))


def _strengths(commitment: Commitment, table: Levels, weights: Weights) -> Mapping[str, float]:
    """How firmly a clause is on each of its lines and the lines above them."""
    strength = weights.lines_inherited if commitment.lines_inherited else 1.0
    return {above: strength for line in commitment.lines for above in table.chains.get(line, (line,))}


def _holders(clauses: Sequence[Mapping[str, float]]) -> Holders:
    holders: dict[str, int] = {}
    for number, lines in enumerate(clauses):
        for line in lines:
            holders[line] = holders.get(line, 0) | 1 << number
    return holders


def _on_all(lines: frozenset[str], holders: Holders) -> int:
    """How many clauses are on all of these lines."""
    common = -1
    for line in lines:
        common &= holders[line]
    return common.bit_count()
