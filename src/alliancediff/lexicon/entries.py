"""What the data files hold, as frozen values: one class for each sort of entry, and the Lexicon of them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from alliancediff.language.english.verbs import regular_forms
from alliancediff.models import CommitmentKind, Genre, Ladder, Rank, Stage, title_of
from alliancediff.models.records import brief, plural, told

OPPOSES_FROM = 4
"""Rung of the negative ladder from which a text opposes; below it voices concern."""


class SpeechAct(StrEnum):
    """What a verb does when it is said, after Austin and Searle; `class` in the files."""

    COMMISSIVE = "commissive"
    EXPOSITIVE = "expositive"
    BEHABITIVE = "behabitive"
    EXERCITIVE = "exercitive"
    DECLARATION = "declaration"
    ASSERTIVE = "assertive"
    MODAL = "modal"


@dataclass(frozen=True, slots=True)
class Predicate:
    """An entry of predicates.toml; its patterns are explained at the top of that file."""

    id: str
    kind: CommitmentKind
    patterns: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    force: int | None = None
    ladder: Ladder = Ladder.FORCE
    stage: Stage | None = None
    complement: Literal["", "act", "value", "that"] = ""
    is_narration: bool = False
    is_carried: bool = False
    half: Literal["", "+", "-", "e"] = ""
    not_examples: tuple[str, ...] = ()
    speech_act: SpeechAct = SpeechAct.ASSERTIVE


@dataclass(frozen=True, slots=True)
class Act:
    """An entry of acts.toml: verbs that report a deed in the past, and the stage it has then reached."""

    id: str
    verbs: tuple[str, ...]
    stage: Stage
    speech_act: SpeechAct
    source: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opposite:
    """An entry of acts.toml: two sorts of act that undo each other, those that there is more with first."""

    id: str
    more: tuple[str, ...]
    less: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complement:
    """An entry of complements.toml: words after a head that cap its force, add a half step or change its kind."""

    id: str
    words: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    force: int | None = None
    half: Literal["", "+", "-", "e"] = ""
    kind: CommitmentKind | None = None
    stage: Stage | None = None
    not_examples: tuple[str, ...] = ()
    speech_act: SpeechAct = SpeechAct.ASSERTIVE


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns that name an act ("act"), whole or by their endings, or look so ("value"), or the text itself ("document").

    A commitment to an act is a promise; what was done to the text is no deed of the parties.
    """

    id: Literal["act", "document", "value"]
    words: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    suffixes: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extension:
    """Openings of a sentence that only spells out the line before it ("This includes ...")."""

    id: str
    patterns: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A party, body or forum under its canonical name, with the forms that texts use.

    `members` are the states that speak when a group does, where these are the same for long; `agencies` are names of
    its parts, by which it acts ("USAID launched") and is not spoken of.
    """

    id: str
    kind: Literal["state", "group", "body", "people", "joint", "place"]
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    source: str = ""
    members: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """Words of those who act.

    Phrases that stand for all parties ("joint") and nouns that do so where they are counted ("all"); titles that make
    a name a person who acts ("titles"), what stands before them ("modifiers") and after them ("portfolios"); parts of
    a government ("institutions").
    """

    id: Literal["joint", "all", "titles", "modifiers", "portfolios", "institutions"]
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Offices:
    """Words around titles, the parts of a government, and nouns for all parties, as `SubjectWords` explains them."""

    all: tuple[str, ...]
    modifiers: tuple[str, ...]
    portfolios: tuple[str, ...]
    institutions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with the cues that are its evidence, and cues whose words do not count.

    `is_aim` is true where the theme names what all are for (prosperity, a free region), not a field to act in.
    `weak_cues` are evidence only where a text has no other theme. `shares_with` names the themes whose cues this one
    may have too. `title` is what a report calls it, where that is not its id as words.
    """

    id: str
    examples: tuple[str, ...]
    cues: tuple[str, ...] = ()
    weak_cues: tuple[str, ...] = ()
    not_cues: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    is_aim: bool = False
    shares_with: tuple[str, ...] = ()
    source: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An issue object that statements come back to, with its cues; `parent` is the id of the broader line, or "".

    Its forms are explained at the top of lines.toml. `names` are forms of one name, the first canonical, `title` is
    what a report calls it, where that is not its id as words.
    """

    id: str
    cues: tuple[str, ...]
    examples: tuple[str, ...]
    theme: str = ""
    parent: str = ""
    names: tuple[str, ...] = ()
    not_cues: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    source: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class NoiseRule:
    """A pattern that matches a whole unit which is no part of a statement, and why.

    `spreads` is true where list items under such a unit are of its kind, as in a newsletter box. `sure` is true where
    the form leaves no doubt, so that no promise is looked for in it.
    """

    reason: str
    pattern: str
    examples: tuple[str, ...]
    spreads: bool = False
    not_examples: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ElementRule:
    """HTML elements whose content is no part of a statement, by tag, by role, or by a word of their class or id."""

    reason: str
    tags: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GenreRule:
    """Patterns by which a genre is recognised in a title or in the opening of a text."""

    id: Genre
    title: str = ""
    opening: str = ""
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RankRule:
    """Patterns by which the rank of those who agreed a text is recognised in its title or its opening."""

    id: Rank
    title: str
    opening: str
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Language:
    """A language with its commonest short words, or the scripts that only it uses."""

    id: str
    words: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModifierWords:
    """An entry of modifiers.toml: words of one of the lists of `Modifiers`."""

    id: Literal["boosters", "hedges", "conditions", "adverbs", "negations", "assurances"]
    words: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """An entry of modifiers.toml: words by which a clause itself says that its line goes on, returns or is new."""

    id: str
    words: tuple[str, ...]
    source: str
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Words that move a force by half a step, conditions, adverbs inside a predicate, negations, and cues.

    `assurances` stand right after a negation and make it none: "will not hesitate to act".
    """

    boosters: tuple[str, ...]
    hedges: tuple[str, ...]
    conditions: tuple[str, ...]
    adverbs: tuple[str, ...]
    negations: tuple[str, ...]
    assurances: tuple[str, ...]
    cues: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words that decide how a sentence is cut, and where a qualifier begins; see grammar.toml."""

    introductions: tuple[str, ...]
    plural_subjects: tuple[str, ...]
    means: tuple[str, ...]
    effects: tuple[str, ...]
    qualifiers: tuple[str, ...]
    connectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnchorWords:
    """Nouns and number words that make a clause precise; see anchors.toml."""

    currencies: Mapping[str, str]
    scales: Mapping[str, int]
    numbers: Mapping[str, float]
    fractions: Mapping[str, float]
    multiples: Mapping[str, float]
    frequencies: Mapping[str, float]
    rates: Mapping[str, str]
    bases: Mapping[str, str]
    periods: Mapping[str, str]
    parts: Mapping[str, str]
    decade_parts: Mapping[str, str]
    seasons: Mapping[str, str]
    floor: tuple[str, ...]
    ceiling: tuple[str, ...]
    about: tuple[str, ...]
    counted: tuple[str, ...]
    measures: tuple[str, ...]
    time_units: tuple[str, ...]
    uncounted: tuple[str, ...]
    function_words: tuple[str, ...]
    no_multiples: tuple[str, ...]
    goals: tuple[str, ...]
    deadline_words: tuple[str, ...]
    date_words: tuple[str, ...]
    opening_words: tuple[str, ...]
    deeds: tuple[str, ...]
    past_marks: tuple[str, ...]
    lasting: tuple[str, ...]
    behind: tuple[str, ...]
    ago: tuple[str, ...]
    instruments: tuple[str, ...]
    mechanisms: tuple[str, ...]
    dialogue: tuple[str, ...]
    known: tuple[str, ...]
    generic: tuple[str, ...]
    openers: tuple[str, ...]
    roles: tuple[str, ...]
    bodies: tuple[str, ...]
    notions: tuple[str, ...]
    offices: tuple[str, ...]
    known_sites: tuple[str, ...]
    site_nouns: tuple[str, ...]
    site_classes: tuple[str, ...]
    regions: tuple[str, ...]
    seats: tuple[str, ...]
    no_sites: tuple[str, ...]
    after_site: tuple[str, ...]
    promises: tuple[str, ...]
    pointers: tuple[str, ...]
    means: tuple[str, ...]
    monitored: tuple[str, ...]
    organisations: tuple[str, ...]
    treaties: tuple[str, ...]
    months: tuple[str, ...]
    light_verbs: tuple[str, ...]
    magnitudes: tuple[str, ...]
    talks: tuple[str, ...]
    talk_verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnchorList:
    """A list of anchors.toml with the examples that the file gives for it; `id` is a field of `AnchorWords`."""

    id: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """Another level, ladder or stage that a profile gives to a predicate."""

    id: str
    force: int | None = None
    ladder: Ladder | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A published order of the scales: what it says, where it stands, and where it departs from predicates.toml."""

    id: str
    description: str
    source: str
    overrides: tuple[Override, ...] = ()
    opposes_from: int = OPPOSES_FROM


