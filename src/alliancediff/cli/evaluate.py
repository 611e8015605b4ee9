"""The command that measures against a gold file: evaluate."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from alliancediff import evaluation
from alliancediff.cli.inputs import settings_of, worded
from alliancediff.cli.streams import print_lines, print_notes, print_text
from alliancediff.cli.talk import talking
from alliancediff.evaluation import evaluate
from alliancediff.pipeline.settings import lexicon_of
from alliancediff.pipeline.signature import signature


@click.command("evaluate")
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
@click.option("--threads", is_flag=True, help="Print what standing in one thread of a trace is worth, too.")
@click.option("--units", type=click.Path(path_type=Path), help="Gold file with the units of a file of predicates.")
@click.option(
    "--headlines",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="Print what each brief tells of the headlines in this file or folder, too; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print all figures as JSON.")
@click.option("--markdown", is_flag=True, help="Print the tables as Markdown.")
@worded
@talking
def evaluate_command(gold: Path, statements: Path, **options: Any) -> None:  # noqa: ANN401
    """Print figures against a GOLD file, whose statements lie in the folder STATEMENTS.

    Without STATEMENTS it is the folder that the environment variable ALLIANCEDIFF_STATEMENTS names, else this one.

    \b
    Example:
      alliancediff evaluate gold.json statements/
    """
    as_json, markdown = options.pop("as_json"), options.pop("markdown")
    form = "json" if as_json else "markdown" if markdown else "terminal"
    print_figures = _print_predicates if evaluation.holds_rows(gold) else _print_run
    print_figures(gold, statements, form=form, **options)


def _print_run(gold: Path, statements: Path, *, units: Path | None, form: str, **options: Any) -> None:  # noqa: ANN401
    if units:
        raise click.UsageError(f"--units is for a file of predicates; {gold} holds links")
    against, settings = options["against"], settings_of(options)
    before = evaluation.read_outcomes(against) if against else None
    fates = evaluation.read_fates(against) if against else {}
    run = evaluate.run_gold(gold, statements, settings, whole=True)
    count, unsure = options["review"], options["unsure"]
    reviewed = evaluate.review_run(run, count, settings) if count else None
    baselines = evaluate.baselines(run) if options["compare"] else None
    scores = evaluate.link_scores(run, settings) if form == "json" or fates else {}
    shifts = evaluation.shifts_between(fates, run, scores, unsure=unsure) if fates else None
    if against and not fates:
        print_notes([f"{against} keeps no links; write it anew with --json to see which were won and lost"])
    beside: dict[str, Any] = {"unsure": unsure, "baselines": baselines, "before": before, "reviewed": reviewed}
    beside["traced"] = evaluate.trace_run(run, settings) if options["threads"] else None
    beside["headlines"] = evaluation.read_headlines(options["headlines"], run.gold) if options["headlines"] else {}
    if form == "json":
        kept = evaluation.fates_of(run, scores, unsure=unsure)
        print_text(evaluation.to_text(evaluation.record_run(run, **beside, fates=kept, shifts=shifts or ())), "json")
        return
    shown = {key: options[key] for key in ("show", "intervals")}
    _print(evaluation.run_grids(run, **shown, **beside, shifts=shifts), form)
    known = {theme.id for theme in lexicon_of(settings).themes}
    print_notes(
        [f"the gold's theme {theme!r} is in no lexicon" for theme in evaluation.unknown_themes(run.gold, known)]
    )


def _print_predicates(gold: Path, statements: Path, *, units: Path | None, form: str, **options: Any) -> None:  # noqa: ANN401
    for name in ("unsure", "intervals", "compare", "against", "review", "threads", "headlines"):
        if options[name]:
            raise click.UsageError(f"--{name} is for files of links; {gold} holds predicates")
    settings = settings_of(options)
    matches = evaluate.match_rows(gold, statements, settings, units=units)
    if form == "json":
        print_text(evaluation.to_text(evaluation.record_predicates(matches, signature(settings))), "json")
    else:
        _print(evaluation.predicate_grids(matches, show=options["show"]), form)


def _print(grids: Iterable[evaluation.Grid], form: str) -> None:
    if form == "markdown":
        print_text(evaluation.as_markdown(grids), form)
    else:
        print_lines(evaluation.as_text(grids))
