"""A corrections file says what a reader meant, or says where it does not."""

from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.corrections import append_correction, correction_text
from alliancediff.models import Answer, ChangeKind, Correction

_FILE = """\
# Read by two.
must-link 6B8F0A3C51 0f4e97a1
< We intend to open two ports
\tin the   north.
> Two ports will be opened.

cannot-link
< We will train pilots.
> We will train cooks.
relabel weakened
< We will fund it.
> We may fund it.
"""


def _read(tmp_path: Path, data: bytes) -> ad.Corrections:
    path = tmp_path / "fixes.txt"
    path.write_bytes(data)
    return ad.read_corrections(path)


def test_answers_are_read_with_their_lines(tmp_path: Path) -> None:
    """White space does not count, a line may go on below, hashes are in lower case."""
    found = _read(tmp_path, _FILE.encode())

    assert "fixes.txt" == found.name
    assert [2, 7, 10] == [entry.line for entry in found.entries]
    assert (
        Correction(
            Answer.MUST_LINK,
            "We intend to open two ports in the north.",
            "Two ports will be opened.",
            hashes=("6b8f0a3c51", "0f4e97a1"),
        ),
        Correction(Answer.CANNOT_LINK, "We will train pilots.", "We will train cooks."),
        Correction(Answer.RELABEL, "We will fund it.", "We may fund it.", ChangeKind.WEAKENED),
    ) == found.entries


def test_marks_and_line_ends_of_other_systems_are_read(tmp_path: Path) -> None:
    """As editors on Windows write them."""
    assert (
        _read(tmp_path, _FILE.encode()).entries
        == _read(tmp_path, b"\xef\xbb\xbf" + _FILE.replace("\n", "\r\n").encode()).entries
    )


@pytest.mark.parametrize("data", [b"", b"\n \n", b"# nothing yet\n"])
def test_a_file_without_answers_is_empty(tmp_path: Path, data: bytes) -> None:
    """And no error."""
    assert () == _read(tmp_path, data).entries


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (
            b"must-link\n< a\n> b\n\nlink\n< a\n> b\n",
            5,
            "'link' is no answer; there are must-link, cannot-link, relabel",
        ),
        (b"must-link\n> b\n< a\n", 1, "wants a line below with '<' and words of the earlier statement"),
        (b"must-link\n< a\n", 1, "wants a line below with '>' and words of the later statement"),
        (b"must-link\n< \n> b\n", 1, "words of the earlier statement"),
        (b"must-link\n< a\n> b\n> c\n", 4, "stands under no answer"),
        (b"\n< a\n> b\n", 2, "stands under no answer"),
        (b"must-link\n  a\n", 2, "begins with white space"),
        (b"relabel\n< a\n> b\n", 1, "relabel wants a verdict; there are repeated, strengthened, weakened"),
        (b"relabel dropped\n< a\n> b\n", 1, "relabel wants a verdict"),
        (b"must-link 6b8f0a3c51\n< a\n> b\n", 1, "the sha256 of both statements"),
        (b"must-link 6b8f0a3c51 xyz\n< a\n> b\n", 1, "'xyz' is no sha256"),
        (b"must-link 6b8f0a3c51 abc\n< a\n> b\n", 1, "'abc' is no sha256"),
        (b"x" * 3000, 1, "\u2026' is no answer"),
        (b"# a\n\xff\n", 2, "is not UTF-8 text"),
        (b"must-link\n< a\x1b[31m\n> b\n", 2, "holds U+001B, a control or invisible character"),
        ("must-link\n< a\n> b\u202e\n".encode(), 3, "holds U+202E"),
        (b"must-link\r< a\r> b\r", 1, "holds U+000D"),
        (b"\x00" * 100, 1, "holds U+0000"),
    ],
)
def test_what_a_file_may_not_say_is_told_with_its_line(tmp_path: Path, data: bytes, line: int, said: str) -> None:
    """In the form that editors jump to, on one line."""
    with pytest.raises(ad.errors.CorrectionsError) as caught:
        _read(tmp_path, data)

    assert str(caught.value).startswith(f"{tmp_path / 'fixes.txt'}:{line}: ")
    assert said in str(caught.value)
    assert str(caught.value).isprintable()
    assert 300 > len(str(caught.value)) - len(str(tmp_path))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """Before it is read whole."""
    with pytest.raises(ad.errors.CorrectionsError, match="larger than 5,000,000 bytes"):
        _read(tmp_path, b"#" * 5_000_001)


