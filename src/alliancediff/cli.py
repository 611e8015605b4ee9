"""The command line: parse, call one function of the library, print, exit.

Exit status as of diff(1): 0 fine, 1 differences (only where asked for), 2 trouble. Results go to standard output,
notes and errors to standard error.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from alliancediff import (
    corrections,
    evaluation,
    evolution,
    formulary,
    measuring,
    pipeline,
    reading,
    rendering,
    surveying,
    tracing,
    vetting,
)
from alliancediff.coverage import Coverage
from alliancediff.errors import AllianceDiffError, LexiconError
from alliancediff.models import (
    ChangeKind,
    Correction,
    Corrections,
    Diff,
    Evolution,
    Extraction,
    Finding,
    Genre,
    Limits,
    Link,
    Series,
    Settings,
    Statement,
    Thread,
    ThreadStatus,
)

_STDIN = "-"
_TRACE_FORMATS = tuple(dict.fromkeys((*rendering.FORMATS, *rendering.TABLE_FORMATS)))
_KINDS = click.Choice([str(kind) for kind in ChangeKind])
_Function = TypeVar("_Function", bound=Callable[..., Any])


class _Group(click.Group):
    """Turns the library's errors into one line on standard error and exit status 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except LexiconError as error:
            _fail(*map(str, error.faults))
        except AllianceDiffError as error:
            _fail(str(error))
        except BrokenPipeError:
            raise SystemExit(0) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="alliancediff")
def main() -> None:
    """Compare official statements: what they newly promise, repeat, strengthen, weaken or leave out.

    A statement is a file (plain text, Markdown, HTML, PDF or Word), "-" for standard input, or a text of the
    shipped corpus, named as in corpus:us-japan/2021-04-16-joint-leaders-statement.
    """


def _inputs(command: _Function) -> _Function:
    """Options of every command that reads statements."""
    for option in (
        click.option("--date", metavar="DATE", help="Date, as in 2022-05-23, of a text that does not give one."),
        click.option(
            "--genre", type=click.Choice([str(genre) for genre in Genre]), help="Genre of a text that does not say."
        ),
        click.option(
            "--max-bytes", type=click.IntRange(1), metavar="N", help="Read files of up to N bytes; default: 20 million."
        ),
        click.option(
            "--pack",
            "packs",
            multiple=True,
            metavar="NAME|DIR",
            help="Lexicon pack to use; default: us_japan.",
        ),
        click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them."),
    ):
        command = option(command)
    return command


def _common(command: _Function) -> _Function:
    """Options of every command that reads statements and prints a result."""
    for option in (
        _inputs,
        click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the result to a file."),
        click.option(
            "-f",
            "--format",
            type=click.Choice(rendering.FORMATS),
            default="terminal",
            show_default=True,
            help="Form of the result.",
        ),
    ):
        command = option(command)
    return command


