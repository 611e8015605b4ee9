"""Likenesses of all pairs of texts at once, as square matrices: TF-IDF cosines, and a measure by what is near to each.

They are rounded before anything is decided by them, so that the order in which floats are added decides nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alliancediff.alignment.rounding import DIGITS

if TYPE_CHECKING:
    import numpy as np

_BLOCK = 4096
"""Columns of a matrix of words that are multiplied at a time, so that long texts fit into the memory."""
_NEAREST = 3
"""How many nearest texts make the surroundings of one; it damps the one that is near by chance."""
_FEW = 32
"""A thing that at most so many texts hold is multiplied for these alone, the others for all texts at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """How often each text holds each thing, as three arrays of one length: its number, that of the thing, and a count.

    The things of a text stand beside each other, the texts in order, each thing once a text. `texts` is their number.
    """

    rows: "np.ndarray"
    things: "np.ndarray"
    counts: "np.ndarray"
    texts: int


def runs_of_letters(letters: Sequence[str], lengths: Sequence[int]) -> Held:
    """The runs of so many letters, from 2, that each text holds."""
    import numpy as np  # noqa: PLC0415  heavy: loaded where it is needed

    text = "".join(letters).encode("utf-32-le", "surrogatepass")
    alphabet, found = np.unique(np.frombuffer(text, dtype=np.uint32), return_inverse=True)
    signs, owners = found.astype(np.int64), np.repeat(np.arange(len(letters)), [len(one) for one in letters])
    runs, parts, things = signs, [], 0
    for length in range(2, max(lengths) + 1):
        runs = np.unique(runs[:-1] * len(alphabet) + signs[length - 1 :], return_inverse=True)[1]
        if length in lengths:
            inside = owners[: len(runs)] == owners[length - 1 :]
            held, counts = np.unique(runs[inside] * len(letters) + owners[: len(runs)][inside], return_counts=True)
            parts.append((held % len(letters), held // len(letters) + things, counts))
            things += len(runs)
    rows, numbers, counts = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.argsort(rows, kind="stable")
    return Held(rows[order], numbers[order], counts[order], len(letters))


def cosines(held: Held) -> "np.ndarray":
    """The cosine of every two texts, each thing weighed by how few of these texts hold it."""
    import numpy as np  # noqa: PLC0415

    _, things, holders = np.unique(held.things, return_inverse=True, return_counts=True)
    values = (1 + np.log(held.counts)) * (np.log((1 + held.texts) / (1 + holders)) + 1)[things]
    norms = np.sqrt(np.bincount(held.rows, weights=values * values, minlength=held.texts))
    shared = holders[things] > 1
    total = products(held.rows[shared], things[shared], values[shared], held.texts)
    return _rounded(total / np.maximum(np.outer(norms, norms), np.finfo(float).tiny))


def products(rows: "np.ndarray", things: "np.ndarray", values: "np.ndarray", size: int) -> "np.ndarray":
    """The product of every two rows of a sparse matrix of `size` rows, given by its entries that are not 0."""
    import numpy as np  # noqa: PLC0415

    is_few = (np.bincount(things) <= _FEW)[things] if len(things) else things > 0
    total = _of_many(rows[~is_few], things[~is_few], values[~is_few], size)
    total += _of_few(rows[is_few], things[is_few], values[is_few], size)
    return total


def _of_few(rows: "np.ndarray", things: "np.ndarray", values: "np.ndarray", size: int) -> "np.ndarray":
    """The same where few rows hold a column: what stands side by side in a column, then next but one, and so on."""
    import numpy as np  # noqa: PLC0415

    order = np.lexsort((rows, things))
    rows, things, values = rows[order], things[order], values[order]
    total, step = np.bincount(rows * (size + 1), weights=values * values / 2, minlength=size * size), 1
    here = np.flatnonzero(things[step:] == things[:-step])
    while len(here):
        pairs = rows[here] * size + rows[here + step]
        total += np.bincount(pairs, weights=values[here] * values[here + step], minlength=size * size)
        step += 1
        here = here[here + step < len(things)]
        here = here[things[here + step] == things[here]]
    square: np.ndarray = total.reshape(size, size)
    square += square.T.copy()
    return square


def _of_many(rows: "np.ndarray", things: "np.ndarray", values: "np.ndarray", size: int) -> "np.ndarray":
    """The same where many rows hold a column, a block of the columns at a time."""
    import numpy as np  # noqa: PLC0415

    _, columns = np.unique(things, return_inverse=True)
    total = np.zeros((size, size))
    for start in range(0, int(columns.max(initial=-1)) + 1, _BLOCK):
        here = (columns >= start) & (columns < start + _BLOCK)
        block = np.zeros((size, min(_BLOCK, int(columns.max()) + 1 - start)))
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
