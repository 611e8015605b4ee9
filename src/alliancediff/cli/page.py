"""The page that a report is laid out for: --width and --color."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from typing import Any

import click

from alliancediff import rendering

_NARROWEST = 40
"""Characters a line, below which no report is laid out."""

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def width_option(least: int = _NARROWEST) -> _Decorator:
    """`--width` of a command that fits its lines to the terminal.

    Args:
        least: characters a line that its columns need.
    """
    told = f"Characters a line; default: the terminal's, else {rendering.DEFAULT_WIDTH}."
    return click.option("--width", type=click.IntRange(least), metavar="N", help=told)


def page_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--width` and `--color` of a command that prints reports."""
    told = "Colour the report; auto: on a terminal, unless NO_COLOR is set, or where FORCE_COLOR is."
    color = click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help=told
    )
    return width_option()(color(command))


def page_of(options: Mapping[str, Any]) -> dict[str, Any]:
    """Width and colours of a report, by the options of its command and by where it goes."""
    target = options["output"]
    width = options["width"] or (rendering.DEFAULT_WIDTH if target else page_width())
    return {"width": width, "color": _has_color(options["color"], target)}


def page_width(width: int | None = None) -> int:
    """The width asked for; else the terminal's; off a terminal what COLUMNS says, or a fixed one, so that reports stay.

    Args:
        width: what `--width` says, if anything.
    """
    if width:
        return width
    is_known = sys.stdout.isatty() or "COLUMNS" in os.environ
    return shutil.get_terminal_size().columns if is_known else rendering.DEFAULT_WIDTH


def _has_color(asked: str, target: str | None) -> bool:
    """What was asked for; else what the environment says, in the order that Python itself looks at it."""
    if asked != "auto":
        return asked == "always"
    if target or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
