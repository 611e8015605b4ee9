"""The order of the stages for one statement: its words, and what they commit whom to."""

import logging

from alliancediff.errors import SettingsError
from alliancediff.evolution import in_order
from alliancediff.extraction import extract as extract_commitments
from alliancediff.lexicon import Lexicon
from alliancediff.models import Extraction, Settings, Statement
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.inputs import Given, Texts, read_one
from alliancediff.pipeline.settings import checked, lexicon_of
from alliancediff.pipeline.signature import signature
from alliancediff.timing import timed

__all__ = ["extract", "extract_once", "extracted", "extraction_of", "extractions_of"]

_LOG = logging.getLogger(__name__)


def extract(statement: Given, settings: Settings | None = None) -> Extraction:
    """What a statement commits whom to.

    Args:
        statement: a path, "corpus:SERIES/NAME", bytes or an open file, read as by `read_statement` with the packs of
            the settings; or what `read_statement` or `read_text` gave.
        settings: tunables; the defaults where None.

    Raises:
        UnreadableStatementError, MissingExtraError: from `read_statement`.
        LexiconError, SettingsError: from the settings.

    Example:
        >>> found = extract(b"We will open a joint school by 2030.")
        >>> found.commitments[0].predicate, found.commitments[0].force
        ('will open', 6)
    """
    given = read_one(statement, settings, "statement")
    settings = checked(settings or Settings())
    return extraction_of(given, settings, lexicon_of(settings))


def extracted(statement: Statement, settings: Settings, lexicon: Lexicon) -> Extraction:
    """The extraction of a statement by settings that were checked, and their lexicon or one with other weights."""
    with timed(_LOG, f"extracted the commitments of {statement.id}"):
        settled, commitments = extract_commitments(statement, lexicon, settings)
    return Extraction(settled, commitments, signature(settings, lexicon))


def extract_once(statement: Statement, settings: Settings, lexicon: Lexicon, store: Cache | None) -> Extraction:
    """The extraction of a statement, from a cache where there is one and it holds it.

    Args:
        statement: a statement as it was read.
        settings: tunables.
        lexicon: their lexicon.
        store: a cache, or None.
    """
    if store is None:
        return extracted(statement, settings, lexicon)
    rules = signature(checked(settings), lexicon)
    return store.extraction(statement, rules, lambda: extracted(statement, settings, lexicon))


def extraction_of(given: Statement | Extraction, settings: Settings, lexicon: Lexicon) -> Extraction:
    """What a statement commits whom to, or what was extracted from it before by the same rules.

    Raises:
        SettingsError: it was extracted by other rules.
    """
    if isinstance(given, Statement):
        return extracted(given, settings, lexicon)
    if given.signature != (wanted := signature(settings, lexicon)):
        told = f"{given.statement.id} was extracted by other rules ({given.signature}) than these ({wanted})"
        raise SettingsError("settings", f"{told}; give the settings that it was made with, or its statement")
    return given


def extractions_of(given: Texts, lexicon: Lexicon, store: Cache | None = None) -> tuple[Extraction, ...]:
    """The extractions of a series, in the order of its days.

    Args:
        given: its statements.
        lexicon: that of its settings.
        store: a cache, or None.

    Raises:
        SettingsError: it holds no statement, or some were extracted by other rules.
        UndatedStatementError, DuplicateStatementError: a statement has no place in a series.
    """
    if not given.statements:
        raise SettingsError("series", "holds no statement; give at least one")
    return tuple(
        extraction_of(given.found[text.id], given.settings, lexicon)
        if text.id in given.found
        else extract_once(text, given.settings, lexicon, store)
        for text in in_order(given.statements)
    )