def test_a_long_quote_over_many_lines_is_read_at_once(tmp_path: Path) -> None:
    """In time that grows with the file and no faster."""
    (entry,) = _read(tmp_path, b"must-link\n< a\n" + b" b\n" * 500_000 + b"> c\n").entries

    assert 1_000_001 == len(entry.earlier)


@pytest.mark.parametrize("name", ["missing.txt", ".", "/dev/zero", "a\0b", "x" * 5000])
def test_what_is_no_file_is_one_error(tmp_path: Path, name: str) -> None:
    """Never a traceback of another kind."""
    with pytest.raises(ad.errors.CorrectionsError):
        ad.read_corrections(tmp_path / name)


def test_what_is_added_stands_below_what_was_there(tmp_path: Path) -> None:
    """Comments stay, and a missing line break at the end does no harm."""
    path = tmp_path / "fixes.txt"
    path.write_text(_FILE.rstrip("\n"))
    more = Correction(Answer.RELABEL, "We will\nsail.", "We sailed.", ChangeKind.STRENGTHENED, ("a" * 12, "b" * 12))

    append_correction(path, more)

    assert path.read_text() == f"{_FILE}\n{correction_text(more)}"
    assert "We will sail." == ad.read_corrections(path).entries[-1].earlier
    assert [path] == list(tmp_path.iterdir())


def test_a_new_file_begins_with_what_it_is(tmp_path: Path) -> None:
    """For whoever finds it."""
    path = tmp_path / "new.txt"

    append_correction(path, Correction(Answer.CANNOT_LINK, "a", "b"))

    assert path.read_text().startswith("# Corrections of alliancediff")
    assert 1 == len(ad.read_corrections(path).entries)


def test_a_file_keeps_its_mode_and_a_link_its_target(tmp_path: Path) -> None:
    """The new text comes into the old file's place."""
    path, link = tmp_path / "fixes.txt", tmp_path / "link.txt"
    path.write_text(_FILE)
    path.chmod(0o640)
    link.symlink_to(path)

    append_correction(link, Correction(Answer.CANNOT_LINK, "a", "b"))

    assert link.is_symlink()
    assert 0o640 == path.stat().st_mode & 0o777
    assert 4 == len(ad.read_corrections(path).entries)


def test_nothing_is_added_to_a_file_of_another_kind(tmp_path: Path) -> None:
    """A statement least of all."""
    path = tmp_path / "statement.txt"
    path.write_text("We will open a port.\n")

    with pytest.raises(ad.errors.CorrectionsError):
        append_correction(path, Correction(Answer.CANNOT_LINK, "a", "b"))

    assert "We will open a port.\n" == path.read_text()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Nothing is left behind."""
    with pytest.raises(ad.errors.CorrectionsError, match="cannot be written"):
        append_correction(tmp_path / "no" / "fixes.txt", Correction(Answer.CANNOT_LINK, "a", "b"))


@pytest.mark.parametrize("name", ["harbour-2021", "a b", "50%@sea", "north\u2028sea", "日本"])
def test_statements_are_named_by_id_and_hash(name: str, tmp_path: Path) -> None:
    """Whatever the id holds, the file has it on one line and gives it back."""
    answer = Correction(
        Answer.MUST_LINK, "We sail.", "We row.", hashes=("a" * 12, "b" * 12), statements=(name, "harbour-2022")
    )
    path = tmp_path / "fixes.txt"

    append_correction(path, answer)

    assert (answer,) == ad.read_corrections(path).entries
    assert correction_text(answer).split("\n")[0].endswith(" harbour-2022@bbbbbbbbbbbb")
    assert 3 == len(correction_text(answer).split("\n")) - 1


def test_a_hash_alone_is_read_as_before(tmp_path: Path) -> None:
    """And one statement may be named where the other is not."""
    found = _read(tmp_path, b"must-link aaaaaaaa bbbbbbbb\n< We sail.\n> We row.\n")
    mixed = _read(tmp_path, b"must-link harbour@aaaaaaaa bbbbbbbb\n< We sail.\n> We row.\n")

    assert (("aaaaaaaa", "bbbbbbbb"), None) == (found.entries[0].hashes, found.entries[0].statements)
    assert ("harbour", "") == mixed.entries[0].statements
