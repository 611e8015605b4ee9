"""Hand table -> Markdown. Words of a statement are escaped: nothing in them becomes markup, link or HTML."""

from collections.abc import Iterator

from alliancediff.documents.heads import DIGEST_MARK
from alliancediff.formats.markdown import escape
from alliancediff.rendering.hand_table import TABLE_KEY, Cell, HandTable, TableGroup


def table_to_markdown(table: HandTable) -> str:
    """The table in Markdown, one for each theme."""
    return "\n".join(_report(table)) + "\n"


def _report(table: HandTable) -> Iterator[str]:
    yield from (f"# {escape(table.title)}", "")
    for source in table.sources:
        mark = f" **{DIGEST_MARK}**" if source.digest else ""
        yield f"- **{escape(source.label)}** {escape(source.title)}.{mark}"
        yield f"  {escape(source.facts)}"
    yield from ("", escape(table.summary), "", escape(TABLE_KEY), "")
    for group in table.groups:
        yield from _group(group, table.dates)
    if table.notes:
        yield from ("## Notes", "", *(f"- {escape(note)}" for note in table.notes), "")
    yield f"Signature: `{table.signature}`"


def _group(group: TableGroup, dates: tuple[str, ...]) -> Iterator[str]:
    yield from (f"## {escape(group.title)}", "")
    yield f"| thread | {' | '.join(dates)} |"
    yield "| --- |" + " --- |" * len(dates)
    for row in group.rows:
        yield f"| **{escape(row.name)}**: {escape(row.status)} | {' | '.join(map(_text, row.cells))} |"
    yield ""


def _text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    marks = [cell.verdict, *([cell.text] if cell.text else [])]
    return "<br>".join([*map(escape, cell.quotes), *(f"*{escape(mark)}*" for mark in marks)])
