"""How a command ends: by itself, by Ctrl-C, or because nobody reads on."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner

from alliancediff.cli import main

_HEARD = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""Where the tests run in the background, processes would inherit that Ctrl-C is not for them."""
_COMMAND = [sys.executable, "-c", f"{_HEARD}; from alliancediff.cli import main; main()"]


def _started(*arguments: str, **options: IO[bytes] | int) -> "subprocess.Popen[bytes]":
    """A process in a group of its own, as a terminal starts one."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen([*_COMMAND, *arguments], start_new_session=True, **pipes)  # type: ignore[call-overload,no-any-return]  # noqa: S603


def _read_until(stream: IO[bytes], words: bytes) -> bytes:
    read = b""
    while words not in read:
        line = os.read(stream.fileno(), 4096)
        assert line, f"{words!r} never came; {read!r}"
        read += line
    return read


def _interrupted(process: "subprocess.Popen[bytes]") -> tuple[int, bytes]:
    """The exit status after Ctrl-C, which a terminal sends to the whole group, and the rest of standard error."""
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    return process.returncode, said


def test_ctrl_c_ends_a_command_at_work(pair: tuple[str, str]) -> None:
    """With the status that shells give it, and no traceback."""
    process = _started("diff", *pair, "-v")
    _read_until(process.stderr, b"debug: ")  # type: ignore[arg-type]

    status, said = _interrupted(process)

    assert 130 == status
    assert b"Traceback" not in said


def test_ctrl_c_ends_a_command_that_waits(pair: tuple[str, str], tmp_path: Path) -> None:
    """For an answer, say."""
    process = _started("review", *pair, "--all", "--quiet", "-o", str(tmp_path / "fixes.txt"))
    _read_until(process.stdout, b"One line?")  # type: ignore[arg-type]

    status, said = _interrupted(process)

    assert (130, b"") == (status, said.strip())


@pytest.mark.long
def test_ctrl_c_ends_several_processes(tmp_path: Path) -> None:
    """None of them says a word."""
    for year in range(2001, 2013):
        text = "\n\n".join(f"We will open {n} ports in the north by {year + n}." for n in range(2, 30))
        (tmp_path / f"{year}-01-01.txt").write_text(text)
    process = _started("trace", str(tmp_path), "--jobs", "2", "-v")
    _read_until(process.stderr, b"extracted the commitments of 2012-01-01")  # type: ignore[arg-type]

    status, said = _interrupted(process)

    assert 130 == status
    assert b"Traceback" not in said


@pytest.mark.parametrize("arguments", [("--help",), ("diff", "PAIR")])
def test_a_reader_who_goes_is_no_trouble(pair: tuple[str, str], arguments: tuple[str, ...]) -> None:
    """As `head` does once it has its lines: status 0, not a word."""
    given = [name for word in arguments for name in (pair if word == "PAIR" else (word,))]
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "wb") as broken:
        process = _started(*given, stdout=broken)
    _, said = process.communicate(timeout=60)

    assert (0, b"") == (process.returncode, said)


def test_notes_that_nobody_reads_keep_no_result_back(pair: tuple[str, str], tmp_path: Path) -> None:
    """The file is written all the same."""
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "wb") as broken:
        process = _started("diff", *pair, "-v", "-o", str(tmp_path / "a.md"), stderr=broken)
    process.communicate(timeout=60)

    assert 0 == process.returncode
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# ")


def test_a_program_may_call_the_command_without_being_ended(pair: tuple[str, str]) -> None:
    """As click allows it."""
    assert main.main(["extract", pair[0], "-o", os.devnull], standalone_mode=False) is None


def test_a_fault_of_ours_is_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its traceback is printed, for a report of it, and the status is that of trouble."""

    def fail(*_: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr("alliancediff.cli.pairs.read_one", fail)
    result = CliRunner().invoke(main, ["extract", "x"])

    assert (2, True) == (result.exit_code, "RuntimeError: a fault" in result.stderr)


def test_statuses_are_told_in_the_help(run: Callable) -> None:
    """All four."""
    told = " ".join(run("--help").stdout.split())

    assert "Exit status: 0 fine, 1 differences (only with --exit-code or --fail-on), 2 trouble, 130" in told