@main.command("diff")
@click.argument("earlier")
@click.argument("later")
@_common
@click.option("--theme", "themes", multiple=True, help="Print changes on this theme only; may be repeated.")
@click.option("--only", "only", multiple=True, type=_KINDS, help="Print changes of this kind only; may be repeated.")
@click.option("--explain", is_flag=True, help="Print the parts of every match score.")
@click.option("--sensitivity", is_flag=True, help="Mark verdicts that hang on one step of a threshold or level.")
@click.option(
    "--corrections", "corrected", type=click.Path(), metavar="FILE", help="Apply a reader's corrections; see `review`."
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where anything but `repeated` was found.")
@click.option("--fail-on", metavar="KIND,...", help="Exit with 1 where a change of such a kind was found.")
def diff_command(earlier: str, later: str, *, exit_code: bool, fail_on: str | None, **options: Any) -> None:  # noqa: ANN401
    """Print what changed from the statement EARLIER to the statement LATER.

    \b
    Example:
      alliancediff diff corpus:us-japan/2021-04-16-joint-leaders-statement \\
          corpus:us-japan/2022-05-23-joint-leaders-statement --only weakened
    """
    if options["format"] == "json" and (options["only"] or options["themes"] or options["explain"]):
        raise click.UsageError("--only, --theme and --explain are for reports; JSON always holds everything")
    _refuse_overwriting(options["output"], earlier, later, options["corrected"])
    wanted = _kinds(fail_on, exit_code=exit_code)
    if earlier == later == _STDIN:
        raise click.UsageError("only one of the statements can come from standard input")
    given = corrections.read_corrections(options["corrected"]) if options["corrected"] else Corrections()
    sides, settings = (_read(earlier, options), _read(later, options)), _settings(options)
    result = pipeline.diff(*sides, settings, corrections=given, sensitivity=options["sensitivity"])
    _write(result, options)
    if any(change.kind in wanted for change in result.changes):
        raise SystemExit(1)


@main.command("review")
@click.argument("earlier")
@click.argument("later")
@_inputs
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("corrections.txt"),
    show_default=True,
    help="File of corrections to write, or to go on with.",
)
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Ask for N pairs at most.")
@click.option("--all", "every", is_flag=True, help="Ask for matches that are not marked unsure, too.")
def review_command(earlier: str, later: str, *, output: Path, limit: int | None, every: bool, **options: Any) -> None:  # noqa: ANN401
    """Ask whether unsure matches and near misses between EARLIER and LATER are one line, and keep the answers.

    Pairs come in the order in which an answer helps most. Each answer is written at once; give the file to
    `diff --corrections`. Pairs that the file answers already are not asked for again.

    \b
    Example:
      alliancediff review 2021.html 2022.html --output corrections.txt --limit 20
      alliancediff diff 2021.html 2022.html --corrections corrections.txt
    """
    if _STDIN in (earlier, later):
        raise click.UsageError("answers come from standard input, so no statement can")
    _refuse_overwriting(str(output), earlier, later)
    given = corrections.read_corrections(output) if output.exists() else Corrections()
    result = pipeline.diff(_read(earlier, options), _read(later, options), _settings(options), corrections=given)
    _print_notes(rendering.notes_of(result))
    _review(result, corrections.doubtful(result, every=every)[:limit], output)


def _review(result: Diff, pairs: Sequence[Link], output: Path) -> None:
    """Walk through the pairs and say what came of it."""

    def show(link: Link, number: int) -> None:
        head, *lines = rendering.show_pair(result, link)
        _print(f"\n{number} of {len(pairs)}: {head}\n" + "".join(f"  {_printable(line)}\n" for line in lines))

    def record(correction: Correction) -> None:
        corrections.append_correction(output, correction)

    answered = corrections.walk(result, pairs, show=show, ask=_ask, record=record)
    where = f" in {_printable(str(output))}" if answered else ""
    _print(f"{answered} of {len(pairs)} pairs answered{where}\n")


def _ask(question: str) -> str:
    """A line of standard input; "q" at its end."""
    _print(question)
    line = sys.stdin.buffer.readline().decode(errors="replace")
    if not line.endswith("\n"):
        _print("\n")
    return line or "q"


@main.command("extract")
@click.argument("statement")
@_common
def extract_command(statement: str, **options: Any) -> None:  # noqa: ANN401
    """Print what was read of STATEMENT and which commitments were found in it, unit by unit, with reasons.

    \b
    Example:
      alliancediff extract corpus:us-japan/2021-04-16-joint-leaders-statement
    """
    _refuse_overwriting(options["output"], statement)
    _write(pipeline.extract(_read(statement, options), _settings(options)), options)


