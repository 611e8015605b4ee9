"""How far a clause binds: kind, force and half steps from the head and its complement, precision and delegation."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.extraction.complements import VALUE as VALUE_NOUN
from alliancediff.extraction.complements import ComplementReader
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.predicates import Form, Head, PredicateFinder
from alliancediff.extraction.written import folded
from alliancediff.language.english.marks import OPENING
from alliancediff.language.english.noun_phrases import subject_core
from alliancediff.language.english.objects import (
    ACTING,
    CONDITION_END,
    EFFECT_ON,
    IN_RELATIVE,
    INFINITIVE,
    NAME_INSIDE,
    NEEDED,
    NEXT_WORDS,
    OF_THEMSELVES,
    OURS,
    OWN_THING,
    PART_END,
    PARTY_BEFORE,
    PRONOUN_BEFORE,
    SAID_ASIDE,
    SAID_OF_THEMSELVES,
    SEVERAL_WORDS,
    THAT,
    TO_NOUN,
    effect,
    in_any_number,
    negation,
)
from alliancediff.language.english.subjects import NONE_OF_US, PRONOUN
from alliancediff.language.patterns import any_of
from alliancediff.lexicon import Complement, Lexicon, Modifiers, SpeechAct
from alliancediff.models import SAID_APART, CommitmentKind, ExtractionSettings, Ladder, Slots, Stage

VALUE = 2
STAND = 3
EXPLORATORY = 4
LEGAL = 7
_BINDS = {"act", VALUE_NOUN}
_BOOST_REACH = 25
"""Characters before a head in which a booster still belongs to it."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What a head and its complement say together. `is_modal` is true for "must" and the like.

    `inner` is where the head begins that counts inside a "that" clause: its subject is bound. `entry` is the id of the
    lexicon entry that gives the force.
    """

    kind: CommitmentKind
    force: int | None
    ladder: Ladder
    half: tuple[str, ...]
    stage: Stage | None
    predicate: str
    negated: bool = False
    is_modal: bool = False
    inner: int | None = None
    entry: str = ""


def as_demand(strength: Strength) -> Strength:
    """What a text says that others must do: a demand on them (R3), and no promise of theirs."""
    return replace(strength, kind=CommitmentKind.STANCE, force=STAND, ladder=Ladder.DIRECTIVE, stage=None)


def as_view(strength: Strength) -> Strength:
    """What somebody says must or should be done, as said or quoted: a view (force 2), and no promise.

    What may or could happen stays possible: its stage is "mooted".
    """
    stage = strength.stage if strength.stage is Stage.MOOTED else None
    return replace(strength, kind=CommitmentKind.STANCE, force=VALUE, stage=stage) if strength.is_modal else strength


@dataclass(frozen=True, slots=True)
class Topics:
    """What a clause is about in its own words: theme ids that are general aims, those that are fields, and others."""

    aims: Sequence[str] = ()
    fields: Sequence[str] = ()
    third_parties: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class StrengthReader:
    """Reads strength off a clause with the words of one lexicon."""

    lexicon: Lexicon
    predicates: PredicateFinder
    settings: ExtractionSettings
    boosters: Phrases
    hedges: Phrases
    conditions: Phrases
    light_verbs: frozenset[str]
    means: Phrases
    acts: frozenset[str]
    nouns: ComplementReader
    negation: re.Pattern[str]
    bodies: re.Pattern[str]
    effects: re.Pattern[str]
    monitored: re.Pattern[str]
    bases: Mapping[str, str]
    senses: Mapping[str, str]

    def read(self, text: str, head: Head, end: int) -> Strength:
        """The strength of the clause that `head` carries and that ends at `end` of `text`."""
        inner = self._reported(text, head, end)
        if inner is not None:
            strength = self.read(text, inner, end)
            strength = as_view(strength) if head.predicate.kind is CommitmentKind.STANCE else strength
            wording = f"{text[head.start : head.end]}{SAID_APART}{strength.predicate}"
            return replace(strength, predicate=wording, inner=inner.start)
        predicate = head.predicate
        rule, stop = self.predicates.complement(text, head.end) if predicate.complement in _BINDS else (None, head.end)
        kind, force, stage = self._combined(text[:end], head, rule)
        if self._is_help_given(text, head):
            kind, force, stage = CommitmentKind.REPORT, None, Stage.DELIVERED
        if kind is CommitmentKind.REPORT and not predicate.patterns:
            kind, force, stage = _tensed(head, stage)
        wording, reach = self._wording(text, head, stop, end, kind)
        return Strength(
            kind=kind,
            force=None if kind is CommitmentKind.REPORT else force,
            ladder=predicate.ladder,
            half=tuple(self._half(text, head, rule, stop, end)),
            stage=stage
            if kind in {CommitmentKind.UNDERTAKING, CommitmentKind.REPORT, CommitmentKind.MENTION}
            else None,
            predicate=wording,
            negated=self._is_negated(text, head, head.core if predicate.ladder is Ladder.NEGATIVE else reach),
            is_modal=predicate.speech_act is SpeechAct.MODAL,
            entry=rule.id if rule is not None and rule.force is not None and force == rule.force else predicate.id,
        )

    def _is_help_given(self, text: str, head: Head) -> bool:
        """Whether a verb of taking sides tells in the perfect what was done: "has supported 300 sales"."""
        takes_side = head.predicate.kind is CommitmentKind.STANCE and bool(head.predicate.patterns)
        return (
            takes_side and head.form is Form.PERFECT and self.bases.get(text[head.core : head.end]) in self.lexicon.acts
        )

    def _is_negated(self, text: str, head: Head, reach: int) -> bool:
        """Whether "not" or the like stands before, in or right after the head, up to the verb it binds to.

        What "neither side" does is not done.
        """
        before = text[max(0, head.start - _BOOST_REACH) : head.start]
        begin = head.start - len(before) + len(self.predicates.without_adverbs(before))
        if NONE_OF_US.search(text[: head.start]):
            return True
        return bool(self.negation.search(text, begin, reach) or self.negation.search(head.shared))

    def _reported(self, text: str, head: Head, end: int) -> Head | None:
        """The head inside a "that" clause that counts: "announced that they will", "said that they are building"."""
        if head.predicate.complement != "that":
            return self._told_without_that(text, head, end)
        begins = self._said_from(text, head, end)
        for inner in self.predicates.candidates(text, begins, end):
            if IN_RELATIVE.search(text, begins, inner.start):
                continue
            if head.predicate.kind is CommitmentKind.STANCE and self._is_forecast_after(text, head, inner):
                continue
            is_told = not inner.predicate.patterns and inner.form is Form.PROGRESSIVE
            binds = inner.predicate.kind is CommitmentKind.UNDERTAKING or inner.predicate.ladder is Ladder.NEGATIVE
            counts = binds or is_told or self._is_own_stand(text, head, inner)
            if inner.start >= head.end and counts and _is_finite(text, inner):
                return inner
        return None

    @staticmethod
    def _said_from(text: str, head: Head, end: int) -> int:
        """Where what was said begins: behind a side clause, as in "stressed that while it stays, it will go on"."""
        aside = SAID_ASIDE.match(text, head.end, end)
        return aside.end() if aside else head.end

    def _told_without_that(self, text: str, head: Head, end: int) -> Head | None:
        """The promise after a verb of saying and a pronoun: "reaffirm they will train", "announced it will train"."""
        pronoun = SAID_OF_THEMSELVES.match(text, head.end, end)
        if pronoun is None or head.predicate.kind not in {CommitmentKind.STANCE, CommitmentKind.REPORT}:
            return None
        inner = next(self.predicates.candidates(text, pronoun.end(), end), None)
        is_next = inner is not None and not self.predicates.without_adverbs(text[pronoun.end() : inner.start]).strip()
        return inner if inner and is_next and inner.predicate.kind is CommitmentKind.UNDERTAKING else None

    def _is_forecast_after(self, text: str, head: Head, inner: Head) -> bool:
        """Whether what somebody says "will" come is what a thing brings: "the ties between them will only grow"."""
        that = THAT.search(text, head.end, inner.start)
        start = that.end() if that else head.end
        if OF_THEMSELVES.search(text[start : inner.start]) and not text.startswith(" be ", inner.end):
            return False
        is_promise = inner.form is Form.MODAL and inner.predicate.kind is CommitmentKind.UNDERTAKING
        is_named = text[start : inner.start].lstrip()[:1].isupper()
        return is_promise and not is_named and self.is_forecast(text, inner, start, own=start)

    def _is_own_stand(self, text: str, head: Head, inner: Head) -> bool:
        """Whether somebody says of themselves where they stand: "affirmed that he supports the plan"."""
        is_stronger = (inner.predicate.force or 0) > (head.predicate.force or 0)
        both_stances = inner.predicate.kind is head.predicate.kind is CommitmentKind.STANCE
        return both_stances and is_stronger and PRONOUN_BEFORE.search(text[: inner.start]) is not None

    def _combined(
        self, text: str, head: Head, rule: Complement | None
    ) -> tuple[CommitmentKind, int | None, Stage | None]:
        """Kind, force and stage: the complement caps what the head promises, and a value is no act."""
        predicate = head.predicate
        if predicate.complement == "that" and predicate.kind is CommitmentKind.UNDERTAKING:
            return CommitmentKind.STANCE, STAND, None
        if rule is not None:
            force = predicate.force if rule.force is None else min(rule.force, predicate.force or rule.force)
            return rule.kind or predicate.kind, force, rule.stage or predicate.stage
        if (
            predicate.complement
            and TO_NOUN.search(text[head.core : head.end])
            and self.nouns.is_value(predicate, text[head.end :])
        ):
            return CommitmentKind.STANCE, STAND, None
        return predicate.kind, predicate.force, predicate.stage

    def is_forecast(self, text: str, head: Head, start: int = 0, *, own: int | None = None) -> bool:
        """Whether "will" says what a thing will bring: its subject is no name, body, programme or instrument.

        The subject is looked for from `start` on. What "will be done" has somebody who does it; what "will allow" it is
        an effect, unless a body with a name does. `own` is where the words of the head's own clause begin, if they are
        known.
        """
        is_needed = NEEDED.match(text, head.end) and not ACTING.search(text[: head.start])
        if head.predicate.speech_act is SpeechAct.MODAL or is_needed:
            return bool(is_needed)
        if text.startswith((" be ", " not be "), head.end):
            return False
        before = text[start : head.start].rstrip(" ,")
        subject = PART_END.split(before)[-1]
        is_named, is_body = NAME_INSIDE.search(subject) is not None, self.bodies.search(subject) is not None
        if self.effects.match(text, head.end) and not OURS.search(subject):
            return not (is_named and is_body)
        if own is not None and EFFECT_ON.match(text, head.end) and self._is_nobody(text[own : head.start]):
            return True
        return not (is_named or is_body or ACTING.search(subject))

    def is_thing(self, subject: str, clause: str, *, spares_own: bool) -> bool:
        """Whether a subject of several words is nobody: no name, body, programme or instrument, nor any official.

        `subject` is all that stands before the verb, `clause` what of that is in the verb's own clause. What is of the
        parties or was told of before ("this work") is spared, where that is asked for.
        """
        words = PART_END.split(subject.rstrip(" ,"))[-1]
        is_somebody = self.bodies.search(words) or NAME_INSIDE.search(words) or ACTING.search(words)
        is_spared = spares_own and OWN_THING.match(words)
        is_nobody = (SEVERAL_WORDS.search(words) and not is_somebody) or (spares_own and self._is_nobody(clause))
        return bool(is_nobody) and not is_spared

    def _is_nobody(self, before: str) -> bool:
        """Whether the noun that a verb agrees with names nobody, whatever stands between: "Gifts since the Act"."""
        core = subject_core(before)
        is_name = core[:1].isupper() and not before.lstrip(OPENING).startswith(core)
        if any(somebody.search(before) for somebody in (ACTING, OURS)):
            return False
        is_somebody = NAME_INSIDE.search(core) or self.bodies.search(core)
        return bool(core) and core != before.strip(OPENING) and not (is_name or is_somebody or PRONOUN.fullmatch(core))

    def _wording(self, text: str, head: Head, stop: int, end: int, kind: CommitmentKind) -> tuple[str, int]:
        """How a head is quoted, and where the quote ends: with the verb it binds to, or the noun of the act."""
        reach = self._predicate_end(text, head, max(stop, head.end), end)
        wording = text[head.start : reach]
        if head.shared:
            return f"{head.shared}{SAID_APART}{wording}", reach
        names_noun = reach == head.end and TO_NOUN.search(wording) and head.predicate.complement in _BINDS
        noun = self.nouns.act_noun(text[reach:end]) if names_noun and kind is CommitmentKind.UNDERTAKING else ""
        if not noun:
            return wording, reach
        return (f"{wording} {noun}" if text.startswith(noun, reach + 1) else f"{wording}{SAID_APART}{noun}"), reach

    def _predicate_end(self, text: str, head: Head, stop: int, end: int) -> int:
        """A binding head is quoted with the verb it binds to."""
        if text[head.start : head.end].endswith(" that"):
            return head.end  # a clause of its own follows, and no verb
        if stop > head.end:
            return min(stop, end)
        if head.predicate.complement not in _BINDS and not head.shared:
            return min(stop, end)
        return self.nouns.verb_end(text, head, end)

    def _half(self, text: str, head: Head, rule: Complement | None, stop: int, end: int) -> Iterator[str]:
        before = PART_END.split(text[max(0, head.start - _BOOST_REACH) : head.start])[-1]
        if self.boosters.find(text, head.start - len(before), max(stop, head.end)):
            yield "+"
        if self.hedges.find(text, head.start, end) or self.conditions.find(text, head.start, end):
            yield "-"
        if rule is not None and rule.half:
            yield rule.half
        if head.predicate.half:
            yield head.predicate.half

    def conditions_in(self, text: str) -> tuple[str, ...]:
        """Each condition with the words it governs, up to the next stop."""
        return tuple(CONDITION_END.split(text[start:])[0].strip() for _, start, _ in self.conditions.find(text))

    def act(self, text: str, predicate: str) -> tuple[str, str]:
        """The verb that names the act, "" where it is light or not known; its side of two acts that undo each other."""
        verb = _own_verb(text, predicate)
        following = text.partition(verb)[2].split()[:1] if verb else []
        phrase = " ".join([verb, *following]).lower()
        base = self.bases.get(phrase) or self.bases.get(verb.lower(), "")
        sense = self.senses.get(base, "")
        return ("" if folded(verb) in self.light_verbs else base), sense

    def precision(self, slots: Slots, text: str, predicate: str, topics: Topics) -> int:
        """0 an aim only, 1 a theme, 2 a named act or sub-topics, 3 one kind of hard anchor, 4 more.

        A light verb (strengthen, promote, cooperate) names no act of its own, however long its object is. Two fields
        in one clause are sub-topics; a clause that names a general aim, no field and no third party is an aim only.
        A name that the clause only points at makes it no more precise, and one that is the means of a light verb
        ("strengthen ties through the Harbour Forum") is a sub-topic.
        """
        verb = _own_verb(text, predicate)
        is_light = folded(verb) in self.light_verbs
        hard = self._without_means(slots, text) if is_light else slots
        if hard.hard_kinds:
            return min(4, 2 + hard.hard_kinds)
        names_act = folded(verb) in self.acts and not is_light
        if slots.topics or slots.hard_kinds or names_act or len(topics.fields) > 1:
            return 2
        if topics.aims and not topics.fields and not topics.third_parties:
            return 0
        return 1 if self._names_object(text.replace(predicate, "", 1), topics) else 0

    def _without_means(self, slots: Slots, text: str) -> Slots:
        """The slots without the names that stand after "through", "such as" and the like."""
        first = next((start for _, start, _ in self.means.find(text)), len(text))
        before = text[:first]
        instruments, mechanisms = (
            tuple(anchor for anchor in names if anchor.text in before)
            for names in (slots.instruments, slots.mechanisms)
        )
        return replace(slots, instruments=instruments, mechanisms=mechanisms)

    def _names_object(self, rest: str, topics: Topics) -> bool:
        """Whether a clause says more than that the parties are close: words that are no formula of the genre."""
        if topics.fields or topics.third_parties:
            return True
        words = {word.lower() for word in NEXT_WORDS.findall(rest)} - self.lexicon.formula
        return len(words) > self.settings.bare_words

    def delegation(self, text: str, slots: Slots, organisations: Sequence[str]) -> int:
        """0 none, 1 a dialogue, 2 a standing body or instrument, 3 monitored or under an organisation, 4 treaty.

        A name that the clause only points at binds to nothing.
        """
        words = self.lexicon.anchors
        names = " ".join(anchor.text for anchor in slots.instruments + slots.mechanisms if not anchor.pointer)
        if not names:
            return 3 if organisations else 0
        if any(noun in names for noun in words.treaties):
            return 4
        if organisations or self.monitored.search(text):
            return 3
        if any(noun in names for noun in words.mechanisms + words.instruments if noun not in words.dialogue):
            return 2
        return 1 if any(noun in names for noun in words.dialogue) else 0


def _own_verb(text: str, predicate: str) -> str:
    """The verb that says what is done: the predicate's last; a list item under "We will:" begins with its own."""
    last = predicate.rsplit(SAID_APART, 1)[-1]
    words = (last if last in text else text).split()
    return (words[-1] if last in text else words[0]) if words else ""


