"""`python -m tools.speed FILE...` says what reading and extraction cost, in seconds of the processor.

For a comparison run it with two versions in turn, several times, and take the least of each: a busy machine makes every
figure larger. The words are loaded and the rules made once, with the first texts, whose figures stand apart.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from alliancediff import lexicon as words
from alliancediff.evaluation.tables import table
from alliancediff.extraction import extract
from alliancediff.models import Settings
from alliancediff.reading import read_statement

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor for some texts, the size of these in bytes, and how many commitments they hold."""

    name: str
    reading: float
    extraction: float
    size: int
    commitments: int

    @property
    def speed(self) -> float:
        """Thousands of bytes that are extracted in a second."""
        return self.size / self.extraction / 1000


def cost_of(name: str, paths: Sequence[Path], packs: tuple[str, ...]) -> Cost:
    """What it costs to read some texts and to extract their commitments."""
    lexicon, settings = words.load(packs), Settings(packs=packs)
    statements, reading = _timed(lambda: [read_statement(path, packs=packs) for path in paths])
    found, extraction = _timed(lambda: [extract(statement, lexicon, settings) for statement in statements])
    size = sum(len(statement.text.encode()) for statement in statements)
    return Cost(name, reading, extraction, size, sum(len(commitments) for _, commitments in found))


def _timed(make: Callable[[], _Made]) -> tuple[_Made, float]:
    start = time.process_time()
    made = make()
    return made, time.process_time() - start


def report(paths: Sequence[Path], packs: tuple[str, ...], first: int = 1) -> str:
    """A table of what it costs to load the words, of the first texts, and of the others together."""
    _, loading = _timed(lambda: words.load(packs))
    name = "first text" if first == 1 else f"first {first} texts"
    costs = [cost_of(name, paths[:first], packs), cost_of("other texts", paths[first:], packs)]
    rows = [
        (cost.name, f"{cost.reading:.3f}", f"{cost.extraction:.3f}", f"{cost.speed:.0f}", str(cost.commitments))
        for cost in costs
        if cost.size
    ]
    head = ("", "reading s", "extraction s", "kB/s", "commitments")
    return "\n".join([f"words loaded in {loading * 1000:.1f} ms", *table(head, rows)])


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table for the files that are named."""
    parser = argparse.ArgumentParser(prog="python -m tools.speed", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--pack", action="append", default=[], dest="packs", help="a lexicon pack; may be repeated")
    parser.add_argument("--first", type=int, default=1, help="how many files stand apart, with which rules are made")
    given = parser.parse_args(arguments)
    print(report(given.files, tuple(given.packs), given.first))  # noqa: T201  its one purpose


if __name__ == "__main__":
    main()
