"""Hand table -> one HTML page that needs nothing else: no script, no picture, no address is loaded."""

from collections.abc import Iterator
from html import escape

from alliancediff.documents.heads import DIGEST_MARK, Source
from alliancediff.rendering.hand_table import TABLE_KEY, Cell, HandTable, TableGroup

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
ul { margin: .5rem 0 1rem; padding-left: 1.2rem; }
.facts, .verdict, .text, .key, footer { color: #555; font-size: .85em; }
.digest { color: #8a1c6b; font-weight: 600; }
.scroll { overflow: auto; max-height: 92vh; border: 1px solid #bbb; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { border: 0 solid #d5d5d5; border-width: 0 1px 1px 0; padding: .45rem .6rem; vertical-align: top;
  text-align: left; min-width: 15rem; max-width: 26rem; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: #24384f; color: #fff; z-index: 2; }
tbody th[scope=row] { min-width: 9rem; max-width: 13rem; background: #f4f6f8; position: sticky; left: 0; z-index: 1; }
tbody th[scope=rowgroup] { background: #dfe7ef; font-size: 1.05em; }
tbody th[scope=row] span { display: block; font-weight: 400; color: #555; font-size: .85em; }
p { margin: 0 0 .4rem; }
.verdict::before { content: "\\2192\\00a0"; }
.strengthened .verdict { color: #17692f; } .weakened .verdict { color: #96500a; }
.new .verdict { color: #14607a; }
@media print { .scroll { max-height: none; overflow: visible; } thead th, tbody th[scope=row] { position: static; } }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing but the style that is in it."""


def table_to_html(table: HandTable) -> str:
    """The table as a whole page, its words escaped."""
    return "\n".join(_page(table)) + "\n"


def _page(table: HandTable) -> Iterator[str]:
    yield from ("<!DOCTYPE html>", '<html lang="en">', "<head>", '<meta charset="utf-8">')
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escaped(table.title)}</title>"
    yield from (f"<style>{_STYLE}</style>", "</head>", "<body>", f"<h1>{escaped(table.title)}</h1>")
    yield from (
        f"<details><summary>{len(table.sources)} texts</summary>",
        "<ul>",
        *map(_source, table.sources),
        "</ul>",
    )
    yield from ("</details>", f"<p>{escaped(table.summary)}</p>", f'<p class="key">{escaped(TABLE_KEY)}</p>')
    yield from ('<div class="scroll">', "<table>", "<thead>", "<tr>", '<th scope="col">thread</th>')
    yield from (f'<th scope="col">{escaped(day)}</th>' for day in table.dates)
    yield from ("</tr>", "</thead>")
    for group in table.groups:
        yield from _group(group, len(table.dates) + 1)
    yield from ("</table>", "</div>", "<footer>")
    yield from (f"<p>{escaped(note)}</p>" for note in table.notes)
    yield from (f"<p>{escaped(table.signature)}</p>", "</footer>", "</body>", "</html>")


def _source(source: Source) -> str:
    mark = f' <span class="digest">{escaped(DIGEST_MARK)}</span>' if source.digest else ""
    facts = f'<br><span class="facts">{escaped(source.facts)}</span>'
    return f"<li><strong>{escaped(source.label)}</strong> {escaped(source.title)}{mark}{facts}</li>"


def _group(group: TableGroup, columns: int) -> Iterator[str]:
    yield from ("<tbody>", f'<tr><th scope="rowgroup" colspan="{columns}">{escaped(group.title)}</th></tr>')
    for row in group.rows:
        yield f'<tr><th scope="row">{escaped(row.name)}<span>{escaped(row.status)}</span></th>'
        yield from map(_cell, row.cells)
        yield "</tr>"
    yield "</tbody>"


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    quotes = "".join(f"<p>{escaped(quote)}</p>" for quote in cell.quotes)
    text = f'<p class="text">{escaped(cell.text)}</p>' if cell.text else ""
    return f'<td class="{escaped(cell.kind)}">{quotes}<p class="verdict">{escaped(cell.verdict)}</p>{text}</td>'


def escaped(text: str) -> str:
    """Text as a page shows it; what cannot be printed, and could hide or turn words round, is made visible."""
    shown = "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text)
    return escape(" ".join(shown.split()))
