"""Short statements in the full report: whole, beside each other."""

from functools import cache

import alliancediff as ad
from builders import statement


@cache
def _diff() -> ad.Diff:
    earlier = "We will train pilots.\n\nWe intend to open two ports in the north.\n\nWe will count the whales."
    later = "They met on a boat.\n\nWe will open two ports in the north.\n\nWe condemn the raid on the pier."
    return ad.diff(statement(earlier, "a", date="2021-05-01"), statement(later, "b", date="2022-05-01"))


def _rows() -> list[list[str]]:
    text = ad.render(_diff(), "markdown", full=True).replace("\\", "")
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


def test_every_sentence_of_both_stands_once() -> None:
    """In the order of the texts."""
    text = ad.render(_diff(), "markdown", full=True).replace("*", "")

    for words in ("train pilots", "count the whales", "They met on a boat", "condemn the raid"):
        assert 1 == text.count(words)
    assert text.index("train pilots") < text.index("intend to open") < text.index("count the whales")


def test_partners_share_a_row_and_the_verdict_stands_below() -> None:
    """With the places of the two."""
    rows = _rows()
    pair = next(n for n, row in enumerate(rows) if row[0].startswith("2 "))

    assert ["2 We *intend to open* two ports in the north.", "2 We *will open* two ports in the north."] == rows[pair]
    assert "**2 > 2:** strengthened: from “intend to open” to “will open”" in rows[pair + 1][0]


def test_what_one_text_says_alone_is_marked_as_such() -> None:
    """In its own cell, as in the rows of long texts; what a verdict joins is not."""
    text = ad.render(_diff(), "markdown", full=True).replace("\\", "").replace("*", "")

    assert "condemn the raid on the pier. [new]" in text
    assert "two ports in the north. [" not in text


def test_a_part_of_a_report_is_told_by_rows() -> None:
    """Two whole texts would hold what was not asked for."""
    text = ad.render(_diff(), full=True, only="strengthened")

    assert "sentence by sentence" not in text
    assert "train pilots" not in text
