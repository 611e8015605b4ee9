"""The lexicon less the cues of lines that only the scored statements have: how much rests on having read them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from alliancediff.extraction.lines import make_line_finder
from alliancediff.lexicon import Lexicon
from alliancediff.models import Statement
from alliancediff.reading import STATEMENT_SUFFIXES, read_statement

_Cue = tuple[str, int]
"""The id of a line, and the number of the cue among its cues and names."""


def without_own_cues(lexicon: Lexicon, own: Iterable[Statement], others: Path) -> tuple[Lexicon, int]:
    """The lexicon less the cues of lines that stand in some statements and in no other text, and how many these are.

    Args:
        lexicon: the words as they are.
        own: the scored statements.
        others: a folder of other texts of the genre.

    Raises:
        UnreadableStatementError: a file of the folder cannot be read.
    """
    paths = [path for path in sorted(others.iterdir()) if path.suffix.lower() in STATEMENT_SUFFIXES]
    elsewhere = _cues_in(lexicon, (read_statement(path, id=path.name) for path in paths))
    taken = _cues_in(lexicon, own) - elsewhere
    lines = tuple(
        replace(
            line,
            cues=tuple(cue for number, cue in enumerate(line.cues) if (line.id, number) not in taken),
            names=tuple(
                name for number, name in enumerate(line.names, len(line.cues)) if (line.id, number) not in taken
            ),
        )
        for line in lexicon.lines
    )
    return replace(lexicon, lines=lines), len(taken)


def _cues_in(lexicon: Lexicon, statements: Iterable[Statement]) -> set[_Cue]:
    """The cues that stand in any unit of these, with its lead-in."""
    finder = make_line_finder(lexicon)
    return {
        (hit.line, hit.cue)
        for statement in statements
        for unit in statement.units
        for hit in finder.hits(f"{unit.lead_in} {statement.quote(unit.span)}")
    }
