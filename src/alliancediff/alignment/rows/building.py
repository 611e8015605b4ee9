"""Chances of pairs of sentences -> rows: sentences that are told of together, each side of a row on its own.

Clusters come first. Then each pair of near partners that does not stand together is brought together, since an omnibus
sentence belongs in several rows. A row that no pair across holds together falls into its sides; whoever then stands
with nobody of the other side goes to the row of its nearest, as kin. What is left stands alone: its side says it, and
the other has nothing near.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.rows.linkage import clusters
from alliancediff.alignment.sentences import Chances, log_odds
from alliancediff.models import RowSettings

if TYPE_CHECKING:
    import numpy as np

Row = frozenset[int]


def build_rows(chances: Chances, rules: RowSettings) -> list[Row]:
    """Rows of sentences by number; each sentence stands in at least one, no row lies within another.

    The order of the sentences decides ties alone, and that of the rows says nothing.
    """
    builder = _Builder(chances, rules)
    rows = builder.joined(builder.apart(clusters(chances.odds, rules.cluster, log_odds(rules.stop))))
    two_sided, alone = builder.anchored(without_inner(rows))
    two_sided = builder.with_kin(two_sided)
    held = frozenset[int]().union(*two_sided)
    return without_inner([*two_sided, *(row - held for row in alone if row - held)])


def without_inner(rows: Iterable[Row]) -> list[Row]:
    """The rows that lie within no other, larger ones first.

    Example:
        >>> [sorted(row) for row in without_inner([frozenset({1}), frozenset({1, 2}), frozenset({3})])]
        [[1, 2], [3]]
    """
    kept: list[Row] = []
    for row in sorted(set(rows), key=lambda row: (-len(row), sorted(row))):
        if not any(row <= other for other in kept):
            kept.append(row)
    return kept


@dataclass(slots=True)
class _Builder:
    """The steps, each from rows to rows."""

    chances: Chances
    rules: RowSettings
    across: "np.ndarray" = field(init=False)

    def __post_init__(self) -> None:
        self.across = self.chances.across

    def apart(self, groups: Iterable[Sequence[int]]) -> list[Row]:
        """Groups that nothing across holds together fall into their sides before anybody joins them."""
        least = log_odds(self.rules.join)
        rows = map(frozenset, groups)
        return [part for row in rows for part in ([row] if self.best(row) >= least else self.sides(row))]

    def joined(self, rows: list[Row]) -> list[Row]:
        """Near partners stand together: the one joins the row of the other that it fits best, else both make one."""
        rows, fit = list(rows), log_odds(self.rules.fit)
        for pair in self._partners():
            if any(row.issuperset(pair) for row in rows):
                continue
            options = [(self._mean(new, rows[at]), -at, new) for new, at in self._open_rows(rows, pair)]
            mean, at, new = max(options, default=(0.0, 0, -1))
            if new >= 0 and mean >= fit:
                rows[-at] |= {new}
            else:
                rows.append(frozenset(pair))
        return rows

    def anchored(self, rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
        """Rows of both sides that a likely pair holds together; and rows of one side, what fell apart among them."""
        least = log_odds(self.rules.anchor)
        held = [(row, self.best(row) >= least) for row in rows]
        alone = [part for row, is_held in held if not is_held for part in self.sides(row)]
        return [row for row, is_held in held if is_held], alone

    def with_kin(self, rows: Sequence[Row]) -> list[Row]:
        """Sentences in no row of both sides join one of their nearest, those with the nearest first."""
        rows = list(rows)
        held = frozenset[int]().union(*rows)
        lone = [one for one in range(len(self.chances)) if one not in held]
        for one in sorted(lone, key=lambda one: (-self._nearest_odds(one), one)):
            near = [two for two in self._nearest(one) if self.across[one, two] >= log_odds(self.rules.kin)]
            places = [at for at, row in enumerate(rows) if not row.isdisjoint(near) and len(row) < self.rules.largest]
            if places:
                best = max(places, key=lambda at: (self._mean(one, rows[at]), -at))
                rows[best] |= {one}
            elif near and self.across[one, near[0]] >= log_odds(self.rules.pair):
                rows.append(frozenset({one, near[0]}))
        return rows

    def best(self, row: Row) -> float:
        """The best log odds across; minus infinity in a row of one side."""
        members = sorted(row)
        return float(self.across[members][:, members].max())

    def sides(self, row: Row) -> list[Row]:
        """What a row holds of either side, where it holds any."""
        later = frozenset(one for one in row if self.chances.later[one])
        parts = row - later, later
        return [part for part in parts if part]

    def _partners(self) -> list[tuple[int, int]]:
        """Pairs across among the nearest of either end, the likeliest first."""
        least = log_odds(self.rules.join)
        found = {
            (min(one, two), max(one, two))
            for one in range(len(self.chances))
            for two in self._nearest(one)
            if self.across[one, two] >= least
        }
        return sorted(found, key=lambda pair: (-self.across[pair], pair))

    def _nearest(self, one: int) -> list[int]:
        return [int(two) for two in (-self.across[one]).argsort(kind="stable")[: self.rules.partners]]

    def _nearest_odds(self, one: int) -> float:
        return float(self.across[one].max())

    def _open_rows(self, rows: Sequence[Row], pair: tuple[int, int]) -> list[tuple[int, int]]:
        """Rows with room that hold one of a pair, with the other, who would be new there."""
        return [
            (new, at)
            for old, new in (pair, pair[::-1])
            for at, row in enumerate(rows)
            if old in row and len(row) < self.rules.largest
        ]

    def _mean(self, one: int, row: Row) -> float:
        return round(float(self.chances.odds[one, sorted(row)].mean()), DIGITS)
