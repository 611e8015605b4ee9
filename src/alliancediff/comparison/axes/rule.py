"""What an axis of a verdict is: what it asks of two sides, and how what it found is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import went
from alliancediff.models import Axis, Reason


@dataclass(frozen=True, slots=True)
class Rule:
    """One axis: its name in JSON, what it asks as a row of the docs, what finds it and what tells it.

    A reason with a direction decides with the others; one without is told alone.
    """

    axis: Axis
    asks: str
    find: Callable[[Sides], Iterator[Reason]]
    tell: Callable[[Reason], str] = went
