"""The order of the stages for the topics of two statements: sentences, rows of them, and what changed in these."""

import logging
from collections.abc import Iterable

from alliancediff.alignment.rows import Scored, confidence_by_units, score, topics_of
from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.comparison.topics import with_wording
from alliancediff.extraction.sentences import sentences_of
from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment, Link, Settings, Statement, Topic
from alliancediff.timing import timed

__all__ = ["scored_in", "topics_in"]

_LOG = logging.getLogger(__name__)


def scored_in(
    statements: tuple[Statement, Statement],
    commitments: tuple[Commitment, ...],
    links: Iterable[Link],
    lexicon: Lexicon,
    parted: Iterable[tuple[str, str]] = (),
) -> Scored:
    """The sentences of two statements, scored by the links and near misses between their commitments, too.

    `parted` are pairs of commitments, by id, that a reader parted.
    """
    first, second = statements
    units = {c.id: c.unit for c in commitments}
    with timed(_LOG, f"scored the sentences of {first.id} and {second.id}"):
        one, two = (sentences_of(side, commitments, lexicon) for side in statements)
        return score(
            one,
            two,
            lexicon,
            links=confidence_by_units(links, units),
            texts=(first.text, second.text),
            parted=[(units[one], units[other]) for one, other in parted],
            speakers=speakers(*(spelled_out(side, lexicon) for side in statements)),
        )


def topics_in(scored: Scored, settings: Settings, lexicon: Lexicon) -> tuple[Topic, ...]:
    """The topics of two statements whose sentences are scored, with what changed in their pairs."""
    with timed(_LOG, "put the sentences into topic rows"):
        return with_wording(topics_of(scored, lexicon, settings.rows), lexicon, settings.comparison)
