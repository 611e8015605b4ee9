"""Chronicle -> text for a terminal, through rich. Quotations are plain text to it: no markup in them is obeyed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from alliancediff.models import Evolution, Finding, Thread
from alliancediff.rendering.chronicle import Chapter, Chronicle, chronicle_of
from alliancediff.rendering.columns import column_blocks
from alliancediff.rendering.glance import MARKS_KEY, SILENT
from alliancediff.rendering.outline import DIGEST_MARK
from alliancediff.rendering.stories import Row, Story
from alliancediff.rendering.to_terminal import make_console, print_line, print_rows, text_of

if TYPE_CHECKING:
    from rich.console import Console

_LEAST_NAME = 24
_STATUS_WIDTH = 16
_BETWEEN_DAYS = 3
_STYLES = {
    "strengthened": "green",
    "fulfilled": "green",
    "weakened": "yellow",
    "overdue": "red",
    "dropped": "red",
    "new": "cyan",
    "revived": "cyan",
    "not mentioned": "dim",
}


def trace_to_terminal(
    evolution: Evolution, threads: Sequence[Thread], finding: Finding | None = None, *, width: int, color: bool
) -> str:
    """A report on a series for a terminal; the first arguments are those of `chronicle_of`."""
    chronicle = chronicle_of(evolution, threads, finding)
    console = make_console(width, color=color)
    print_line(console, chronicle.title, "bold")
    for line in chronicle.found:
        print_line(console, line)
    if chronicle.found:
        console.print()
    for source in chronicle.sources:
        mark = f"  [{DIGEST_MARK}]" if source.digest else ""
        print_rows(console, [(source.label, source.title + mark), ("", source.facts)], "bold")
    console.print()
    print_line(console, chronicle.summary)
    if chronicle.corrections:
        print_line(console, chronicle.corrections)
    _print_courses(console, chronicle)
    for chapter in chronicle.chapters:
        _print_chapter(console, chapter)
    console.print()
    print_line(console, chronicle.key, "dim")
    print_line(console, chronicle.signature, "dim")
    return text_of(console)


def _print_courses(console: "Console", chronicle: Chronicle) -> None:
    """Threads of several days at a glance, the days as numbered columns."""
    if not chronicle.courses:
        return
    console.print()
    print_line(console, "At a glance", "bold")
    numbers = [str(number) for number in range(1, len(chronicle.dates) + 1)]
    days = [f"{number:>2} {day}" for number, day in zip(numbers, chronicle.dates, strict=True)]
    beside = max(1, console.width // (len(days[0]) + _BETWEEN_DAYS))
    for begin in range(0, len(days), beside):
        print_line(console, (" " * _BETWEEN_DAYS).join(days[begin : begin + beside]), "dim")
    cell = len(numbers[-1]) + 1
    room = console.width - _LEAST_NAME - _STATUS_WIDTH
    cell = cell if cell * len(numbers) <= room else 1
    for block in column_blocks(len(numbers), console.width, _LEAST_NAME + _STATUS_WIDTH, cell):
        _print_block(console, chronicle, block, cell)
    print_line(console, MARKS_KEY, "dim")


def _print_block(console: "Console", chronicle: Chronicle, block: range, cell: int) -> None:
    """The days of a block as columns of so many characters; threads that say nothing on any of them are left out."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(max_width=console.width - _STATUS_WIDTH - cell * len(block))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    for digits in _heads(block, cell):
        grid.add_row(Text(""), Text(""), Text(digits, style="dim"))
    for course in chronicle.courses:
        marks = [course.marks[number] for number in block]
        if set(marks) != {SILENT}:
            status = Text(course.status, style=_STYLES.get(course.status, ""))
            grid.add_row(Text(course.name), status, Text("".join(f"{mark:>{cell}}" for mark in marks)))
    console.print(grid)


def _heads(block: range, cell: int) -> list[str]:
    """The numbers of days over their columns; where there is no room for them, digit over digit."""
    numbers = [str(number + 1) for number in block]
    if cell > 1:
        return ["".join(f"{number:>{cell}}" for number in numbers)]
    wide = max(map(len, numbers))
    return ["".join(number.rjust(wide)[place] for number in numbers) for place in range(wide)]


def _print_chapter(console: "Console", chapter: Chapter) -> None:
    console.print()
    print_line(console, chapter.title, "bold")
    for story in chapter.stories:
        _print_story(console, story)
    if not chapter.once:
        return
    console.print()
    print_line(console, f"  Said once: {len(chapter.once)}", "dim")
    rows = [line for one in chapter.once for line in (*_lines(one.row), *(("", words) for words in one.beside))]
    print_rows(console, rows, "dim")


def _print_story(console: "Console", story: Story) -> None:
    console.print()
    print_line(console, f"  {story.title}: {story.status}", _STYLES.get(story.status, ""))
    rows = [("", fact) for fact in story.facts]
    rows += [line for row in story.rows for line in _lines(row)]
    rows += [("", line) for line in story.beside]
    print_rows(console, rows, "dim")


def _lines(row: Row) -> list[tuple[str, str]]:
    """A day: the words beside its date, then the verdict and the text."""
    first, *others = row.words
    verdict = f"→ {row.verdict} · {row.text}" if row.verdict else row.text
    edit = [("edit", row.edit)] if row.edit else []
    return [(row.date, first), *(("", words) for words in others), *edit, ("", verdict)]
