"""Results as a notebook shows them: a short table of HTML, its words escaped, that loads nothing and runs nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from alliancediff.documents.captions import series_title, summary_of
from alliancediff.documents.extraction import findings
from alliancediff.documents.glance import MARKS_KEY, courses_of
from alliancediff.documents.heads import (
    no_difference,
    silence_line,
    title_of_diff,
)
from alliancediff.documents.lines import lines_of
from alliancediff.documents.trace import days_of
from alliancediff.documents.view import View
from alliancediff.models import Diff, Evolution, Extraction, Formulas, Result, Series, Statement, Themes
from alliancediff.models.records import brief, plural
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
    known = lines_of(diff, View())
    heads = ["section", "topic", "what", "where"]
    rows = ([str(line.section), line.topic, line.text, known.place(line)] for line in diff.brief)
    return no_difference(diff) or f"{title_of_diff(diff)}. {silence_line(diff)}", heads, rows


def _of_evolution(evolution: Evolution) -> _Shown:
    days = days_of(evolution)
    rows = ([c.name, c.status.replace("_", " "), *c.marks] for c in courses_of(evolution, evolution.threads, days))
    title = f"{series_title(evolution, 'From')}. {summary_of(evolution)} {MARKS_KEY}"
    return title, ["thread", "status", *days], rows


def _of_themes(themes: Themes) -> _Shown:
    table = theme_table(themes)
    return f"{table.title}. {table.summary}", ["theme", *table.columns], ([name, *cells] for name, cells in table.rows)


def _of_formulas(found: Formulas) -> _Shown:
    uses = ([f.words, str(f.first.date), str(len(f.uses)), "yes" if f.is_changed else ""] for f in found.formulas)
    return plural(len(found.formulas), "formula"), ["formula", "first used", "days", "changed"], uses


def _of_extraction(extraction: Extraction) -> _Shown:
    statement = extraction.statement
    units = ((unit, " ".join(findings(extraction, unit))) for unit in statement.units)
    said = ([f"{unit.kind} / {unit.role}", found, statement.quote(unit.span)] for unit, found in units)
    return statement.title, ["unit", "what was read", "words"], said


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