@main.command("trace")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the result to a file.")
@click.option("-f", "--format", type=click.Choice(_TRACE_FORMATS), default="terminal", show_default=True)
@click.option("--table", is_flag=True, help="Print a table: lines by date, with their words; also as csv and html.")
@click.option("--graph", type=click.Path(dir_okay=False), help="Write a graph, too: .graphml .gexf .json .dot .mmd")
@click.option("--theme", "themes", multiple=True, help="Print threads on this theme only; may be repeated.")
@click.option("--status", "statuses", multiple=True, type=click.Choice([str(status) for status in ThreadStatus]))
@click.option("--actor", default="", metavar="NAME", help="Print threads that NAME is bound by or named in.")
@click.option("--find", "words", metavar="WORDS", help="Say when WORDS were first said, and print their threads.")
@click.option("--date", "dates", multiple=True, metavar="ID=DATE", help="Date of a text that does not give one.")
@click.option("--max-bytes", type=click.IntRange(1), metavar="N", help="Read files of up to N bytes.")
@click.option("--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to use; may be repeated.")
@click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them.")
@click.option("--corrections", "corrected", type=click.Path(), metavar="FILE", help="Apply a reader's corrections.")
@click.option("--cache", type=click.Path(), metavar="DIR", help="Keep what was found in the folder DIR, for next time.")
def trace_command(paths: tuple[str, ...], *, words: str | None, **options: Any) -> None:  # noqa: ANN401
    """Print what became of every line through the dated statements PATH...: folders, series.toml files, single texts.

    \b
    Example:
      alliancediff trace corpus:us-japan --theme quad
      alliancediff trace statements/ --find "including nuclear" --graph series.graphml
      alliancediff trace statements/ --table --format html --output table.html
    """
    _check_form(options["format"], table=options["table"])
    filters = {key: options[key] for key in ("themes", "statuses", "actor")}
    if options["format"] == "json" and (words is not None or any(filters.values())):
        raise click.UsageError("--find, --theme, --status and --actor are for reports; JSON always holds everything")
    for target in (options["output"], options["graph"]):
        _refuse_overwriting(target, *paths, options["corrected"])
    given = corrections.read_corrections(options["corrected"]) if options["corrected"] else Corrections()
    series = _read_series(paths, options)
    result = tracing.trace(series, _trace_settings(series.packs, options), corrections=given, cache=options["cache"])
    finding = evolution.find(result, words) if words is not None else None
    threads = evolution.select(result, within=finding.threads if finding else None, **filters)
    if options["graph"]:
        evolution.write_graph(evolution.to_graph(result), options["graph"])
    _write_trace(result, threads, finding, options)


def _check_form(form: str, *, table: bool) -> None:
    if table and form not in rendering.TABLE_FORMATS:
        raise click.UsageError(f"--table comes as {', '.join(rendering.TABLE_FORMATS)}; {form} needs no --table")
    if not table and form not in rendering.SHEET_FORMATS:
        raise click.UsageError(f"--format {form} is for --table")


@main.command("formulas")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the result to a file.")
@click.option("-f", "--format", type=click.Choice(rendering.SHEET_FORMATS), default="terminal", show_default=True)
@click.option("--find", "words", metavar="WORDS", help="Print formulas that WORDS stand in only.")
@click.option("--changed", is_flag=True, help="Print formulas whose wording changed only.")
@click.option(
    "--least",
    type=click.IntRange(2),
    default=formulary.LEAST_WORDS,
    show_default=True,
    help="Words of the shortest formula.",
)
@click.option("--date", "dates", multiple=True, metavar="ID=DATE", help="Date of a text that does not give one.")
@click.option("--max-bytes", type=click.IntRange(1), metavar="N", help="Read files of up to N bytes.")
@click.option("--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to use; may be repeated.")
@click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them.")
@click.option("--cache", type=click.Path(), metavar="DIR", help="Keep what was found in the folder DIR, for next time.")
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
    _refuse_overwriting(options["output"], *paths)
    series = _read_series(paths, options)
    result = formulary.formulas(series, _trace_settings(series.packs, options), least=least, cache=options["cache"])
    found = result.formulas if words is None else result.holding(words)
    shown = [formula for formula in found if formula.is_changed or not changed]
    text = rendering.render_formulas(result, options["format"], shown=shown, **_page(options["output"]))
    _put(text, options["output"])
    _print_notes(rendering.notes_of(result))


def _read_series(paths: Sequence[str], options: dict[str, Any]) -> Series:
    dates = dict(text.partition("=")[::2] for text in options["dates"])
    if "" in dates or "" in dates.values():
        raise click.UsageError("--date takes the id of a text and its date, as in --date 2022-kyoto=2022-05-23")
    limits = Limits(max_bytes=options["max_bytes"]) if options["max_bytes"] else Limits()
    return reading.read_series(paths, dates=dates, packs=options["packs"], limits=limits)


def _trace_settings(packs: tuple[str, ...], options: dict[str, Any]) -> Settings:
    """Packs given come before those that a series names."""
    return _settings({**options, "packs": options["packs"] or packs})


def _write_trace(
    result: Evolution, threads: Sequence[Thread], finding: Finding | None, options: dict[str, Any]
) -> None:
    form, page = options["format"], _page(options["output"])
    if options["table"]:
        text = rendering.render_table(result, form, threads=threads, **page)
    else:
        text = rendering.render_trace(result, form, threads=threads, finding=finding, **page)
    _put(text, options["output"])
    _print_notes(rendering.notes_of(result))


