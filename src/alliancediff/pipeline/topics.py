"""The order of the stages for the topics of two statements: sentences, rows of them, and what changed in these."""

import logging

from alliancediff.alignment.rows import confidence_by_units, topics_of
from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.comparison.topics import with_wording
from alliancediff.extraction.sentences import sentences_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import Diff, Settings, Topic
from alliancediff.timing import timed

__all__ = ["topics_in"]

_LOG = logging.getLogger(__name__)


def topics_in(found: Diff, settings: Settings, lexicon: Lexicon) -> tuple[Topic, ...]:
    """The topics of the statements of a diff, from all of their sentences, its links and its near misses."""
    first, second = found.statements
    units = {c.id: c.unit for c in found.commitments}
    with timed(_LOG, f"put {first.id} and {second.id} into topic rows"):
        one, two = (sentences_of(side, found.commitments, lexicon) for side in (first, second))
        topics = topics_of(
            one,
            two,
            lexicon,
            settings.rows,
            links=confidence_by_units((*found.links, *found.near_misses), units),
            texts=(first.text, second.text),
            speakers=speakers(*(spelled_out(side, lexicon) for side in (first, second))),
        )
        return with_wording(topics, lexicon, settings.comparison)
