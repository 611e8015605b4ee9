"""Where results go: standard output or a file; notes and errors go to standard error."""

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from alliancediff import rendering
from alliancediff.models import Diff, Extraction
from alliancediff.reading.series import STATEMENT_SUFFIXES


def write_result(result: Diff | Extraction, options: dict[str, Any]) -> None:
    """Print a result, or write it to the file asked for; notes go to standard error."""
    target = options["output"]
    text = rendering.render(
        result,
        options["format"],
        only=options.get("only", ()),
        themes=options.get("themes", ()),
        explain=options.get("explain", False),
        **page_for(target),
    )
    put(text, target)
    print_notes(rendering.notes_of(result))


def page_for(target: str | None) -> dict[str, Any]:
    """Width and colours of a report, by where it goes."""
    width = rendering.DEFAULT_WIDTH if target else page_width()
    return {"width": width, "color": not target and _has_color()}


def put(text: str, target: str | None) -> None:
    """Print a report, or write it to the file asked for."""
    if target:
        _write_file(Path(target), text)
    else:
        print_text(text)


def print_text(text: str) -> None:
    """Write to standard output; a failure there is trouble, not a difference."""
    try:
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError, AttributeError) as error:
        fail(f"standard output cannot be written ({error})")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines, each with its end."""
    print_text("".join(f"{line}\n" for line in lines))


def _write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        fail(f"{path}: cannot be written ({error.strerror})")


def refuse_overwriting(output: str | None, *sources: str | None) -> None:
    """A report must not take the place of what it was made from, nor of a statement in a folder that is read."""
    for source in filter(None, sources):
        if output and _is_one_of(Path(output), Path(source)):
            raise click.UsageError(
                f"{output} is {source}, or a text of it, which is read or written, too; name another file"
            )


def _is_one_of(output: Path, source: Path) -> bool:
    """Whether a file is this source, or is there already as one of the texts of this folder."""
    if output.absolute() == source.absolute():
        return True
    folder = source if source.is_dir() else source.parent if source.suffix == ".toml" else None
    is_text = output.suffix.lower() in STATEMENT_SUFFIXES or output.name == "series.toml"
    if not output.exists():
        return False
    return (source.exists() and output.samefile(source)) or bool(
        folder and is_text and output.resolve().is_relative_to(folder.resolve())
    )


def print_notes(notes: Sequence[str]) -> None:
    """Print notes on standard error, a line each."""
    for note in notes:
        click.echo(f"note: {printable(note)}", err=True)


def fail(*messages: str) -> NoReturn:
    """Each message on a line of its own, and exit status 2."""
    for message in messages:
        click.echo(f"alliancediff: {printable(message)}", err=True)
    raise SystemExit(2)


def printable(text: str) -> str:
    """One line that a terminal cannot be led astray by, whatever a file is called."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def page_width() -> int:
    """The terminal's width; off a terminal what COLUMNS says, or a fixed one, so that reports stay the same."""
    is_known = sys.stdout.isatty() or "COLUMNS" in os.environ
    return shutil.get_terminal_size().columns if is_known else rendering.DEFAULT_WIDTH


def _has_color() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
