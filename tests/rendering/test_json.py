"""JSON follows its contract."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import alliancediff as ad
from alliancediff.rendering.to_json import content_hash, json_schema
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

    assert "alliancediff.diff/2" == built["schema"]
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
    ["no json", "{}", '{"schema": "alliancediff.diff/9"}', '{"schema": "alliancediff.diff/2"}', "[]", "[" * 100_000],
)
def test_what_is_no_result_is_refused(text: str) -> None:
    """The error says what is wrong, as one of ours."""
    with pytest.raises(ad.AllianceDiffError, match="not a result of this library"):
        ad.from_json(text)


@pytest.mark.parametrize("kind", ["diff", "trace"])
def test_a_result_that_groups_lines_is_refused_and_what_to_do_is_said(kind: str) -> None:
    """Its groups cannot be told apart from pairs by their fields."""
    with pytest.raises(
        ad.AllianceDiffError, match=rf"{kind}/1.*pairs since alliancediff.{kind}/2; .*make the result anew"
    ):
        ad.from_json(json.dumps({"schema": f"alliancediff.{kind}/1"}))


def test_a_file_of_an_earlier_version_is_read_with_its_ids() -> None:
    """They counted sentences; what they name they still name."""
    names = {c.id: f"{c.statement}/{number:03d}.1" for number, c in enumerate(_diff().commitments, 1)}
    text = re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], ad.render(_diff(), "json"))

    old = ad.from_json(text)

    assert isinstance(old, ad.Diff)
    assert _diff().commitments[0].quote == old.commitment("a/001.1").quote
    assert _diff().counts == old.counts
    assert ad.render(old, "json") == text


def test_a_result_is_read_from_a_path(tmp_path: Path) -> None:
    """A str is the JSON itself; what is neither is told what to do."""
    path = tmp_path / "diff.json"
    path.write_text(ad.render(_diff(), "json"), encoding="utf-8")

    assert _diff() == ad.from_json(path)
    for wrong in (tmp_path / "nowhere.json", str(path), '{"schema": "alliancediff.diff/9"}'):
        with pytest.raises(ad.AllianceDiffError, match=r"cannot be read|give the JSON itself or a Path"):
            ad.from_json(wrong)


def test_equal_values_have_one_content_hash() -> None:
    """Whatever they were made from, and whatever characters they hold."""
    text = statement("We will open a port.", "a")

    assert content_hash(text) == content_hash(statement("We will open a port.", "a"))
    assert content_hash(text) != content_hash(replace(text, venue="Oslo"))
    assert content_hash(ad.extract(text)) != content_hash(text)
    assert content_hash(replace(text, title="\ud800")) != content_hash(text)