@main.command("themes")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the result to a file.")
@click.option("-f", "--format", type=click.Choice(rendering.SHEET_FORMATS), default="terminal", show_default=True)
@click.option("--theme", "themes", multiple=True, help="Print this theme only; may be repeated.")
@click.option("--sections", is_flag=True, help="Print only which section goes on in which.")
@click.option("--date", "dates", multiple=True, metavar="ID=DATE", help="Date of a text that does not give one.")
@click.option("--max-bytes", type=click.IntRange(1), metavar="N", help="Read files of up to N bytes.")
@click.option("--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to use; may be repeated.")
@click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them.")
def themes_command(paths: tuple[str, ...], *, themes: tuple[str, ...], sections: bool, **options: Any) -> None:  # noqa: ANN401
    """Print how much each of the dated statements PATH... says on each theme, and how firmly.

    Then follows which section goes on in which, where headings differ. PATH is a folder, a series.toml or a text.

    \b
    Example:
      alliancediff themes corpus:us-japan
      alliancediff themes statements/ --format csv --output themes.csv
    """
    if sections and themes:
        raise click.UsageError("--theme is for the table of themes; --sections leaves it out")
    if options["format"] == "json" and (themes or sections):
        raise click.UsageError("--theme and --sections are for reports; JSON always holds everything")
    _refuse_overwriting(options["output"], *paths)
    series = _read_series(paths, options)
    result = surveying.themes(series, _trace_settings(series.packs, options))
    form, page = options["format"], _page(options["output"])
    _put(rendering.render_themes(result, form, themes=themes, sections=sections, **page), options["output"])
    _print_notes(rendering.notes_of(result))


@main.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument(
    "statements",
    type=click.Path(path_type=Path),
    default=Path(),
    envvar="ALLIANCEDIFF_STATEMENTS",
    metavar="[STATEMENTS]",
)
@click.option("--unsure", is_flag=True, help="Count unsure links, too.")
@click.option("--show", is_flag=True, help="Print figures of every theme, or the predicates that differ.")
@click.option("--intervals", is_flag=True, help="Print 95 % intervals, too.")
@click.option("--compare", is_flag=True, help="Print what bare measures of likeness reach on the same clauses, too.")
@click.option(
    "--review",
    type=click.IntRange(1),
    metavar="N",
    help="Print F1 after the N least sure pairs of each diff were answered from the gold, too.",
)
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    help="Print the gain over a run whose --json is this file, and each link won or lost.",
)
@click.option("--units", type=click.Path(path_type=Path), help="Gold file with the units of a file of predicates.")
@click.option("--json", "as_json", is_flag=True, help="Print all figures as JSON.")
@click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="NAME|DIR",
    help="Lexicon pack to use; default: us_japan. May be repeated.",
)
@click.option("--profile", metavar="NAME", help="Order of the scales; `lexicon show profiles` lists them.")
def evaluate_command(gold: Path, statements: Path, **options: Any) -> None:  # noqa: ANN401
    """Print figures against a GOLD file, whose statements lie in the folder STATEMENTS.

    Without STATEMENTS it is the folder that the environment variable ALLIANCEDIFF_STATEMENTS names, else this one.

    \b
    Example:
      alliancediff evaluate gold.json statements/
    """
    print_figures = _print_predicates if evaluation.holds_rows(gold) else _print_run
    print_figures(gold, statements, **options)


def _print_run(gold: Path, statements: Path, *, units: Path | None, as_json: bool, **options: Any) -> None:  # noqa: ANN401
    if units:
        raise click.UsageError(f"--units is for a file of predicates; {gold} holds links")
    against, settings = options["against"], _settings(options)
    before = evaluation.read_outcomes(against) if against else None
    fates = evaluation.read_fates(against) if against else {}
    run = measuring.run_gold(gold, statements, settings)
    count, unsure = options["review"], options["unsure"]
    reviewed = measuring.review_run(run, count, settings) if count else None
    baselines = measuring.baselines(run) if options["compare"] else None
    scores = measuring.link_scores(run, settings) if as_json or fates else {}
    shifts = evaluation.shifts_between(fates, run, scores, unsure=unsure) if fates else None
    if against and not fates:
        _print_notes([f"{against} keeps no links; write it anew with --json to see which were won and lost"])
    beside: dict[str, Any] = {"unsure": unsure, "baselines": baselines, "before": before, "reviewed": reviewed}
    if as_json:
        kept = evaluation.fates_of(run, scores, unsure=unsure)
        _print(evaluation.to_text(evaluation.record_run(run, **beside, fates=kept, shifts=shifts or ())))
        return
    shown = {key: options[key] for key in ("show", "intervals")}
    _print_lines(evaluation.run_lines(run, **shown, **beside, shifts=shifts))
    known = {theme.id for theme in pipeline.lexicon_of(settings).themes}
    _print_notes(
        [f"the gold's theme {theme!r} is in no lexicon" for theme in evaluation.unknown_themes(run.gold, known)]
    )


