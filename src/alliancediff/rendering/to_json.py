"""Results <-> JSON, by the contract that programs rest on (docs/reference/json.md)."""

import json
from importlib import resources
from typing import Any

import msgspec

from alliancediff.errors import AllianceDiffError
from alliancediff.models import (
    DIFF_SCHEMA,
    EXTRACT_SCHEMA,
    FORMULAS_SCHEMA,
    THEMES_SCHEMA,
    TRACE_SCHEMA,
    Diff,
    Evolution,
    Extraction,
    Formulas,
    Result,
    Themes,
)

_TYPES: dict[str, type[Result]] = {
    DIFF_SCHEMA: Diff,
    EXTRACT_SCHEMA: Extraction,
    TRACE_SCHEMA: Evolution,
    THEMES_SCHEMA: Themes,
    FORMULAS_SCHEMA: Formulas,
}


def to_json(result: Result) -> str:
    """The whole result as indented JSON with a line break at its end."""
    built: dict[str, Any] = msgspec.to_builtins(result)
    ordered = {"schema": built.pop("schema"), "signature": built.pop("signature"), **built}
    if isinstance(result, Extraction):
        ordered["units"] = ordered["statement"].pop("units")
    return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Result:
    """A result back from its JSON, equal to the one it was made from.

    Raises:
        AllianceDiffError: the text is no JSON, of an unknown schema, or does not follow its schema.
    """
    try:
        built = json.loads(text)
        kind = _kind(built)
        if kind is Extraction:
            built["statement"]["units"] = built.pop("units")
        return msgspec.convert(built, kind)
    except (ValueError, KeyError, TypeError, RecursionError, msgspec.ValidationError) as error:
        raise AllianceDiffError(f"not a result of this library: {error}") from error


def _kind(built: dict[str, Any]) -> type[Result]:
    if built["schema"] not in _TYPES:
        raise ValueError(f"schema {built['schema']!r} is not known to this version, which reads {', '.join(_TYPES)}")
    return _TYPES[built["schema"]]


def json_schema(kind: type[Result]) -> dict[str, Any]:
    """The JSON Schema of a result type, as it ships in rendering/schema: every field that we write is required."""
    name = next(name for name, known in _TYPES.items() if known is kind)
    file = name.removeprefix("alliancediff.").replace("/", "-") + ".json"
    shipped = resources.files("alliancediff.rendering") / "schema" / file
    schema: dict[str, Any] = json.loads(shipped.read_text(encoding="utf-8"))
    return schema
