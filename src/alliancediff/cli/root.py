"""The command `alliancediff`, its list of commands, and how each way of ending is told."""

import sys
import traceback
from typing import Any

import click

from alliancediff.cli.encodings import make_writable
from alliancediff.cli.lazy import Entry, LazyGroup
from alliancediff.cli.streams import fail, quiet_without_a_reader
from alliancediff.errors import AllianceDiffError, LexiconError

_TROUBLE = 2
_INTERRUPTED = 130
"""What shells report of a command that Ctrl-C ended: 128 and the number of the signal."""

_COMMANDS = {
    "diff": Entry("alliancediff.cli.pairs:diff_command", "Print what changed from one statement to another."),
    "extract": Entry("alliancediff.cli.pairs:extract_command", "Print the commitments found in a statement."),
    "review": Entry("alliancediff.cli.pairs:review_command", "Answer what `diff` is unsure of, and keep the answers."),
    "trace": Entry("alliancediff.cli.series:trace_command", "Print what became of every line through a series."),
    "themes": Entry("alliancediff.cli.series:themes_command", "Print how much each statement says on each theme."),
    "formulas": Entry("alliancediff.cli.series:formulas_command", "Print word runs that statements share."),
    "lexicon": Entry("alliancediff.cli.root:lexicon", "Look at the words that results rest on, or check yours."),
    "evaluate": Entry("alliancediff.cli.evaluate:evaluate_command", "Print figures against links that readers gave."),
}
_LEXICON = {
    "show": Entry("alliancediff.cli.words:show_command", "Print scales, profiles, themes and other parts."),
    "find": Entry("alliancediff.cli.words:find_command", "Print the entries that hold some words."),
    "check": Entry("alliancediff.cli.words:check_command", "Check a pack of yours, and run its examples."),
    "gaps": Entry("alliancediff.cli.words:gaps_command", "Print frequent phrases that no line covers."),
}


class _Root(LazyGroup):
    """Where every command begins and ends: its streams take any text, and each way of ending has its exit status."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401
        """Run, and exit with the status; as click does it, but for the streams and for Ctrl-C."""
        make_writable(sys.stdout, sys.stderr)
        called = {**extra, "standalone_mode": False}
        if not extra.get("standalone_mode", True):
            return super().main(*args, **called)
        try:
            status = super().main(*args, **called)
        except click.ClickException as error:
            error.show(sys.stderr)
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            sys.exit(_INTERRUPTED)
        except Exception:  # noqa: BLE001  a fault of ours is told in full, but not with 1, which says differences
            click.echo(traceback.format_exc(), file=sys.stderr, nl=False)
            sys.exit(_TROUBLE)
        sys.exit(status or 0)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:  # noqa: ANN401
        """Parse; help and version are printed here."""
        with quiet_without_a_reader():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; errors of the library are a line each on standard error, and exit status 2."""
        try:
            with quiet_without_a_reader():
                return super().invoke(ctx)
        except LexiconError as error:
            fail(*map(str, error.faults))
        except AllianceDiffError as error:
            fail(str(error))


@click.group(cls=_Root, entries=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="alliancediff")
def main() -> None:
    """Compare official statements: what they newly promise, repeat, strengthen, weaken or leave out.

    \b
    A statement is a file (plain text, Markdown, HTML, PDF or Word), "-" for
    standard input, or a text of the shipped corpus, named as in
    corpus:us-japan/2021-04-16-joint-leaders-statement.

    Exit status: 0 fine, 1 differences (only with --exit-code or --fail-on), 2 trouble, 130 after Ctrl-C.
    """


@click.group("lexicon", cls=LazyGroup, entries=_LEXICON)
def lexicon() -> None:
    """Look at the words that results rest on, or check your own.

    \b
    Example:
      alliancediff lexicon show directive
    """
