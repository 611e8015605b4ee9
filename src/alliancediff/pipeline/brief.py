"""The last stage for two statements: the page that a reader sees first."""

import logging
from dataclasses import replace

from alliancediff.brief import brief_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import Diff, Settings
from alliancediff.timing import timed

__all__ = ["briefed"]

_LOG = logging.getLogger(__name__)


def briefed(found: Diff, settings: Settings, lexicon: Lexicon) -> Diff:
    """A diff that has its topics, with its brief."""
    first, second = found.statements
    with timed(_LOG, f"wrote the brief of {first.id} and {second.id}"):
        lines, beside = brief_of(found, lexicon, settings)
    return replace(found, brief=lines, beside=beside)
