"""Numbers of alignment; what was fitted stands in data/weights.toml."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class AlignmentSettings(TellsChanges):
    """Numbers of the match score that no fit can find, since they say what is compared."""

    neighbour_reach: int = number(4, 0, 100, "sentences")
    """How far away a sentence still stands beside another: texts that speak of one thing do so for a while.
    Reaches of 3 to 8 do no better, one of 30 worse (docs/alignment-trials.md)."""
    chance_likeness: float = number(50.0, 0.0, 99.0, "percent")
    """Likeness of two object phrases on different things, which have about half of their letters in common; only what
    lies above it tells."""
    aside: float = number(0.34, 0.0, 1.0, "share of shared words")
    """Of the words that two stances share those that both are about, below which they meet in an aside only, as "in
    the context of the raid": another act on the same thing is another line. From 0 to 0.5 links are as good."""
