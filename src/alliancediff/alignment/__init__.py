"""Alignment: which commitments of two statements are the same line."""

from collections.abc import Sequence
from dataclasses import replace

from alliancediff.alignment.assignment import choose_links, ruled_pairs
from alliancediff.alignment.counterparts import no_counterparts
from alliancediff.alignment.introductions import in_full
from alliancediff.alignment.similarity import compare_all
from alliancediff.lexicon import Lexicon
from alliancediff.models import Alignment, Commitment, Embedder, Rulings, Settings

__all__ = ["align"]

_NO_RULINGS = Rulings()


def align(  # noqa: PLR0913  one plug an argument, most by keyword
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    lexicon: Lexicon,
    settings: Settings,
    speakers: Sequence[str] = (),
    *,
    rulings: Rulings = _NO_RULINGS,
    embedder: Embedder | None = None,
) -> Alignment:
    """Link the commitments of two statements; the verdict of each link is left to comparison.

    Args:
        earlier: commitments of the earlier statement, or of several.
        later: commitments of the later statement.
        lexicon: the words to normalise with, and the weights of the parts.
        settings: the cutoffs, and the numbers of the score.
        speakers: canonical names of the parties that speak in both; their names tell no two lines apart.
        rulings: pairs that a reader joined or parted, by ids of these commitments.
        embedder: a plug for meaning, which becomes one more part of the score.

    Returns:
        Links of score, parts and confidence, the ids that no link touches, in text order, and the chance that a clause
        has no counterpart.
    """
    _, parted = ruled_pairs(earlier, later, rulings)
    parts = compare_all(earlier, later, lexicon, settings.alignment, speakers, embedder, parted=parted)
    # Scores are fitted on the words as they stand; what is one wording is asked of names in full.
    alignment = choose_links(*in_full(earlier, later), parts, lexicon.weights, settings, rulings=rulings)
    return replace(alignment, no_counterpart=no_counterparts(earlier, later, alignment, lexicon))