def _print_predicates(gold: Path, statements: Path, *, units: Path | None, as_json: bool, **options: Any) -> None:  # noqa: ANN401
    for name in ("unsure", "intervals", "compare", "against", "review"):
        if options[name]:
            raise click.UsageError(f"--{name} is for files of links; {gold} holds predicates")
    settings = _settings(options)
    matches = measuring.match_rows(gold, statements, settings, units=units)
    if as_json:
        _print(evaluation.to_text(evaluation.record_predicates(matches, pipeline.signature(settings))))
    else:
        _print_lines(evaluation.predicate_lines(matches, show=options["show"]))


def _print_lines(lines: Iterable[str]) -> None:
    _print("".join(f"{line}\n" for line in lines))


@main.group("lexicon")
def lexicon_group() -> None:
    """Look at the words that results rest on, or check your own.

    \b
    Example:
      alliancediff lexicon show directive
    """


@lexicon_group.command("check")
@click.argument("path")
def check_command(path: str) -> None:
    """Check the lexicon pack in the folder PATH, or the one TOML file PATH, and run its examples.

    Prints every fault with its file and line, and exits with 2 where there is one. Examples and counter-examples run
    only for entries whose shape is right: mend those faults first. A pattern taken from the general layer is a note.

    \b
    Example:
      alliancediff lexicon check my_pack/
    """
    if not path.strip():
        raise click.UsageError("PATH is empty; name a folder or a TOML file")
    result = vetting.check_lexicon(Path(path))
    for fault in result.faults:
        click.echo(_printable(str(fault)), err=True)
    _print_notes([str(note) for note in result.notes])
    if result.faults:
        raise SystemExit(2)
    _print(f"ok: {result.entries} entries\n")


