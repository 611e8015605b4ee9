"""What the table of lines does not know yet: frequent noun phrases of commitments that no line covers.

A noun phrase is a run of two to four words that are neither function words nor words of the genre's formula
(formula.toml), between marks. It is found by form alone; a reader decides whether it is an issue object.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from alliancediff.alignment.normalisation import normaliser
from alliancediff.errors import UnreadableStatementError
from alliancediff.extraction import extract as extract_commitments
from alliancediff.extraction.lines import make_line_finder
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import Commitment, Note, Settings
from alliancediff.models.records import plural, told
from alliancediff.pipeline.settings import checked, lexicon_of
from alliancediff.reading import STATEMENT_SUFFIXES, read_statement

_WORD = re.compile(r"[A-Za-z](?:[\w’'.-]*\w)?|\S")
_LENGTHS = range(2, 5)
_CONTEXT_WORDS = 6
"""Words shown on either side of a phrase."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A phrase that no line covers: in how many statements and commitments it stands, and words around one place."""

    phrase: str
    statements: int
    commitments: int
    context: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """How many commitments there are, how many are on a line or a specific one, and the phrases no line covers."""

    statements: int
    commitments: int
    on_a_line: int
    on_a_specific_line: int
    phrases: tuple[Gap, ...]
    notes: tuple[Note, ...] = ()

    def __repr__(self) -> str:
        """How much was read, and how much of it is on no line."""
        counts = plural(self.statements, "statement"), plural(self.commitments, "commitment")
        return told("Gaps", "", *counts, f"{self.on_a_line} on a line", plural(len(self.phrases), "phrase"))


def find_gaps(folder: Path, settings: Settings | None = None, *, least: int = 2) -> Gaps:
    """How well the table of lines covers the statements of a folder, and which frequent phrases it lacks.

    Args:
        folder: the files in it that are text by their names are read, as by `read_series`, not those in folders
            within; hidden files are left out.
        settings: tunables; the defaults where None.
        least: the number of statements from which a phrase is listed.

    Returns:
        Counts and phrases; a file that cannot be read is passed over with a note, and so are folders within.

    Raises:
        UnreadableStatementError: there is no such folder.
    """
    settings = checked(settings or Settings())
    lexicon = lexicon_of(settings)
    if not folder.is_dir():
        raise UnreadableStatementError(str(folder), "is no folder", "name a folder of statements")
    commitments: list[Commitment] = []
    notes = _folders_left_out(folder)
    for path in _statement_files(folder):
        try:
            statement = read_statement(path, id=path.name, packs=settings.packs)
        except UnreadableStatementError as error:
            notes.append(Note("files", str(error)))
            continue
        commitments += extract_commitments(statement, lexicon, settings)[1]
    finder = make_line_finder(in_plain_writing(lexicon))
    found = measure(commitments, lexicon, lambda phrase: bool(finder.find(phrase)), least)
    return replace(found, notes=tuple(notes))


def _folders_left_out(folder: Path) -> list[Note]:
    names = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    if not names:
        return []
    return [Note("files", f"folders within are not read: {', '.join(names)}; name one of them to read it")]


def _statement_files(folder: Path) -> list[Path]:
    """By name; a gold file or a series.toml that lies beside the statements is none."""
    files = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in files if path.suffix.lower() in STATEMENT_SUFFIXES)


def measure(
    commitments: Sequence[Commitment], lexicon: Lexicon, is_covered: Callable[[str], bool], least: int = 2
) -> Gaps:
    """The coverage of commitments of any number of statements.

    Args:
        commitments: as extraction gives them.
        lexicon: the words they were found with.
        is_covered: whether a phrase is on a line.
        least: the number of statements from which a phrase is listed.
    """
    broader = {line.parent for line in lexicon.lines}
    actors = {form.lower() for actor in in_plain_writing(lexicon).actors for form in actor.forms}
    return Gaps(
        statements=len({c.statement for c in commitments}),
        commitments=len(commitments),
        on_a_line=sum(bool(c.lines) for c in commitments),
        on_a_specific_line=sum(bool(set(c.lines) - broader) for c in commitments),
        phrases=_gaps(
            commitments, normaliser(lexicon).is_formula, lambda phrase: phrase in actors or is_covered(phrase), least
        ),
    )


def _gaps(
    commitments: Sequence[Commitment], is_formula: Callable[[str], bool], is_known: Callable[[str], bool], least: int
) -> tuple[Gap, ...]:
    """Phrases in at least `least` statements, most statements first."""
    places: dict[str, list[Commitment]] = {}
    for commitment in commitments:
        for phrase in dict.fromkeys(_phrases(commitment.quote, is_formula)):
            places.setdefault(phrase, []).append(commitment)
    counts = Counter({phrase: len({c.statement for c in found}) for phrase, found in places.items()})
    frequent = [phrase for phrase, count in counts.items() if count >= least and not is_known(phrase)]
    gaps = [Gap(p, counts[p], len(places[p]), _context(p, places[p][0].quote)) for p in frequent]
    return tuple(sorted(gaps, key=lambda gap: (-gap.statements, -gap.commitments, gap.phrase)))


def _phrases(text: str, is_formula: Callable[[str], bool]) -> Iterator[str]:
    """Runs of words of substance, in lower case, hyphens kept; an abbreviation with stops ends a run."""
    run: list[str] = []
    for word in [*_words(text), "."]:
        if word[0].isalpha() and "." not in word and not is_formula(word):
            run.append(word)
            continue
        if len(run) in _LENGTHS:
            yield " ".join(run)
        run = []


def _words(text: str) -> Iterable[str]:
    return (word.removesuffix("'s") for word in _WORD.findall(plain(text).text.lower()))


def _context(phrase: str, text: str) -> str:
    """The phrase with some words around it, on one line."""
    words = text.split()
    plain = [" ".join(_words(word)) for word in words]
    first = phrase.split(maxsplit=1)[0]
    place = next((n for n, word in enumerate(plain) if first in word.split()), 0)
    start = max(0, place - _CONTEXT_WORDS)
    return " ".join(words[start : place + len(phrase.split()) + _CONTEXT_WORDS])
