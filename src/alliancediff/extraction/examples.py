"""Whether a lexicon reads an example as its entry says: one check for each sort of entry that extraction reads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from alliancediff.extraction.actors import JOINT, ActorFinder, make_actor_finder
from alliancediff.extraction.anchors import AnchorFinder, make_anchor_finder
from alliancediff.extraction.clauses import Clause, split_clauses
from alliancediff.extraction.lines import make_line_finder
from alliancediff.extraction.phrases import compile_phrases
from alliancediff.extraction.predicates import Head, PredicateFinder, make_predicate_finder, self_reference
from alliancediff.extraction.strength import Strength, StrengthReader, make_strength_reader
from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.lexicon import (
    Act,
    Actor,
    AnchorList,
    Complement,
    Cue,
    Extension,
    Lexicon,
    Line,
    ModifierWords,
    Nouns,
    Predicate,
    SubjectWords,
    Theme,
)
from alliancediff.models import Anchor, CommitmentKind

Check = Callable[[Any, str], bool]
"""Whether an entry is found in a sentence."""


def example_checks(lexicon: Lexicon) -> Mapping[type[Any], Check]:
    """By the class of an entry, how to tell whether it is found in a sentence by the words of this lexicon.

    Example:
        >>> from alliancediff.lexicon import Theme, load
        >>> theme = next(theme for theme in load(()).themes if theme.id == "climate")
        >>> example_checks(load(()))[Theme](theme, "Net zero by 2050.")
        True
    """
    predicates, lines = make_predicate_finder(lexicon), make_line_finder(lexicon)
    examiner = _Examiner(
        predicates,
        make_actor_finder(lexicon),
        make_anchor_finder(lexicon),
        make_theme_finder(lexicon),
        make_strength_reader(lexicon, predicates),
        frozenset(lexicon.anchors.currencies.values()),
    )
    return {
        Predicate: examiner.has_predicate,
        Act: examiner.has_act,
        Complement: examiner.has_complement,
        Nouns: examiner.has_noun,
        Extension: lambda _, text: predicates.extension.match(text) is not None,
        ModifierWords: examiner.has_modifier,
        Cue: lambda cue, text: _holds(cue.words, text),
        Line: lambda line, text: line.id in lines.find(text),
        Theme: lambda theme, text: theme.id in examiner.themes.find(text),
        Actor: examiner.names_actor,
        SubjectWords: examiner.has_subject,
        AnchorList: examiner.has_anchor,
    }


@dataclass(frozen=True, slots=True)
class _Examiner:
    """The finders of one lexicon, and what each says of a sentence."""

    predicates: PredicateFinder
    actors: ActorFinder
    anchors: AnchorFinder
    themes: ThemeFinder
    strength: StrengthReader
    currencies: frozenset[str]

    def _clauses(self, text: str) -> list[Clause]:
        return split_clauses(text, self.predicates, self.actors, is_item=False)

    def _read(self, text: str) -> list[tuple[Head, Strength]]:
        """Each clause of the sentence, and each noun that carries a promise in it, with what it is read as."""
        clauses = [(clause.head, clause.end) for clause in self._clauses(text)]
        nouns = [(head, len(text)) for head in self.predicates.carried_heads(text, 0, len(text))]
        return [(head, self.strength.read(text, head, end)) for head, end in clauses + nouns]

    def _positions(self, text: str) -> list[Strength]:
        """The promises and stances of the sentence: what a modifier can modify."""
        kinds = {CommitmentKind.UNDERTAKING, CommitmentKind.STANCE}
        return [strength for _, strength in self._read(text) if strength.kind in kinds]

    def has_predicate(self, predicate: Predicate, text: str) -> bool:
        """Whether the entry carries a clause that is read with the kind, force and ladder that it says.

        What follows may change them ("stated that it would"); such a sentence is no example of the entry.
        """
        wanted = (predicate.kind, predicate.force, predicate.ladder)
        return any(
            predicate.is_narration or wanted == (strength.kind, strength.force, strength.ladder)
            for head, strength in self._read(text)
            if head.predicate.id == predicate.id
        )

    def has_act(self, act: Act, text: str) -> bool:
        """Whether a verb of the group reports a deed that has come as far as the group says."""
        verbs = {f"act-{verb}" for verb in act.verbs}
        return any(
            head.predicate.id in verbs and (strength.kind, strength.stage) == (CommitmentKind.REPORT, act.stage)
            for head, strength in self._read(text)
        )

    def has_complement(self, complement: Complement, text: str) -> bool:
        rules = (self.predicates.complement(text, head.end)[0] for head in self.predicates.candidates(text))
        return complement.id in {rule.id for rule in rules if rule}

    def has_noun(self, nouns: Nouns, text: str) -> bool:
        """Whether a noun makes a commitment to it a promise, or is what the text calls itself."""
        if nouns.id == "document":
            return self_reference(nouns.words).match(text) is not None
        strengths = (self.strength.read(text, clause.head, clause.end) for clause in self._clauses(text))
        return CommitmentKind.UNDERTAKING in {strength.kind for strength in strengths}

    def has_modifier(self, modifier: ModifierWords, text: str) -> bool:
        """A modifier counts where it changes what is read; an adverb where the words around it are read as one."""
        strengths = self._positions(text)
        halves = {half for strength in strengths for half in strength.half}
        return {
            "boosters": "+" in halves,
            "hedges": "-" in halves,
            "conditions": "-" in halves and bool(self.strength.conditions_in(text)),
            "negations": any(strength.negated for strength in strengths),
            "adverbs": any(not self.predicates.without_adverbs(f"{word} ") for word in _found(modifier.words, text)),
        }[modifier.id]

    def names_actor(self, actor: Actor, text: str) -> bool:
        if actor.kind == "joint":
            return JOINT in {name for name, _ in self.actors.names.find(text)}
        if actor.kind == "place":
            return any(match.group() in actor.forms for _, match in self.actors.names.find(text))
        return actor.id in self.actors.named(text)

    def has_subject(self, words: SubjectWords, text: str) -> bool:
        if words.id == "joint":
            return any(self.actors.joint.find(text))
        return self.actors.titled.search(text) is not None

    def has_anchor(self, words: AnchorList, text: str) -> bool:
        """Whether one of the words makes an anchor; a word of a list that makes none only has to stand there."""
        slots = self.anchors.find(text)
        by_bound = {bound: [a for a in slots.amounts if a.bound == bound] for bound in ("floor", "ceiling", "about")}
        anchors: Mapping[str, Iterable[Anchor]] = {
            **by_bound,
            "currencies": [anchor for anchor in slots.amounts if anchor.unit in self.currencies],
            "scales": slots.amounts,
            "instruments": slots.instruments,
            "mechanisms": slots.mechanisms,
            "months": slots.deadlines,
            "numbers": slots.deadlines,
        }
        if words.id not in anchors:
            return _holds(words.words, text, ignore_case=False)
        return any(_has_word(anchor.text, words.words) for anchor in anchors[words.id])


def _has_word(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in an anchor; a sign may touch its number."""
    return any(word.lower() in text.lower() for word in words)


def _holds(words: Iterable[str], text: str, *, ignore_case: bool = True) -> bool:
    return any(_found(words, text, ignore_case=ignore_case))


def _found(words: Iterable[str], text: str, *, ignore_case: bool = True) -> Iterable[str]:
    phrases = compile_phrases((("", word) for word in words), ignore_case=ignore_case)
    return (match.group() for _, match in phrases.find(text))
