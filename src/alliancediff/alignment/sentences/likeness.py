"""Likenesses of all pairs of texts at once, as square matrices: TF-IDF cosines, and a measure by what is near to each.

They are rounded before anything is decided by them, so that the order in which floats are added decides nothing.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from alliancediff.alignment.rounding import DIGITS

if TYPE_CHECKING:
    import numpy as np

_BLOCK = 4096
"""Columns of a matrix of words that are multiplied at a time, so that long texts fit into the memory."""
_NEAREST = 3
"""How many nearest texts make the surroundings of one; it damps the one that is near by chance."""

Bag = Mapping[str, int]


def cosines(bags: Sequence[Bag]) -> "np.ndarray":
    """The cosine of every two bags, each thing weighed by how few of these bags hold it."""
    import numpy as np  # noqa: PLC0415  heavy: loaded where it is needed

    numbers: dict[str, int] = {}
    for bag in bags:
        for thing in bag:
            numbers.setdefault(thing, len(numbers))
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    things = np.fromiter((numbers[thing] for bag in bags for thing in bag), dtype=int, count=len(rows))
    counts = np.fromiter((count for bag in bags for count in bag.values()), dtype=float, count=len(rows))
    held = np.bincount(things, minlength=len(numbers))
    values = (1 + np.log(counts)) * (np.log((1 + len(bags)) / (1 + held)) + 1)[things]
    norms = np.sqrt(np.bincount(rows, weights=values * values, minlength=len(bags)))
    shared = held[things] > 1
    total = _products(rows[shared], things[shared], values[shared], len(bags))
    return _rounded(total / np.maximum(np.outer(norms, norms), np.finfo(float).tiny))


def _products(rows: "np.ndarray", things: "np.ndarray", values: "np.ndarray", size: int) -> "np.ndarray":
    """The product of every two rows of a sparse matrix, a block of its columns at a time."""
    import numpy as np  # noqa: PLC0415

    _, columns = np.unique(things, return_inverse=True)
    total = np.zeros((size, size))
    for start in range(0, int(columns.max(initial=-1)) + 1, _BLOCK):
        here = (columns >= start) & (columns < start + _BLOCK)
        block = np.zeros((size, _BLOCK))
        block[rows[here], columns[here] - start] = values[here]
        total += block @ block.T
    return total


def _rounded(matrix: "np.ndarray") -> "np.ndarray":
    import numpy as np  # noqa: PLC0415

    found: np.ndarray = np.round(matrix, DIGITS)
    return found


def scaled(likeness: "np.ndarray", sides: "np.ndarray") -> "np.ndarray":
    """Likenesses as seen from the surroundings: less half of the means of the three nearest of either end.

    A sentence that is like everything is near to nothing in particular. A pair is set against the sentences of its own
    kind: those of the other side where it is a pair across, those of one side where it is within. 0 is a pair
    that is as near as the surroundings of both.
    """
    around = _surroundings(likeness, sides)
    return _rounded(likeness - (around + around.T) / 2)


def _surroundings(likeness: "np.ndarray", sides: "np.ndarray") -> "np.ndarray":
    """For each pair, the mean of the three that are nearest to the first among those on the second's side."""
    import numpy as np  # noqa: PLC0415

    around = np.zeros_like(likeness)
    for side in (0, 1):
        among = np.flatnonzero(sides == side)
        if len(among):
            others = likeness[:, among].copy()
            others[among, np.arange(len(among))] = -1.0  # none is near to itself
            others.sort(axis=1)
            around[:, among] = others[:, -_NEAREST:].mean(axis=1)[:, None]
    return around


def ranks(likeness: "np.ndarray", sides: "np.ndarray") -> "np.ndarray":
    """1 over the rank of each end among those on the other's side, added up: 2 for each other's nearest; ties share."""
    import numpy as np  # noqa: PLC0415

    found = np.zeros_like(likeness)
    for side in (0, 1):
        among = np.flatnonzero(sides == side)
        others = likeness[:, among].copy()
        others[among, np.arange(len(among))] = -np.inf
        falling = -np.sort(-others, axis=1)
        for row, values in enumerate(others):
            found[row, among] = 1 / (1 + np.searchsorted(-falling[row], -values, side="left"))
    total: np.ndarray = found + found.T
    return total
