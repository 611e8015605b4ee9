"""How a table that is wider than the page is cut into blocks of columns."""

from collections.abc import Iterator


def column_blocks(count: int, width: int, first: int, least: int) -> Iterator[range]:
    """Runs of column numbers that fit beside a first column, one at least.

    Args:
        count: columns in all, the first one aside.
        width: of the page, in characters.
        first: width of the first column.
        least: width that each of the others needs.

    Example:
        >>> list(column_blocks(5, 80, 20, 25))
        [range(0, 2), range(2, 4), range(4, 5)]
    """
    fitting = max(1, (width - first) // least)
    for start in range(0, count, fitting):
        yield range(start, min(count, start + fitting))
