"""Outline -> text for a terminal, through rich. Quotations are plain text to it: no markup in them is obeyed."""

import io
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from alliancediff.models import Diff, Extraction
from alliancediff.rendering.outline import (
    DIGEST_MARK,
    Entry,
    Outline,
    View,
    facts_of,
    ledger,
    outline_diff,
    outline_extraction,
)
from alliancediff.rendering.waterfall import Waterfall

_STYLES = {
    "Strengthened": "green",
    "Weakened": "yellow",
    "Dropped": "red",
    "New": "cyan",
    "Repeated": "default",
    "Not mentioned": "dim",
}
_INDENT = 2


def diff_to_terminal(diff: Diff, view: View, *, width: int, color: bool) -> str:
    """A change report for a terminal `width` characters wide."""
    console = make_console(width, color=color)
    _print_report(console, outline_diff(diff, view))
    return text_of(console)


def extraction_to_terminal(extraction: Extraction, view: View, *, width: int, color: bool) -> str:  # noqa: ARG001
    """What was read and found, unit by unit, and how much of the text each role takes."""
    console = make_console(width, color=color)
    statement = extraction.statement
    print_line(console, statement.title, "bold")
    if statement.digest:
        print_line(console, DIGEST_MARK, "bold magenta")
    print_line(console, facts_of(statement, len(extraction.commitments)), "dim")
    console.print()
    for head, words, found in outline_extraction(extraction):
        print_rows(console, [(head, words), *(("", f"→ {line}") for line in found)], "dim")
    console.print()
    print_line(console, ledger(extraction), "bold")
    print_line(console, extraction.signature, "dim")
    return text_of(console)


def make_console(width: int, *, color: bool) -> Console:
    """A console that writes to memory, `width` characters wide, and obeys no markup."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def text_of(console: Console) -> str:
    """What was printed to a console that `make_console` made."""
    file = console.file
    text = file.getvalue() if isinstance(file, io.StringIO) else ""
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def print_line(console: Console, text: str, style: str = "") -> None:
    """Print plain text in one style."""
    console.print(Text(text, style=style), soft_wrap=False)


def _print_report(console: Console, outline: Outline) -> None:
    print_line(console, outline.title, "bold")
    for source in outline.sources:
        mark = f"  [{DIGEST_MARK}]" if source.digest else ""
        print_rows(console, [(source.label, source.title + mark), ("", source.facts)], "bold")
    console.print()
    print_line(console, outline.summary)
    if outline.corrections:
        print_line(console, outline.corrections)
    for section in outline.sections:
        style = _STYLES[section.title.rsplit(" (", 1)[0]]
        console.print()
        print_line(console, section.title, f"bold {style}")
        for entry in section.entries:
            _print_entry(console, entry, style)
    console.print()
    print_line(console, outline.key, "dim")
    print_line(console, outline.signature, "dim")


def _print_entry(console: Console, entry: Entry, style: str) -> None:
    console.print()
    title = Text(" " * _INDENT + entry.title, style=style)
    title.append("  " + "; ".join(entry.marks) if entry.marks else "", style="dim")
    console.print(title)
    rows = [*entry.quotes, *(("why" if not number else "", line) for number, line in enumerate(entry.why))]
    print_rows(console, rows, "dim")
    for one in entry.explanation:
        console.print()
        print_rows(console, _waterfall(one), "dim")


def _waterfall(one: Waterfall) -> list[tuple[str, str]]:
    """A link's score as rows: the parts with the sum so far, and a bar for each that begins where the last one ends."""
    head = [("score of", one.clauses[0]), ("and", one.clauses[1])]
    steps = [(step.name, f"{step.value:+.2f}  {step.total:5.2f}  |{step.bar}") for step in one.steps]
    return [*head, *steps, ("= score", f"       {one.score:5.2f}"), *(("", fact) for fact in one.facts)]


def print_rows(console: Console, rows: Sequence[tuple[str, str]], style: str) -> None:
    """Labelled lines with a hanging indent."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style=style)
    table.add_column(overflow="fold")
    for label, words in rows:
        table.add_row(Text(" " * _INDENT + label), Text(words))
    console.print(table)
