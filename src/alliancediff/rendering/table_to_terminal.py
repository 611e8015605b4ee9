"""Hand table -> text for a terminal, through rich; dates that do not fit beside each other follow below."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from alliancediff.documents.heads import DIGEST_MARK
from alliancediff.formats.terminal import make_console, print_line, print_rows, text_of
from alliancediff.rendering.columns import column_blocks
from alliancediff.rendering.hand_table import TABLE_KEY, Cell, HandTable, TableGroup

_LEAST = 26
"""Width under which a column of quotations is hard to read."""
_WIDEST_NAME = 22


def table_to_terminal(table: HandTable, *, width: int, color: bool) -> str:
    """The table for a terminal `width` characters wide."""
    console = make_console(width, color=color)
    print_line(console, table.title, "bold")
    for source in table.sources:
        mark = f"  [{DIGEST_MARK}]" if source.digest else ""
        print_rows(console, [(source.label, source.title + mark), ("", source.facts)], "bold")
    console.print()
    print_line(console, table.summary)
    for group in table.groups:
        _print_group(console, group, table.dates, width)
    print_line(console, TABLE_KEY, "dim")
    print_line(console, table.signature, "dim")
    return text_of(console)


def _print_group(console: Console, group: TableGroup, dates: tuple[str, ...], width: int) -> None:
    console.print()
    print_line(console, group.title, "bold")
    said = [number for number in range(len(dates)) if any(row.cells[number] for row in group.rows)]
    name_width = min(_WIDEST_NAME, width // 3)
    for block in column_blocks(len(said), width, name_width, _LEAST):
        columns = [said[place] for place in block]
        grid = Table(box=box.SIMPLE_HEAD, show_lines=True, pad_edge=False, expand=True)
        grid.add_column("thread", overflow="fold", width=name_width - 2)
        for number in columns:
            grid.add_column(dates[number], overflow="fold", ratio=1)
        for row in group.rows:
            cells = [row.cells[number] for number in columns]
            if any(cells):
                grid.add_row(Text(f"{row.name}: {row.status}"), *map(_text, cells))
        console.print(grid)


def _text(cell: Cell | None) -> Text:
    if cell is None:
        return Text("")
    text = Text("\n".join(cell.quotes))
    text.append(f"\n→ {cell.verdict}" + (f" · {cell.text}" if cell.text else ""), style="dim")
    return text
