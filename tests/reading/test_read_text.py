"""A text that somebody holds is read by a call of its own."""

import datetime as dt
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.errors import UnreadableStatementError

_TEXT = "We will open two ports in the north by 2030."


def test_a_pasted_text_is_a_statement() -> None:
    """With what the caller says of it."""
    found = ad.read_text(_TEXT, id="draft", date="2022-05-23", genre="remarks")

    assert ("draft", dt.date(2022, 5, 23), "remarks") == (found.id, found.date, found.genre)
    assert _TEXT == found.text


def test_front_matter_counts_as_in_a_file() -> None:
    """It says who issued the text."""
    found = ad.read_text(f"---\nid: port\ndate: 2021-03-04\nissuers: [Norway]\n---\n\n{_TEXT}")

    assert ("port", dt.date(2021, 3, 4), ("Norway",)) == (found.id, found.date, found.issuers)


def test_two_pasted_texts_have_two_ids() -> None:
    """The id rests on the words where nobody gives one."""
    one, two = ad.read_text(_TEXT), ad.read_text("We will open three ports.")

    assert one.id != two.id
    assert one.id == ad.read_text(_TEXT).id
    assert {"strengthened", "repeated", "weakened", "new", "dropped", "not_mentioned"} >= set(ad.diff(one, two).counts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" \n", "is no text"),
        (b"We will open a port.", "is no str; read_statement"),
        (Path("a.md"), "is no str; read_statement"),
        ("statement.md", "is the name of a file; read_statement reads it"),
        ("corpus:us-japan/2021-04-16", "is the name of a file; read_statement reads it"),
    ],
)
def test_what_is_no_text_is_sent_to_the_other_call(text: str, said: str) -> None:
    """A slip is told as one."""
    with pytest.raises(UnreadableStatementError, match=said):
        ad.read_text(text)


def test_a_file_that_is_not_there_is_told_with_those_that_come_near(tmp_path: Path) -> None:
    """A letter is soon lost."""
    (tmp_path / "statement-2021.md").write_text(_TEXT, encoding="utf-8")

    with pytest.raises(UnreadableStatementError, match=r"no such file; did you mean .*statement-2021\.md\?"):
        ad.read_statement(tmp_path / "statment-2021.md")


def test_a_name_with_spaces_is_a_path_where_it_is_one(tmp_path: Path) -> None:
    """A sentence may be the name of a file."""
    path = tmp_path / "We will open a port by 2030."
    path.write_text(_TEXT, encoding="utf-8")

    assert _TEXT == ad.read_statement(str(path)).text
    with pytest.raises(UnreadableStatementError, match="no such file"):
        ad.read_statement("the joint statement of May.md")


def test_a_unique_beginning_names_a_statement_of_the_corpus() -> None:
    """And so does the name with its suffix."""
    whole = "corpus:us-japan/2021-04-16-joint-leaders-statement"

    assert ad.read_statement(whole).text == ad.read_statement("corpus:us-japan/2021-04-16").text
    assert ad.read_statement(whole).text == ad.read_statement(f"{whole}.md").text


@pytest.mark.parametrize("packs", [["us_japan"], ("us_japan",), "us_japan"])
def test_packs_come_as_any_list_or_as_one_name(packs: list[str]) -> None:
    """As in `Settings`."""
    assert ad.read_text(_TEXT, packs=packs) == ad.read_text(_TEXT, packs=("us_japan",))
