"""Commands on one statement or two: diff, review, extract."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from alliancediff import corrections, rendering
from alliancediff.cli.forms import STDOUT, result_options
from alliancediff.cli.inputs import STDIN, inputs, read_one, settings_of
from alliancediff.cli.output import refuse_overwriting, write_result
from alliancediff.cli.streams import print_notes, print_text, printable
from alliancediff.cli.talk import talking
from alliancediff.models import BriefSection, ChangeKind, Correction, Corrections, Diff, Link
from alliancediff.models.names import kind_named
from alliancediff.pipeline.diff import diff
from alliancediff.pipeline.extract import extract

_KINDS = click.Choice(list(dict.fromkeys([*map(str, ChangeKind), *map(str, BriefSection)])))
_CHOICES = {
    "full": "full",
    "topics": "topic",
    "themes": "theme",
    "only": "only",
    "limit": "limit",
    "min_confidence": "min-confidence",
    "explain": "explain",
}
"""Options that choose what of a diff is printed, by what `render` calls them."""


@click.command("diff")
@click.argument("earlier")
@click.argument("later")
@click.option("--full", is_flag=True, help="Print every sentence by topic, with edits and verdicts, not one page.")
@click.option("--topic", "topics", multiple=True, metavar="WORDS", help="Print topics with WORDS in their title only.")
@click.option("--theme", "themes", multiple=True, help="Print what is on this theme only; may be repeated.")
@click.option("--only", "only", multiple=True, type=_KINDS, help="Print this kind or section only; may be repeated.")
@click.option(
    "--limit", type=click.IntRange(0), default=0, metavar="N", help="Print N lines of a section, or N topics."
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="X",
    help="Leave out what rests on a match less sure than X, 0 to 1.",
)
@click.option("--explain", is_flag=True, help="The same as --full, with the parts of every match score.")
@click.option("--sensitivity", is_flag=True, help="Mark verdicts that hang on one step of a threshold or level.")
@click.option(
    "--corrections", "corrected", type=click.Path(), metavar="FILE", help="Apply a reader's corrections; see `review`."
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where anything but `repeated` was found.")
@click.option("--fail-on", metavar="KIND,...", help="Exit with 1 where a change of such a kind was found.")
@result_options(*rendering.FORMATS)
@inputs
@talking
def diff_command(earlier: str, later: str, *, exit_code: bool, fail_on: str | None, **options: Any) -> None:  # noqa: ANN401
    """Print what changed from the statement EARLIER to the statement LATER.

    \b
    Example:
      alliancediff diff corpus:us-japan/2021-04-16-joint-leaders-statement \\
          corpus:us-japan/2022-05-23-joint-leaders-statement --only less
    """
    if options["format"] == "json" and any(options[name] for name in _CHOICES):
        told = ", ".join(f"--{name.replace('_', '-')}" for name in _CHOICES.values())
        raise click.UsageError(f"{told} are for reports; JSON always holds everything")
    refuse_overwriting(options["output"], earlier, later, options["corrected"])
    wanted = _kinds(fail_on, exit_code=exit_code)
    if earlier == later == STDIN:
        raise click.UsageError("only one of the statements can come from standard input")
    given = corrections.read_corrections(options["corrected"]) if options["corrected"] else Corrections()
    sides, settings = (read_one(earlier, options), read_one(later, options)), settings_of(options)
    result = diff(*sides, settings, corrections=given, sensitivity=options["sensitivity"])
    write_result(result, options, _CHOICES)
    if any(change.kind in wanted for change in result.changes):
        raise SystemExit(1)


def _kinds(names: str | None, *, exit_code: bool) -> set[ChangeKind]:
    """The kinds of change that make the exit status 1."""
    given = names.split(",") if names is not None else []
    wanted = {kind_named(name, ChangeKind, setting="--fail-on", what="kind of change") for name in given}
    return wanted | (set(ChangeKind) - {ChangeKind.REPEATED} if exit_code else set())


@click.command("review")
@click.argument("earlier")
@click.argument("later")
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
@inputs
@talking
def review_command(earlier: str, later: str, *, output: Path, limit: int | None, every: bool, **options: Any) -> None:  # noqa: ANN401
    """Ask whether unsure matches and near misses between EARLIER and LATER are one line, and keep the answers.

    Pairs come in the order in which an answer helps most. Each answer is written at once; give the file to
    `diff --corrections`. Pairs that the file answers already are not asked for again.

    \b
    Example:
      alliancediff review 2021.html 2022.html --output corrections.txt --limit 20
      alliancediff diff 2021.html 2022.html --corrections corrections.txt
    """
    if STDIN in (earlier, later):
        raise click.UsageError("answers come from standard input, so no statement can")
    if str(output) == STDOUT:
        raise click.UsageError("answers are kept in a file, which the next review goes on with; name one")
    refuse_overwriting(str(output), earlier, later)
    given = corrections.read_corrections(output) if output.exists() else Corrections()
    result = diff(read_one(earlier, options), read_one(later, options), settings_of(options), corrections=given)
    print_notes(rendering.notes_of(result))
    _review(result, corrections.doubtful(result, every=every)[:limit], output)


def _review(result: Diff, pairs: Sequence[Link], output: Path) -> None:
    """Walk through the pairs and say what came of it."""

    def show(link: Link, number: int) -> None:
        head, *lines = rendering.show_pair(result, link)
        print_text(f"\n{number} of {len(pairs)}: {head}\n" + "".join(f"  {printable(line)}\n" for line in lines))

    def record(correction: Correction) -> None:
        corrections.append_correction(output, correction)

    answered = corrections.walk(result, pairs, show=show, ask=_ask, record=record)
    where = f" in {printable(str(output))}" if answered else ""
    print_text(f"{answered} of {len(pairs)} pairs answered{where}\n")


def _ask(question: str) -> str:
    """A line of standard input; "q" at its end."""
    print_text(question)
    line = sys.stdin.buffer.readline().decode(errors="replace")
    if not line.endswith("\n"):
        print_text("\n")
    return line or "q"


@click.command("extract")
@click.argument("statement")
@result_options(*rendering.FORMATS)
@inputs
@talking
def extract_command(statement: str, **options: Any) -> None:  # noqa: ANN401
    """Print what was read of STATEMENT and which commitments were found in it, unit by unit, with reasons.

    \b
    Example:
      alliancediff extract corpus:us-japan/2021-04-16-joint-leaders-statement
    """
    refuse_overwriting(options["output"], statement)
    write_result(extract(read_one(statement, options), settings_of(options)), options)
