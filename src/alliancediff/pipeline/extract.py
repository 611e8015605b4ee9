"""The order of the stages for one statement: its words, and what they commit whom to."""

import logging

from alliancediff import lexicon as words
from alliancediff.extraction import extract as extract_commitments
from alliancediff.lexicon import Lexicon
from alliancediff.models import Extraction, Settings, Statement
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.settings import checked
from alliancediff.pipeline.signature import signature
from alliancediff.timing import timed

__all__ = ["extract", "extract_once", "extracted"]

_LOG = logging.getLogger(__name__)


def extract(statement: Statement, settings: Settings | None = None) -> Extraction:
    """What a statement commits whom to.

    Example:
        >>> from alliancediff import read_statement
        >>> found = extract(read_statement(b"We will open a joint school by 2030."))
        >>> found.commitments[0].predicate, found.commitments[0].force
        ('will open', 6)
    """
    settings = checked(settings or Settings())
    return extracted(statement, settings, words.load(settings.packs, settings.profile))


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
        return extract(statement, settings)
    return store.extraction(statement, signature(checked(settings), lexicon), lambda: extract(statement, settings))
