"""Rendering: a result -> text. The document or table asked for is made and printed; formats are loaded late."""

import importlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from alliancediff.documents.extraction import extraction_report
from alliancediff.documents.heads import notes_of
from alliancediff.documents.pairs import show_pair
from alliancediff.documents.trace import answer_to, trace_page, trace_report
from alliancediff.documents.view import View, asked_for
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
)
from alliancediff.models.names import named
from alliancediff.models.records import brief
from alliancediff.models.titles import entitled
from alliancediff.rendering.hand_table import hand_table
from alliancediff.rendering.scales import SECTIONS, find_words, show_lexicon
from alliancediff.rendering.sheets import to_csv
from alliancediff.rendering.theme_table import section_records, theme_table
from alliancediff.rendering.to_json import content_hash, from_json, to_json

if TYPE_CHECKING:
    from alliancediff.documents.blocks import Document

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
_Name = TypeVar("_Name", bound=str)


def render(  # noqa: PLR0913  one name an option, all by keyword
    result: Result,
    format: str = "terminal",  # noqa: A002
    *,
    full: bool = False,
    only: str | Sequence[ChangeKind | str] = (),
    topics: str | Sequence[str] = (),
    themes: str | Sequence[str] = (),
    limit: int = 0,
    min_confidence: float = 0.0,
    explain: bool = False,
    shown: Sequence[Thread] | Sequence[Formula] | None = None,
    finding: Finding | None = None,
    table: bool = False,
    sections: bool = False,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """A result as text.

    Args:
        result: what `diff`, `extract`, `trace`, `themes` or `formulas` returned.
        format: "terminal", "markdown" or "json", which is always whole; "csv", too, of a series; "html" of a table.
        full: of a diff, print every topic with its sentences, of a trace every thread, and not one page.
        only: of a diff, kinds of change ("weakened") or sections of the brief ("less") to print; all where empty.
        topics: of a diff, topics to print, by words of their titles or by id; all where empty.
        themes: themes to print, by id or title; all where empty.
        limit: of a diff, how many lines of a section of the brief, or topics, are printed; 0 is no limit.
        min_confidence: of a diff, how sure the matches must be, 0 to 1, of what is printed.
        explain: of a diff, print all that `full` does, with the named parts of each match score.
        shown: of a trace or of formulas those to print, as `select`, `find` or `holding` gives them; all where None.
        finding: of a trace, what `find` returned, to be answered above everything else.
        table: of a trace, print the table that analysts make by hand: threads by theme, a column a date.
        sections: of themes, print only which section goes on in which.
        width: characters a line, for the terminal.
        color: whether to colour, for the terminal.

    Raises:
        UnknownFormatError, SettingsError: no such format; an option of another result, or a name that is not there.

    Example:
        >>> import alliancediff as ad
        >>> print(ad.render(ad.diff(b"We will open a port.", b"We will open a port.")), end="")
        No difference: both texts hold the same 1 sentence.
    """
    chosen = _several(only), _several(topics), _several(themes)
    asked = _Asked(full, *chosen, limit, min_confidence, explain, shown, finding, table, sections)
    _refuse_strangers(result, asked)
    return _rendered(result, format, asked, {"width": width, "color": color})


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a caller of `render` asks for, whatever the result."""

    full: bool
    only: Sequence[ChangeKind | str]
    topics: Sequence[str]
    themes: Sequence[str]
    limit: int
    min_confidence: float
    explain: bool
    shown: Sequence[Thread] | Sequence[Formula] | None
    finding: Finding | None
    table: bool
    sections: bool


def _rendered(result: Result, form: str, asked: _Asked, page: Mapping[str, Any]) -> str:
    """A result as text, by its sort."""
    if isinstance(result, Themes):
        return render_themes(result, form, themes=asked.themes, sections=asked.sections, **page)
    if isinstance(result, Formulas):
        return render_formulas(result, form, shown=cast("Sequence[Formula] | None", asked.shown), **page)
    if isinstance(result, Evolution):
        threads = _shown_threads(result, cast("Sequence[Thread] | None", asked.shown), asked.themes)
        if asked.table:
            return render_table(result, form, threads=threads, **page)
        return render_trace(result, form, full=asked.full, threads=threads, finding=asked.finding, **page)
    if form == "json":
        return to_json(result)
    document = extraction_report(result) if isinstance(result, Extraction) else _diff_report(result, asked)
    return printed(document, form, **page)


def _diff_report(diff: Diff, asked: _Asked) -> "Document":
    module = importlib.import_module("alliancediff.documents." + ("full" if asked.full or asked.explain else "brief"))
    return cast("Document", module.report(diff, _view(diff, asked)))


_OPTIONS: Mapping[type, tuple[str, ...]] = {
    Diff: ("full", "only", "topics", "themes", "limit", "min_confidence", "explain"),
    Extraction: (),
    Evolution: ("full", "themes", "shown", "finding", "table"),
    Themes: ("themes", "sections"),
    Formulas: ("shown",),
}
"""What may be asked for of each sort of result."""


def _refuse_strangers(result: object, asked: _Asked) -> None:
    """An option for another sort of result would be passed over in silence."""
    kind = next((kind for kind in _OPTIONS if isinstance(result, kind)), None)
    if kind is None:
        known = ", ".join(kind.__name__ for kind in _OPTIONS)
        raise SettingsError("result", f"{brief(repr(result))} is none of {known}; give what a verb returned")
    for name in (f.name for f in fields(asked)):
        if getattr(asked, name) not in (None, False, 0, [], ()) and name not in _OPTIONS[kind]:
            others = " or ".join(other.__name__ for other, names in _OPTIONS.items() if name in names)
            own = ", ".join(_OPTIONS[kind]) or "none"
            raise SettingsError(name, f"is for {others}; {kind.__name__} takes {own}")


def _several(given: str | Sequence[_Name]) -> list[_Name | str]:
    return [given] if isinstance(given, str) else list(given)


def printed(document: "Document", form: str, *, width: int, color: bool) -> str:
    """A document in a format for people.

    Raises:
        UnknownFormatError: documents have no such format.
    """
    if form == "markdown":
        return str(importlib.import_module("alliancediff.formats.markdown").to_markdown(document))
    if form == "terminal":
        module = importlib.import_module("alliancediff.formats.terminal")
        return str(module.to_terminal(document, width=max(width, _NARROWEST), color=color))
    raise UnknownFormatError(form, FORMATS)


def render_trace(  # noqa: PLR0913  one name an option, all by keyword
    evolution: Evolution,
    format: str = "terminal",  # noqa: A002
    *,
    full: bool = False,
    threads: Sequence[Thread] | None = None,
    finding: Finding | None = None,
    width: int = DEFAULT_WIDTH,
    color: bool = False,
) -> str:
    """A series traced, as text.

    Args:
        evolution: what `trace` returned.
        format: "terminal", "markdown" or "json"; or "csv", a line a mention.
        full: print every thread with its days, not one page.
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
    if format not in SHEET_FORMATS:
        raise UnknownFormatError(format, SHEET_FORMATS)
    made = trace_report if full else trace_page
    return printed(made(evolution, shown, finding), format, width=width, color=color)


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


def _shown_threads(evolution: Evolution, shown: Sequence[Thread] | None, themes: Sequence[str]) -> Sequence[Thread]:
    """Of the threads that are asked for, those with a clause on one of the themes."""
    chosen = evolution.threads if shown is None else shown
    if not themes:
        return chosen
    themes_of = {c.id: c.themes for c in evolution.commitments}
    every = [theme for own in themes_of.values() for theme in own]
    wanted = set(_known_themes(themes, every, evolution.titles))
    return [thread for thread in chosen if any(wanted.intersection(themes_of[i]) for i in thread.commitments)]


def _view(diff: Diff, asked: _Asked) -> View:
    """What to print, checked: a filter that nothing can pass is a slip, and an empty report would hide it."""
    there = [theme for commitment in diff.commitments for theme in commitment.themes]
    themes = _known_themes(asked.themes, there, diff.titles)
    view = asked_for(diff, asked.only, asked.topics)
    return replace(view, themes=themes, limit=asked.limit, least=asked.min_confidence, explain=asked.explain)


def _known_themes(wanted: Iterable[str], there: Iterable[str], titles: Mapping[str, str]) -> tuple[str, ...]:
    """The themes that are asked for, by id or title."""
    known = entitled(sorted(set(there)), titles)
    return tuple(named(words, known, setting="themes", what="theme") for words in wanted)
