"""Document -> text for a terminal, through rich. No markup in the words is obeyed, and no control sign reaches it."""

import io
from collections.abc import Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from alliancediff.documents.blocks import (
    Block,
    Document,
    Facts,
    Heading,
    Items,
    Notes,
    Paragraph,
    Quote,
    Style,
    Table,
    Words,
    is_mark,
)

_COLORS = {
    Style.STRONG: "bold",
    Style.QUIET: "dim",
    Style.MARKED: "bold underline",
    Style.GONE: "red",
    Style.ADDED: "green",
    Style.RISE: "green",
    Style.FALL: "yellow",
    Style.LOSS: "red",
    Style.NEWS: "cyan",
    Style.CODE: "dim",
}
_SIGNS = {Style.GONE: ("[-", "-]"), Style.ADDED: ("{+", "+}")}
"""Signs that can be read without colour, as of `git diff --word-diff`."""
_INDENT = 2
_LEAST_NAME = 24
"""Cells that the first column of a table gets before the table is cut."""
_BETWEEN = 2
"""Cells between two columns of a table."""
_ENDLESS = 10_000
"""Lines of a page: of no use here, but without them rich takes the width from the environment, too."""


def to_terminal(document: Document, *, width: int, color: bool) -> str:
    """A page for a terminal `width` characters wide."""
    console = make_console(width, color=color)
    for number, block in enumerate(document.blocks):
        if number and isinstance(block, Heading):
            console.print()
        _print(console, block)
    return text_of(console)


def shown(text: str) -> str:
    """Text that a terminal cannot be led astray by: one line without control signs."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def _print(console: Console, block: Block) -> None:
    match block:
        case Heading(text, level, style, aside):
            head = Text(shown(text), style=_color(style, level))
            head.append(f"  ({shown(aside)})" if aside else "", style="dim")
            hanging(console, head, 0)
        case Paragraph(told):
            console.print(_marked(told), soft_wrap=False)
        case Items(rows, numbered):
            for number, row in enumerate(rows, 1):
                sign = f"{number}. " if numbered else "- "
                hanging(console, Text(sign) + _marked(row), len(sign))
        case Facts(rows) | Quote(rows):
            print_rows(console, [(label, _marked(told)) for label, told in rows], "dim")
        case Table():
            _print_table(console, block)
        case Notes():
            pass


def _color(style: Style, level: int) -> str:
    color = _COLORS.get(style, "")
    return color if level > 2 or style is Style.STRONG else f"bold {color}"  # noqa: PLR2004


def _print_table(console: Console, table: Table) -> None:
    """A table whole, or cut into blocks of columns where it is wider than the page."""
    widths = [max(map(cell_len, column)) for column in zip(table.heads, *_plain(table), strict=True)]
    for columns in _blocks(table, widths, console.width):
        grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), expand=table.even, show_edge=False, header_style="bold")
        for number in columns:
            grid.add_column(
                shown(table.heads[number]),
                ratio=1 if table.even else None,
                overflow="fold",
                no_wrap=not table.even and number > 0,
                min_width=min(widths[number], _LEAST_NAME) if not table.even else None,
            )
        cut = columns[table.fixed :]
        for row, plain in zip(table.rows, _plain(table), strict=True):
            if table.even or any(plain[number] != table.blank for number in cut):
                grid.add_row(*(_marked(row[number]) for number in columns))
        console.print(grid)


def _plain(table: Table) -> list[list[str]]:
    return [[_marked(cell).plain for cell in row] for row in table.rows]


def _blocks(table: Table, widths: Sequence[int], width: int) -> Iterator[list[int]]:
    """The numbers of the columns of each block."""
    fixed, others = list(range(table.fixed)), list(range(table.fixed, len(widths)))
    if table.even or not fixed:
        yield [*fixed, *others]
        return
    name = min(widths[0], _LEAST_NAME)
    room = width - name - sum(widths[n] for n in fixed[1:]) - _BETWEEN * len(fixed)
    block: list[int] = []
    for number in others:
        if block and sum(widths[n] + _BETWEEN for n in [*block, number]) > room:
            yield [*fixed, *block]
            block = []
        block.append(number)
    yield [*fixed, *block]


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
    console.print(Text(shown(text), style=style), soft_wrap=False)


def hanging(console: Console, text: Text, depth: int) -> None:
    """A paragraph whose further lines stand deeper than its first."""
    for number, line in enumerate(text.wrap(console, console.width - depth)):
        line.rstrip()
        console.print(Text(" " * (depth if number else 0)) + line)


def _marked(told: Words) -> Text:
    made = Text()
    for run in told:
        begin, end = _SIGNS.get(run.style, ("", ""))
        made.append("" if not made or (is_mark(run.text) and not begin) else " ")
        made.append(f"{begin}{shown(run.text)}{end}", style=_COLORS.get(run.style, ""))
    return made


def print_rows(console: Console, rows: Sequence[tuple[str, str | Text]], style: str) -> None:
    """Labelled lines with a hanging indent."""
    table = Grid.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style=style)
    table.add_column(overflow="fold")
    room = console.width - max((len(label) for label, _ in rows), default=0) - 2 * _INDENT
    for label, words in rows:
        told = Text(shown(words)) if isinstance(words, str) else words
        table.add_row(Text(" " * _INDENT + shown(label)), _breakable(told, max(room, 1)))
    console.print(table)


def _breakable(told: Text, room: int) -> Text:
    """Words with a space where one that is wider than the line, such as an address, may be broken: after a sign."""
    if len(told.plain) <= room or " " in told.plain:
        return told
    cut = max(told.plain.rfind(sign, 1, room) for sign in "/-.?&=_") + 1
    head, rest = told[: cut or room], told[cut or room :]
    return head + Text(" ") + _breakable(rest, room)