@lexicon_group.command("show")
@click.argument("what", nargs=-1, metavar="[WHAT]...")
@click.option("--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to show; default: us_japan.")
@click.option("--profile", metavar="NAME", help="Order of the scales to show.")
def show_command(what: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401
    """Print the scales with the words on their rungs, profiles, themes and packs; only the parts WHAT, if given.

    Parts: force, negative, welcome, directive, stages, profiles, themes, lines, actors, acts, modifiers, complements,
    names, packs.

    \b
    Example:
      alliancediff lexicon show directive --profile gruenberg
    """
    _print(rendering.show_lexicon(pipeline.lexicon_of(_settings(options)), what, width=_width()))


@lexicon_group.command("find")
@click.argument("words", nargs=-1, required=True)
@click.option("--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to use; default: us_japan.")
@click.option("--profile", metavar="NAME", help="Order of the scales to show.")
def find_command(words: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401
    """Print the entries of every file that hold WORDS, or whose own words stand in them: file, id, level, words.

    \b
    Example:
      alliancediff lexicon find look forward
    """
    asked = " ".join(words)
    found = rendering.find_words(pipeline.lexicon_of(_settings(options)), asked, width=_width())
    if not found:
        _fail(f"no entry holds {asked!r}; verbs stand in their base form")
    _print(found)


@lexicon_group.command("gaps")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--pack", "packs", multiple=True, metavar="NAME|DIR", help="Lexicon pack to use; default: us_japan.")
@click.option(
    "--least", type=click.IntRange(1), default=2, show_default=True, help="Statements a phrase must stand in."
)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Phrases to print.")
def gaps_command(folder: Path, *, packs: tuple[str, ...], least: int, limit: int) -> None:
    """Print frequent noun phrases of the statements in FOLDER that no line covers, most frequent first.

    Each row holds the number of statements, the number of commitments, the phrase, and words around one place. Add
    those that name an issue object to the lines.toml of a pack.

    \b
    Example:
      alliancediff lexicon gaps statements/ --least 3
    """
    found = vetting.coverage(folder, _settings({"packs": packs}), least=least)
    rows = ((g.statements, g.commitments, _printable(g.phrase), _printable(g.context)) for g in found.gaps[:limit])
    _print("".join("\t".join(map(str, row)) + "\n" for row in rows))
    _print_notes([*(note.message for note in found.notes), _covered(found, limit)])


def _covered(found: Coverage, limit: int) -> str:
    shown = f"; {len(found.gaps) - limit} more phrases with a larger --limit" if len(found.gaps) > limit else ""
    return (
        f"{found.commitments} commitments in {found.statements} statements: {found.on_a_line} on a line, "
        f"{found.on_a_specific_line} on a specific one{shown}"
    )


def _read(name: str, options: dict[str, Any]) -> Statement:
    """A statement, with the date and genre of the options where its own are missing or guessed."""
    limits = Limits(max_bytes=options["max_bytes"]) if options["max_bytes"] else Limits()
    source = sys.stdin.buffer.read() if name == _STDIN else name
    if source == b"":
        _fail("standard input is empty")
    name = "stdin" if name == _STDIN else ""
    packs = options["packs"]
    statement = reading.read_statement(source, id=name, limits=limits, packs=packs)
    guessed = {note.about for note in statement.notes}
    date, genre = (options[key] if key in guessed else None for key in ("date", "genre"))
    if not date and not genre:
        return statement
    return reading.read_statement(source, id=name, date=date, genre=genre, limits=limits, packs=packs)


def _settings(options: dict[str, Any]) -> Settings:
    given = {key: options[key] for key in ("packs", "profile") if options.get(key)}
    return Settings(**given)


def _kinds(names: str | None, *, exit_code: bool) -> set[ChangeKind]:
    """The kinds of change that make the exit status 1."""
    wanted = [name.strip() for name in names.split(",")] if names is not None else []
    unknown = [name for name in wanted if name not in list(ChangeKind)]
    if unknown:
        raise click.UsageError(f"--fail-on: {unknown[0]!r} is no kind of change; there are {', '.join(ChangeKind)}")
    return {ChangeKind(name) for name in wanted} | (set(ChangeKind) - {ChangeKind.REPEATED} if exit_code else set())


def _write(result: Diff | Extraction, options: dict[str, Any]) -> None:
    """Print a result, or write it to the file asked for; notes go to standard error."""
    target = options["output"]
    text = rendering.render(
        result,
        options["format"],
        only=options.get("only", ()),
        themes=options.get("themes", ()),
        explain=options.get("explain", False),
        **_page(target),
    )
    _put(text, target)
    _print_notes(rendering.notes_of(result))


def _page(target: str | None) -> dict[str, Any]:
    """Width and colours of a report, by where it goes."""
    width = rendering.DEFAULT_WIDTH if target else _width()
    return {"width": width, "color": not target and _has_color()}


def _put(text: str, target: str | None) -> None:
    """Print a report, or write it to the file asked for."""
    if target:
        _write_file(Path(target), text)
    else:
        _print(text)


def _print(text: str) -> None:
    """Write to standard output; a failure there is trouble, not a difference."""
    try:
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError, AttributeError) as error:
        _fail(f"standard output cannot be written ({error})")


def _write_file(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        _fail(f"{path}: cannot be written ({error.strerror})")


def _refuse_overwriting(output: str | None, *sources: str | None) -> None:
    """A report must not take the place of what it was made from."""
    for source in filter(None, sources):
        if output and Path(source).exists() and Path(output).exists() and Path(output).samefile(source):
            raise click.UsageError(f"--output {output} is {source}, which is read; name another file")


def _print_notes(notes: Sequence[str]) -> None:
    for note in notes:
        click.echo(f"note: {_printable(note)}", err=True)


def _fail(*messages: str) -> NoReturn:
    """Each message on a line of its own, and exit status 2."""
    for message in messages:
        click.echo(f"alliancediff: {_printable(message)}", err=True)
    raise SystemExit(2)


def _printable(text: str) -> str:
    """One line that a terminal cannot be led astray by, whatever a file is called."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def _width() -> int:
    """The terminal's width; off a terminal what COLUMNS says, or a fixed one, so that reports stay the same."""
    is_known = sys.stdout.isatty() or "COLUMNS" in os.environ
    return shutil.get_terminal_size().columns if is_known else rendering.DEFAULT_WIDTH


def _has_color() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
