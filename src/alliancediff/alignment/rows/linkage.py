"""Average linkage: the two clusters that are nearest on average are joined, again and again, up to a size."""

from typing import TYPE_CHECKING

from alliancediff.alignment.rounding import DIGITS

if TYPE_CHECKING:
    import numpy as np


def clusters(odds: "np.ndarray", most: int, stop: float) -> list[list[int]]:
    """Numbers from 0, grouped; each in one group, both in rising order.

    Args:
        odds: how near every two are, a symmetric matrix with minus infinity on its diagonal.
        most: how many a group may hold.
        stop: the mean below which no two groups are joined.
    """
    import numpy as np  # noqa: PLC0415  heavy: loaded where it is needed

    members = {number: [number] for number in range(len(odds))}
    sizes, means = np.ones(len(odds)), odds.copy()
    open_pairs = odds.copy()
    while len(members) > 1:
        one, two = divmod(int(open_pairs.argmax()), len(odds))
        if open_pairs[one, two] < stop or not np.isfinite(open_pairs[one, two]):
            break
        mean = (sizes[one] * means[one] + sizes[two] * means[two]) / (sizes[one] + sizes[two])
        means[one] = means[:, one] = np.round(mean, DIGITS)
        means[one, one] = -np.inf
        members[one] += members.pop(two)
        sizes[one] += sizes[two]
        sizes[two] = most + 1  # nobody joins what is gone
        open_pairs[two] = open_pairs[:, two] = -np.inf
        row = np.where(sizes + sizes[one] <= most, means[one], -np.inf)
        open_pairs[one] = open_pairs[:, one] = row
        open_pairs[one, one] = -np.inf
    return sorted(sorted(group) for group in members.values())
