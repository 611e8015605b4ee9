"""Marks before paragraphs: which make a list, and which number a paragraph."""

import pytest

from alliancediff.models import UnitKind
from alliancediff.reading import read_statement


def _units(text: str) -> list[tuple[str, str]]:
    read = read_statement(text.encode())
    return [(unit.kind.value, read.quote(unit.span)) for unit in read.units]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [("(a)", "(b)", "(c)"), ("a)", "b)", "c)"), ("a.", "b.", "c."), ("(i)", "(ii)", "(iii)"), ("i)", "ii)", "iii)")],
)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_marked_paragraphs_are_items_without_their_marks(
    first: str, second: str, third: str, suffix: str, tmp_path: object
) -> None:
    """However a list is marked, its items are the same words under the same lead-in."""
    text = f"The two towns will:\n\n{first} share charts;\n\n{second} train pilots; and\n\n{third} mend the piers.\n"
    path = tmp_path / f"text{suffix}"  # type: ignore[operator]
    path.write_text(text, encoding="utf-8")

    read = read_statement(path)
    items = [unit for unit in read.units if unit.kind is UnitKind.ITEM]

    assert ["share charts;", "train pilots; and", "mend the piers."] == [read.quote(unit.span) for unit in items]
    assert {"The two towns will:"} == {unit.lead_in for unit in items}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("12. We will open a pier.", "We will open a pier."),
        ("1.3 The parties will open a pier.", "The parties will open a pier."),
        ("1.1.2 The parties will open a pier.", "The parties will open a pier."),
    ],
)
def test_the_number_of_a_paragraph_is_none_of_its_words(text: str, quote: str) -> None:
    """A quotation begins with the sentence."""
    assert [("sentence", quote)] == _units(f"We met.\n\n{text}")[1:]


@pytest.mark.parametrize(
    "text",
    ["2023 was a good year for piers.", "A. Smith will open the pier.", "5.5 million people live there.", "I am here."],
)
def test_a_year_an_initial_or_an_amount_is_no_mark(text: str) -> None:
    """A lone letter or number stays a word."""
    assert ("sentence", text) == _units(f"We met.\n\n{text}")[1]


def test_offsets_still_point_into_the_source() -> None:
    """What a mark took away moves no quotation."""
    source = "We will:\n\n(a) open ports;\n\n(b) mend piers.\n"
    read = read_statement(source.encode())
    at, origin, length = next(run for run in read.source_map if read.text[run[0] :].startswith("mend"))

    assert "mend piers." == source[origin : origin + length]
    assert "mend piers." == read.text[at : at + length]
