"""Commands on the words that results rest on: lexicon check, show, find, gaps."""

from pathlib import Path
from typing import Any

import click

from alliancediff import rendering
from alliancediff.checks.check import check_lexicon
from alliancediff.checks.gaps import Gaps, find_gaps
from alliancediff.cli.inputs import settings_of, worded
from alliancediff.cli.page import page_width, width_option
from alliancediff.cli.streams import fail, print_error, print_notes, print_text, printable
from alliancediff.cli.talk import talking
from alliancediff.pipeline.settings import lexicon_of

_LEAST_WIDTH = 80
"""Characters a line that the tables of the lexicon, with up to six columns, need."""


@click.command("check")
@click.argument("path")
@talking
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
    result = check_lexicon(Path(path))
    for fault in result.faults:
        print_error(str(fault))
    print_notes([str(note) for note in result.notes])
    if result.faults:
        raise SystemExit(2)
    print_text(f"ok: {result.entries} entries\n")


@click.command("show")
@click.argument("what", nargs=-1, metavar="[WHAT]...")
@width_option(_LEAST_WIDTH)
@worded
@talking
def show_command(what: tuple[str, ...], *, width: int | None, **options: Any) -> None:  # noqa: ANN401
    """Print the scales with the words on their rungs, profiles, themes and packs; only the parts WHAT, if given.

    Parts: force, negative, welcome, directive, stages, profiles, themes, lines, actors, acts, modifiers, complements,
    names, packs.

    \b
    Example:
      alliancediff lexicon show directive --profile gruenberg
    """
    print_text(rendering.show_lexicon(lexicon_of(settings_of(options)), what, width=page_width(width)))


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@width_option(_LEAST_WIDTH)
@worded
@talking
def find_command(words: tuple[str, ...], *, width: int | None, **options: Any) -> None:  # noqa: ANN401
    """Print the entries of every file that hold WORDS, or whose own words stand in them: file, id, level, words.

    \b
    Example:
      alliancediff lexicon find look forward
    """
    asked = " ".join(words)
    found = rendering.find_words(lexicon_of(settings_of(options)), asked, width=page_width(width))
    if not found:
        fail(f"no entry holds {asked!r}; verbs stand in their base form")
    print_text(found)


@click.command("gaps")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--least", type=click.IntRange(1), default=2, show_default=True, help="Statements a phrase must stand in."
)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Phrases to print.")
@worded
@talking
def gaps_command(folder: Path, *, least: int, limit: int, **options: Any) -> None:  # noqa: ANN401
    """Print frequent noun phrases of the statements in FOLDER that no line covers, most frequent first.

    Each row holds the number of statements, the number of commitments, the phrase, and words around one place. Add
    those that name an issue object to the lines.toml of a pack.

    \b
    Example:
      alliancediff lexicon gaps statements/ --least 3
    """
    found = find_gaps(folder, settings_of(options), least=least)
    rows = ((g.statements, g.commitments, printable(g.phrase), printable(g.context)) for g in found.phrases[:limit])
    print_text("".join("\t".join(map(str, row)) + "\n" for row in rows))
    print_notes([*(note.message for note in found.notes), _covered(found, limit)])


def _covered(found: Gaps, limit: int) -> str:
    shown = f"; {len(found.phrases) - limit} more phrases with a larger --limit" if len(found.phrases) > limit else ""
    return (
        f"{found.commitments} commitments in {found.statements} statements: {found.on_a_line} on a line, "
        f"{found.on_a_specific_line} on a specific one{shown}"
    )
