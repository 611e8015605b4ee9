"""The table of lines hangs together, and a pack widens it."""

from functools import cache
from pathlib import Path

import pytest

from alliancediff.errors import LexiconError
from alliancediff.extraction.lines import make_line_finder
from alliancediff.lexicon import Lexicon, load, shipped_packs


@cache
def _lexicon() -> Lexicon:
    return load(shipped_packs())


def test_lines_are_several_hundred_and_most_are_specific() -> None:
    """A line is specific where it is nobody's parent."""
    parents = {line.parent for line in _lexicon().lines}

    assert len(_lexicon().lines) > 400
    assert sum(line.id not in parents for line in _lexicon().lines) > 300


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('theme = "teapots"', "no theme is called 'teapots'"),
        ('parent = "teapots"', "no line is called 'teapots'"),
        ('parent = "a"', "is above itself"),
    ],
)
def test_a_line_without_its_theme_or_parent_is_a_fault(tmp_path: Path, entry: str, fault: str) -> None:
    """Levels hang together; the fault says where."""
    (tmp_path / "lines.toml").write_text(f'[[line]]\nid = "a"\ncues = ["xebec"]\nexamples = ["A xebec."]\n{entry}\n')

    with pytest.raises(LexiconError, match=f"lines.toml:5: .*{fault}"):
        load((str(tmp_path),))


def test_a_line_stands_under_all_lines_above_it() -> None:
    """Nearest first."""
    assert ("loss-and-damage", "climate-finance", "climate") == _lexicon().line_chains()["loss-and-damage"]


def test_a_line_of_a_known_id_adds_its_cues(tmp_path: Path) -> None:
    """A pack widens a general line."""
    (tmp_path / "lines.toml").write_text(
        '[[line]]\nid = "coast-guards"\ncues = ["harbour watch"]\nexamples = ["The harbour watch."]\n'
    )

    finder = make_line_finder(load((str(tmp_path),)))

    assert finder.find("Train the harbour watch.") == finder.find("Train coast guards.") == ("coast-guards",)


def test_a_line_is_called_by_its_title_else_by_its_id() -> None:
    """With the capitals of the names in it; a theme and a line of one id share one title."""
    titles = load(("us_japan",)).topic_titles()

    assert ("Taiwan Strait", "Clean energy", "Quad") == tuple(
        titles[i] for i in ("taiwan-strait", "clean-energy", "quad")
    )
    assert "Ending the COVID-19 pandemic" == titles["covid-global-response"]


def test_a_pack_may_give_a_line_another_title(tmp_path: Path) -> None:
    """As it may widen it."""
    (tmp_path / "lines.toml").write_text(
        '[[line]]\nid = "coast-guards"\ntitle = "Harbour watch"\ncues = ["harbour watch"]\nexamples = ["The harbour watch."]\n'
    )

    assert "Harbour watch" == load((str(tmp_path),)).topic_titles()["coast-guards"]
