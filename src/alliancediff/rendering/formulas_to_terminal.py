"""Histories -> text for a terminal, through rich. Quotations are plain text to it: no markup in them is obeyed."""

from collections.abc import Sequence

from alliancediff.documents.heads import DIGEST_MARK
from alliancediff.formats.terminal import make_console, print_line, print_rows, text_of
from alliancediff.models import Formula, Formulas
from alliancediff.rendering.histories import UseRow, histories_of


def formulas_to_terminal(found: Formulas, shown: Sequence[Formula], *, width: int, color: bool) -> str:
    """A report on formulas for a terminal; the first arguments are those of `histories_of`."""
    report = histories_of(found, shown)
    console = make_console(width, color=color)
    print_line(console, report.title, "bold")
    for source in report.sources:
        mark = f"  [{DIGEST_MARK}]" if source.digest else ""
        print_rows(console, [(source.label, f"{source.title} ({source.facts}){mark}")], "bold")
    console.print()
    print_line(console, report.summary)
    for history in report.histories:
        console.print()
        print_line(console, f"  {history.title}", "cyan")
        rows = [("", history.first), *(line for row in history.rows for line in _lines(row))]
        print_rows(console, rows + ([("", history.silent)] if history.silent else []), "dim")
    console.print()
    print_line(console, report.key, "dim")
    print_line(console, report.signature, "dim")
    return text_of(console)


def _lines(row: UseRow) -> list[tuple[str, str]]:
    """A use: the words beside its date, then what changed and the text."""
    return [(row.date, row.words), ("", f"→ {row.change} · {row.text}")]
