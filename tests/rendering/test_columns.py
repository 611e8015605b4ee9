"""Blocks of columns."""

import pytest

from alliancediff.rendering.columns import column_blocks


@pytest.mark.parametrize("count", [0, 1, 4, 9])
@pytest.mark.parametrize("width", [1, 40, 100, 10_000])
def test_every_column_is_in_one_block(count: int, width: int) -> None:
    """In order, and no block is empty, however narrow the page."""
    blocks = list(column_blocks(count, width, 20, 25))

    assert list(range(count)) == [number for block in blocks for number in block]
    assert all(blocks)
    assert all(len(block) == 1 or 20 + 25 * len(block) <= width for block in blocks)
