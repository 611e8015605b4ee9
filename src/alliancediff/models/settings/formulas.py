"""Numbers of formulas: what recurs, and which wordings are forms of one formula."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class FormulaSettings(TellsChanges):
    """Numbers that formulas and their uses rest on. Shares are of the weight of words: rare ones count for more."""

    least_words: int = number(4, 2, 10_000, "words")
    """Of the shortest formula; parts of a compound ("rules-based") count one by one. Three words are mostly a name."""
    longest: int = number(80, 2, 10_000, "words")
    """Of the longest run that is looked for: longer than nearly all sentences, and a bound on copied texts."""
    least_content: int = number(2, 1, 100, "words")
    """That say something, and that a formula holds: one alone is a topic."""
    least_days: int = number(2, 2, 1000, "days")
    """On which two cores follow each other at least, for both to be one formula: once is chance."""
    alike: float = number(0.7, 0.0, 1.0, "share of words")
    """Of two cores those in both, in one order, from which they are forms of one formula."""
    near: float = number(0.5, 0.0, 1.0, "share of words")
    """Of a core those in a wording of a text beside it, from which that is a form of it."""
    bare: float = number(1 / 3, 0.0, 1.0, "share of words")
    """The same for the words of a core that are no names, so that a place alone makes no formula."""
    led: float = number(0.6, 0.0, 1.0, "share of words")
    """The same for the words around a shorter core, from which it belongs to the longer one."""
    bound: float = number(2 / 3, 0.0, 1.0, "share of places")
    """Of a word those in two cores, from which the word belongs to them, and no other thing is meant by it."""
    apart: int = number(3, 0, 100, "words")
    """That may stand between two cores that follow each other."""
    follows: float = number(0.75, 0.0, 1.0, "share of days")
    """Of either core those on which the other follows it, from which both are one formula."""
    anchors: int = number(3, 1, 100, "words")
    """Of a core, the rarest ones, at which texts that seem silent are searched for a wording near it."""
    forms: int = number(4, 1, 100, "forms")
    """Of a formula, the longest ones, that each place is set beside to see how far it goes."""
