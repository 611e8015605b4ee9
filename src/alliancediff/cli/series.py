"""Commands on a series: trace, formulas, themes."""

import contextlib
import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import Any

import click

from alliancediff import corrections, evolution, rendering
from alliancediff.cli.forms import GRAPH, result_options
from alliancediff.cli.inputs import of_series, read_many, series_settings
from alliancediff.cli.output import put, refuse_overwriting
from alliancediff.cli.page import page_of
from alliancediff.cli.streams import print_notes
from alliancediff.cli.talk import talking
from alliancediff.models import Corrections, Evolution, Finding, FormulaSettings, Series, Thread, ThreadStatus
from alliancediff.pipeline.formulas import formulas
from alliancediff.pipeline.themes import themes as themes_of
from alliancediff.pipeline.trace import trace

_MANY = 1000
"""Comparisons of two texts that take about half a minute."""
_TRACE_FORMATS = tuple(dict.fromkeys((*rendering.SHEET_FORMATS, *rendering.TABLE_FORMATS, GRAPH)))


@click.command("trace")
@click.option("--full", is_flag=True, help="Print every thread with its days, not one page.")
@click.option("--table", is_flag=True, help="Print a table: lines by date, with their words; also as csv and html.")
@click.option("--graph", type=click.Path(dir_okay=False), help="Write a graph, too: .graphml .gexf .json .dot .mmd")
@click.option("--theme", "themes", multiple=True, help="Print threads on this theme only; may be repeated.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([str(status) for status in ThreadStatus]),
    help="Print threads of this status only; may be repeated.",
)
@click.option("--actor", default="", metavar="NAME", help="Print threads that NAME is bound by or named in.")
@click.option("--find", "words", metavar="WORDS", help="Say when WORDS were first said, and print their threads.")
@click.option("--corrections", "corrected", type=click.Path(), metavar="FILE", help="Apply a reader's corrections.")
@click.option("--cache", type=click.Path(), metavar="DIR", help="Keep what was found in the folder DIR, for next time.")
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", help="Compare texts in N processes.")
@result_options(*_TRACE_FORMATS)
@of_series
@talking
def trace_command(paths: tuple[str, ...], *, words: str | None, **options: Any) -> None:  # noqa: ANN401
    """Print what became of every line through the dated statements PATH...: folders, series.toml files, single texts.

    \b
    Example:
      alliancediff trace corpus:us-japan --theme quad
      alliancediff trace statements/ --find "including nuclear" --graph series.graphml
      alliancediff trace statements/ --table --output table.html
    """
    _check_form(options["format"], table=options["table"])
    filters = {key: options[key] for key in ("themes", "statuses", "actor")}
    _refuse_filters(options["format"], is_filtered=words is not None or any(filters.values()))
    for target in (options["output"], options["graph"]):
        refuse_overwriting(target, *paths, options["corrected"])
    refuse_overwriting(options["output"], options["graph"])
    given = corrections.read_corrections(options["corrected"]) if options["corrected"] else Corrections()
    series = read_many(paths, options)
    result = _trace(series, given, options)
    finding = evolution.find(result, words) if words is not None else None
    threads = evolution.select(result, within=finding.threads if finding else None, **filters)
    if options["graph"]:
        evolution.write_graph(evolution.to_graph(result), options["graph"])
    _write_trace(result, threads, finding, options)


def _refuse_filters(form: str, *, is_filtered: bool) -> None:
    if is_filtered and form in {"json", GRAPH}:
        name = "JSON" if form == "json" else "a graph"
        raise click.UsageError(f"--find, --theme, --status and --actor are for reports; {name} always holds everything")


def _trace(series: Series, given: Corrections, options: dict[str, Any]) -> Evolution:
    """The series traced, in as many processes as are asked for; a long work says so before it begins."""
    settings, cache = series_settings(series.packs, options), options["cache"]
    comparisons = len(series) * (len(series) - 1) // 2
    if comparisons > _MANY and not cache:
        print_notes([f"{comparisons:,} comparisons; --cache DIR keeps them for next time, --jobs N shares them out"])
    if options["jobs"] == 1:
        return trace(series, settings, corrections=given, cache=cache)
    with _processes(options["jobs"]) as pool:
        return trace(series, settings, corrections=given, cache=cache, executor=pool)


