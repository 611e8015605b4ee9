"""Numbers of the brief: how much room it has, what is told as a pair, and what words are worth."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class BriefSettings(TellsChanges):
    """How much a brief holds: all of it stands on one page."""

    # ---- how much room there is
    changed: int = number(12, 0, 1000, "lines")
    """The most entries on formulas kept with other words."""
    columns: int = number(98, 20, 1000, "characters")
    """Of a line of the page."""
    new: int = number(8, 0, 1000, "lines")
    """The most entries on what is new, besides the list of names."""
    moved: int = number(8, 0, 1000, "lines")
    """The most entries on what was said with more or less force, together."""
    done: int = number(5, 0, 1000, "lines")
    """The most entries on what is told as carried out or under way."""
    kept: int = number(4, 0, 1000, "lines")
    """The most entries on what stands as before."""
    gone: int = number(4, 0, 1000, "lines")
    """The most entries on undertakings of the earlier text that are gone from the later one."""
    unsure: int = number(4, 0, 1000, "lines")
    """The most pairs that may be two lines, and the most acts without a counterpart."""
    beside: int = number(6, 0, 1000, "lines")
    """The most entries on background that changed."""
    names: int = number(30, 0, 1000, "names")
    """The most that a list of what is gone or new holds."""
    gathered: int = number(2, 1, 100, "sentences")
    """The most that an entry tells of on either side."""
    near: int = number(3, 0, 1000, "sentences")
    """How far from one another they may stand."""
    name_length: int = number(40, 1, 1000, "characters")
    """Of a name, above which it stands further down in a list: others have room before it."""
    phrase: int = number(6, 1, 100, "words")
    """The most words of a phrase that is quoted."""
    edited: int = number(12, 1, 100, "words")
    """Of one side of an edit, up to which it is shown whole."""
    around: int = number(4, 0, 100, "words")
    """Kept words that are shown on either side of an edit."""
    between: int = number(10, 0, 100, "words")
    """Kept words between two edits that are shown whole."""
    lines: int = number(3, 1, 100, "lines")
    """Of an entry, where the page has room."""
    said_least: int = number(40, 0, 1000, "characters")
    """Of an act that is quoted beside another one; below it both have a line more."""
    title: int = number(4, 1, 100, "words")
    """The most words of a title."""

    # ---- which sentences are told as a pair
    partner: float = number(0.75, 0.0, 1.0, "chance")
    """From which two sentences that a link joins are told as one with other words."""
    joined: float = number(0.8, 0.0, 1.0, "confidence")
    """Of the link from which it joins two sentences so; below it they are as sentences that none joins."""
    unlinked: float = number(0.9, 0.0, 1.0, "chance")
    """The same where no link joins the two, such as background."""
    fulfilled: float = number(0.5, 0.0, 1.0, "chance")
    """The same where the later text tells by itself that a promise was kept, or most words of a linked pair stay."""
    moved_chance: float = number(0.8, 0.0, 1.0, "chance")
    """From which a pair is told as one that goes further or less far, and not only set side by side."""
    perhaps: float = number(0.3, 0.0, 1.0, "chance")
    """From which two sentences that are each other's nearest are set side by side, without a claim."""
    alone: float = number(0.15, 0.0, 1.0, "chance")
    """Of a counterpart, up to which what is new in a sentence is told by itself."""
    unmatched: float = number(0.2, 0.0, 1.0, "chance")
    """Of a counterpart, up to which an earlier act is told as one for which none was found."""
    unplaced: float = number(0.6, 0.0, 1.0, "chance")
    """The same of a later act, which another sentence may have: above it the two are likely of one line."""
    kept_share: float = number(0.25, 0.0, 1.0, "share of words")
    """Of the shorter sentence, by their rarity, that the other must hold for the two to be one formula."""
    edited_share: float = number(0.6, 0.0, 1.0, "share of words")
    """The same, from which the edit of the two is shown; below it both are quoted."""

    # ---- which sentences only say who met
    roll_share: float = number(0.8, 0.0, 1.0, "share of words")
    """With a capital, among those that are no little words, from which a sentence with offices in it is a roll."""
    roll_offices: int = number(2, 1, 100, "offices")
    """The fewest of a roll."""
    roll_names: int = number(25, 1, 1000, "words")
    """With a capital, the fewest of a roll that tells no offices, such as one of states that sign."""

    # ---- what words and sentences are worth
    telling: int = number(6, 1, 1000, "words")
    """Of a sentence, those that say most, which count for its rank: a long sentence is no more news for its length."""
    background: float = number(0.6, 0.0, 1.0, "share")
    """What a sentence is worth that was read as background, against a commitment with the same words."""
    courtesy: float = number(0.2, 0.0, 1.0, "share")
    """The same of thanks, praise and good wishes."""
    firm: float = number(0.33, 0.0, 10.0, "share")
    """What is added for a date, a sum or a body, for a demand or a condemnation, and for an act; taken off praise."""
    of_old: float = number(0.25, 0.0, 1.0, "share")
    """What a word is worth that the other text holds, too, or any text of this kind, against one that is new."""
    named: float = number(1.5, 1.0, 10.0, "times")
    """What a name or a figure is worth, against another word as rare."""
    again: float = number(2.0, 1.0, 10.0, "times")
    """The most that a word of one text is worth for coming back in it."""
    next_one: float = number(0.7, 0.0, 1.0, "share")
    """What each further sentence of a group is worth, against the one before it."""
    edit_least: float = number(0.3, 0.0, 100.0, "worth")
    """What the words of a phrase are worth together that is quoted from a long edit."""
    most_edited: float = number(2.0, 0.0, 100.0, "worth")
    """Of an edit, more than which puts a line no higher: a sentence written anew is no formula."""
    least_edited: float = number(0.3, 0.0, 100.0, "worth")
    """Of an edit that says next to nothing, so that what hangs on its line still counts."""
    known: float = number(2.0, 1.0, 10.0, "times")
    """What a name is worth that the lexicon knows: a state, a body, an instrument."""
    elsewhere: float = number(0.7, 0.0, 1.0, "share")
    """What a word of an edit is worth that the other text holds in another place, against one that is new."""
    made: float = number(2.0, 1.0, 10.0, "times")
    """What the name of an instrument, a body or a programme is worth in a list, against a subject."""
    row: int = number(3, 1, 1000, "names")
    """Of one sentence, above which each is worth less in a list: they are a row of members or places."""
    by_object: float = number(0.6, 0.0, 1.0, "share")
    """What words of an act are worth in a list that name no known subject."""
    venue: float = number(0.3, 0.0, 1.0, "share")
    """What the name of a place is worth in a list that only tells where something is."""
    subject: int = number(3, 1, 1000, "sentences")
    """From which a name or subject stands first in a list, whatever hangs on it."""
    term_least: float = number(0.75, 0.0, 100.0, "worth")
    """What a name or term is worth that stands in a list: more than a plain word of background."""
