"""What commands read: their shared options, one statement, a series, and the settings."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from alliancediff import reading
from alliancediff.cli.streams import fail
from alliancediff.lexicon import shipped_packs
from alliancediff.models import Genre, Limits, Series, Settings, Statement

STDIN = "-"
_Function = TypeVar("_Function", bound=Callable[..., Any])


def worded(command: _Function) -> _Function:
    """Options of every command that rests on the lexicon: the packs and the profile."""
    for option in (
        click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them."),
        click.option(
            "--no-packs", is_flag=True, help="Leave out the default packs: us_japan, or those of series.toml."
        ),
        click.option(
            "--pack",
            "packs",
            multiple=True,
            metavar="NAME|DIR",
            help="Lexicon pack to add to the default ones; may be repeated.",
        ),
    ):
        command = option(command)
    return command


def inputs(command: _Function) -> _Function:
    """Options of every command that reads a statement or two."""
    for option in (
        worded,
        _max_bytes(),
        click.option(
            "--parties",
            multiple=True,
            metavar="NAME,...",
            help="Who issues a text that does not say; may be repeated.",
        ),
        click.option(
            "--genre", type=click.Choice([str(genre) for genre in Genre]), help="Genre of a text that does not say."
        ),
        click.option("--date", metavar="DATE", help="Date, as in 2022-05-23, of a text that does not give one."),
    ):
        command = option(command)
    return command


def of_series(command: _Function) -> _Function:
    """Options of every command that reads a series."""
    for option in (
        worded,
        _max_bytes(),
        click.option(
            "--date", "dates", multiple=True, metavar="ID=DATE", help="Date of a text that does not give one."
        ),
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        command = option(command)
    return command


def _max_bytes() -> Callable[[_Function], _Function]:
    told = "Read files of up to N bytes; default: 20 million."
    return click.option("--max-bytes", type=click.IntRange(1), metavar="N", help=told)


def read_one(name: str, options: Mapping[str, Any]) -> Statement:
    """A statement, with the date, genre and parties of the options where its own are missing or guessed."""
    limits = Limits(max_bytes=options["max_bytes"]) if options["max_bytes"] else Limits()
    source = sys.stdin.buffer.read() if name == STDIN else name
    if source == b"":
        fail("standard input is empty")
    name = "stdin" if name == STDIN else ""
    packs = folded(options["packs"])
    statement = reading.read_statement(source, id=name, limits=limits, packs=packs)
    guessed = {note.about for note in statement.notes} | ({"issuers"} if not statement.issuers else set())
    date, genre = (options[key] if key in guessed else None for key in ("date", "genre"))
    parties = _parties(options["parties"]) if "issuers" in guessed else ()
    if not date and not genre and not parties:
        return statement
    return reading.read_statement(source, id=name, date=date, genre=genre, limits=limits, packs=packs, parties=parties)


def _parties(given: Sequence[str]) -> tuple[str, ...]:
    """Names given one by one or in lists with commas: `--parties Norway,Peru --parties Chile`."""
    return tuple(name.strip() for names in given for name in names.split(",") if name.strip())


def read_many(paths: Sequence[str], options: Mapping[str, Any]) -> Series:
    """The statements of a series, with the dates that the options give."""
    dates = dict(text.partition("=")[::2] for text in options["dates"])
    if "" in dates or "" in dates.values():
        raise click.UsageError("--date takes the id of a text and its date, as in --date 2022-kyoto=2022-05-23")
    limits = Limits(max_bytes=options["max_bytes"]) if options["max_bytes"] else Limits()
    return reading.read_series(paths, dates=dates, packs=folded(options["packs"]), limits=limits)


def settings_of(options: Mapping[str, Any], defaults: Sequence[str] = Settings().packs) -> Settings:
    """The settings that the options name, the defaults where they name none.

    Args:
        options: those of `worded`.
        defaults: the packs that are used unless `--no-packs` is given; those of `--pack` come on top.
    """
    packs = folded((*(() if options["no_packs"] else defaults), *options["packs"]))
    return Settings(packs=packs, **({"profile": options["profile"]} if options.get("profile") else {}))


def series_settings(packs: tuple[str, ...], options: Mapping[str, Any]) -> Settings:
    """The same for a series, whose own packs take the place of the default ones where it names any."""
    return settings_of(options, packs or Settings().packs)


def folded(packs: Sequence[str]) -> tuple[str, ...]:
    """Packs in the order given, each once, whether its folder was written "mine", "mine/" or "./mine"."""
    shipped = shipped_packs()
    by_place: dict[str, str] = {}
    for pack in packs:
        by_place.setdefault(pack if pack in shipped else str(Path(pack).absolute()), pack)
    return tuple(by_place.values())
