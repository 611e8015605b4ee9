"""How words are made to fit on a page."""

import pytest

from alliancediff.documents.blocks import Heading, Items, Paragraph, words
from alliancediff.documents.fitting import cut, height, listed


@pytest.mark.parametrize("room", range(20, 90))
def test_no_word_and_no_quotation_is_cut(room: int) -> None:
    """Whatever the room."""
    text = "added: “all of the ports of the bay”; “two” → “three of them”; without: “any harbour of the north”"
    said = cut(text, room)

    assert len(said) <= max(room, 25)
    assert said.count("“") == said.count("”")
    assert set(said.replace("“", " ").replace("”", " ").replace("…", " ").split()) <= set(
        text.replace("“", " ").replace("”", " ").split()
    )


def test_a_list_keeps_whole_items() -> None:
    """A sign says that there are more."""
    assert "Ukraine, Solomon Islands …" == listed(["Ukraine", "Solomon Islands", "Gateway"], 28, ", ")
    assert "" == listed([], 28)


def test_the_height_of_a_page_counts_what_is_wrapped() -> None:
    """And the blank lines between blocks."""
    item = words("word " * 30)

    assert 1 == height([Heading("A")])
    assert 3 == height([Heading("A"), Items((item,))])
    assert 5 == height([Heading("A"), Items((item,)), Paragraph(words("end"))])
