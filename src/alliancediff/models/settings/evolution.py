"""Numbers of evolution: what makes one thread of links, and what a thread is called."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class EvolutionSettings(TellsChanges):
    """Numbers that threads and their names rest on."""

    # ---- which links make threads
    join_support: float = number(0.25, 0.0, 1.0, "share of pairs")
    """Of the pairs across two threads those linked, from which they may become one; wording drifts over the years, so
    the ends need not be."""
    attach_support: float = number(0.5, 0.0, 1.0, "share of pairs")
    """The same for a clause that is alone, or for threads that meet in a text: it has no history to drift from."""
    attach_confidence: float = number(0.6, 0.0, 1.0, "confidence")
    """From which a clause joins a thread by a link that is not the best of either end. Of links below it less than
    half are right (docs/explanation.md), and one wrong clause spoils a thread; the link itself stays."""
    side_by_side: int = number(2, 0, 1000, "places")
    """How far apart clauses of one text still stand next to each other, so that they say one thing in two sentences."""
    settled: int = number(2, 1, 1000, "clauses")
    """From which a thread has a line of its own, and from which a clause can be parted from it."""

    # ---- what a thread is called
    inherited_line: float = number(0.25, 0.0, 1.0, "votes")
    """What a line counts that a clause has from its lead-in or heading, where one of its own words counts 1."""
    foreign_line: float = number(0.5, 0.0, 1.0, "share of a vote")
    """What a line of another theme than the thread's counts: a state that is named on the way is not what it is
    about."""
    listed_lines: int = number(3, 2, 1000, "lines")
    """Beside each other, from which none of them is what a thread is about, but the line above them."""
