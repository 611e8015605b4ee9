"""Hand table -> CSV: one row a thread, one column a date; in a cell quotes, then the verdict, line by line."""

from alliancediff.rendering.hand_table import Cell, HandTable
from alliancediff.rendering.sheets import to_csv


def table_to_csv(table: HandTable) -> str:
    """The table as CSV that a spreadsheet shows as it stands; titles, notes and signature are left out."""
    rows = ([group.theme, row.name, row.status, *map(_text, row.cells)] for group in table.groups for row in group.rows)
    return to_csv(["theme", "thread", "status", *table.dates], rows)


def _text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return "\n".join([*cell.quotes, f"[{cell.verdict}]", *([f"[{cell.text}]"] if cell.text else [])])
