"""Results as a notebook shows them: a short table of HTML, its words escaped, that loads nothing and runs nothing."""

from collections.abc import Iterable, Iterator, Sequence

from alliancediff.models import Diff, Evolution, Formulas, Result, Themes, title_of
from alliancediff.rendering.chronicle import chronicle_of
from alliancediff.rendering.glance import MARKS_KEY
from alliancediff.rendering.outline import View, outline_diff, outline_extraction
from alliancediff.rendering.table_to_html import plain
from alliancediff.rendering.theme_table import theme_table

_Shown = tuple[str, Sequence[str], Iterable[Sequence[str]]]
"""What stands above a table, the heads of its columns, and its rows."""
_MOST = 60
"""Rows of a table; a notebook is no report, and `render` prints all."""
_LEFT = ' style="text-align: left; vertical-align: top"'


def to_notebook(result: Result) -> str:
    """The table of a result, with what it was made from above it."""
    title, heads, rows = _table(result)
    body = list(rows)
    return "\n".join(_html(title, heads, body[:_MOST], len(body) - _MOST))


def _table(result: Result) -> _Shown:
    if isinstance(result, Diff):
        return _of_diff(result)
    if isinstance(result, Evolution):
        chronicle = chronicle_of(result, result.threads)
        rows = ([c.name, c.status, *c.marks] for c in chronicle.courses)
        return f"{chronicle.title}. {chronicle.summary} {MARKS_KEY}", ["thread", "status", *chronicle.dates], rows
    if isinstance(result, Themes):
        table = theme_table(result)
        return (
            f"{table.title}. {table.summary}",
            ["theme", *table.columns],
            ([name, *cells] for name, cells in table.rows),
        )
    if isinstance(result, Formulas):
        uses = ([f.words, str(f.first.date), str(len(f.uses)), "yes" if f.is_changed else ""] for f in result.formulas)
        return f"{len(result.formulas)} formulas", ["formula", "first used", "days", "changed"], uses
    said = ([name, " ".join(lines), words] for name, words, lines in outline_extraction(result))
    return result.statement.title, ["unit", "what was read", "words"], said


def _of_diff(diff: Diff) -> _Shown:
    outline = outline_diff(diff, View())
    known = {c.id: c for c in diff.commitments}

    def rows() -> Iterator[Sequence[str]]:
        for change in diff.changes:
            quotes = (" / ".join(known[i].quote for i in side) for side in (change.earlier, change.later))
            themes = dict.fromkeys(t for i in (*change.earlier, *change.later) for t in known[i].themes)
            kind = change.kind.replace("_", " ") + (", unsure" if change.unsure else "")
            yield [kind, ", ".join(title_of(theme, diff.titles) for theme in themes), *quotes]

    return f"{outline.title}. {outline.summary}", ["change", "themes", "earlier", "later"], rows()


def _html(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], more: int) -> Iterator[str]:
    yield f"<div><p>{plain(title)}</p><table><thead><tr>"
    yield "".join(f"<th{_LEFT}>{plain(head)}</th>" for head in heads)
    yield "</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td{_LEFT}>{plain(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table>" + (f"<p>and {more} rows more</p>" if more > 0 else "") + "</div>"
