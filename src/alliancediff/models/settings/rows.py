"""Numbers of topic rows; the weights of the score of sentences stand in data/weights.toml."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class RowSettings(TellsChanges):
    """How sentences are put into topic rows. Chances are those of two sentences being on one line."""

    cluster: int = number(8, 1, 1000, "sentences")
    """The most that a cluster holds; more makes catch-all rows, and no more of what belongs together meets."""
    stop: float = number(0.02, 0.0001, 0.9999, "chance")
    """Mean chance, as log odds, below which two clusters are not joined."""
    partners: int = number(3, 1, 1000, "sentences")
    """How many of the nearest of each sentence are brought together with it: an omnibus sentence belongs in several
    rows."""
    join: float = number(0.02, 0.0001, 0.9999, "chance")
    """From which such a pair is brought together."""
    fit: float = number(0.005, 0.0001, 0.9999, "chance")
    """Mean chance with all of a row from which a sentence may join it; else the pair makes a row of its own."""
    largest: int = number(12, 2, 1000, "sentences")
    """The most that a row holds: what a reader takes in at a glance."""
    anchor: float = number(0.08, 0.0001, 0.9999, "chance")
    """A row whose best chance across the statements is lower is none: it falls into its two sides."""
    kin: float = number(0.01, 0.0001, 0.9999, "chance")
    """From which a sentence without a row of both sides stands with its nearest of the other side, as kin."""
    pair: float = number(0.02, 0.0001, 0.9999, "chance")
    """From which it makes a row with its nearest where no row has room."""
    core: float = number(0.1, 0.0001, 0.9999, "chance")
    """From which two sentences of a row are shown as partners; others stand beside them as kin."""
