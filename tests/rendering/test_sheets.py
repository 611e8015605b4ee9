"""CSV that a spreadsheet shows as it stands."""

import csv
import io

import pytest

from alliancediff.rendering.sheets import to_csv


def _read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "evil",
    [
        '=HYPERLINK("http://x.example";"click")',
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1+1",
        "＝1+1",
    ],
)
def test_no_cell_is_taken_for_a_formula(evil: str) -> None:
    """An apostrophe stands before it, in headings too, and the words stay whole; a lone CR is a line break."""
    (header, row) = _read(to_csv([evil], [[evil]]))

    assert header == row == ["'" + evil.replace("\r", "\n")]


def test_numbers_are_no_text() -> None:
    """A negative one stays one; None is an empty cell."""
    assert "a,b,c\n-1.5,,0\n" == to_csv(["a", "b", "c"], [[-1.5, None, 0]])


def test_what_separates_cells_in_a_cell_separates_none() -> None:
    """Commas, quotation marks and line breaks come back as they were."""
    words = 'We "agree", and\n=so; on\there'

    assert [["words", "n"], [words, "1"]] == _read(to_csv(["words", "n"], [[words, 1]]))


def test_no_nul_ends_the_file() -> None:
    """Some readers stop there."""
    assert "\0" not in to_csv(["a"], [["b\0c"]])
