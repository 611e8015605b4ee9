"""A weights file is written with its comments and its origin."""

import tomllib
from datetime import date

from alliancediff.lexicon import Weights
from alliancediff.lexicon.merging import read_weights
from tools.fitting import render_weights
from tools.fitting.weights_file import WEIGHTS_FILE

_NEW = Weights(0.4, 0.1, 0.0, 0.2, 0.1, 0.1, 0.1, 0.5, 0.6, 0.3, 0.07, 0.15, 0.2, 0.0, 1.25, 12.5, 0.4, 0.5, 0.6, 2.0)
_OLD = WEIGHTS_FILE.read_text(encoding="utf-8")
_UNSIGNED = _OLD[_OLD.index("# How much") :]


def _render(text: str, day: int) -> str:
    return render_weights(text, _NEW, files=("a.json", "b.json"), sha256="abc", day=date(2026, 1, day))


def test_what_is_written_is_what_is_read() -> None:
    """Every weight has its place in the file."""
    assert _NEW == read_weights(tomllib.loads(_render(_OLD, 1)))


def test_comments_stay_and_the_origin_is_told() -> None:
    """By which command, when, and on what."""
    text = _render(_OLD, 1)

    assert "on 2026-01-01 by: python -m tools.fitting" in text.splitlines()[0]
    assert "# gold: a.json, b.json; sha256 abc" == text.splitlines()[1]
    assert all(line.partition("#")[2] in text for line in _UNSIGNED.splitlines() if "#" in line)


def test_a_file_written_twice_tells_its_last_origin_only() -> None:
    """It does not grow."""
    assert _render(_render(_OLD, 1), 2) == _render(_OLD, 2)
