"""Numbers of extraction: what is a clause, what binds, and which numbers, names and lists make it precise."""

from dataclasses import dataclass

from alliancediff.models.settings.ranges import number
from alliancediff.models.settings.telling import TellsChanges


@dataclass(frozen=True, slots=True, repr=False)
class ExtractionSettings(TellsChanges):
    """Numbers that commitments rest on. How far a pattern looks, which keeps the time linear, is no such number."""

    # ---- what is a clause, and what binds
    binding_force: int = number(5, 0, 7, "rungs")
    """From which a promise stands by itself in a heading or a relative clause: an intention does, a possibility not."""
    clause_words: int = number(3, 1, 100, "words")
    """Of the shortest clause; what is shorter could not be quoted alone, and joins its neighbour."""
    shared_words: int = number(3, 0, 100, "words")
    """Between two verbs under one "will", up to which they share their object: "will plan, build and run ships"."""
    list_lines: int = number(12, 1, 1000, "lines")
    """The most that one clause gives, by the goals that it lists or the promises in it: a bound on odd texts."""
    cue_words: int = number(3, 0, 100, "words")
    """After a predicate within which a cue such as "renewed" is about the act, and not about what it is on."""
    value_words: int = number(8, 1, 100, "words")
    """After "committed to" within which a noun of action makes an act of what else is a value."""
    opening_characters: int = number(1500, 0, 1_000_000, "characters")
    """Of a readout, at its beginning, in which the two states that met are named."""

    # ---- whether the tables of topics fit
    fit_share: float = number(0.5, 0.0, 1.0, "share of commitments")
    """From which, on a line or a theme by words of their own, the tables fit a text; else it keeps what it names."""
    fit_least: int = number(4, 1, 1000, "commitments")
    """Below which a text is too short to tell whether the tables fit it."""

    # ---- what makes a clause precise
    bare_words: int = number(1, 0, 100, "words")
    """That are no formula, beside the predicate, up to which a clause names no object, and says that all is well."""
    pointed_number: int = number(100, 0, 1_000_000, "things")
    """Below which "the three ports" points at things that are known, and says no amount."""
    uncounted_number: int = number(10, 0, 1_000_000, "things")
    """Below which a number of talks or of sides (`uncounted` in anchors.toml) says no amount."""
    counted_reach: int = number(4, 1, 100, "words")
    """After a number within which stands the plural that it counts."""
    first_year: int = number(1900, 0, 9999, "year")
    """From which four digits are taken for a year."""
    last_year: int = number(2150, 0, 9999, "year")
    """Up to which four digits are taken for a year."""
    pointer_words: int = number(6, 0, 100, "words")
    """Between words that only point at a name ("in line with") and the name, up to which they do."""
    closed_list: int = number(3, 2, 100, "members")
    """From which a list of topics is one: two things joined are a phrase."""
    item_words: int = number(4, 1, 100, "words")
    """From which a list item that begins with a verb which no lexicon knows is a line of its own."""
    name_words: int = number(6, 1, 100, "words")
    """Up to which a unit in title case is a name and no sentence."""
    planned_force: int = number(5, 0, 7, "level of force")
    """Of what a list without a lead-in says is to be done: an intention, since nobody says "will"."""
