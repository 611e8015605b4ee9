"""Threads against a gold file: clauses of one thread count as joined."""

import json
from pathlib import Path

import pytest

from alliancediff.errors import UndatedStatementError
from alliancediff.evaluation import as_text, evaluate, record_run, run_grids, score_run

_LINE = "We will open two ports in the north."
_TEXTS = {"a": [_LINE], "b": ["We condemn the raid on the pier."], "c": [_LINE]}


def _gold(folder: Path, *, dates: bool = True) -> Path:
    """Three texts, the middle one silent: one link that skips it."""
    statements = {
        key: {"file": f"{key}.txt"} | ({"date": f"202{n}-01-01"} if dates else {}) for n, key in enumerate(_TEXTS)
    }
    units = {f"{key}-000": {"text": texts[0], "kind": ["commitment"]} for key, texts in _TEXTS.items()}
    links = [{"earlier": "a-000", "later": "c-000", "change": ["repeated"]}]
    for key, texts in _TEXTS.items():
        (folder / f"{key}.txt").write_text(texts[0])
    content = {
        "statements": statements,
        "pairs": [["a", "b"], ["b", "c"], ["a", "c"]],
        "units": units,
        "links": links,
        "optional": [],
    }
    (folder / "gold.json").write_text(json.dumps(content))
    return folder / "gold.json"


def test_what_stands_in_one_thread_counts_as_joined(tmp_path: Path) -> None:
    """Over a text in between; by the dates of the gold where the texts have none."""
    run = evaluate.run_gold(_gold(tmp_path), tmp_path)

    traced = evaluate.trace_run(run)

    assert [1, 0, 0] == [score_run(traced)["all"].count(name) for name in ("found", "wrong", "missed")]
    assert any(line.startswith("threads") for line in as_text(run_grids(run, traced=traced)))
    assert 1.0 == record_run(run, traced=traced)["threads"]["f1"]
    assert {} == record_run(run)["threads"]


def test_a_text_without_any_date_has_no_place_in_a_thread(tmp_path: Path) -> None:
    """The error says so."""
    run = evaluate.run_gold(_gold(tmp_path, dates=False), tmp_path)

    with pytest.raises(UndatedStatementError, match="a, b, c"):
        evaluate.trace_run(run)
