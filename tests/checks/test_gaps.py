"""The table of lines tells what it does not know."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from alliancediff.checks.gaps import find_gaps
from alliancediff.cli import main
from alliancediff.errors import UnreadableStatementError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three statements: two on marble lighthouses, two on coast guards, and files that are none."""
    (tmp_path / "a.md").write_text("We will open two marble lighthouses. We will train coast guards.\n")
    (tmp_path / "b.md").write_text("We will paint the marble lighthouses’ doors. We will pay for coast guards.\n")
    (tmp_path / "c.md").write_text("We will sell the marble lighthouses and a wooden whale.\n")
    (tmp_path / "d.md").write_text("")
    (tmp_path / "gold.json").write_text('["We will open two marble lighthouses."]')
    (tmp_path / ".hidden.md").write_text("We will open marble lighthouses.\n")
    return tmp_path


def test_frequent_phrases_without_a_line_are_listed(folder: Path) -> None:
    """What stands in one statement only is not frequent, and what a line covers is no gap."""
    found = find_gaps(folder)

    assert ["marble lighthouses"] == [gap.phrase for gap in found.phrases]
    assert (3, 3) == (found.phrases[0].statements, found.phrases[0].commitments)
    assert "We will open two marble lighthouses." in found.phrases[0].context


def test_the_most_frequent_come_first(folder: Path) -> None:
    """Then those in more commitments, then by name."""
    found = find_gaps(folder, least=1)

    assert ["marble lighthouses", "wooden whale"] == [gap.phrase for gap in found.phrases][:2]


def test_commitments_on_a_line_are_counted(folder: Path) -> None:
    """Also those on a specific one."""
    found = find_gaps(folder)

    assert (3, 5, 2, 2) == (found.statements, found.commitments, found.on_a_line, found.on_a_specific_line)


def test_a_file_that_is_no_statement_is_passed_over_with_a_note(folder: Path) -> None:
    """One bad file spoils no folder."""
    assert ["d.md: the file is empty"] == [note.message for note in find_gaps(folder).notes]


def test_a_line_of_a_pack_closes_its_gap(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A user extends the table where it has gaps."""
    pack = tmp_path_factory.mktemp("pack")
    (pack / "lines.toml").write_text('[[line]]\nid = "x"\ncues = ["lighthouse*"]\nexamples = ["A lighthouse."]\n')

    result = CliRunner().invoke(main, ["lexicon", "gaps", str(folder), "--pack", str(pack)])

    assert "" == result.stdout
    assert "5 commitments in 3 statements: 5 on a line" in result.stderr


def test_the_command_prints_a_row_a_phrase(folder: Path) -> None:
    """Counts, phrase and context, parted by tabs; the figures go to standard error."""
    result = CliRunner().invoke(main, ["lexicon", "gaps", str(folder), "--least", "1", "--limit", "1"])

    assert "3\t3\tmarble lighthouses\tWe will open two marble lighthouses.\n" == result.stdout
    assert "; 1 more phrases with a larger --limit" in result.stderr


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """The error says what to name instead."""
    with pytest.raises(UnreadableStatementError, match="is no folder; name a folder of statements"):
        find_gaps(tmp_path / "none")


def test_folders_within_are_named_and_not_read(folder: Path) -> None:
    """Nobody takes a figure for the whole of a tree."""
    for name in ("old", ".hidden"):
        (folder / name).mkdir()
        (folder / name / "e.md").write_text("We will open two marble lighthouses.\n")

    found = find_gaps(folder)

    assert 3 == found.statements
    assert "folders within are not read: old; name one of them to read it" == found.notes[0].message
