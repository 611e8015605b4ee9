"""What an axis of a verdict is: what it asks of two sides, and how what it found is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alliancediff.comparison.axes.sides import Sides
from alliancediff.models import Axis, Commitment, Reason


def nothing(_: Sides) -> Iterator[Reason]:
    """What an axis finds whose reasons are made elsewhere, since they are no facts of two sides."""
    return iter(())


def silent(_earlier: Commitment, _later: Commitment) -> str:
    """What is said of most axes where nothing moved: nothing."""
    return ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One axis: its name in JSON, what it asks as a row of the docs, what finds it and what tells it.

    A reason with a direction decides with the others; one without is told alone. `tell` gives the words of reports,
    "" where there are none, and `rest` what is said of two sides that are level here.
    """

    axis: Axis
    asks: str
    find: Callable[[Sides], Iterator[Reason]]
    tell: Callable[[Reason], str]
    rest: Callable[[Commitment, Commitment], str] = silent
