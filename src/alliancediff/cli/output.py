"""Where results go: standard output or a file; notes and errors go to standard error."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from alliancediff import rendering
from alliancediff.cli.encodings import STAND_INS
from alliancediff.cli.page import page_of
from alliancediff.cli.streams import fail, print_notes, print_text
from alliancediff.models import Diff, Extraction
from alliancediff.reading.formats import STATEMENT_SUFFIXES


def write_result(result: Diff | Extraction, options: Mapping[str, Any], choices: Iterable[str] = ()) -> None:
    """Print a result, or write it to the file asked for; notes go to standard error.

    Args:
        result: what to print.
        options: those of the command.
        choices: which of them choose what is printed, by the names of `render`.
    """
    text = rendering.render(result, options["format"], **{name: options[name] for name in choices}, **page_of(options))
    put(text, options)
    print_notes(rendering.notes_of(result))


def put(text: str, options: Mapping[str, Any]) -> None:
    """Print a report in the form asked for, or write it to the file asked for."""
    if options["output"]:
        _write_file(Path(options["output"]), text)
    else:
        print_text(text, options["format"])


def _write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", errors=STAND_INS)
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
