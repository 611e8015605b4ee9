"""Themes of a series -> text for a terminal, through rich; a table wider than the page is cut into blocks."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from alliancediff.documents.heads import DIGEST_MARK
from alliancediff.formats.terminal import make_console, print_line, print_rows, text_of
from alliancediff.rendering.columns import column_blocks
from alliancediff.rendering.theme_table import THEME_KEY, Passage, ThemeTable

_NAME_WIDTH = 24
_CELL_WIDTH = 22


def themes_to_terminal(table: ThemeTable, *, sections: bool, width: int, color: bool) -> str:
    """A report on themes for a terminal; with `sections` the table of sections alone."""
    console = make_console(width, color=color)
    print_line(console, table.title, "bold")
    for source in table.sources:
        mark = f"  [{DIGEST_MARK}]" if source.digest else ""
        print_rows(console, [(source.label, source.title + mark), ("", source.facts)], "bold")
    if not sections:
        console.print()
        print_line(console, table.summary)
        _print_matrix(console, table, width)
        print_line(console, THEME_KEY, "dim")
    for passage in table.passages:
        _print_passage(console, passage)
    for line in table.alone:
        print_line(console, line)
    console.print()
    print_line(console, table.signature, "dim")
    return text_of(console)


def _print_matrix(console: Console, table: ThemeTable, width: int) -> None:
    for block in column_blocks(len(table.columns), width, _NAME_WIDTH, _CELL_WIDTH):
        grid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        grid.add_column("theme", overflow="fold", max_width=_NAME_WIDTH - 2)
        for number in block:
            grid.add_column(Text(table.columns[number]), overflow="fold", min_width=min(_CELL_WIDTH, width // 2) - 4)
        for theme, cells in table.rows:
            if any(cells[number] for number in block):
                grid.add_row(Text(theme), *(Text(cells[number]) for number in block))
        console.print(grid)


def _print_passage(console: Console, passage: Passage) -> None:
    console.print()
    print_line(console, f"Sections {passage.title}", "bold")
    for step in passage.steps:
        print_rows(console, [("", step.earlier), ("→", step.later), ("", step.why)], "dim")
        console.print()
