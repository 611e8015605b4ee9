"""Lines are found by cue, the narrowest that the words bear out."""

from pathlib import Path

import pytest

from alliancediff.extraction import extract
from alliancediff.extraction.lines import LineFinder, make_line_finder
from alliancediff.lexicon import load
from alliancediff.models import Settings
from builders import statement
from growth import grows_evenly

_LINES = """
[[line]]
id = "tea"
cues = ["tea", "teas"]
not_cues = ["tea towel*"]
examples = ["Tea."]
[[line]]
id = "green-tea"
parent = "tea"
cues = ["green tea", "tea + unroasted"]
examples = ["Green tea."]
[[line]]
id = "tea-ships"
cues = ["tea ship*", "clipper*"]
names = ["Cutty Sark", "CS"]
examples = ["A tea ship."]
"""


@pytest.fixture
def finder(tmp_path: Path) -> LineFinder:
    """A finder that knows three lines besides the general ones."""
    (tmp_path / "lines.toml").write_text(_LINES)
    return make_line_finder(load((str(tmp_path),)))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("They drink tea.", ("tea",)),
        ("They drink green tea.", ("green-tea",)),
        ("They drink Green-Tea.", ("green-tea",)),
        ("They drink green, tea.", ("tea",)),
        ("Unroasted leaves make good tea.", ("green-tea",)),
        ("A tea ship sails.", ("tea-ships",)),
        ("Tea ships carry tea.", ("tea-ships", "tea")),
        ("Tea towels dry.", ()),
        ("Tea towels dry while tea brews.", ("tea",)),
        ("The Cutty Sark’s mast.", ("tea-ships",)),
        ("A teapot.", ()),
    ],
)
def test_the_narrowest_line_is_found(finder: LineFinder, text: str, lines: tuple[str, ...]) -> None:
    """A line above one that was found says nothing more; nor does a cue inside a longer one."""
    assert lines == finder.find(text)


def test_a_text_full_of_cues_is_read_at_once(finder: LineFinder) -> None:
    """No hit is compared with every other."""
    assert grows_evenly(lambda size: finder.find("green tea, tea towels, " * size), 2000)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# Harbours\n\nWe will:\n\n- train coast guards\n", ("coast-guards",)),
        ("# Harbours\n\nOn the law of the sea, we will:\n\n- hold courses\n", ("unclos",)),
        ("# Coast guards\n\n## What comes\n\nWe will hold courses.\n", ("coast-guards",)),
    ],
)
def test_a_clause_without_a_line_takes_the_nearest_above_it(text: str, lines: tuple[str, ...]) -> None:
    """Its own words first, then its lead-in, then its heading, then the heading above that."""
    _, commitments = extract(statement(text), load(), Settings())

    assert [lines] == [c.lines for c in commitments]
