"""A statement is read from wherever it lies."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest

from alliancediff.errors import UnreadableStatementError
from alliancediff.models import Genre
from alliancediff.reading import read_statement
from alliancediff.reading.sources import corpus_folder

_TEXT = "Our Two Ports\n\nBoth governments will open the northern port by 2030.\n"


def test_a_path_bytes_and_an_open_file_give_the_same_text(tmp_path: Path) -> None:
    """How a statement comes in makes no difference to what it says."""
    path = tmp_path / "ports.txt"
    path.write_text(_TEXT)

    texts = {read_statement(source).text for source in (path, str(path), _TEXT.encode(), io.BytesIO(_TEXT.encode()))}

    assert 1 == len(texts)


def test_no_path_of_the_machine_is_kept(tmp_path: Path) -> None:
    """Results carry the file's name and hash, not where it lay."""
    path = tmp_path / "ports.txt"
    path.write_text(_TEXT)

    statement = read_statement(path)

    assert ("ports", "ports.txt") == (statement.id, statement.source)


def test_what_the_caller_gives_comes_before_front_matter_and_guesses() -> None:
    """Given, then stated, then guessed."""
    text = b"---\ndate: 2021-01-01\ngenre: readout\n---\nBoth ports open."

    statement = read_statement(text, id="x", date="2022-05-23", genre="remarks")

    assert ("x", dt.date(2022, 5, 23), Genre.REMARKS) == (statement.id, statement.date, statement.genre)
    assert () == statement.notes


def test_guesses_leave_notes() -> None:
    """A reader of the result can see what was guessed."""
    statement = read_statement(b"Tokyo, 23 May 2022\n\nWe, the leaders of two ports, met today.")

    assert dt.date(2022, 5, 23) == statement.date
    assert ["date", "genre", "issuers", "rank"] == [note.about for note in statement.notes]


def test_an_unreadable_date_in_front_matter_is_said() -> None:
    """A slip of the pen is not passed over."""
    statement = read_statement(b"---\ndate: Mai 2022\ngenre: readout\n---\nBoth ports open.")

    assert statement.date is None
    assert "'Mai 2022' is no date such as 2022-05-23" in statement.notes[0].message


def test_a_digest_says_so() -> None:
    """A restatement is never taken for the parties' own words."""
    statement = read_statement("corpus:us-japan/2022-05-23-joint-leaders-statement")

    assert statement.digest
    assert "digest" in [note.about for note in statement.notes]


def test_the_source_map_leads_back_to_the_source() -> None:
    """Runs of the text stand in the source at the mapped place."""
    path = corpus_folder() / "us-japan" / "2022-05-23-joint-leaders-statement.md"
    source = path.read_text(encoding="utf-8")

    statement = read_statement(path)

    assert statement.source_map
    for at, origin, length in statement.source_map:
        assert statement.text[at : at + length].split() == source[origin : origin + length].split()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("no/such/file.txt", "no such file"),
        (".", "is a folder, not a statement"),
        (b"  \n ", "the file is empty"),
        (
            "corpus:mars/landing",
            "the corpus has no such series and no such statement; it has us-japan/2021-01-27-readout-leaders-call",
        ),
        ("corpus:us-japn", "did you mean corpus:us-japan"),
        ("corpus:us-jap", r"no such series and no such statement; did you mean corpus:us-japan\?$"),
        ("corpus:us-japan", "is a series, not a statement; read_series and trace take it whole"),
        ("corpus:us-japan/2022-05-23", "did you mean corpus:us-japan/2022-05-23-climate-partnership-fact-sheet or"),
        ("We will open a port by 2030.", "is no file, but reads as a text; alliancediff.read_text"),
        ("We will open\na port.", "is no file, but reads as a text; alliancediff.read_text"),
        (None, "is no path, no bytes and no open file"),
        ("a\0b", "is no path"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_why(source: Any, said: str) -> None:
    """One line: what, where, what to do."""
    with pytest.raises(UnreadableStatementError, match=said) as caught:
        read_statement(source)

    assert "\n" not in str(caught.value)


def test_an_error_suggests_three_texts_at_most() -> None:
    """However many begin as the name does."""
    with pytest.raises(UnreadableStatementError) as caught:
        read_statement("corpus:us-japan/202")

    assert 3 == str(caught.value).count(" corpus:us-japan/")


def test_a_wrong_genre_or_date_is_an_error() -> None:
    """The error lists what there is."""
    with pytest.raises(UnreadableStatementError, match="'sonnet' is no genre; one of joint_statement"):
        read_statement(b"Both ports open.", genre="sonnet")
    with pytest.raises(UnreadableStatementError, match="'tomorrow' is no date; write it as 2022-05-23"):
        read_statement(b"Both ports open.", date="tomorrow")
