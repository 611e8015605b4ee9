"""Rendering: a result -> text. Each format has a module; this one chooses, and loads it when it is asked for."""

import importlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from alliancediff.errors import SettingsError, UnknownFormatError
from alliancediff.models import (
    ChangeKind,
    Diff,
    Evolution,
    Extraction,
    Finding,
    Formula,
    Formulas,
    Result,
    Scalar,
    Themes,
    Thread,
    entitled,
    named,
)
from alliancediff.models.names import kind_named
from alliancediff.rendering.chronicle import answer_to
from alliancediff.rendering.hand_table import hand_table
from alliancediff.rendering.outline import View, notes_of, show_pair
from alliancediff.rendering.scales import SECTIONS, find_words, show_lexicon
from alliancediff.rendering.sheets import to_csv
from alliancediff.rendering.theme_table import section_records, theme_table
from alliancediff.rendering.to_json import content_hash, from_json, to_json

__all__ = [
    "DEFAULT_WIDTH",
    "FORMATS",
    "SECTIONS",
    "SHEET_FORMATS",
    "TABLE_FORMATS",
    "answer_to",
    "content_hash",
    "find_words",
    "from_json",
    "notes_of",
    "render",
    "render_formulas",
    "render_table",
    "render_themes",
    "render_trace",
    "show_lexicon",
    "show_pair",
]

FORMATS = ("terminal", "markdown", "json")
SHEET_FORMATS = ("terminal", "markdown", "csv", "json")
TABLE_FORMATS = ("terminal", "markdown", "csv", "html")
DEFAULT_WIDTH = 100
_NARROWEST = 40


