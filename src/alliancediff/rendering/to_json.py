"""Results <-> JSON, by the contract that programs rest on (docs/reference/json.md)."""

import hashlib
import json
from importlib import resources
from os import PathLike
from pathlib import Path
from typing import Any

import msgspec

from alliancediff.errors import AllianceDiffError
from alliancediff.models import (
    DIFF_SCHEMA,
    EXTRACT_SCHEMA,
    FORMULAS_SCHEMA,
    THEMES_SCHEMA,
    TRACE_SCHEMA,
    Corrections,
    Diff,
    Evolution,
    Extraction,
    Formulas,
    Result,
    Statement,
    Themes,
)

_TYPES: dict[str, type[Result]] = {
    DIFF_SCHEMA: Diff,
    EXTRACT_SCHEMA: Extraction,
    TRACE_SCHEMA: Evolution,
    THEMES_SCHEMA: Themes,
    FORMULAS_SCHEMA: Formulas,
}
_OLDER = {"alliancediff.diff/1": DIFF_SCHEMA, "alliancediff.trace/1": TRACE_SCHEMA}
"""Schemas that earlier versions wrote, and what is written instead (docs/reference/json-changes.md)."""


def to_json(result: Result) -> str:
    """The whole result as indented JSON with a line break at its end."""
    built: dict[str, Any] = msgspec.to_builtins(result)
    ordered = {"schema": built.pop("schema"), "signature": built.pop("signature"), **built}
    if isinstance(result, Extraction):
        ordered["units"] = ordered["statement"].pop("units")
    return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"


def content_hash(value: Statement | Extraction | Corrections) -> str:
    """A hash of all that a value holds, in hexadecimal digits; equal values have equal ones, on every machine."""
    built = json.dumps(msgspec.to_builtins(value), separators=(",", ":"))
    return hashlib.sha256(built.encode()).hexdigest()


def from_json(text: str | PathLike[str]) -> Result:
    """A result back from its JSON, equal to the one it was made from.

    Args:
        text: the JSON, or the path of a file that holds it (a `Path`, since a str is taken for the JSON itself).

    Raises:
        AllianceDiffError: the text is no JSON, of an unknown schema, or does not follow its schema; or there is no
            such file.
    """
    if isinstance(text, PathLike):
        text = _text_of(text)
    try:
        built = json.loads(text)
        kind = _kind(built)
        if kind is Extraction:
            built["statement"]["units"] = built.pop("units")
        return msgspec.convert(built, kind)
    except (ValueError, KeyError, TypeError, RecursionError, msgspec.ValidationError) as error:
        advice = "give the JSON itself or a Path, or make the result anew with this version"
        raise AllianceDiffError(f"not a result of this library: {error}; {advice}") from error


def _text_of(path: PathLike[str]) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise AllianceDiffError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from error


def _kind(built: Any) -> type[Result]:  # noqa: ANN401  whatever the JSON holds
    if not isinstance(built, dict) or "schema" not in built:
        raise ValueError("it names no schema")
    if built["schema"] in _OLDER:
        raise ValueError(f"{built['schema']} is of an older version: changes are pairs since {_OLDER[built['schema']]}")
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
