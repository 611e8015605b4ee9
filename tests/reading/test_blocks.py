"""Inline pieces become blocks."""

import pytest

from alliancediff.reading.blocks import BlockKind, Piece, blocks_from_pieces, make_block


def test_white_space_collapses_and_runs_point_into_the_source() -> None:
    """Each run gives the same words in the block and in the source."""
    source = "We   will\n meet."

    block = make_block([Piece(source, source=0)], BlockKind.PARAGRAPH)

    assert block is not None
    assert "We will meet." == block.text
    assert [(0, 0, 2), (3, 5, 4), (8, 11, 5)] == list(block.runs)


def test_pieces_without_space_between_them_join() -> None:
    """Emphasis inside a word does not cut it in two."""
    block = make_block([Piece("Inter"), Piece("national", bold=True)], BlockKind.PARAGRAPH)

    assert block is not None
    assert "International" == block.text


def test_no_text_makes_no_block() -> None:
    """White space alone is no block."""
    assert make_block([Piece(" \n ")], BlockKind.PARAGRAPH) is None


def test_bold_words_up_to_a_colon_are_a_lead_in_heading() -> None:
    """The colon may stand inside or outside the bold words."""
    for pieces in (
        [Piece("Harbours:", bold=True), Piece(" Both ports open.")],
        [Piece("Harbours", bold=True), Piece(": Both ports open.")],
    ):
        blocks = list(blocks_from_pieces(pieces, BlockKind.ITEM, 1))

        assert [(BlockKind.HEADING, "Harbours:"), (BlockKind.ITEM, "Both ports open.")] == [
            (b.kind, b.text) for b in blocks
        ]


def test_a_bold_line_before_a_break_is_a_heading_and_not_part_of_the_sentence() -> None:
    """A heading fused to its paragraph by a line break is set free."""
    pieces = [Piece("Our ports", bold=True), Piece("\n", is_break=True), Piece("We open two.")]

    blocks = list(blocks_from_pieces(pieces, BlockKind.PARAGRAPH))

    assert [(BlockKind.HEADING, "Our ports"), (BlockKind.PARAGRAPH, "We open two.")] == [
        (b.kind, b.text) for b in blocks
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We will open two ports.",
        "We open two ports. The second will",
        "The two governments that met in the north of the bay will now do this:",
    ],
)
def test_a_bold_sentence_is_no_heading(text: str) -> None:
    """Bold words that end in a full stop, hold one, or lead in a list at length stay text."""
    (block,) = blocks_from_pieces([Piece(text, bold=True)], BlockKind.PARAGRAPH)

    assert BlockKind.PARAGRAPH is block.kind
