"""Gold files are read, and what is wrong with one is said with its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from alliancediff.errors import GoldError
from alliancediff.evaluation import read_gold

_UNIT = {"text": "We will open a port.", "kind": ["commitment"]}


def _content(**fields: Any) -> dict[str, Any]:
    content = {
        "statements": {"a": {"file": "a.txt"}, "b": {"file": "b.txt"}},
        "pairs": [["a", "b"]],
        "units": {"a-000": _UNIT, "b-000": _UNIT},
        "links": [],
        "optional": [],
    }
    return {**content, **fields}


@pytest.mark.parametrize("text", ["", "{}", '{"units": {}}', "[]", "[" * 100_000])
def test_what_is_no_gold_file_is_an_error(tmp_path: Path, text: str) -> None:
    """The error names the file."""
    (tmp_path / "g.json").write_text(text)

    with pytest.raises(GoldError, match=r"g\.json: is no gold file"):
        read_gold(tmp_path / "g.json")
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold(tmp_path / "missing.json")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"pairs": []}, "names no pairs"),
        ({"pairs": [["a", "c"]]}, "'c', which is no statement"),
        ({"pairs": [["a", "a"]]}, "'a' against itself"),
        ({"links": [{"earlier": "a-000", "later": "b-001", "change": ["repeated"]}]}, "'b-001', which is no unit"),
        ({"optional": [{"earlier": "b-000", "later": "a-000"}]}, "'b-000' and 'a-000', whose statements are no pair"),
        ({"links": [{"earlier": "a-000", "later": "b-000", "change": "repeated"}]}, "no list of names"),
        ({"units": {"a-000": {"text": 7, "kind": []}}}, "7 is no text"),
        ({"units": {"a-000": {"text": ""}}}, "there is no 'kind'"),
        ({"units": {"a-first": _UNIT}}, "'first'"),
    ],
)
def test_a_gold_that_contradicts_itself_is_an_error(tmp_path: Path, fields: dict[str, Any], problem: str) -> None:
    """Before anything is compared, and by name."""
    (tmp_path / "g.json").write_text(json.dumps(_content(**fields)))

    with pytest.raises(GoldError, match=problem):
        read_gold(tmp_path / "g.json")
