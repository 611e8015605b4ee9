"""What is written to standard output and standard error, and what is done where they fail."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

import click

from alliancediff.cli.encodings import fitted

QUIET = "alliancediff.quiet"
"""Key of the click context's `meta` under which `--quiet` is kept."""


def print_text(text: str, form: str = "terminal") -> None:
    """Write a result in one of its forms to standard output; a failure there is trouble, not a difference."""
    try:
        click.echo(fitted(text, form, sys.stdout.encoding), nl=False, color=True, file=sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError, AttributeError) as error:
        _send_nowhere(sys.stdout)
        fail(f"standard output cannot be written ({error})")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines, each with its end."""
    print_text("".join(f"{line}\n" for line in lines))


def print_error(line: str) -> None:
    """Write a line to standard error, where there is one and somebody reads it; the result does not hang on that."""
    if sys.stderr is None:
        return
    try:
        click.echo(printable(line), file=sys.stderr)
    except (OSError, ValueError):
        _send_nowhere(sys.stderr)


def print_notes(notes: Sequence[str]) -> None:
    """Print notes on standard error, a line each, unless the command was told to be quiet."""
    context = click.get_current_context(silent=True)
    if context is None or not context.meta.get(QUIET):
        for note in notes:
            print_error(f"note: {note}")


def fail(*messages: str) -> NoReturn:
    """Each message on a line of its own, and exit status 2."""
    for message in messages:
        print_error(f"alliancediff: {message}")
    raise SystemExit(2)


def printable(text: str) -> str:
    """One line that a terminal cannot be led astray by, whatever a file is called."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


@contextlib.contextmanager
def quiet_without_a_reader() -> Iterator[None]:
    """End with status 0 and without a word where the reader of a pipe has gone, as `head` does once it has enough."""
    try:
        yield
    except BrokenPipeError:
        _send_nowhere(sys.stdout, sys.stderr)
        raise SystemExit(0) from None


def _send_nowhere(*streams: TextIO | None) -> None:
    """Point streams at the null device, since Python writes what is left in them once more when it ends."""
    for stream in streams:
        with contextlib.suppress(OSError, ValueError, AttributeError), Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())  # type: ignore[union-attr]  # a stream that is none is suppressed
