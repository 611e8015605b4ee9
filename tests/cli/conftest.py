"""Two small statements, and ways to run the command."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from alliancediff.cli import main

_TEXTS = {
    "2021-01-01": "We intend to open a “free” port.\n\nWe will count whales at the café.",
    "2022-01-01": "We will open a “free” port by 2030.\n\nWe will spend €5 million on gulls.",
}
Process = subprocess.CompletedProcess[bytes]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """The paths of two dated statements of known genre, with signs that few encodings have."""
    names = []
    for date, text in _TEXTS.items():
        path = tmp_path / f"{date}.md"
        matter = f"---\ndate: {date}\ngenre: joint_statement\nissuers: [Japan]\ntitle: Port → sea\n---\n\n"
        path.write_text(f"{matter}{text}\n", encoding="utf-8")
        names.append(str(path))
    return names[0], names[1]


@pytest.fixture
def run() -> Callable[..., Result]:
    """The command in this process, its streams in an encoding; a fault of ours fails the test."""

    def run_it(*arguments: str, charset: str = "utf-8", **options: Any) -> Result:
        result = CliRunner(charset).invoke(main, arguments, **options)
        assert b"Traceback" not in result.stderr_bytes
        return result

    return run_it


@pytest.fixture
def run_process() -> Callable[..., Process]:
    """The command in a process of its own, with these variables of the environment besides the usual ones."""

    def run_it(*arguments: str, **environment: str) -> Process:
        return subprocess.run(  # noqa: S603  our own command
            [sys.executable, "-m", "alliancediff", *arguments],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **environment},
            check=False,
        )

    return run_it
