"""What a cell of a table holds, and how several values become one."""

from collections.abc import Iterable

Scalar = str | int | float | bool | None
"""What a cell of a table holds."""


def joined(values: Iterable[str]) -> str:
    """Several values as one, for a cell of a table."""
    return "; ".join(values)
