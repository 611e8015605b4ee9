"""Settings in one line: only what differs from the defaults is told."""

from dataclasses import MISSING, Field, fields
from typing import Any

from alliancediff.models.records import brief

_LONGEST = 250
"""Characters of what is told, so that the line stays under 300."""


class TellsChanges:
    """A frozen dataclass whose repr leaves out the fields that are as they were.

    Made with `repr=False`, so that the decorator writes none of its own; the line has less than 300 characters, and
    what is cut ends in "…".
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """The name, and each field that was set."""
        given: Any = self
        values = ((field, getattr(self, field.name)) for field in fields(given))
        told = ", ".join(f"{field.name}={value!r}" for field, value in values if value != _default(field))
        return f"{type(self).__name__}({brief(told, _LONGEST)})"


def _default(field: "Field[Any]") -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()