@contextlib.contextmanager
def _processes(count: int) -> Iterator[Executor]:
    """Processes that leave Ctrl-C to this one, which then drops what they have not begun."""
    context, deaf = multiprocessing.get_context("spawn"), (signal.SIGINT, signal.SIG_IGN)
    with ProcessPoolExecutor(count, context, initializer=signal.signal, initargs=deaf) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _check_form(form: str, *, table: bool) -> None:
    if table and form not in rendering.TABLE_FORMATS:
        raise click.UsageError(f"--table comes as {', '.join(rendering.TABLE_FORMATS)}; {form} needs no --table")
    if not table and form not in (*rendering.SHEET_FORMATS, GRAPH):
        raise click.UsageError(f"{form} is for --table; give that, too")


def _write_trace(
    result: Evolution, threads: Sequence[Thread], finding: Finding | None, options: dict[str, Any]
) -> None:
    form, page = options["format"], page_of(options)
    if form == GRAPH:
        evolution.write_graph(evolution.to_graph(result), options["output"])
        print_notes(rendering.notes_of(result))
        return
    if options["table"]:
        text = rendering.render_table(result, form, threads=threads, **page)
    else:
        text = rendering.render_trace(result, form, full=options["full"], threads=threads, finding=finding, **page)
    put(text, options)
    is_sheet = form == "csv" or options["table"]
    print_notes([*(rendering.answer_to(result, finding) if finding and is_sheet else ()), *rendering.notes_of(result)])


@click.command("formulas")
@click.option("--find", "words", metavar="WORDS", help="Print formulas that WORDS stand in only.")
@click.option("--changed", is_flag=True, help="Print formulas whose wording changed only.")
@click.option(
    "--least",
    type=click.IntRange(2),
    default=FormulaSettings().least_words,
    show_default=True,
    help="Words of the shortest formula.",
)
@click.option("--cache", type=click.Path(), metavar="DIR", help="Keep what was found in the folder DIR, for next time.")
@result_options(*rendering.SHEET_FORMATS)
@of_series
@talking
def formulas_command(
    paths: tuple[str, ...],
    *,
    words: str | None,
    changed: bool,
    least: int,
    **options: Any,  # noqa: ANN401
) -> None:
    """Print the formulas of the dated statements PATH...: word runs that several share, and how each use changed them.

    \b
    Example:
      alliancediff formulas corpus:us-japan --find "Taiwan Strait"
    """
    if options["format"] == "json" and (words is not None or changed):
        raise click.UsageError("--find and --changed are for reports; JSON always holds everything")
    refuse_overwriting(options["output"], *paths)
    series = read_many(paths, options)
    result = formulas(series, series_settings(series.packs, options), least=least, cache=options["cache"])
    found = result.formulas if words is None else result.holding(words)
    shown = [formula for formula in found if formula.is_changed or not changed]
    text = rendering.render_formulas(result, options["format"], shown=shown, **page_of(options))
    put(text, options)
    print_notes(rendering.notes_of(result))


@click.command("themes")
@click.option("--theme", "themes", multiple=True, help="Print this theme only; may be repeated.")
@click.option("--sections", is_flag=True, help="Print only which section goes on in which.")
@result_options(*rendering.SHEET_FORMATS)
@of_series
@talking
def themes_command(paths: tuple[str, ...], *, themes: tuple[str, ...], sections: bool, **options: Any) -> None:  # noqa: ANN401
    """Print how much each of the dated statements PATH... says on each theme, and how firmly.

    Then follows which section goes on in which, where headings differ. PATH is a folder, a series.toml or a text.

    \b
    Example:
      alliancediff themes corpus:us-japan
      alliancediff themes statements/ --output themes.csv
    """
    if sections and themes:
        raise click.UsageError("--theme is for the table of themes; --sections leaves it out")
    if options["format"] == "json" and (themes or sections):
        raise click.UsageError("--theme and --sections are for reports; JSON always holds everything")
    refuse_overwriting(options["output"], *paths)
    series = read_many(paths, options)
    result = themes_of(series, series_settings(series.packs, options))
    form, page = options["format"], page_of(options)
    put(rendering.render_themes(result, form, themes=themes, sections=sections, **page), options)
    print_notes(rendering.notes_of(result))
