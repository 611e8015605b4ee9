"""The object phrase of a clause: what it is about, without who speaks, what they do about it, and words of formula."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from alliancediff.alignment.normalisation import Normaliser
from alliancediff.models import SAID_APART, Commitment


def object_phrase(clause: Commitment, normaliser: Normaliser, speakers: Sequence[str]) -> str:
    """The masked words after the predicate, in alphabetical order; all of the clause where nothing stands there."""
    rest = _after_predicate(clause.quote, clause.predicate)
    return " ".join(sorted(normaliser.tokens(rest, speakers) or normaliser.tokens(clause.quote, speakers)))


def _after_predicate(quote: str, predicate: str) -> str:
    """The words after a predicate, or after the part of it that the clause holds: "open" of "will … open".

    The noun of "committed to … release" belongs to the object.
    """
    first, _, last = predicate.partition(SAID_APART)
    parts = (first, last) if first.endswith(" to") else (predicate, last)
    found = (quote.partition(words) for words in parts if words)
    return next((after for _, held, after in found if held), quote)


def likeness(one: str, two: str, chance: float) -> float:
    """How much more alike two object phrases are than any two phrases, from 0 to 1.

    `chance` is the likeness of phrases on different things, in percent.

    Example:
        >>> likeness("harbour pilot train", "harbour pilot train", 50.0), likeness("harbour pilot", "rice", 50.0)
        (1.0, 0.0)
    """
    ratio = fuzz.ratio(one, two, score_cutoff=chance)
    return max(0.0, ratio - chance) / (100.0 - chance)
