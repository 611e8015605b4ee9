"""How wide a report is, and whether it has colours."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from alliancediff.cli.page import page_of


@pytest.mark.parametrize("arguments", [("diff",), ("trace",), ("trace", "--table"), ("themes",), ("formulas",)])
def test_no_line_is_wider_than_it_is_told(pair: tuple[str, str], run: Callable, arguments: tuple[str, ...]) -> None:
    """Whatever the environment says of the terminal."""
    command, *options = arguments
    environment = {"COLUMNS": "200", "TERM": "dumb"}
    narrow, wide = (run(command, *pair, *options, "--width", width, env=environment).stdout for width in ("60", "150"))

    assert max(map(len, narrow.splitlines())) <= 60
    assert max(map(len, wide.splitlines())) > 60


def test_the_width_holds_for_a_file(pair: tuple[str, str], run: Callable, tmp_path: Path) -> None:
    """Wherever lines are laid out."""
    target = tmp_path / "report.txt"

    run("diff", *pair, "--width", "50", "-o", str(target))

    assert max(map(len, target.read_text(encoding="utf-8").splitlines())) <= 50


def test_the_width_holds_for_the_lexicon(run: Callable) -> None:
    """All parts of it."""
    shown = run("lexicon", "show", "--width", "80").stdout

    assert 70 < max(map(len, shown.splitlines())) <= 80


def test_a_width_that_holds_no_report_is_refused(pair: tuple[str, str], run: Callable) -> None:
    """With the least that does."""
    report, table = run("diff", *pair, "--width", "10"), run("lexicon", "show", "--width", "70")

    assert (2, True) == (report.exit_code, "x>=40" in report.stderr)
    assert (2, True) == (table.exit_code, "x>=80" in table.stderr)


@pytest.mark.parametrize(
    ("asked", "environment", "colored"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("always", {"TERM": "dumb"}, True),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_off_a_terminal(
    pair: tuple[str, str],
    run: Callable,
    monkeypatch: pytest.MonkeyPatch,
    asked: str,
    environment: dict[str, str],
    colored: bool,  # noqa: FBT001  a fact about the case
) -> None:
    """What is asked for goes before the environment, and NO_COLOR before FORCE_COLOR."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    assert colored == ("\x1b[" in run("diff", *pair, "--color", asked, env=environment).stdout)


def test_a_file_gets_colours_only_where_they_are_asked_for(
    pair: tuple[str, str], run: Callable, tmp_path: Path
) -> None:
    """FORCE_COLOR is about what is looked at."""
    files = {name: tmp_path / f"{name}.txt" for name in ("auto", "always")}
    for asked, target in files.items():
        run("diff", *pair, "--color", asked, "-o", str(target), env={"FORCE_COLOR": "1"})

    assert [False, True] == ["\x1b[" in files[asked].read_text(encoding="utf-8") for asked in ("auto", "always")]


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"TERM": "dumb", "FORCE_COLOR": "1"}, True)],
)
def test_colours_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    colored: bool,  # noqa: FBT001  a fact about the case
) -> None:
    """They are there, unless the user or the terminal says no."""
    usual = {"NO_COLOR": "", "FORCE_COLOR": "", "TERM": "xterm"}
    for name, value in {**usual, **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", _Terminal())

    assert colored == page_of({"output": None, "width": None, "color": "auto"})["color"]


class _Terminal(io.StringIO):
    """What looks like one."""

    def isatty(self) -> bool:
        return True
