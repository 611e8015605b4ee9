"""The form of a result, and the file that it goes to."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from alliancediff.cli.forms import _SUFFIXES, GRAPH

_STARTS = {
    "report.txt": "Japan: what changed from 2021-01-01",
    "report.md": "# Japan: what changed from 2021-01-01",
    "REPORT.MD": "# Japan: what changed from 2021-01-01",
    "report.markdown": "# Japan: what changed from 2021-01-01",
    "report.json": "{",
    "report": "Japan: what changed from 2021-01-01",
}


@pytest.mark.parametrize("name", _STARTS)
def test_the_suffix_names_the_form(pair: tuple[str, str], run: Callable, tmp_path: Path, name: str) -> None:
    """No suffix is plain text."""
    result = run("diff", *pair, "-o", str(tmp_path / name))

    assert (0, "") == (result.exit_code, result.stdout)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(_STARTS[name])


@pytest.mark.parametrize(
    ("command", "name", "start"),
    [
        ("trace", "a.csv", "thread,"),
        ("trace", "a.json", '{ "schema": "alliancediff.trace/'),
        ("trace", "a.graphml", "<?xml"),
        ("trace", "a.gexf", "<?xml"),
        ("trace", "a.dot", "digraph"),
        ("trace", "a.mmd", ""),
        ("themes", "a.csv", "theme,"),
        ("formulas", "a.csv", ""),
        ("formulas", "a.md", "# "),
    ],
)
def test_each_command_writes_what_it_can(
    pair: tuple[str, str], run: Callable, tmp_path: Path, command: str, name: str, start: str
) -> None:
    """Graphs of a trace, too."""
    result = run(command, *pair, "-o", str(tmp_path / name))

    assert (0, "") == (result.exit_code, result.stdout)
    assert (tmp_path / name).read_text(encoding="utf-8").replace("\n", "").startswith(start)


def test_a_table_goes_to_a_page(pair: tuple[str, str], run: Callable, tmp_path: Path) -> None:
    """Html is a form of the table alone, and the error says so."""
    target = str(tmp_path / "table.html")

    wrong = run("trace", *pair, "-o", target)
    assert (2, "", False) == (wrong.exit_code, wrong.stdout, Path(target).exists())
    assert "html is for --table" in wrong.stderr
    assert 0 == run("trace", *pair, "--table", "-o", target).exit_code
    assert Path(target).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("command", "name", "known"),
    [
        ("diff", "a.pdf", ".txt .md .markdown .json"),
        ("diff", "a.csv", ".txt .md .markdown .json"),
        ("extract", "a.xyz", ".txt .md .markdown .json"),
        ("themes", "a.docx", ".txt .md .markdown .csv .json"),
        ("themes", "a.dot", ".txt .md .markdown .csv .json"),
        ("trace", "a.png", ".csv .json .html .htm .graphml .gexf .dot .mmd"),
    ],
)
def test_a_suffix_of_no_form_is_refused_with_those_that_there_are(
    pair: tuple[str, str], run: Callable, tmp_path: Path, command: str, name: str, known: str
) -> None:
    """Before anything is read."""
    result = run(command, *(["nosuch"] if command == "extract" else pair), "-o", str(tmp_path / name))

    assert (2, "", False) == (result.exit_code, result.stdout, (tmp_path / name).exists())
    assert f"no form for {Path(name).suffix} here" in result.stderr
    assert known in " ".join(result.stderr.split())


def test_a_form_that_is_given_goes_before_the_suffix(pair: tuple[str, str], run: Callable, tmp_path: Path) -> None:
    """With a note where the suffix names another one, and none where it names nothing."""
    odd, unknown = tmp_path / "report.md", tmp_path / "report.out"

    noted = run("diff", *pair, "-f", "json", "-o", str(odd))
    plain = run("diff", *pair, "-f", "json", "-o", str(unknown))
    own = [line for line in plain.stderr.splitlines() if not line.startswith("note: topics:")]

    assert "is written as json, which --format names, and not as markdown" in noted.stderr
    assert (0, 0, []) == (noted.exit_code, plain.exit_code, own)
    assert json.loads(odd.read_text(encoding="utf-8")) == json.loads(unknown.read_text(encoding="utf-8"))


def test_a_dash_is_standard_output(pair: tuple[str, str], run: Callable, tmp_path: Path) -> None:
    """And no file called so."""
    with_dash, without = run("diff", *pair, "-o", "-"), run("diff", *pair)

    assert with_dash.stdout == without.stdout != ""
    assert {"2021-01-01.md", "2022-01-01.md"} == {path.name for path in tmp_path.iterdir()}
    assert 2 == run("review", *pair, "-o", "-").exit_code


def test_filters_are_no_part_of_a_graph(pair: tuple[str, str], run: Callable, tmp_path: Path) -> None:
    """It always holds everything, as JSON does."""
    result = run("trace", *pair, "--theme", "ports", "-o", str(tmp_path / "a.dot"))

    assert 2 == result.exit_code
    assert "a graph always holds everything" in result.stderr


def test_the_page_on_the_command_line_names_every_suffix() -> None:
    """And every form."""
    page = (Path(__file__).parents[2] / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")

    for form, suffixes in _SUFFIXES.items():
        assert form == GRAPH or f"| `{form}` |" in page
        assert all(f"`{suffix}`" in page for suffix in suffixes)
