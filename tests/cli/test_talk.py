"""Notes, and the library's log."""

import ast
import logging
from collections.abc import Callable
from pathlib import Path

import pytest

import alliancediff

_ROOT = Path(alliancediff.__file__).parent


def test_quiet_prints_no_notes_and_the_same_result(run: Callable, tmp_path: Path) -> None:
    """Errors are no notes."""
    path = tmp_path / "a.txt"
    path.write_text("It rained.")
    loud, quiet = run("extract", str(path)), run("extract", str(path), "-q")

    assert "note: " in loud.stderr
    assert ("", loud.stdout) == (quiet.stderr, quiet.stdout)
    assert "no such file" in run("extract", "missing.txt", "--quiet").stderr


def test_verbose_prints_what_is_read_and_done(pair: tuple[str, str], run: Callable) -> None:
    """Each line names the module that says so; the result is the same."""
    plain, told = run("diff", *pair), run("diff", *pair, "--verbose")

    assert plain.stdout == told.stdout
    assert "debug:" not in plain.stderr
    for said in (
        "debug: alliancediff.reading.single: read 2021-01-01.md: ",
        "debug: alliancediff.pipeline.extract: extracted the commitments of 2021-01-01 in ",
        "debug: alliancediff.pipeline.diff: aligned 2021-01-01 with 2022-01-01 in ",
    ):
        assert said in told.stderr


def test_verbose_ends_with_its_command(pair: tuple[str, str], run: Callable) -> None:
    """A program that runs several commands is left as it was."""
    log = logging.getLogger("alliancediff")
    before = (log.level, tuple(log.handlers))

    run("extract", pair[0], "-v")

    assert before == (log.level, tuple(log.handlers))
    assert "" == run("extract", pair[0]).stderr


def test_the_cache_says_what_it_had(pair: tuple[str, str], tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Misses the first time, hits the second."""
    caplog.set_level(logging.DEBUG, "alliancediff")
    series = alliancediff.read_series(pair)
    told = []
    for _ in range(2):
        caplog.clear()
        alliancediff.trace(series, cache=tmp_path / "cache")
        told.append([r.getMessage().split(":")[0] for r in caplog.records if r.name == "alliancediff.pipeline.cache"])

    assert [["miss"] * 3, ["hit"] * 3] == told


def test_nobody_who_did_not_ask_hears_of_the_log(pair: tuple[str, str], capfd: pytest.CaptureFixture[str]) -> None:
    """The library has a handler that does nothing, and prints nothing."""
    alliancediff.diff(*map(alliancediff.read_statement, pair))

    assert any(isinstance(h, logging.NullHandler) for h in logging.getLogger("alliancediff").handlers)
    assert ("", "") == capfd.readouterr()


@pytest.mark.parametrize("path", sorted(_ROOT.rglob("*.py")), ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_no_module_prints_and_loggers_go_by_modules(path: Path) -> None:
    """Results are returned; whatever else there is to say is a note or a record of the log."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]

    assert not any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "getLogger":
            named = ast.unparse(call.args[0])
            assert named in {"__name__", "'alliancediff'"}
            assert named == "__name__" or path.is_relative_to(_ROOT / "cli")
