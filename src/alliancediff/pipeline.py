"""The order of the stages and nothing else."""

import dataclasses
import hashlib
from importlib.metadata import version
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff.alignment import align
from alliancediff.comparison import compare
from alliancediff.coverage import Coverage, measure
from alliancediff.errors import SettingsError, UnreadableStatementError
from alliancediff.evaluation import Figures, read_gold, score_diff, score_roles
from alliancediff.extraction import extract as extract_commitments
from alliancediff.extraction.lines import make_line_finder
from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment, Diff, Extraction, Note, Settings, Statement
from alliancediff.reading import read_statement

__all__ = ["coverage", "diff", "evaluate", "extract", "signature"]


def extract(statement: Statement, settings: Settings | None = None) -> Extraction:
    """What a statement commits whom to.

    Example:
        >>> from alliancediff import read_statement
        >>> found = extract(read_statement(b"We will open a joint school by 2030."))
        >>> found.commitments[0].predicate, found.commitments[0].force
        ('will open', 6)
    """
    settings = _checked(settings or Settings())
    lexicon = words.load(settings.packs)
    settled, commitments = extract_commitments(statement, lexicon, settings)
    return Extraction(settled, commitments, signature(settings, lexicon))


def diff(earlier: Statement, later: Statement, settings: Settings | None = None) -> Diff:
    """Compare two statements, in the order given.

    Args:
        earlier: the statement to compare with.
        later: the statement whose changes are asked for.
        settings: tunables; the defaults where None.

    Returns:
        All commitments, links and changes, with notes on whatever a reader must know about the texts.

    Raises:
        LexiconError, SettingsError: from the settings.
    """
    settings = _checked(settings or Settings())
    lexicon = words.load(settings.packs)
    earlier, later, notes = _told_apart(earlier, later)
    first, before = extract_commitments(earlier, lexicon, settings)
    second, after = extract_commitments(later, lexicon, settings)
    alignment = align(before, after, lexicon, settings, _speakers(first, second))
    links, changes = compare((first, before), (second, after), alignment, settings)
    return Diff(
        statements=(first, second),
        commitments=before + after,
        links=links,
        changes=changes,
        signature=signature(settings, lexicon),
        notes=(
            *notes,
            *_order_notes(first, second),
            *_empty_notes(first, before),
            *_empty_notes(second, after),
        ),
    )


def evaluate(
    gold: Path, statements: Path, settings: Settings | None = None, *, unsure: bool = False
) -> dict[str, Figures]:
    """Figures of this library against a gold file: one for each pair, and their sum under "all".

    Args:
        gold: a gold file; its form is described in docs/reference/gold.md.
        statements: the folder that the files named in the gold lie in.
        settings: tunables; the defaults where None.
        unsure: whether unsure links count.

    Raises:
        GoldError: the gold file cannot be read.
        UnreadableStatementError: a statement is missing.
    """
    known = read_gold(gold)
    texts = {key: read_statement(statements / file, id=key) for key, file in known.files.items()}
    found = {key: extract(statement, settings) for key, statement in texts.items()}
    figures = {}
    for one, two in known.pairs:
        figures[f"{one} -> {two}"] = score_diff(
            known, (one, two), diff(texts[one], texts[two], settings), unsure=unsure
        )
    total = sum(figures.values(), Figures())
    roles = sum((score_roles(known, key, extraction) for key, extraction in found.items()), Figures())
    return {**figures, "all": total + roles}


def coverage(folder: Path, settings: Settings | None = None, *, least: int = 2) -> Coverage:
    """How well the table of lines covers the statements of a folder, and which frequent phrases it lacks.

    Args:
        folder: the files in it are read, not those in folders within; hidden files are left out.
        settings: tunables; the defaults where None.
        least: the number of statements from which a phrase is listed.

    Returns:
        Counts and phrases; a file that is no statement is passed over with a note.

    Raises:
        UnreadableStatementError: there is no such folder.
    """
    settings = _checked(settings or Settings())
    lexicon = words.load(settings.packs)
    if not folder.is_dir():
        raise UnreadableStatementError(str(folder), "is no folder", "name a folder of statements")
    commitments: list[Commitment] = []
    notes: list[Note] = []
    for path in sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith(".")):
        try:
            statement = read_statement(path, id=path.name, packs=settings.packs)
        except UnreadableStatementError as error:
            notes.append(Note("files", str(error)))
            continue
        commitments += extract_commitments(statement, lexicon, settings)[1]
    finder = make_line_finder(lexicon)
    found = measure(commitments, lexicon, lambda phrase: bool(finder.find(phrase)), least)
    return dataclasses.replace(found, notes=tuple(notes))


def signature(settings: Settings, lexicon: Lexicon) -> str:
    """What a result rests on: two results of one signature come from the same rules and settings."""
    values = repr(sorted((k, v) for k, v in dataclasses.asdict(settings).items() if k != "packs"))
    digest = hashlib.sha256(values.encode()).hexdigest()[:8]
    packs = "+".join(Path(pack).name for pack in settings.packs) or "none"
    return f"alliancediff:{version('alliancediff')}|lexicon:{lexicon.digest}|packs:{packs}|settings:{digest}"


def _checked(settings: Settings) -> Settings:
    if isinstance(settings.packs, str):
        raise SettingsError(
            "packs", f"{settings.packs!r} is one text; give a tuple of names, as in ({settings.packs!r},)"
        )
    for name in ("cutoff", "unsure_cutoff", "doubt", "length_ratio"):
        value = getattr(settings, name)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise SettingsError(name, f"{value!r} is no number from 0 to 1")
    if settings.unsure_cutoff > settings.cutoff:
        raise SettingsError("unsure_cutoff", f"{settings.unsure_cutoff} lies above cutoff {settings.cutoff}")
    return settings


def _speakers(earlier: Statement, later: Statement) -> tuple[str, ...]:
    """The parties whose names tell no two lines apart: those of both texts, or of the one that names any."""
    if earlier.issuers and later.issuers:
        return tuple(sorted(set(earlier.issuers) & set(later.issuers)))
    return earlier.issuers or later.issuers


def _told_apart(earlier: Statement, later: Statement) -> tuple[Statement, Statement, tuple[Note, ...]]:
    """Two statements of different ids, with a note where the texts or their ids were the same."""
    notes = (Note("statements", "the same text on both sides"),) if earlier.sha256 == later.sha256 else ()
    if earlier.id != later.id:
        return earlier, later, notes
    copy = f"{later.id}#2"
    if not notes:
        notes = (Note("statements", f"both texts are called {earlier.id}; the later one is called {copy} here"),)
    units = tuple(dataclasses.replace(u, id=u.id.replace(later.id, copy, 1)) for u in later.units)
    return earlier, dataclasses.replace(later, id=copy, units=units), notes


def _order_notes(earlier: Statement, later: Statement) -> tuple[Note, ...]:
    undated = [s.id for s in (earlier, later) if s.date is None]
    if undated:
        return (Note("dates", f"no date for {' and '.join(undated)}: the order given is taken as the order in time"),)
    if earlier.date and later.date and earlier.date > later.date:
        return (
            Note(
                "dates",
                f"{earlier.id} ({earlier.date}) is younger than {later.id} ({later.date}): the order given is kept",
            ),
        )
    return ()


def _empty_notes(statement: Statement, commitments: tuple[object, ...]) -> tuple[Note, ...]:
    return () if commitments else (Note("commitments", f"no commitment was found in {statement.id}"),)
