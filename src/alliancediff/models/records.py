"""What a cell of a table holds, and how several values become one."""

import importlib
from collections.abc import Iterable

Scalar = str | int | float | bool | None
"""What a cell of a table holds."""


def joined(values: Iterable[str]) -> str:
    """Several values as one, for a cell of a table."""
    return "; ".join(values)


def shown_in_a_notebook(result: object) -> str:
    """A result as HTML. The one place where a value asks for how it looks, and only when a notebook asks it."""
    return str(importlib.import_module("alliancediff.rendering.notebook").to_notebook(result))
