"""Results as a notebook shows them: a short table of HTML, its words escaped, that loads nothing and runs nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from alliancediff.models import Diff, Evolution, Extraction, Formulas, Result, Series, Statement, Themes, title_of
from alliancediff.models.records import brief, plural
from alliancediff.rendering.chronicle import chronicle_of
from alliancediff.rendering.glance import MARKS_KEY
from alliancediff.rendering.outline import View, outline_diff, outline_extraction
from alliancediff.rendering.table_to_html import escaped
from alliancediff.rendering.theme_table import theme_table

_Shown = tuple[str, Sequence[str], Iterable[Sequence[str]]]
"""What stands above a table, the heads of its columns, and its rows."""
_MOST = 60
_MOST_COLUMNS = 20
_LONGEST = 240
_LARGEST = 26_000
"""Rows, columns, characters of a cell and of all rows together: a notebook is no report, and `render` prints all."""
_LEFT = ' style="text-align: left; vertical-align: top"'


def to_notebook(result: Result | Statement | Series) -> str:
    """The table of a result, with what it was made from above it; small, however large the result is."""
    title, heads, rows = _TABLES[type(result)](result)
    every = [_row(row[:_MOST_COLUMNS]) for row in rows]
    shown: list[str] = []
    for row in every[:_MOST]:
        if sum(map(len, shown)) + len(row) > _LARGEST:
            break
        shown.append(row)
    left = (len(every) - len(shown), "row"), (max(0, len(heads) - _MOST_COLUMNS), "column")
    more = " and ".join(plural(count, f"more {name}") for count, name in left if count)
    return "\n".join(_html(title, heads[:_MOST_COLUMNS], shown, more))


def _row(cells: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<td{_LEFT}>{escaped(brief(cell, _LONGEST))}</td>' for cell in cells)}</tr>"


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


def _of_evolution(evolution: Evolution) -> _Shown:
    chronicle = chronicle_of(evolution, evolution.threads)
    rows = ([c.name, c.status, *c.marks] for c in chronicle.courses)
    return f"{chronicle.title}. {chronicle.summary} {MARKS_KEY}", ["thread", "status", *chronicle.dates], rows


def _of_themes(themes: Themes) -> _Shown:
    table = theme_table(themes)
    return f"{table.title}. {table.summary}", ["theme", *table.columns], ([name, *cells] for name, cells in table.rows)


def _of_formulas(found: Formulas) -> _Shown:
    uses = ([f.words, str(f.first.date), str(len(f.uses)), "yes" if f.is_changed else ""] for f in found.formulas)
    return plural(len(found.formulas), "formula"), ["formula", "first used", "days", "changed"], uses


def _of_extraction(extraction: Extraction) -> _Shown:
    said = ([name, " ".join(lines), words] for name, words, lines in outline_extraction(extraction))
    return extraction.statement.title, ["unit", "what was read", "words"], said


def _of_statement(statement: Statement) -> _Shown:
    units = ([unit.kind, unit.role, statement.quote(unit.span)] for unit in statement.units)
    return f"{statement.title}: {statement.date or 'undated'}", ["unit", "read as", "words"], units


def _of_series(series: Series) -> _Shown:
    rows = ([str(s.date), s.id, s.genre.replace("_", " "), str(len(s.units)), s.title] for s in series)
    return series.title or "A series", ["date", "id", "genre", "units", "title"], rows


_TABLES: Mapping[type, Callable[[Any], _Shown]] = {
    Diff: _of_diff,
    Evolution: _of_evolution,
    Extraction: _of_extraction,
    Formulas: _of_formulas,
    Series: _of_series,
    Statement: _of_statement,
    Themes: _of_themes,
}


def _html(title: str, heads: Sequence[str], rows: Sequence[str], more: str) -> Iterator[str]:
    yield f"<div><p>{escaped(brief(title, 1_000))}</p><table><thead><tr>"
    yield "".join(f"<th{_LEFT}>{escaped(brief(head, _LONGEST))}</th>" for head in heads)
    yield "</tr></thead><tbody>"
    yield from rows
    yield "</tbody></table>"
    yield f"<p>{more}; alliancediff.render prints all.</p></div>" if more else "</div>"
