"""JSON follows its contract."""

import json
from functools import cache

import jsonschema
import pytest

import alliancediff as ad
from alliancediff.rendering.to_json import json_schema
from builders import statement


@cache
def _diff() -> ad.Diff:
    return ad.diff(
        statement("We intend to open a port by 2030.\n\nWe will count whales.", "a"),
        statement("We will open a port by 2030.\n\nWe will give $5 million to the fund.", "b"),
    )


_COMMITMENT_FIELDS = {
    "id", "statement", "unit", "quote", "span", "kind", "bearers", "partners", "predicate", "force", "ladder", "half", "precision",
    "slots", "delegation", "stage", "conditions", "attribution", "themes", "cues",
}  # fmt: skip


def test_the_fields_that_programs_rest_on_are_there() -> None:
    """Section by section, earlier statement first."""
    built = json.loads(ad.render(_diff(), "json"))

    assert "alliancediff.diff/1" == built["schema"]
    assert ["a", "b"] == [s["id"] for s in built["statements"]]
    assert {"id", "title", "date", "genre", "sha256", "digest"} <= set(built["statements"][0])
    assert all(_COMMITMENT_FIELDS <= set(c) for c in built["commitments"])
    assert {"earlier", "later", "kind", "confidence", "unsure", "parts"} <= set(built["links"][0])
    assert {"kind", "earlier", "later", "confidence", "mixed", "reasons"} <= set(built["changes"][0])
    assert built["commitments"][0]["span"] == [0, 33]
    assert isinstance(built["links"][0]["parts"], dict)


def test_an_extraction_has_its_units_at_the_top() -> None:
    """The statement carries its text, so that every span can be checked."""
    built = json.loads(ad.render(ad.extract(statement("We will open a port.", "a")), "json"))

    assert ("alliancediff.extract/1", "We will open a port.") == (built["schema"], built["statement"]["text"])
    assert {"id", "kind", "role", "span", "lead_in", "reason"} <= set(built["units"][0])
    assert "units" not in built["statement"]


def test_a_report_has_no_force() -> None:
    """Its strength is its stage."""
    built = json.loads(ad.render(ad.extract(statement("We signed a pact on ports.", "a")), "json"))

    assert (None, "instrument") == (built["commitments"][0]["force"], built["commitments"][0]["stage"])


def test_what_is_written_follows_the_schema_and_what_does_not_is_told() -> None:
    """Every field is required, and the schema's name is fixed."""
    built = json.loads(ad.render(_diff(), "json"))
    schema = json_schema(ad.Diff)
    jsonschema.validate(built, schema)
    jsonschema.validate(
        json.loads(ad.render(ad.extract(statement("We will open a port.")), "json")), json_schema(ad.Extraction)
    )

    for broken in ({**built, "schema": "other/1"}, {**built, "changes": [{"kind": "new"}]}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema)


@pytest.mark.parametrize(
    "text",
    ["no json", "{}", '{"schema": "alliancediff.diff/9"}', '{"schema": "alliancediff.diff/1"}', "[]", "[" * 100_000],
)
def test_what_is_no_result_is_refused(text: str) -> None:
    """The error says what is wrong, as one of ours."""
    with pytest.raises(ad.AllianceDiffError, match="not a result of this library"):
        ad.from_json(text)
