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
from alliancediff.rendering.redline import ADDED, GONE, Piece, SmallEdits, is_mark
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
_ENDLESS = 10_000
"""Lines of a page: of no use here, but without them rich takes the width from the environment, too."""


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
    """A console that writes to memory, `width` characters wide, and obeys no markup and no environment."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        height=_ENDLESS,
        no_color=not color,
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
    for line in outline.news:
        print_line(console, line, "bold")
    print_line(console, outline.summary)
    if outline.coverage:
        print_line(console, outline.coverage, "dim")
    for told in (outline.fragile, outline.corrections):
        if told:
            print_line(console, told)
    _print_wording(console, outline.wording)
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
    title = Text(entry.title, style=style)
    title.append("  " + "; ".join(entry.marks) if entry.marks else "", style="dim")
    _hanging(console, title)
    if entry.sentence:
        _hanging(console, Text(entry.sentence))
    rows: list[tuple[str, str | Text]] = [*entry.quotes]
    rows += [("also", words) for words in entry.also]
    rows += [("edit", _marked(entry.edit))] if entry.edit else []
    rows += [("why" if not number else "", line) for number, line in enumerate(entry.why)]
    rows += [("fragile" if not number else "", line) for number, line in enumerate(entry.flips)]
    print_rows(console, rows, "dim")
    for one in entry.explanation:
        console.print()
        print_rows(console, _waterfall(one), "dim")


def _hanging(console: Console, text: Text) -> None:
    """A paragraph whose further lines stand deeper than its first."""
    for number, line in enumerate(text.wrap(console, console.width - 2 * _INDENT)):
        line.rstrip()
        console.print(Text(" " * (_INDENT * (2 if number else 1))) + line)


def _print_wording(console: Console, wording: SmallEdits) -> None:
    if not wording.rows:
        return
    console.print()
    print_line(console, wording.title, "bold")
    for row in wording.rows:
        _hanging(console, Text(f"{row.line}: ") + _marked(row.pieces) + Text(f" ({row.what})", style="dim"))
    if wording.remark:
        _hanging(console, Text(f"({wording.remark})", style="dim"))


def _marked(pieces: Sequence[Piece]) -> Text:
    """Signs that can be read without colour, as of `git diff --word-diff`: [-gone-] {+added+}."""
    signs = {GONE: ("[-", "-]", "red"), ADDED: ("{+", "+}", "green")}
    made = Text()
    for piece in pieces:
        begin, end, style = signs.get(piece.style, ("", "", ""))
        made.append("" if not made or (is_mark(piece.text) and not begin) else " ")
        made.append(f"{begin}{piece.text}{end}{' (moved)' * piece.moved}", style=style)
    return made


def _waterfall(one: Waterfall) -> list[tuple[str, str]]:
    """A link's score as rows: the parts with the sum so far, and a bar for each that begins where the last one ends."""
    head = [("score of", one.clauses[0]), ("and", one.clauses[1])]
    steps = [(step.name, f"{step.value:+.2f}  {step.total:5.2f}  |{step.bar}") for step in one.steps]
    return [*head, *steps, ("= score", f"       {one.score:5.2f}"), *(("", fact) for fact in one.facts)]


def print_rows(console: Console, rows: Sequence[tuple[str, str | Text]], style: str) -> None:
    """Labelled lines with a hanging indent."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style=style)
    table.add_column(overflow="fold")
    for label, words in rows:
        table.add_row(Text(" " * _INDENT + label), Text(words) if isinstance(words, str) else words)
    console.print(table)
