"""Numbers of sections: which section of one text takes up which of another."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class ThemeSettings(TellsChanges):
    """Numbers that links between sections rest on. Headings alone may join two, and so may what is said under them."""

    heading_weight: float = number(0.4, 0.0, 1.0, "share of the score")
    """What like headings count: most, since they are what a reader goes by."""
    theme_weight: float = number(0.35, 0.0, 1.0, "share of the score")
    """What themes in common count."""
    line_weight: float = number(0.25, 0.0, 1.0, "share of the score")
    """What lines in common count: less than themes, since few clauses of a section are on any."""
    section_cutoff: float = number(0.25, 0.0, 1.0, "score")
    """From which two sections are joined: somewhat more than half of what two equal headings alone make."""
    same_word: float = number(88.0, 0.0, 100.0, "percent")
    """Likeness from which two words of headings are forms of one ("vaccine", "vaccination")."""
