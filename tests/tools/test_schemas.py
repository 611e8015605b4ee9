"""The shipped JSON Schemas are a contract about structure, which the types of the results alone decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

import jsonschema
import pytest

import alliancediff as ad
from alliancediff.models import Result
from alliancediff.rendering.to_json import json_schema
from tools import schemas
from tools.schemas import schema_of

_KINDS = get_args(Result)


@pytest.mark.parametrize("kind", _KINDS)
def test_the_shipped_schema_is_that_of_the_types(kind: type[Result]) -> None:
    """A change of the contract shows here; one that is meant is written by `python -m tools.schemas`."""
    assert schema_of(kind) == json_schema(kind)


@pytest.mark.parametrize("kind", _KINDS)
def test_the_shipped_schema_is_sound_and_holds_no_docstring(kind: type[Result]) -> None:
    """Words about the fields stand in the documents: a schema changes with the fields only."""
    schema = json_schema(kind)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert not [word for word in _keywords(schema) if word not in _STRUCTURE]
    assert f"#/$defs/{kind.__name__}" == schema["$ref"]


def test_a_schema_says_what_each_field_holds() -> None:
    """Fields in their order, whatever may be absent as null, and rows of fixed length closed."""
    definitions = schema_of(ad.Diff)["$defs"]

    assert list(definitions) == sorted(definitions)
    statement, link = definitions["Statement"], definitions["Link"]["properties"]
    assert ["id", "title", "date"] == statement["required"][:3] == list(statement["properties"])[:3]
    assert [{"type": "string", "format": "date"}, {"type": "null"}] == statement["properties"]["date"]["anyOf"]
    assert ({"type": "number"}, {"type": "boolean"}) == (link["score"], link["unsure"])
    assert (2, 2, False) == tuple(definitions["Span"][key] for key in ("minItems", "maxItems", "items"))
    assert "weakened" in definitions["ChangeKind"]["enum"]


def test_the_units_of_an_extraction_stand_beside_its_statement() -> None:
    """As they are written."""
    definitions = schema_of(ad.Extraction)["$defs"]

    assert "units" in definitions["Extraction"]["required"]
    assert "units" not in definitions["Statement"]["properties"]


@dataclass(frozen=True)
class _Strange:
    held: set[str]
    schema: str = "alliancediff.strange/1"


def test_a_type_that_no_rule_covers_is_told() -> None:
    """Nothing is left open by accident."""
    with pytest.raises(TypeError, match=r"no rule for set\[str\]"):
        schema_of(_Strange)  # type: ignore[arg-type]


def test_the_command_writes_every_file(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One for each type of result, and always the same."""
    monkeypatch.setattr(schemas, "_FOLDER", tmp_path)

    schemas.main()

    assert {"diff-2.json", "extract-1.json", "trace-2.json", "themes-1.json", "formulas-1.json"} == {
        path.name for path in tmp_path.iterdir()
    }


_STRUCTURE = {
    *("$schema", "$comment", "$ref", "$defs", "type", "properties", "required", "items", "prefixItems", "minItems"),
    *("maxItems", "additionalProperties", "enum", "const", "anyOf", "format"),
}


def _keywords(schema: Any) -> Iterator[str]:
    for word, value in schema.items() if isinstance(schema, dict) else ():
        yield word
        parts = value.values() if word in {"properties", "$defs"} else value if isinstance(value, list) else [value]
        for part in parts:
            yield from _keywords(part)
