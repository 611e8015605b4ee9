"""What commands read: their shared options, one statement, a series, and the settings."""

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from alliancediff import reading, rendering
from alliancediff.cli.output import fail
from alliancediff.models import Genre, Limits, Series, Settings, Statement

STDIN = "-"
_Function = TypeVar("_Function", bound=Callable[..., Any])


def inputs(command: _Function) -> _Function:
    """Options of every command that reads statements."""
    for option in (
        click.option("--date", metavar="DATE", help="Date, as in 2022-05-23, of a text that does not give one."),
        click.option(
            "--genre", type=click.Choice([str(genre) for genre in Genre]), help="Genre of a text that does not say."
        ),
        click.option(
            "--max-bytes", type=click.IntRange(1), metavar="N", help="Read files of up to N bytes; default: 20 million."
        ),
        click.option(
            "--pack",
            "packs",
            multiple=True,
            metavar="NAME|DIR",
            help="Lexicon pack to use; default: us_japan.",
        ),
        click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them."),
    ):
        command = option(command)
    return command


def common(command: _Function) -> _Function:
    """Options of every command that reads statements and prints a result."""
    for option in (
        inputs,
        click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the result to a file."),
        click.option(
            "-f",
            "--format",
            type=click.Choice(rendering.FORMATS),
            default="terminal",
            show_default=True,
            help="Form of the result.",
        ),
    ):
        command = option(command)
    return command


def of_series(command: _Function) -> _Function:
    """Options of every command that reads a series."""
    for option in (
        click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them."),
        click.option(
            "--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to use; may be repeated."
        ),
        click.option("--max-bytes", type=click.IntRange(1), metavar="N", help="Read files of up to N bytes."),
        click.option(
            "--date", "dates", multiple=True, metavar="ID=DATE", help="Date of a text that does not give one."
        ),
        click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the result to a file."),
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        command = option(command)
    return command


def read_one(name: str, options: dict[str, Any]) -> Statement:
    """A statement, with the date and genre of the options where its own are missing or guessed."""
    limits = Limits(max_bytes=options["max_bytes"]) if options["max_bytes"] else Limits()
    source = sys.stdin.buffer.read() if name == STDIN else name
    if source == b"":
        fail("standard input is empty")
    name = "stdin" if name == STDIN else ""
    packs = options["packs"]
    statement = reading.read_statement(source, id=name, limits=limits, packs=packs)
    guessed = {note.about for note in statement.notes}
    date, genre = (options[key] if key in guessed else None for key in ("date", "genre"))
    if not date and not genre:
        return statement
    return reading.read_statement(source, id=name, date=date, genre=genre, limits=limits, packs=packs)


def read_many(paths: Sequence[str], options: dict[str, Any]) -> Series:
    """The statements of a series, with the dates that the options give."""
    dates = dict(text.partition("=")[::2] for text in options["dates"])
    if "" in dates or "" in dates.values():
        raise click.UsageError("--date takes the id of a text and its date, as in --date 2022-kyoto=2022-05-23")
    limits = Limits(max_bytes=options["max_bytes"]) if options["max_bytes"] else Limits()
    return reading.read_series(paths, dates=dates, packs=options["packs"], limits=limits)


def settings_of(options: dict[str, Any]) -> Settings:
    """The settings that the options name, the defaults where they name none."""
    given = {key: options[key] for key in ("packs", "profile") if options.get(key)}
    return Settings(**given)


def series_settings(packs: tuple[str, ...], options: dict[str, Any]) -> Settings:
    """Packs given come before those that a series names."""
    return settings_of({**options, "packs": options["packs"] or packs})
