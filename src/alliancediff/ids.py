"""Ids that rest on words: a line keeps its id whatever is written above it, below it or around it.

A unit is `STATEMENT/HASH`, a commitment `STATEMENT/HASH.HASH`: the hashes are of the words of the sentence and of the
clause. What we add to a statement's id is made of `0-9`, `a-f`, `/`, `.` and `-`, so that it needs no escape in an
address, an attribute of HTML or XML, or a file of a graph.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from alliancediff.language.folding import same_text

__all__ = ["UnitIds", "clause_ids", "finding_id", "short_id"]

_UNIT_DIGITS = 8
"""Of a thousand sentences two share a hash once in 8,600 statements; then they are told apart as equal ones are."""
_CLAUSE_DIGITS = 4
"""A sentence has a dozen clauses at most."""
_FINDING_DIGITS = 10
"""Of a thousand findings two share a hash once in two million reports."""
_MARK = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[-*•·])\s+(?=\w)")
"""What numbers a paragraph or marks an item: a paragraph put in above moves the numbers of all below it."""


@dataclass(slots=True)
class UnitIds:
    """Names the units of one statement, in text order; of equal sentences those after the first are counted.

    Example:
        >>> name = UnitIds("a")
        >>> [name(words) for words in ("We will open a port.", "2. We  will open a port.", "We will train pilots.")]
        ['a/a3f50668', 'a/a3f50668-2', 'a/04736390']
    """

    statement: str
    _seen: Counter[str] = field(default_factory=Counter, init=False)

    def __call__(self, words: str) -> str:
        """The id of the next unit, by its words."""
        return f"{self.statement}/{_counted(_hash(words, _UNIT_DIGITS), self._seen)}"


def clause_ids(unit: str, quotes: Iterable[str]) -> Iterator[str]:
    """The ids of the commitments of a unit, by their words; of equal ones those after the first are counted.

    Example:
        >>> list(clause_ids("a/1f2e3d4c", ["will open a port", "will train pilots"]))
        ['a/1f2e3d4c.811a', 'a/1f2e3d4c.7d18']
    """
    seen: Counter[str] = Counter()
    for quote in quotes:
        yield f"{unit}.{_counted(_hash(quote, _CLAUSE_DIGITS), seen)}"


def short_id(whole: str) -> str:
    """An id without that of its statement, as reports print it beside the words.

    Example:
        >>> short_id("2021-04-16-statement/1f2e3d4c.1ad9")
        '1f2e3d4c.1ad9'
    """
    return whole.rsplit("/", 1)[-1]


def finding_id(kind: str, *ends: str) -> str:
    """The id of what was found of some commitments, given their ids: by its kind and their words, wherever they stand.

    Example:
        >>> finding_id("repeated", "a/1f2e3d4c.1ad9", "b/77aa00bb.0c1d")
        '45e65b580a'
    """
    return hashlib.sha256("\n".join((kind, *map(short_id, ends))).encode()).hexdigest()[:_FINDING_DIGITS]


def _counted(mark: str, seen: Counter[str]) -> str:
    seen[mark] += 1
    return mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"


def _hash(words: str, digits: int) -> str:
    return hashlib.sha256(_folded(words).encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def _folded(words: str) -> str:
    """Words as they count for an id: the same text, whatever its case, without a number or bullet before it."""
    return _without_mark(same_text(words).casefold())


def _without_mark(line: str) -> str:
    mark = _MARK.match(line)
    return line[mark.end() :] if mark else line
