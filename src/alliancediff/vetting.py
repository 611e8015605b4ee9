"""Lexicon files put to the test: their examples read, and their lines set against a folder of statements."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from alliancediff import lexicon as words
from alliancediff.coverage import Coverage, measure
from alliancediff.errors import Fault, UnreadableStatementError
from alliancediff.extraction import extract as extract_commitments
from alliancediff.extraction.examples import example_checks as extraction_checks
from alliancediff.extraction.lines import make_line_finder
from alliancediff.lexicon import Layer, Lexicon
from alliancediff.models import Commitment, Note, Settings
from alliancediff.pipeline import checked
from alliancediff.reading import STATEMENT_SUFFIXES, read_statement
from alliancediff.reading.examples import example_checks as reading_checks


@dataclasses.dataclass(frozen=True, slots=True)
class LexiconCheck:
    """How many entries a pack or a file holds, what is wrong with them, and what a reader of it should know."""

    entries: int
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()


def check_lexicon(path: Path) -> LexiconCheck:
    """Check a pack's folder, or one TOML file of a lexicon, and run its examples on top of the general layer.

    Raises:
        LexiconError: there is nothing at the path that could be checked.

    Example:
        >>> from alliancediff.lexicon import DATA
        >>> check_lexicon(DATA / "packs" / "us_japan").faults
        ()
    """
    layer = words.layer_at(path)
    misread = misread_examples(layer, words.load_over(layer)) if layer.entries else ()
    faults = (*layer.faults, *words.clashes_of(layer), *misread)
    in_order = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))
    return LexiconCheck(layer.size, in_order, words.remarks_on(layer))


def example_checks(lexicon: Lexicon) -> Mapping[type[Any], Callable[[Any, str], bool]]:
    """By the class of an entry, how to tell whether it is found in a sentence by the words of this lexicon."""
    return {**extraction_checks(lexicon), **reading_checks()}


def misread_examples(layer: Layer, lexicon: Lexicon) -> Iterator[Fault]:
    """A fault for each example of a layer that is not read as its entry says, and each counter-example that is."""
    checks = example_checks(lexicon)
    advice = {
        "examples": "is not found in its example {!r}; mend the words or the example",
        "not_examples": "is found in its counter-example {!r}; mend the words, or say the example in another way",
    }
    for located in layer.entries:
        for key, problem in advice.items():
            for text in getattr(located.entry, key, ()):
                if checks[type(located.entry)](located.entry, text) is not (key == "examples"):
                    yield located.fault(problem.format(text), key, text)


def coverage(folder: Path, settings: Settings | None = None, *, least: int = 2) -> Coverage:
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
    lexicon = words.load(settings.packs, settings.profile)
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
    finder = make_line_finder(lexicon)
    found = measure(commitments, lexicon, lambda phrase: bool(finder.find(phrase)), least)
    return dataclasses.replace(found, notes=tuple(notes))


def _folders_left_out(folder: Path) -> list[Note]:
    names = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    if not names:
        return []
    return [Note("files", f"folders within are not read: {', '.join(names)}; name one of them to read it")]


def _statement_files(folder: Path) -> list[Path]:
    """By name; a gold file or a series.toml that lies beside the statements is none."""
    files = (path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in files if path.suffix.lower() in STATEMENT_SUFFIXES)
