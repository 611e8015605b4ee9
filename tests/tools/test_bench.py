"""Sentences of other texts are aligned, beside bare measures, in one run."""

import json
from pathlib import Path

import pytest

from tools.bench import OURS, Case, best_figure, main, read_bench, scores_of

_ROW = {
    "id": "one",
    "old": ["The fox saw ripe grapes.", "It could not reach them.", "It walked away."],
    "new": ["It walked away.", "A fox once saw some ripe grapes."],
    "links": [[0, 1, "modified"], [2, 0, "identical"]],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """One pair of texts."""
    path = tmp_path / "fables.jsonl"
    path.write_text(json.dumps(_ROW) + "\n\n")
    return path


def test_every_measure_scores_the_same_sentences(file: Path) -> None:
    """Ours among them."""
    scores = scores_of(read_bench(file)[0])

    assert OURS in scores
    assert 5 == len(scores)
    assert all(measured[0, 1] > measured.get((1, 1), 0.0) for measured in scores.values())


def test_a_figure_is_that_of_the_best_threshold() -> None:
    """Pairs that are not each other's best are not claimed."""
    scores = {(0, 0): 0.9, (0, 1): 0.8, (1, 1): 0.3}

    figure = best_figure([(scores, {(0, 0), (0, 1)})])

    assert (0.9, 1.0, 0.5) == (figure.threshold, figure.precision, figure.recall)


def test_nothing_claimed_is_nothing_found() -> None:
    """Not a crash."""
    assert 0.0 == best_figure([({}, {(0, 0)})]).f1


def test_the_command_prints_each_label_with_all_measures(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All links, and those of sentences that changed."""
    assert 0 == main([str(file)])

    text = capsys.readouterr().out
    assert "fables.jsonl, identical and modified" in text
    assert "fables.jsonl, modified\n" in text
    assert 2 == text.count("\nTF-IDF of words")


@pytest.mark.parametrize("content", ["{", '{"old": []}', '{"old": [], "new": [], "links": [[1]]}'])
def test_a_file_of_another_form_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str) -> None:
    """On one line, with exit status 2."""
    path = tmp_path / "bad.jsonl"
    path.write_text(content)

    assert 2 == main([str(path)])
    assert "bad.jsonl: has a line that is no pair" in capsys.readouterr().err


def test_a_missing_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its name."""
    assert 2 == main([str(tmp_path / "gone.jsonl")])
    assert "gone.jsonl: cannot be read" in capsys.readouterr().err


def test_texts_without_sentences_have_no_scores() -> None:
    """Nor an error."""
    assert {} == scores_of(Case((), (), {}))[OURS]
