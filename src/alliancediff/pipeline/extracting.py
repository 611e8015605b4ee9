"""The extraction of one statement by rules that are known: made now, or taken from a cache."""

import logging

from alliancediff.extraction import extract as extract_commitments
from alliancediff.lexicon import Lexicon
from alliancediff.models import Extraction, Settings, Statement
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.settings import checked
from alliancediff.pipeline.signature import signature
from alliancediff.timing import timed

__all__ = ["extract_once", "extracted"]

_LOG = logging.getLogger(__name__)


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
