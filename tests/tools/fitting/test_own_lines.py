"""How much rests on having read the scored statements can be measured."""

from functools import cache
from pathlib import Path

from alliancediff.extraction.lines import make_line_finder
from alliancediff.lexicon import Lexicon, load
from builders import statement
from tools.fitting.own_lines import without_own_cues


@cache
def _lexicon() -> Lexicon:
    return load(())


_OWN = "We will set tariffs on rice. We will begin search and rescue."


def test_cues_that_only_the_scored_statements_have_are_taken_out(tmp_path: Path) -> None:
    """What other texts say, too, is knowledge of the genre and stays."""
    (tmp_path / "other.txt").write_text("They spoke of search and rescue at sea.")
    (tmp_path / "image.png").write_bytes(b"\x89PNG")

    less, count = without_own_cues(_lexicon(), [statement(_OWN)], tmp_path)

    before, after = (make_line_finder(lexicon).find(_OWN) for lexicon in (_lexicon(), less))
    assert "tariffs" in before
    assert "tariffs" not in after
    assert "search-and-rescue" in after
    assert count >= 1


def test_what_stands_elsewhere_costs_nothing(tmp_path: Path) -> None:
    """The table stays as it is."""
    (tmp_path / "other.md").write_text(_OWN)

    less, count = without_own_cues(_lexicon(), [statement(_OWN)], tmp_path)

    assert 0 == count
    assert _lexicon().lines == less.lines
