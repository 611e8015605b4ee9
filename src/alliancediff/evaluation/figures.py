"""Counts and the shares that follow from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts from which all shares follow; two of them add up.

    Example:
        >>> (Figures({"found": 1, "wrong": 1}) + Figures({"found": 1, "missed": 1})).counts
        {'found': 2, 'wrong': 1, 'missed': 1}
    """

    counts: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "Figures") -> "Figures":
        keys = [*self.counts, *(key for key in other.counts if key not in self.counts)]
        return Figures({key: self.counts.get(key, 0) + other.counts.get(key, 0) for key in keys})

    def to_records(self) -> list[dict[str, int | float]]:
        """One flat dict of the shares and all counts, for a data frame.

        Example:
            >>> Figures({"found": 3, "wrong": 1, "missed": 1}).to_records()[0]["f1"]
            0.75
        """
        return [{"precision": self.precision, "recall": self.recall, "f1": self.f1, **self.counts}]

    def count(self, key: str) -> int:
        """One count, 0 where nothing was counted."""
        return self.counts.get(key, 0)

    def share(self, part: str, whole: str) -> float:
        """One count over another, 1 where the whole is 0."""
        return self.count(part) / self.counts[whole] if self.counts.get(whole) else 1.0

    @property
    def precision(self) -> float:
        """Share of the links given that the gold has."""
        return precision(self.count("found"), self.count("wrong"))

    @property
    def recall(self) -> float:
        """Share of the gold's links that were given."""
        return precision(self.count("found"), self.count("missed"))

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return f1(self.count("found"), self.count("wrong"), self.count("missed"))

    @property
    def status(self) -> float:
        """Balanced accuracy of "has a counterpart": the mean of both shares; 0.5 is chance."""
        return (self.share("with_right", "with") + self.share("without_right", "without")) / 2

    @property
    def themes(self) -> "Figures":
        """The theme ids found, wrong and missed, as figures of their own."""
        return Figures({key: self.count(f"themes_{key}") for key in ("found", "wrong", "missed")})


def precision(found: int, wrong: int) -> float:
    """Share of what was given that is right; 0 where nothing was given. With the missed as `wrong` it is recall."""
    return found / max(1, found + wrong)


def f1(found: int, wrong: int, missed: int) -> float:
    """Harmonic mean of precision and recall, 0 where nothing is right.

    Example:
        >>> f1(found=1, wrong=1, missed=1)
        0.5
    """
    return 2 * found / max(1, 2 * found + wrong + missed)
