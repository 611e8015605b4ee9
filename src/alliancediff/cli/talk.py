"""How much a command says beside its result: notes unless `--quiet`, and the library's log with `--verbose`."""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

import click

from alliancediff.cli.streams import QUIET, print_error

_Function = TypeVar("_Function", bound=Callable[..., Any])
_LOG = logging.getLogger("alliancediff")


def talking(command: _Function) -> _Function:
    """Options of every command: `-q` and `-v`."""
    for option in (
        click.option(
            "-v",
            "--verbose",
            is_flag=True,
            expose_value=False,
            callback=_verbose,
            help="Print the log: files read, stages and their times.",
        ),
        click.option("-q", "--quiet", is_flag=True, expose_value=False, callback=_quiet, help="Print no notes."),
    ):
        command = option(command)
    return command


def _quiet(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001  click calls it so
    ctx.meta[QUIET] = value


def _verbose(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001  click calls it so
    """Send the log to standard error for as long as the command runs."""
    if not value:
        return
    handler, level = _ToStandardError(), _LOG.level
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.DEBUG)

    def undo() -> None:
        _LOG.removeHandler(handler)
        _LOG.setLevel(level)

    ctx.call_on_close(undo)


class _ToStandardError(logging.Handler):
    """A line a record, as notes are printed: "debug: alliancediff.cache: ..."."""

    def emit(self, record: logging.LogRecord) -> None:
        print_error(f"{record.levelname.lower()}: {record.name}: {record.getMessage()}")