def _is_finite(text: str, head: Head) -> bool:
    if head.form is Form.THIRD:
        before = text[max(0, head.start - _BOOST_REACH) : head.start]
        return PRONOUN_BEFORE.search(before) is not None or PARTY_BEFORE.search(before) is not None
    if head.form is Form.BASE:
        return not INFINITIVE.search(text[max(0, head.start - _BOOST_REACH) : head.start])
    return head.form.is_finite


def _tensed(head: Head, stage: Stage | None) -> tuple[CommitmentKind, int | None, Stage | None]:
    """What an act verb says by its tense: done, under way, or, in the plain present, what a party stands for.

    To say "we establish" or "we are launching" is to do it.
    """
    declares = head.predicate.speech_act is SpeechAct.DECLARATION
    if head.form in {Form.BASE, Form.THIRD} and not declares:
        return CommitmentKind.STANCE, STAND, None
    if head.form in {Form.PROGRESSIVE, Form.GERUND} and not declares:
        return CommitmentKind.REPORT, None, Stage.UNDER_WAY
    return CommitmentKind.REPORT, None, stage


def make_strength_reader(lexicon: Lexicon, predicates: PredicateFinder, settings: ExtractionSettings) -> StrengthReader:
    """The reader for a lexicon."""
    modifiers, words = lexicon.modifiers, lexicon.anchors
    return StrengthReader(
        lexicon=lexicon,
        predicates=predicates,
        settings=settings,
        nouns=ComplementReader(lexicon, predicates, settings.value_words),
        boosters=compile_phrases(("+", word) for word in modifiers.boosters),
        hedges=compile_phrases(("-", word) for word in modifiers.hedges),
        conditions=compile_phrases(("if", word) for word in modifiers.conditions),
        light_verbs=_any_form(lexicon, lexicon.anchors.light_verbs),
        means=compile_phrases(("means", word) for word in lexicon.anchors.means),
        acts=_any_form(lexicon, [verb for verb in lexicon.acts if " " not in verb]),
        bodies=_nouns([*words.mechanisms, *words.instruments, *words.bodies, *words.offices]),
        bases=_bases(lexicon),
        senses={
            verb: f"{entry.id}{sign}"
            for entry in lexicon.opposites
            for sign, verbs in (("+", entry.more), ("-", entry.less))
            for verb in verbs
        },
        effects=re.compile(effect("|".join(map(re.escape, lexicon.grammar.effects))), re.IGNORECASE),
        negation=_negation(modifiers),
        monitored=re.compile(rf"\b(?:{'|'.join(words.monitored) or '(?!)'})", re.IGNORECASE),
    )


def _bases(lexicon: Lexicon) -> dict[str, str]:
    """The base form of every form of the verbs that name acts."""
    opposed = (verb for entry in lexicon.opposites for verb in (*entry.more, *entry.less))
    verbs = dict.fromkeys([*lexicon.plain_verbs, *opposed, *lexicon.acts])
    return {form: verb for verb in verbs for form in lexicon.forms(verb)}


def _negation(modifiers: Modifiers) -> re.Pattern[str]:
    """A negation that denies the verb after it; assurances after it ("never waver") make it none."""
    none = "|".join(r"\s+".join(map(re.escape, words.split())) for words in modifiers.assurances)
    return re.compile(negation("|".join(modifiers.negations), none), re.IGNORECASE)


def _nouns(nouns: Sequence[str]) -> re.Pattern[str]:
    """Any of these nouns, in the singular or the plural, however written."""
    return re.compile(in_any_number(any_of(dict.fromkeys(nouns), gap=" ")), re.IGNORECASE)


def _any_form(lexicon: Lexicon, verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(form) for verb in verbs for form in lexicon.forms(verb))
