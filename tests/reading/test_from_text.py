"""Plain text becomes blocks."""

import pytest

from alliancediff.reading.blocks import BlockKind
from alliancediff.reading.from_text import read_blocks


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """A long line without an end is continued by the next."""
    text = "The two governments will open a joint training centre for harbour\npilots in the north before the end of the year."

    (block,) = read_blocks(text)

    assert text.replace("\n", " ") == block.text


def test_short_lines_are_paragraphs_of_their_own() -> None:
    """Lines that no editor wrapped stay apart."""
    blocks = read_blocks("Both ports open.\nBoth lights burn.")

    assert ["Both ports open.", "Both lights burn."] == [b.text for b in blocks]


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "(a)", "(iv)"])
def test_bullets_make_items(bullet: str) -> None:
    """The bullet itself is no part of the item's words."""
    (block,) = read_blocks(f"{bullet} a joint school")

    assert (BlockKind.ITEM, "a joint school") == (block.kind, block.text)


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    """A sentence has an end, a heading has none."""
    blocks = read_blocks("Clean Harbours\n\nBoth ports will burn no coal.")

    assert [BlockKind.HEADING, BlockKind.PARAGRAPH] == [b.kind for b in blocks]


def test_reading_starts_where_it_is_told_to() -> None:
    """Runs point into the whole text, front matter included."""
    text = "XXXX\nBoth ports open."

    (block,) = read_blocks(text, 5)

    assert ((0, 5, 16),) == block.runs


def test_numbered_items_make_items_and_numbered_sentences_do_not() -> None:
    """An item goes on in small letters; a numbered paragraph starts anew."""
    kinds = [
        block.kind for block in read_blocks("We will:\n\n1. open a port;\n2) train pilots.\n\n3. The leaders met.")
    ]

    assert [BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM, BlockKind.PARAGRAPH] == kinds
