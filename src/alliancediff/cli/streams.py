"""Standard output and standard error: any text on any stream, whatever its encoding, and failures told."""

import codecs
import contextlib
import io
import os
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NoReturn, TextIO

import click

STAND_INS = "alliancediff.stand_ins"
"""Name of the way in which signs that an encoding lacks are written; for `errors=` of a file."""
_TABLE = Path(__file__).parents[1] / "data" / "stand_ins.toml"
_LOUD = {"strict", "backslashreplace", "surrogateescape"}
"""What Python does with such signs by itself; anything else is a choice of the user's (PYTHONIOENCODING)."""
_UNKNOWN = "?"


def make_writable(*streams: TextIO | None) -> None:
    """Let streams write any text: signs that their encoding lacks become readable ones.

    Off a terminal Windows encodes as cp1252, in Japan as cp932, which know no arrow, no curly quote or no accent.

    Args:
        streams: text streams; what is none, or cannot be told so, is left as it is.
    """
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper) and stream.errors in _LOUD:
            stream.reconfigure(errors=STAND_INS)


def plain(text: str) -> str:
    r"""A text in signs that every encoding has.

    Example:
        >>> plain("“Naïve” → 5 °, 日")
        '"Naive" -> 5 deg, ?'
    """
    return "".join(c if c.isascii() else _stand_in(c) for c in text)


def _stand_in(sign: str) -> str:
    """What stands for one sign: the table's word, or its letters without accents; else a question mark."""
    if (known := _table().get(sign)) is not None:
        return known
    parts = [c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c)]
    return "".join(c if c.isascii() else _table().get(c, _UNKNOWN) for c in parts) or _UNKNOWN


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    with _TABLE.open("rb") as file:
        table = tomllib.load(file)
    return {sign: stand_in for stand_in, signs in table["stand_ins"].items() for sign in signs}


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plain(error.object[error.start : error.end]), error.end


codecs.register_error(STAND_INS, _replace)


def print_text(text: str) -> None:
    """Write to standard output; a failure there is trouble, not a difference."""
    try:
        click.echo(text, nl=False, color=True, file=sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError, AttributeError) as error:
        fail(f"standard output cannot be written ({error})")


def print_lines(lines: Iterable[str]) -> None:
    """Print lines, each with its end."""
    print_text("".join(f"{line}\n" for line in lines))


def print_error(line: str) -> None:
    """Write a line to standard error, where there is one."""
    if sys.stderr is not None:
        click.echo(printable(line), file=sys.stderr)


def print_notes(notes: Sequence[str]) -> None:
    """Print notes on standard error, a line each, unless the command was told to be quiet."""
    context = click.get_current_context(silent=True)
    if context is None or not context.meta.get(QUIET):
        for note in notes:
            print_error(f"note: {note}")


QUIET = "alliancediff.quiet"
"""Key of the click context's `meta` under which `--quiet` is kept."""


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
