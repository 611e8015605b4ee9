"""The command `alliancediff`, which all others belong to, and how its errors are told."""

import click

from alliancediff.cli.output import fail
from alliancediff.errors import AllianceDiffError, LexiconError


class _Group(click.Group):
    """Turns the library's errors into one line on standard error and exit status 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except LexiconError as error:
            fail(*map(str, error.faults))
        except AllianceDiffError as error:
            fail(str(error))
        except BrokenPipeError:
            raise SystemExit(0) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="alliancediff")
def main() -> None:
    """Compare official statements: what they newly promise, repeat, strengthen, weaken or leave out.

    A statement is a file (plain text, Markdown, HTML, PDF or Word), "-" for standard input, or a text of the
    shipped corpus, named as in corpus:us-japan/2021-04-16-joint-leaders-statement.
    """
