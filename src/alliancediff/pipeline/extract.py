"""The order of the stages for one statement: its words, and what they commit whom to."""

from alliancediff.models import Extraction, Settings
from alliancediff.pipeline.inputs import Given, extraction_of, read_one
from alliancediff.pipeline.settings import checked, lexicon_of

__all__ = ["extract"]


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
