"""Writes the JSON Schemas that ship with the package, from the types of the results.

Run it after a change of a result's fields, from a checkout that is installed as it stands (`pip install -e .`):

    python -m tools.schemas

The schemas are a contract about structure: which fields stand where and what sort of value each holds. They hold no
docstring, and nothing but the standard library has a part in making them, so that no release of a dependency can change
them. What the fields mean is told in docs/reference/json.md.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from alliancediff.models import Extraction, Result

Schema = dict[str, Any]

_FOLDER = Path(__file__).parents[1] / "src" / "alliancediff" / "rendering" / "schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_COMMENT = "Written by `python -m tools.schemas`. What the fields mean is told in docs/reference/json.md."
_PLAIN: dict[type, Schema] = {
    NoneType: {"type": "null"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    date: {"type": "string", "format": "date"},
}


def schema_of(kind: type[Result]) -> Schema:
    """The JSON Schema of what `to_json` writes for results of this type: every field is required.

    Raises:
        TypeError: a field has a type that no rule here covers.

    Example:
        >>> from alliancediff import Diff
        >>> schema_of(Diff)["$defs"]["Diff"]["properties"]["signature"]
        {'type': 'string'}
    """
    definitions = _Definitions()
    top = definitions.refer_to(kind)
    whole = definitions.found[kind.__name__]["properties"]
    whole["schema"] = {"const": _name(kind)}
    if kind is Extraction:  # as `to_json` has it: the units stand beside the statement
        statement = definitions.found["Statement"]
        whole["units"] = statement["properties"].pop("units")
    for definition in definitions.found.values():
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
    return {"$schema": _DIALECT, "$comment": _COMMENT, **top, "$defs": dict(sorted(definitions.found.items()))}


def _name(kind: type[Result]) -> str:
    return str(next(field.default for field in fields(kind) if field.name == "schema"))


class _Definitions:
    """The definitions that a schema refers to, by the name of their type."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}

    def schema(self, kind: Any) -> Schema:  # noqa: ANN401  # an annotation may be any object
        """The schema of an annotation."""
        if kind in _PLAIN:
            return dict(_PLAIN[kind])
        origin, arguments = get_origin(kind), get_args(kind)
        if origin in {Union, UnionType}:
            return {"anyOf": [self.schema(argument) for argument in arguments]}
        if origin is tuple:
            return self._row(arguments)
        if origin is Mapping and arguments[0] is str:
            return {"type": "object", "additionalProperties": self.schema(arguments[1])}
        if isinstance(kind, type):
            return self.refer_to(kind)
        raise TypeError(f"no rule for {kind!r}")

    def refer_to(self, kind: type) -> Schema:
        """A reference to a type's definition, which is made when the type is first met."""
        if kind.__name__ not in self.found:
            self.found[kind.__name__] = {}  # a type may hold itself
            self.found[kind.__name__].update(self._definition(kind))
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _definition(self, kind: type) -> Schema:
        if issubclass(kind, Enum):
            return {"enum": sorted(member.value for member in kind)}
        if issubclass(kind, tuple):
            return self._row(tuple(get_type_hints(kind).values()))
        if is_dataclass(kind):
            hints = get_type_hints(kind)
            held = {field.name: self.schema(hints[field.name]) for field in fields(kind)}
            return {"type": "object", "properties": held}
        raise TypeError(f"no rule for {kind!r}")

    def _row(self, kinds: tuple[Any, ...]) -> Schema:
        if len(kinds) == 2 and kinds[1] is Ellipsis:  # noqa: PLR2004  # tuple[X, ...]
            return {"type": "array", "items": self.schema(kinds[0])}
        row = [self.schema(kind) for kind in kinds]
        return {"type": "array", "prefixItems": row, "items": False, "minItems": len(row), "maxItems": len(row)}


def main() -> None:
    """Writes the file of every result type anew."""
    for kind in get_args(Result):
        file = _FOLDER / (_name(kind).removeprefix("alliancediff.").replace("/", "-") + ".json")
        file.write_text(json.dumps(schema_of(kind), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
