"""Numbers of comparison: where things stand on the scale, and what counts as a step."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class ComparisonSettings(TellsChanges):
    """Numbers that verdicts, silence and small edits rest on."""

    # ---- where words and deeds stand on the one scale
    reporters_rung: int = number(2, 0, 7, "rungs")
    """The lowest rung of a stance in a digest or press text: whether it says "noted" or "underscored" is its choice."""
    going_on: float = number(6.0, 0.0, 7.0, "rungs")
    """Where an act that is told in the present ("we work together on") stands beside promises: where "will" does."""

    # ---- whether two texts tell of one meeting
    meeting_days: int = number(31, 1, 366, "days")
    """Within which two accounts of a meeting of one name are of the same one; most come back in a later season."""

    # ---- what counts as a step
    outweighs: int = number(2, 1, 5, "levels of precision")
    """From which precision outweighs one rung of force between two promises: a promise that lost its sum and its date
    is not stronger because its verb is."""
    widest_date: float = number(9.0, 0.0, 1000.0, "years")
    """From which a span of dates, such as a decade, is too wide to be called earlier or later than another."""
    scope_long: int = number(6, 1, 1000, "words of meaning")
    """From which two clauses can be told to be one text with something added; shorter ones are alike by chance."""
    scope_gain: int = number(2, 1, 100, "partners, or words of meaning")
    """From which an addition is more than a matter of wording: one name more often only spells out what is meant."""
    scope_word: int = number(4, 1, 50, "letters")
    """From which a word carries a meaning of its own."""
    long_list: int = number(4, 2, 1000, "parts")
    """From which a clause is a list of things, any of which may be meant; its anchors then count only beside the words
    that both clauses share."""
    list_word: int = number(4, 1, 50, "letters")
    """From which a word of such a part is taken to be of substance."""

    same_span: float = number(0.05, 0.0, 1.0, "share")
    """By which two spans of time may differ and be one: a month and 30 days."""
    kept_line: float = number(0.7, 0.0, 1.0, "share of words of meaning")
    """Of the shorter clause that the longer one must hold for words put in or out to be news, and no rewording."""

    # ---- what silence means
    absent: float = number(0.05, 0.0, 1.0, "chance")
    """Of any sentence of the other text being on its line, from which a clause is not called new or dropped."""
    absent_object: float = number(0.15, 0.0, 1.0, "chance")
    """The same for what is new, where its own object stands nowhere in the earlier text and no clause there is near."""
    absent_topic: float = number(0.2, 0.0, 1.0, "chance")
    """The same, where no word of the later text is on any theme of the clause: what is likely is so by its form."""
    unsaid: float = number(0.5, 0.0, 1.0, "share of words of substance")
    """Of a clause, that must stand nowhere in the earlier text for it to be new, unless a name in it does so."""
    focus_share: float = number(0.5, 0.0, 1.0, "share of commitments")
    """Of the later text's commitments with themes those on one theme, from which it is devoted to it: half of them."""
    focus_rest: float = number(0.5, 0.0, 1.0, "share of a share")
    """What is left of the share that other themes had, below which the later text is narrower: less than half."""
    general_share: float = number(0.25, 0.0, 1.0, "share of commitments")
    """On other themes, from which the earlier text is general, so that one line less says nothing: a fourth."""
    general_least: int = number(4, 0, 1000, "commitments")
    """On other themes, from which the earlier text is general, however short it is."""

    # ---- edits of the wording
    redline_kept: float = number(1 / 3, 0.0, 1.0, "share of words of content")
    """Of the shorter side, below which a quotation is shown as written anew: less is a salad of words."""
    redline_edits: int = number(4, 0, 100, "words")
    """That two changes may have together for one kept word of content between them to stand alone."""
    edit_words: int = number(10, 1, 1000, "words of content")
    """The most that a small edit changes; what is longer is a new sentence."""
    edit_qualifier_words: int = number(15, 1, 1000, "words of content")
    """The same for a qualifier or a condition, which are long and still one edit."""
    edit_share: float = number(1 / 3, 0.0, 1.0, "share of words of content")
    """Of a clause, from which a change is a rewording."""
    edit_around: int = number(4, 0, 100, "words")
    """That must be kept beside a small edit, half of them of content: else the writer changed, not the words."""
    edit_member: int = number(4, 1, 100, "words")
    """Of a member of a list that is no name; what is longer is a phrase."""
