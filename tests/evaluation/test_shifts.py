"""Two runs on one gold are told apart link by link."""

import json
from pathlib import Path

import pytest

from alliancediff.errors import GoldError
from alliancediff.evaluation import Fate, Run, evaluate, fates_of, read_fates, shifts_between
from alliancediff.evaluation.shifts import shift_lines

_TEXTS = {
    "a": ["We intend to open two ports in the north.", "We will count the whales of the bay."],
    "b": ["We will open two ports in the north.", "We condemn the raid on the pier."],
}
_RIGHT, _OTHER = "a-000 -> b-000", "a-001 -> b-001"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """One link that we find and one that we miss."""
    units = {f"{k}-{n:03d}": {"text": t, "kind": ["commitment"]} for k in _TEXTS for n, t in enumerate(_TEXTS[k])}
    links = [dict(zip(("earlier", "later"), link.split(" -> "), strict=True)) for link in (_RIGHT, _OTHER)]
    content = {
        "statements": {key: {"file": f"{key}.txt"} for key in _TEXTS},
        "pairs": [["a", "b"]],
        "units": units,
        "links": [{**link, "change": ["repeated"]} for link in links],
        "optional": [],
    }
    for key, sentences in _TEXTS.items():
        (tmp_path / f"{key}.txt").write_text("\n\n".join(sentences))
    (tmp_path / "gold.json").write_text(json.dumps(content))
    return evaluate.run_gold(tmp_path / "gold.json", tmp_path)


def test_each_link_has_its_outcome_and_the_parts_of_its_score(run: Run) -> None:
    """Also where it was missed: what its clauses have in common, if anything."""
    fates = fates_of(run, evaluate.link_scores(run))

    assert {_RIGHT: "right", _OTHER: "missed"} == {link: fate.outcome for link, fate in fates.items()}
    assert fates[_RIGHT].parts["words"] > 0


def test_a_run_differs_from_itself_in_nothing(run: Run) -> None:
    """No link is won or lost."""
    scores = evaluate.link_scores(run)

    assert () == shifts_between(fates_of(run, scores), run, scores)


def test_links_won_and_lost_are_told_with_words_and_parts(run: Run) -> None:
    """Those won come first."""
    scores = evaluate.link_scores(run)
    before = {_RIGHT: Fate("missed", {"words": 0.01}), _OTHER: Fate("right", {"words": 0.5, "lines": 0.1})}

    lines = list(shift_lines(shifts_between(before, run, scores)))

    assert "links won 1, lost 1" == lines[0]
    assert [f"won, right: {_RIGHT}", f"lost, right: {_OTHER}"] == [lines[1], lines[5]]
    assert "“We intend to open two ports in the north.”" == lines[2].strip()
    assert "words +0.01 → +" in lines[4]
    assert "words +0.50 → +0.00" in lines[8]


def test_a_link_that_the_older_run_did_not_keep_is_said_to_be_unknown(run: Run) -> None:
    """It is no link of the gold and was not claimed, so its parts were not written."""
    (shift,) = shifts_between({_OTHER: Fate("missed", {})}, run, evaluate.link_scores(run))

    assert shift.before is None
    assert any("not claimed before" in line for line in shift_lines((shift,)))


def test_links_of_other_gold_are_passed_over(run: Run) -> None:
    """Two files may share some statements only."""
    scores = evaluate.link_scores(run)
    before = {**fates_of(run, scores), "x-001 -> y-001": Fate("right", {"words": 0.5})}

    assert () == shifts_between(before, run, scores)


@pytest.mark.parametrize("links", [{"a": {"outcome": "right", "parts": {}}}, {"a -> b": {"outcome": "right"}}, [1]])
def test_links_of_another_form_are_refused(tmp_path: Path, links: object) -> None:
    """With what to do about it."""
    (tmp_path / "old.json").write_text(json.dumps({"links": links}))

    with pytest.raises(GoldError, match="write it anew with --json"):
        read_fates(tmp_path / "old.json")
