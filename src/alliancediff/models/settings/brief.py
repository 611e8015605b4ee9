"""Numbers of the brief: how much room it has, and what is new enough to stand in it."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class BriefSettings(TellsChanges):
    """How much a brief holds: all of it stands on one page."""

    changed: int = number(12, 0, 1000, "lines")
    """The most lines on formulas kept with other words."""
    new: int = number(8, 0, 1000, "lines")
    """The most lines on what is new."""
    moved: int = number(8, 0, 1000, "lines")
    """The most lines on what was said with more or less force, together."""
    done: int = number(5, 0, 1000, "lines")
    """The most lines on what is told as carried out or under way."""
    gone: int = number(6, 0, 1000, "lines")
    """The most lines on what is gone."""
    kept: int = number(4, 0, 1000, "lines")
    """The most lines on what stands as before."""
    beside: int = number(6, 0, 1000, "lines")
    """The most lines on background that changed."""
    gathered: int = number(3, 1, 100, "sentences a side")
    """The most that one line gathers."""
    room: int = number(170, 20, 10_000, "characters")
    """For the words of a line."""
    partner: float = number(0.2, 0.0, 1.0, "chance")
    """From which two sentences are told of as one with other words; below it neither is, since they may be no pair."""
    alone: float = number(0.3, 0.0, 1.0, "chance")
    """Of a counterpart, up to which a sentence may be new or gone."""
    phrase: int = number(7, 1, 100, "words")
    """The most words of a phrase that is quoted."""
    telling: int = number(6, 1, 1000, "words")
    """Of a sentence, those that say most, which count for its rank: a long sentence is no more news for its length."""
    phrase_least: float = number(0.5, 0.0, 100.0, "worth")
    """What the words of a phrase are worth together that stands for a sentence."""
    background: float = number(0.6, 0.0, 1.0, "share")
    """What a sentence is worth that was read as background, against a commitment with the same words."""
    firm: float = number(0.33, 0.0, 10.0, "share")
    """What is added for a date, a sum or a body, for a demand or a condemnation, and for an act; taken off praise."""
    of_old: float = number(0.3, 0.0, 1.0, "share")
    """What a word is worth that the other text holds, too, or any text of this kind, against one that is new."""
