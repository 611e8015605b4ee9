"""The form of a result and the file it goes to: -f and -o."""

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from alliancediff.cli.page import page_options
from alliancediff.cli.streams import print_notes

STDOUT = "-"
GRAPH = "graph"
"""The form of a file that is called like a graph; its suffix says which, so that --format does not offer it."""
_DEFAULT = "terminal"
_SUFFIXES = {
    "terminal": (".txt",),
    "markdown": (".md", ".markdown"),
    "json": (".json",),
    "csv": (".csv",),
    "html": (".html", ".htm"),
    GRAPH: (".graphml", ".gexf", ".dot", ".mmd"),
}


def result_options(*forms: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Options of a command that prints a result: -o, -f, --width and --color.

    The command is called with `format`, always one of the forms, and `output`, a file's name, or None for standard
    output.

    Args:
        forms: what the command can write.
    """

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def run(*args: Any, format: str | None, output: str | None, **options: Any) -> None:  # noqa: ANN401
            target = None if output == STDOUT else output
            command(*args, format=_form(format, target, forms), output=target, **options)

        wrapped = page_options(run)
        for option in (_output(), _format(forms)):
            wrapped = option(wrapped)
        return wrapped

    return add


def _output() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    told = 'Write the result to FILE, in the form that its suffix names; "-" is standard output.'
    return click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), metavar="FILE", help=told)


def _format(forms: Sequence[str]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    told = f"Form of the result; by default that of --output, else {_DEFAULT}."
    return click.option("-f", "--format", type=click.Choice([form for form in forms if form != GRAPH]), help=told)


def _form(given: str | None, target: str | None, forms: Sequence[str]) -> str:
    """The form asked for; else the one that the file's suffix names; else that of a terminal.

    A form that is given goes before the suffix, with a note where the suffix names another one.
    """
    suffix = Path(target).suffix.lower() if target else ""
    named = next((form for form, suffixes in _SUFFIXES.items() if suffix in suffixes), None)
    if given:
        if named not in {None, given}:
            print_notes([f"{target} is written as {given}, which --format names, and not as {named}"])
        return given
    if suffix and named not in forms:
        known = " ".join(suffix for form in forms for suffix in _SUFFIXES[form])
        raise click.UsageError(f"{target}: no form for {suffix} here; there are {known}, or choose one with --format")
    return named or _DEFAULT
