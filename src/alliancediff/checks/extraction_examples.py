"""Whether a lexicon reads an example as its entry says: one check for each sort of entry that extraction reads."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

from alliancediff.extraction.actors import JOINT, ActorFinder, make_actor_finder
from alliancediff.extraction.anchors import AnchorFinder, make_anchor_finder
from alliancediff.extraction.clauses import Clause, split_clauses
from alliancediff.extraction.lines import make_line_finder
from alliancediff.extraction.phrases import compile_phrases
from alliancediff.extraction.predicates import Head, PredicateFinder, make_predicate_finder, self_reference
from alliancediff.extraction.strength import Strength, StrengthReader, Topics, make_strength_reader
from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.language.folding import plain
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
    Opposite,
    Predicate,
    SubjectWords,
    Theme,
    in_plain_writing,
    plain_words,
)
from alliancediff.models import CommitmentKind, ExtractionSettings, Slots

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
    lexicon = in_plain_writing(lexicon)
    predicates, lines = make_predicate_finder(lexicon), make_line_finder(lexicon)
    examiner = _Examiner(
        lexicon,
        predicates,
        make_actor_finder(lexicon),
        make_anchor_finder(lexicon, ExtractionSettings()),
        make_theme_finder(lexicon),
        make_strength_reader(lexicon, predicates, ExtractionSettings()),
    )
    checks: Mapping[type[Any], Check] = {
        Predicate: examiner.has_predicate,
        Act: examiner.has_act,
        Opposite: examiner.has_opposite,
        Complement: examiner.has_complement,
        Nouns: examiner.has_noun,
        Extension: lambda _, text: predicates.is_extension(text),
        ModifierWords: examiner.has_modifier,
        Cue: lambda cue, text: _holds(cue.words, text),
        Line: lambda line, text: line.id in lines.find(text),
        Theme: lambda theme, text: theme.id in examiner.themes.find(text),
        Actor: examiner.names_actor,
        SubjectWords: examiner.has_subject,
        AnchorList: examiner.has_anchor,
    }
    return {kind: partial(_read_plainly, check) for kind, check in checks.items()}


def _read_plainly(check: Check, entry: Any, text: str) -> bool:  # noqa: ANN401  an entry of any sort
    """Examples are read as statements are: in plain writing, with the words of the entry in it, too."""
    return check(plain_words(entry), plain(text).text)


@dataclass(frozen=True, slots=True, eq=False)
class _Examiner:
    """The finders of one lexicon, and what each says of a sentence. Hashed by identity, as its lexicon is."""

    lexicon: Lexicon
    predicates: PredicateFinder
    actors: ActorFinder
    anchors: AnchorFinder
    themes: ThemeFinder
    strength: StrengthReader

    def _clauses(self, text: str) -> list[Clause]:
        return split_clauses(text, self.predicates, self.actors, ExtractionSettings(), is_item=False)

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

    def has_opposite(self, opposite: Opposite, text: str) -> bool:
        senses = (self.strength.act(text, strength.predicate)[1] for _, strength in self._read(text))
        return opposite.id in {sense[:-1] for sense in senses if sense}

    def has_complement(self, complement: Complement, text: str) -> bool:
        rules = (self.predicates.complement(text, head.end)[0] for head in self.predicates.candidates(text))
        return complement.id in {rule.id for rule in rules if rule}

    def has_noun(self, nouns: Nouns, text: str) -> bool:
        """Whether a noun makes a commitment to it a promise, or is what the text calls itself."""
        if nouns.id == "document":
            return self_reference(nouns.words).match(text) is not None
        strengths = (self.strength.read(text, clause.head, clause.end) for clause in self._clauses(text))
        kind = CommitmentKind.STANCE if nouns.id == "value" else CommitmentKind.UNDERTAKING
        return kind in {strength.kind for strength in strengths}

    def has_modifier(self, modifier: ModifierWords, text: str) -> bool:
        """A modifier counts where it changes what is read; an adverb where the words around it are read as one."""
        strengths = self._positions(text)
        halves = {half for strength in strengths for half in strength.half}
        return {
            "boosters": "+" in halves,
            "hedges": "-" in halves,
            "conditions": "-" in halves and bool(self.strength.conditions_in(text)),
            "assurances": self._denies_nothing(modifier.words, text, strengths),
            "negations": any(strength.negated for strength in strengths),
            "adverbs": any(not self.predicates.without_adverbs(f"{word} ") for word in _found(modifier.words, text)),
        }[modifier.id]

    def _denies_nothing(self, words: Sequence[str], text: str, strengths: Sequence[Strength]) -> bool:
        """Whether a negation stands before one of the words, and no clause is read as negated."""
        pairs = (f"{negation} {word}" for negation in self.lexicon.modifiers.negations for word in words)
        return _holds(pairs, text) and not any(strength.negated for strength in strengths)

    def names_actor(self, actor: Actor, text: str) -> bool:
        if actor.kind == "joint":
            return JOINT in {name for name, *_ in self.actors.names.find(text)}
        if actor.kind == "place":
            return any(text[start:end] in actor.forms for _, start, end in self.actors.names.find(text))
        return actor.id in self.actors.named(text)

    def has_subject(self, words: SubjectWords, text: str) -> bool:
        """Whether somebody is found by the words; those around titles are part of the title that is found."""
        if words.id in {"joint", "all"}:
            return bool(self.actors.joint_phrases(text))
        offices = self.actors.offices
        if words.id == "titles":
            return offices.person.search(text) is not None
        if words.id == "institutions":
            return offices.part_of_state.search(text) is not None
        person = offices.person.search(text)
        return person is not None and _holds(words.forms, person["title"])

    def has_anchor(self, words: AnchorList, text: str) -> bool:
        """Whether the words make a difference: without them the sentence is read otherwise."""
        return self.read_anchors(text) != _without(self, words).read_anchors(text)

    def read_anchors(self, text: str) -> tuple[Slots, Sequence[tuple[int, int]]]:
        """What the words of anchors.toml have a say in: slots, and precision and delegation of each clause."""
        slots = self.anchors.find(text)
        clauses = [self.strength.read(text, clause.head, clause.end) for clause in self._clauses(text)]
        organisations = [name for name in self.actors.named(text) if name in self.lexicon.anchors.organisations]
        return slots, [
            (
                self.strength.precision(slots, text, strength.predicate, Topics()),
                self.strength.delegation(text, slots, organisations),
            )
            for strength in clauses
        ]


@lru_cache(maxsize=1)
def _without(examiner: _Examiner, words: AnchorList) -> _Examiner:
    """The examiner of a lexicon that has not the words of a list; the examples of one list come one after another."""
    anchors = examiner.lexicon.anchors
    known: Any = getattr(anchors, words.id)
    left: Any = (
        {word: value for word, value in known.items() if word not in words.words}
        if isinstance(known, Mapping)
        else tuple(word for word in known if word not in words.words)
    )
    lexicon = replace(examiner.lexicon, anchors=replace(anchors, **{words.id: left}))
    finder, strength = (
        make_anchor_finder(lexicon, ExtractionSettings()),
        make_strength_reader(lexicon, examiner.predicates, ExtractionSettings()),
    )
    return replace(examiner, lexicon=lexicon, anchors=finder, strength=strength)


def _holds(words: Iterable[str], text: str, *, ignore_case: bool = True) -> bool:
    return any(_found(words, text, ignore_case=ignore_case))


def _found(words: Iterable[str], text: str, *, ignore_case: bool = True) -> Iterable[str]:
    phrases = compile_phrases((("", word) for word in words), ignore_case=ignore_case)
    return (text[start:end] for _, start, end in phrases.find(text))