def render(  # noqa: PLR0913  one name an option, all by keyword
    result: Result,
    format: str = "terminal",  # noqa: A002
    *,
    only: Sequence[ChangeKind | str] = (),
    themes: Sequence[str] = (),
    explain: bool = False,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """A result as text.

    Args:
        result: what `diff`, `extract`, `trace`, `themes` or `formulas` returned.
        format: "terminal", "markdown" or "json"; "csv", too, for themes.
        only: kinds of change to print; all where empty. JSON is always whole.
        themes: themes to print; all where empty. JSON is always whole.
        explain: also print the named parts of each match score.
        width: characters a line, for the terminal.
        color: whether to colour, for the terminal.

    Raises:
        UnknownFormatError: there is no such format.
        SettingsError: `only` or `themes` names what is not there.
    """
    if isinstance(result, Themes):
        _refuse_diff_options(only, explain=explain)
        return render_themes(result, format, themes=themes, width=width, color=color)
    if isinstance(result, Formulas):
        if only or themes or explain:
            raise SettingsError(
                "only", "and `themes` and `explain` are for other results; choose formulas with `holding`"
            )
        return render_formulas(result, format, width=width, color=color)
    view = _view(result, only, themes, explain=explain)
    if isinstance(result, Evolution):
        return render_trace(result, format, threads=_shown_threads(result, view), width=width, color=color)
    if format == "json":
        return to_json(result)
    kind = "diff" if isinstance(result, Diff) else "extraction"
    if format == "markdown":
        module = importlib.import_module("alliancediff.rendering.to_markdown")
        return str(getattr(module, f"{kind}_to_markdown")(result, view))
    if format == "terminal":
        module = importlib.import_module("alliancediff.rendering.to_terminal")
        return str(getattr(module, f"{kind}_to_terminal")(result, view, width=max(width, _NARROWEST), color=color))
    raise UnknownFormatError(format, FORMATS)


def render_trace(
    evolution: Evolution,
    format: str = "terminal",  # noqa: A002
    *,
    threads: Sequence[Thread] | None = None,
    finding: Finding | None = None,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """A series traced, as text.

    Args:
        evolution: what `trace` returned.
        format: "terminal", "markdown" or "json"; or "csv", a line a mention.
        threads: those of its threads to print, as `select` or `find` gives them; all where None. JSON is always whole.
        finding: what `find` returned, to be answered above everything else.
        width: characters a line, for the terminal.
        color: whether to colour, for the terminal.

    Raises:
        UnknownFormatError: there is no such format.
    """
    shown = evolution.threads if threads is None else threads
    if format == "json":
        return to_json(evolution)
    if format == "csv":
        return _sheet(replace(evolution, threads=tuple(shown)).to_records(), evolution.to_records())
    if format == "markdown":
        module = importlib.import_module("alliancediff.rendering.trace_to_markdown")
        return str(module.trace_to_markdown(evolution, shown, finding))
    if format == "terminal":
        module = importlib.import_module("alliancediff.rendering.trace_to_terminal")
        wide = max(width, _NARROWEST)
        return str(module.trace_to_terminal(evolution, shown, finding, width=wide, color=color))
    raise UnknownFormatError(format, SHEET_FORMATS)


def render_themes(
    result: Themes,
    format: str = "terminal",  # noqa: A002
    *,
    themes: Sequence[str] = (),
    sections: bool = False,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """The themes of a series, as text: a matrix of themes and statements, then which section goes on in which.

    Args:
        result: what `themes` returned.
        format: "terminal", "markdown", "csv" or "json". CSV holds the matrix, or the sections if they are asked for.
        themes: themes to print; all where empty. JSON is always whole.
        sections: print the sections alone.
        width: characters a line, for the terminal.
        color: whether to colour, for the terminal.

    Raises:
        UnknownFormatError: there is no such format.
        SettingsError: `themes` names what is not there.
    """
    asked = [themes] if isinstance(themes, str) else themes
    shown = _known_themes(asked, [row.theme for row in result.rows], result.titles)
    if format == "json":
        return to_json(result)
    if format == "csv":
        records = section_records(result) if sections else [r for r in result.to_records() if _is_in(r, shown)]
        return _sheet(records, records)
    table = theme_table(result, shown)
    if format == "markdown":
        module = importlib.import_module("alliancediff.rendering.themes_to_markdown")
        return str(module.themes_to_markdown(table, sections=sections))
    if format == "terminal":
        module = importlib.import_module("alliancediff.rendering.themes_to_terminal")
        return str(module.themes_to_terminal(table, sections=sections, width=max(width, _NARROWEST), color=color))
    raise UnknownFormatError(format, SHEET_FORMATS)


def _is_in(record: Mapping[str, Scalar], shown: Sequence[str]) -> bool:
    return not shown or record["theme"] in shown


def render_table(
    evolution: Evolution,
    format: str = "terminal",  # noqa: A002
    *,
    threads: Sequence[Thread] | None = None,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """The table that analysts make by hand: threads by theme, a column a date, and in each cell the words of that day.

    Args:
        evolution: what `trace` returned.
        format: "terminal", "markdown", "csv" or "html".
        threads: those of its threads to print, as `select` or `find` gives them; all where None.
        width: characters a line, for the terminal.
        color: whether to colour, for the terminal.

    Raises:
        UnknownFormatError: there is no such format.
    """
    if format not in TABLE_FORMATS:
        raise UnknownFormatError(format, TABLE_FORMATS)
    table = hand_table(evolution, evolution.threads if threads is None else threads)
    module = importlib.import_module(f"alliancediff.rendering.table_to_{format}")
    if format == "terminal":
        return str(module.table_to_terminal(table, width=max(width, _NARROWEST), color=color))
    return str(getattr(module, f"table_to_{format}")(table))


def _refuse_diff_options(only: Sequence[ChangeKind | str], *, explain: bool) -> None:
    if only or explain:
        raise SettingsError("only" if only else "explain", "is for a diff; choose threads of a trace with `select`")


def render_formulas(
    found: Formulas,
    format: str = "terminal",  # noqa: A002
    *,
    shown: Sequence[Formula] | None = None,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """The formulas of a series, as text.

    Args:
        found: what `formulas` returned.
        format: "terminal", "markdown" or "json"; or "csv", a line a use.
        shown: those of its formulas to print, as `holding` gives them; all where None. JSON is always whole.
        width: characters a line, for the terminal.
        color: whether to colour, for the terminal.

    Raises:
        UnknownFormatError: there is no such format.
    """
    chosen = found.formulas if shown is None else shown
    if format == "json":
        return to_json(found)
    if format == "csv":
        return _sheet(replace(found, formulas=tuple(chosen)).to_records(), found.to_records())
    if format == "markdown":
        module = importlib.import_module("alliancediff.rendering.formulas_to_markdown")
        return str(module.formulas_to_markdown(found, chosen))
    if format == "terminal":
        module = importlib.import_module("alliancediff.rendering.formulas_to_terminal")
        return str(module.formulas_to_terminal(found, chosen, width=max(width, _NARROWEST), color=color))
    raise UnknownFormatError(format, SHEET_FORMATS)


def _sheet(records: Sequence[Mapping[str, Scalar]], every: Sequence[Mapping[str, Scalar]]) -> str:
    """Records as CSV, a line each; where none is chosen, the names of the values of them all stand alone."""
    return to_csv(list(every[0]) if every else [], [list(record.values()) for record in records])


def _shown_threads(evolution: Evolution, view: View) -> list[Thread]:
    _refuse_diff_options(view.only, explain=view.explain)
    themes_of = {c.id: c.themes for c in evolution.commitments}
    wanted = set(view.themes)
    return [
        thread
        for thread in evolution.threads
        if not wanted or any(wanted.intersection(themes_of[i]) for i in thread.commitments)
    ]


def _view(
    result: Diff | Extraction | Evolution, only: Sequence[ChangeKind | str], themes: Sequence[str], *, explain: bool
) -> View:
    """What to print, checked: a filter that nothing can pass is a slip, and an empty report would hide it."""
    kinds, wanted = (([value] if isinstance(value, str) else list(value)) for value in (only, themes))
    known = tuple(kind_named(kind, ChangeKind, setting="only", what="kind of change") for kind in kinds)
    titles = {} if isinstance(result, Extraction) else result.titles
    shown = _known_themes(wanted, [theme for commitment in result.commitments for theme in commitment.themes], titles)
    return View(known, shown, explain)


def _known_themes(wanted: Iterable[str], there: Iterable[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    """The themes that are asked for, by id or title."""
    known = entitled(sorted(set(there)), titles)
    return tuple(named(words, known, setting="themes", what="theme") for words in wanted)
