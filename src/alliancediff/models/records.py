"""What a cell of a table holds, how several values become one, and how a value is told in one line."""

import importlib
from collections.abc import Iterable

Scalar = str | int | float | bool | None
"""What a cell of a table holds."""
_LONGEST = 60
_MOST = 280
"""Characters of a value told in one line, less its brackets."""


def joined(values: Iterable[str]) -> str:
    """Several values as one, for a cell of a table."""
    return "; ".join(values)


def told(kind: str, name: str, *facts: str) -> str:
    """A value in one line of less than 300 characters: what a debugger or an interpreter prints of it.

    Example:
        >>> told("Statement", "2021-kyoto", "2021-05-03", "12 units")
        '<Statement 2021-kyoto: 2021-05-03, 12 units>'
    """
    line = ": ".join(filter(None, (" ".join(filter(None, (kind, name))), ", ".join(filter(None, facts)))))
    return f"<{line if len(line) <= _MOST else f'{line[:_MOST]}…'}>"


def brief(words: str, longest: int = _LONGEST) -> str:
    """Words on one line, cut where they are long.

    Example:
        >>> brief("We  will open a port.", 7)
        'We will…'
    """
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[:longest]}…"


def plural(count: int, name: str) -> str:
    """A number of things.

    Example:
        >>> plural(1, "text"), plural(2, "text")
        ('1 text', '2 texts')
    """
    return f"{count} {name}" + ("" if count == 1 else "s")


def tally(counts: dict[str, int]) -> str:
    """How many there are of each sort.

    Example:
        >>> tally({"new": 1, "not_mentioned": 2})
        '1 new, 2 not mentioned'
    """
    return ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counts.items())


def shown_in_a_notebook(result: object) -> str:
    """A result as HTML. The one place where a value asks for how it looks, and only when a notebook asks it."""
    return str(importlib.import_module("alliancediff.rendering.notebook").to_notebook(result))
