"""Whether confidences mean what they say: of pairs given .7, seven in ten should be right."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """As many pairs as the other bins have: how many, the least, mean and greatest confidence, and the share right."""

    size: int
    low: float
    mean: float
    high: float
    right: float


def reliability(marks: Sequence[tuple[float, bool]], bins: int = _BINS) -> tuple[Bin, ...]:
    """Confidences and whether each pair was right -> bins of equal size, by rising confidence.

    Example:
        >>> [(one.size, one.mean, one.right) for one in reliability([(0.25, False), (0.75, True)], bins=2)]
        [(1, 0.25, 0.0), (1, 0.75, 1.0)]
    """
    ordered = sorted(marks, key=lambda mark: mark[0])  # of equal confidences the wrong ones do not come first
    edges = [round(k * len(ordered) / bins) for k in range(bins + 1)]
    return tuple(_bin(ordered[a:b]) for a, b in pairwise(edges) if b > a)


def _bin(marks: Sequence[tuple[float, bool]]) -> Bin:
    mean = sum(confidence for confidence, _ in marks) / len(marks)
    right = sum(is_right for _, is_right in marks) / len(marks)
    return Bin(len(marks), marks[0][0], mean, marks[-1][0], right)


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: the mean gap between confidence and share right, each bin by its size."""
    return sum(one.size * abs(one.mean - one.right) for one in bins) / max(1, sum(one.size for one in bins))
