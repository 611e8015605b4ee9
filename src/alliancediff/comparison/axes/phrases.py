"""Words of one sort that were put into a line that was else kept, or taken out of it."""

import re
from collections.abc import Callable, Iterator

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.telling import NONE, put_in
from alliancediff.language.folding import plain
from alliancediff.models import Axis, Reason


def rule_of(axis: Axis, name: str, asks: str, words: re.Pattern[str], weight: Callable[[Sides], int]) -> Rule:
    """The rule of an axis that words of one sort make up.

    Args:
        axis: its name in JSON.
        name: what such words are called.
        asks: what it asks, for the docs.
        words: the words.
        weight: the direction where such words are put in: -1 where they weaken, 0 where they are only told.
    """

    def find(sides: Sides) -> Iterator[Reason]:
        if not sides.is_kept:
            return
        one, two = (_found(words, c.quote) for c in (sides.earlier, sides.later))
        if bool(one) != bool(two):
            direction = weight(sides) * (1 if two else -1)
            yield Reason(axis, one or NONE, two or NONE, direction, sides.earlier.quote, sides.later.quote)

    return Rule(axis, asks, find, put_in(name))


def _found(words: re.Pattern[str], quote: str) -> str:
    """All such words of a clause, as it writes them."""
    writing = plain(quote)
    return "; ".join(writing.written(*match.span()).strip() for match in words.finditer(writing.text))
