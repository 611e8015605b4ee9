"""A number that can be set: its default, the range that it must lie in, and what it counts."""

from dataclasses import dataclass, field
from typing import TypeVar

_Number = TypeVar("_Number", int, float)
RANGE = "range"
"""The key of a `Range` in the metadata of a field."""


@dataclass(frozen=True, slots=True)
class Range:
    """What a number may be, both ends included; how far `--sensitivity` moves it, 0 where it leaves it alone."""

    low: float
    high: float
    unit: str
    step: float = 0.0


def number(default: _Number, low: _Number, high: _Number, unit: str, *, step: float = 0.0) -> _Number:
    """A field of a frozen dataclass that holds a number.

    Args:
        default: its value where none is given.
        low: the least that it may be.
        high: the most that it may be.
        unit: what it counts, such as "words", or what it is, such as "share".
        step: how far `--sensitivity` moves it up and down.
    """
    made: _Number = field(default=default, metadata={RANGE: Range(low, high, unit, step)})
    return made
