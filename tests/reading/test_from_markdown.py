"""Markdown becomes blocks."""

import pytest

from alliancediff.reading.blocks import BlockKind
from alliancediff.reading.from_markdown import read_blocks


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(str(b.kind), b.text) for b in read_blocks(text)]


def test_wrapped_lines_emphasis_links_and_tags_leave_only_words() -> None:
    """What a reader sees is what is kept."""
    text = "We *launch* a [joint\nschool](https://example.org/a_b) and <u>two</u> ports.\n"

    assert [("paragraph", "We launch a joint school and two ports.")] == _pairs(text)


def test_an_underlined_or_bold_paragraph_is_a_heading() -> None:
    """Press offices set headings as bold, underlined paragraphs."""
    text = '**<span style="text-decoration: underline">OUR SHARED\nPORTS</span>**\n\nWe open two.\n'

    assert [("heading", "OUR SHARED PORTS"), ("paragraph", "We open two.")] == _pairs(text)


def test_bold_marks_with_a_stray_space_are_still_bold() -> None:
    """CommonMark takes `**Ports **` for plain text; a reader does not."""
    assert [("heading", "Opening New Ports")] == _pairs("**Opening New Ports **\n")


def test_nested_items_keep_their_depth() -> None:
    """Depth tells an item from the items below it."""
    blocks = read_blocks("- outer\n    - inner\n")

    assert [("outer", 1), ("inner", 2)] == [(b.text, b.level) for b in blocks]


def test_comments_and_rules_vanish() -> None:
    """They are marks of the editor's program, not words."""
    assert [("item", "one"), ("item", "two")] == _pairs("- one\n\n<!-- -->\n\n- two\n\n---\n")


def test_a_line_break_after_a_whole_sentence_ends_the_paragraph() -> None:
    """Two spaces at a line's end are a break that the author wanted."""
    assert [("paragraph", "We open.  ".strip()), ("paragraph", "We close.")] == _pairs("We open.  \nWe close.\n")


def test_runs_point_at_the_same_words_in_the_source() -> None:
    """Every run stands in block and source alike, links and wrapped lines notwithstanding."""
    text = "front\nWe launch a [joint\nschool](https://example.org/We) with **two** ports.\n"

    (block,) = read_blocks(text, 6)

    assert BlockKind.PARAGRAPH is block.kind
    assert block.runs
    for at, source, length in block.runs:
        assert text[source : source + length].split() == block.text[at : at + length].split()


@pytest.mark.parametrize(
    "mark",
    [
        "**Ports:** We are united in our resolve to\nopen *two*\nports.",
        "**Ports**: We are united in our\nresolve to open\n*two* ports.",
    ],
)
def test_the_lines_behind_a_bold_lead_in_are_joined_by_spaces(mark: str) -> None:
    """A line break within a paragraph parts two words, whatever stands before it."""
    assert [("heading", "Ports:"), ("paragraph", "We are united in our resolve to open two ports.")] == _pairs(mark)
