"""The finders of one lexicon, which each step of extraction asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.extraction.actors import ActorFinder, make_actor_finder
from alliancediff.extraction.anchors import AnchorFinder, make_anchor_finder
from alliancediff.extraction.lines import LineFinder, make_line_finder
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.predicates import PredicateFinder, make_predicate_finder, self_reference
from alliancediff.extraction.roles import Policy
from alliancediff.extraction.strength import StrengthReader, make_strength_reader
from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.lexicon import Lexicon
from alliancediff.models import ExtractionSettings, Statement


@dataclass(frozen=True, slots=True, eq=False)
class Finders:
    """The finders of one lexicon; `states` are the ids of all actors that are states.

    `is_of_body` and `lays_down` are those of the text's genre: whether one body acts in it, and whether its "shall" and
    "may" are rules for whomever they name.
    """

    lexicon: Lexicon
    settings: ExtractionSettings
    predicates: PredicateFinder
    actors: ActorFinder
    anchors: AnchorFinder
    themes: ThemeFinder
    lines: LineFinder
    strength: StrengthReader
    aims: frozenset[str]
    policy: Policy
    cues: Phrases
    document: re.Pattern[str]
    states: frozenset[str]
    is_of_body: bool = False
    lays_down: bool = False

    def are_others(self, actors: Sequence[str], statement: Statement) -> bool:
        """Whether all actors are states that did not issue the statement; False where the issuers are not known."""
        issuers = statement.issuers
        return bool(issuers and actors) and all(one in self.states and one not in issuers for one in actors)


@lru_cache(maxsize=16)
def make_finders(lexicon: Lexicon, settings: ExtractionSettings) -> Finders:
    """The finders of a lexicon, compiled once."""
    predicates = make_predicate_finder(lexicon)
    anchors, themes = make_anchor_finder(lexicon, settings), make_theme_finder(lexicon)
    aims = frozenset(theme.id for theme in lexicon.themes if theme.is_aim)
    strength = make_strength_reader(lexicon, predicates, settings)
    return Finders(
        lexicon=lexicon,
        settings=settings,
        predicates=predicates,
        actors=make_actor_finder(lexicon),
        anchors=anchors,
        themes=themes,
        lines=make_line_finder(lexicon),
        strength=strength,
        aims=aims,
        policy=Policy(anchors, themes, aims, strength.nouns.names_act),
        cues=compile_phrases((cue, word) for cue, words in lexicon.modifiers.cues.items() for word in words),
        document=self_reference(lexicon.documents),
        states=frozenset(actor.id for actor in lexicon.actors if actor.kind == "state"),
    )
