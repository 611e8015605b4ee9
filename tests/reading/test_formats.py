"""The table of formats: each line of it leads to a module that reads, and the reference lists the same suffixes."""

import importlib
import re
from pathlib import Path

import pytest

from alliancediff.errors import UnreadableStatementError
from alliancediff.reading import read_series, read_text
from alliancediff.reading.formats import READERS, STATEMENT_SUFFIXES, Reader, reader_of_bytes, text_type

_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "formats.md"
_ALL = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)


@_ALL
def test_each_format_has_a_module_that_reads_it(reader: Reader) -> None:
    """`read` is what the table calls; `read_blocks` does the work in all of them."""
    module = importlib.import_module(f"alliancediff.reading.{reader.module}")

    assert callable(module.read)
    assert callable(module.read_blocks)


def test_each_module_of_a_format_is_in_the_table() -> None:
    """A parser that nobody calls is dead."""
    folder = Path(importlib.import_module("alliancediff.reading").__file__ or "").parent

    assert sorted(path.stem for path in folder.glob("from_*.py")) == sorted(reader.module for reader in READERS)


def test_no_two_formats_share_a_suffix_or_a_media_type() -> None:
    """Else the order of the table would decide."""
    assert len(set(STATEMENT_SUFFIXES)) == len(STATEMENT_SUFFIXES)
    assert len({reader.media_type for reader in READERS}) == len(READERS)


@_ALL
def test_a_format_is_told_by_its_first_bytes_or_by_its_suffix(reader: Reader) -> None:
    """What is no text has a mark of its own; a text is told by suffix, and leaves no note."""
    if reader.magic:
        assert reader_of_bytes(reader.magic + b" more") is reader
        return
    assert reader_of_bytes(b"We will open a port.") is None
    assert {text_type(suffix) for suffix in reader.suffixes} == {reader.media_type}


def test_the_reference_lists_every_suffix() -> None:
    """And none that is not read."""
    rows = [line.split("|")[2] for line in _PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]

    assert sorted(re.findall(r"`(\.\w+)`", " ".join(rows))) == sorted(STATEMENT_SUFFIXES)


@pytest.mark.parametrize("suffix", STATEMENT_SUFFIXES)
def test_what_ends_in_a_known_suffix_is_the_name_of_a_file(suffix: str) -> None:
    """Not a text that somebody pasted."""
    with pytest.raises(UnreadableStatementError, match="is the name of a file"):
        read_text(f"2022-05-23-ports{suffix}")


@pytest.mark.parametrize("suffix", [suffix for suffix in STATEMENT_SUFFIXES if text_type(suffix)])
def test_a_folder_holds_the_texts_of_every_format(suffix: str, tmp_path: Path) -> None:
    """The same table says what a series is made of."""
    (tmp_path / f"2022-05-23-ports{suffix}").write_text("We will open a port by 2030.", encoding="utf-8")

    (statement,) = read_series(tmp_path)

    assert statement.media_type == text_type(suffix)
