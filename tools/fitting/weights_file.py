"""Weights -> the text of weights.toml: the numbers of the shipped file replaced, its comments kept, its origin told."""

import re
from collections.abc import Iterator
from datetime import date

from alliancediff.lexicon import DATA, Weights

WEIGHTS_FILE = DATA / "weights.toml"
COMMAND = "python -m tools.fitting GOLD STATEMENTS --write FILE"

_ORIGIN = "# Fitted"
_SECTION = re.compile(r"\[(\w+)\]")
_ENTRY = re.compile(r"(\w+)(\s*=\s*)[-+.\d]+")
_PREFIXES = {"lines": "lines_", "against": "against_", "rivals": "rivals_", "none": "none_"}
"""Sections whose keys carry their name in `Weights`."""
_KEPT = {"rows"}
"""Sections that another fit writes."""


def render_weights(text: str, weights: Weights, *, files: tuple[str, ...], sha256: str, day: date) -> str:
    """The text of a weights file with other weights.

    Args:
        text: the file as it is.
        weights: what it shall say.
        files: names of the gold files that the weights were fitted on.
        sha256: hash of these files, in this order, with a zero byte between two.
        day: the day of the fit.
    """
    origin = [
        f"{_ORIGIN} on {day.isoformat()} by: {COMMAND}",
        f"# gold: {', '.join(files)}; sha256 {sha256}",
    ]
    return "\n".join([*origin, *_lines(text, weights)]) + "\n"


def _lines(text: str, weights: Weights) -> Iterator[str]:
    prefix, is_kept = "", False
    lines = text.splitlines()
    for line in lines[2:] if lines[0].startswith(_ORIGIN) else lines:
        if section := _SECTION.match(line):
            prefix = _PREFIXES.get(section[1], "")
            is_kept = section[1] in _KEPT
        entry = None if is_kept else _ENTRY.match(line)
        yield _replaced(line, entry, getattr(weights, prefix + entry[1])) if entry else line


def _replaced(line: str, entry: re.Match[str], value: float) -> str:
    return f"{entry[1]}{entry[2]}{value}{line[entry.end() :]}"