@dataclass(frozen=True, slots=True)
class RowWeights:
    """Log odds of two sentences: what each feature adds to the base; see [rows] of weights.toml."""

    base: float
    letters: float
    ranks: float
    shared: float
    rarest: float
    lines: float
    themes: float
    headings: float
    size: float
    links: float


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the parts of a match score, and the curve from score to confidence; see weights.toml."""

    words: float
    sentence: float
    nearby: float
    fuzzy: float
    names: float
    themes: float
    lines: float
    meaning: float
    lines_inherited: float
    lines_aim: float
    against_kinds: float
    against_tone: float
    against_conflicts: float
    rivals_both: float
    rivals_either: float
    slope: float
    middle: float
    none_base: float
    none_closest: float
    none_absent: float


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Tokens whose full stop need not end a sentence, see abbreviations.toml, and states, which may begin the next."""

    before_name: frozenset[str]
    ambiguous: frozenset[str]
    starters: frozenset[str]
    finite: frozenset[str]
    states: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All words that the stages know, from the general layer and the packs named in `packs`.

    Compared and hashed by identity, so that a stage can keep what it compiled from one.

    `acts` gives the stage that each act verb reports, `act_groups` their entries. `act_nouns` and `act_suffixes` tell
    nouns that name an act, but for `value_nouns`; `documents` are what a text calls itself, `extensions` open a unit
    that only spells out the line before it, `no_verbs` are set phrases whose words are never a predicate,
    `adjectives` participles that often are none, `plain_verbs` verbs that head no clause but show that an act is
    meant. The levels of `predicates` are those of `profile`. `publishers` gives the state whose house runs a site.
    `formula` holds the words that say nothing about a line's object, `function_words` those of them that are so in
    any text. `digest` is a short hash of all files read.
    """

    predicates: tuple[Predicate, ...]
    complements: tuple[Complement, ...]
    acts: Mapping[str, Stage]
    act_groups: tuple[Act, ...]
    opposites: tuple[Opposite, ...]
    act_nouns: frozenset[str]
    act_suffixes: tuple[str, ...]
    value_nouns: frozenset[str]
    documents: tuple[str, ...]
    extensions: tuple[str, ...]
    modifiers: Modifiers
    irregular: Mapping[str, tuple[str, ...]]
    no_verbs: tuple[str, ...]
    adjectives: frozenset[str]
    plain_verbs: frozenset[str]
    actors: tuple[Actor, ...]
    joint: tuple[str, ...]
    titles: tuple[str, ...]
    offices: Offices
    publishers: Mapping[str, str]
    themes: tuple[Theme, ...]
    lines: tuple[Line, ...]
    names: tuple[tuple[str, ...], ...]
    formula: frozenset[str]
    function_words: frozenset[str]
    noise: tuple[NoiseRule, ...]
    elements: tuple[ElementRule, ...]
    genres: tuple[GenreRule, ...]
    ranks: tuple[RankRule, ...]
    languages: tuple[Language, ...]
    abbreviations: Abbreviations
    anchors: AnchorWords
    grammar: Grammar
    weights: Weights
    row_weights: RowWeights
    packs: tuple[str, ...]
    profile: Profile
    digest: str

    def __repr__(self) -> str:
        """Its packs, its profile, how much it holds, and the hash of its files."""
        counts = ((self.predicates, "predicate"), (self.themes, "theme"), (self.lines, "line"))
        packs = brief(" + ".join(["English", *self.packs]), 120)
        return told("Lexicon", self.digest, packs, self.profile.id, *(plural(len(one), name) for one, name in counts))

    def line_chains(self) -> Mapping[str, tuple[str, ...]]:
        """Each line with the lines above it, nearest first; made once.

        Example:
            >>> from alliancediff.lexicon import load
            >>> load(()).line_chains()["loss-and-damage"]
            ('loss-and-damage', 'climate-finance', 'climate')
        """
        return _chains(self)

    def line_parents(self) -> dict[str, str]:
        """The broader line of each line that has one, by id."""
        return {line.id: line.parent for line in self.lines if line.parent}

    def line_themes(self) -> dict[str, str]:
        """The theme of each line that has one, by id."""
        return {line.id: line.theme for line in self.lines if line.theme}

    def topic_titles(self) -> Mapping[str, str]:
        """What a report calls each theme and line, by id: its title, else its id as words; made once.

        Example:
            >>> from alliancediff.lexicon import load
            >>> titles = load(()).topic_titles()
            >>> titles["dprk-missiles"], titles["clean-energy"]
            ('DPRK missiles', 'Clean energy')
        """
        return _titles(self)

    def forms(self, verb: str) -> tuple[str, str, str, str, str]:
        """Base, third person, past, participle and -ing form of a verb; of a phrasal verb, its first word's.

        Example:
            >>> from alliancediff.lexicon import load
            >>> load(()).forms("hold")
            ('hold', 'holds', 'held', 'held', 'holding')
        """
        base, _, particle = verb.partition(" ")
        irregular = self.irregular.get(base)
        third, past, participle, gerund = irregular or regular_forms(base)
        tail = f" {particle}" if particle else ""
        return base + tail, third + tail, past + tail, participle + tail, gerund + tail


@lru_cache(maxsize=16)
def _chains(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    parents = {line.id: line.parent for line in lexicon.lines}
    return {line: chain_of(line, parents) for line in parents}


@lru_cache(maxsize=16)
def _titles(lexicon: Lexicon) -> Mapping[str, str]:
    topics: tuple[Line | Theme, ...] = (*lexicon.lines, *lexicon.themes)
    given = {topic.id: topic.title for topic in topics if topic.title}
    return {topic.id: title_of(topic.id, given) for topic in topics}


def chain_of(line: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """A line and all lines above it, nearest first; each once, also where they run in a circle."""
    chain: dict[str, None] = {}
    while line and line not in chain:
        chain[line] = None
        line = parents.get(line, "")
    return tuple(chain)
