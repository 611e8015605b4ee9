"""A report on a stream that is not UTF-8, as Windows has for a file or a pipe: it is printed, with status 0."""

import os
import subprocess
import sys

import pytest

_NAMES = "2021-04-16-joint-leaders-statement", "2022-05-23-joint-leaders-statement"


@pytest.mark.parametrize(("encoding", "options"), [("cp1252", ()), ("cp932", ("--full", "--limit", "12"))])
def test_a_report_is_printed_in_signs_that_the_encoding_has(encoding: str, options: tuple[str, ...]) -> None:
    """Arrows, quotation marks and rules of tables have stand-ins; none is left out or escaped."""
    command = [sys.executable, "-m", "alliancediff", "diff", *(f"corpus:us-japan/{name}" for name in _NAMES), *options]

    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False)  # noqa: S603

    text = done.stdout.decode(encoding)
    assert 0 == done.returncode
    assert "what changed from 2021-04-16 to 2022-05-23" in text
    assert not any(sign in text for sign in ("\\u20", "\\x"))
    assert text.count("?") <= 1
