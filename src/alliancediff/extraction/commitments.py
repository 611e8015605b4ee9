"""Units -> commitments: which clauses bind, state or report, whom they bind, and what their words say of the object."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from alliancediff.extraction.actors import JOINT, ActorFinder, Subject, make_actor_finder, resolve
from alliancediff.extraction.anchors import AnchorFinder, make_anchor_finder
from alliancediff.extraction.bearers import all_in_a_row, counted_together, of_one_house
from alliancediff.extraction.clauses import Clause, split_clauses
from alliancediff.extraction.embedded import embedded_clauses, relative_clauses
from alliancediff.extraction.enumerations import goals
from alliancediff.extraction.items import (
    governs_items,
    is_bare_lead_in,
    is_name,
    is_title,
    needs_all,
    opening_verb,
    stands_alone,
    with_lead_in,
)
from alliancediff.extraction.lines import LineFinder, first_found, make_line_finder
from alliancediff.extraction.operative import operative_words
from alliancediff.extraction.outsiders import outsider
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.predicates import Form, Head, PredicateFinder, make_predicate_finder, self_reference
from alliancediff.extraction.roles import (
    DEED_OF_THING,
    FORECAST,
    LEADS_IN,
    MEETING,
    NAME,
    OTHERS,
    RAISED,
    RECITED,
    Aside,
    Policy,
    empty_words,
    narrated,
)
from alliancediff.extraction.rules import duty_bearer, permission, ruled
from alliancediff.extraction.strength import (
    EXPLORATORY,
    STAND,
    Strength,
    StrengthReader,
    Topics,
    as_demand,
    as_view,
    make_strength_reader,
)
from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.ids import clause_ids
from alliancediff.language.english.clauses import MEASURES, PRESENT_AFTER_MEASURES
from alliancediff.language.english.marks import OPENING
from alliancediff.language.english.objects import GOVERNING
from alliancediff.language.english.outsiders import OF_GOVERNMENT
from alliancediff.language.english.recitals import opens_recital
from alliancediff.language.english.rules import ASKED, DENIES
from alliancediff.language.english.speakers import HEAD_TITLES, SERVES
from alliancediff.language.english.subjects import (
    AGENT,
    BEFORE_SUBJECT,
    COUNTED,
    COUNTS,
    FIRST_PERSON,
    IMPERSONAL,
    INSERTED,
    OWN_POSSESSIVE,
    PRONOUN,
    QUOTED,
    SUBJECT_OPENING,
    SUBORDINATE,
    TO_BE_DONE,
    TOLD_THAT,
    VERB_AFTER_SUBJECT,
)
from alliancediff.language.folding import plain
from alliancediff.lexicon import Lexicon, Predicate, SpeechAct
from alliancediff.models import (
    SAID_APART,
    Attribution,
    Commitment,
    CommitmentKind,
    ExtractionSettings,
    Genre,
    Ladder,
    Role,
    Slots,
    Span,
    Stage,
    Statement,
    Unit,
    UnitKind,
)

_GOES_ON = "act-continue to"
"""What a body "continues to" do is its work; what it "provides" or "builds on" in the present describes it."""
_PRESENT = Predicate("present", CommitmentKind.STANCE, (), "E", (), force=STAND)
"""What measures do, told in the present by a verb that no table knows."""
NOBODY = Predicate("unknown", CommitmentKind.STANCE, (), "E", ())
"""The head of a sentence whose verb no lexicon knows."""
BINDING = {CommitmentKind.UNDERTAKING, CommitmentKind.STANCE}


def _continues(clause: Clause, lead_in: str, leading: Head) -> bool:
    """Whether an item's clause only completes its lead-in: "will: hold ...", "commit to: improving ..."."""
    head = clause.head
    if clause.subject is not None or head.form not in {Form.BASE, Form.GERUND}:
        return False
    is_stated = head.form is Form.BASE and governs_items(lead_in, leading)
    return is_stated or head.predicate.kind is CommitmentKind.REPORT


@dataclass(frozen=True, slots=True)
class _Read:
    """A clause with its subject and strength, and the lead-in that lent it its predicate, if one did.

    `is_carried` is true for another party's promise inside praise.
    """

    clause: Clause
    subject: Subject | None
    strength: Strength
    lead_in: str = ""
    is_carried: bool = False


@lru_cache(maxsize=16)
def make_extractor(lexicon: Lexicon, settings: ExtractionSettings) -> "Extractor":
    """The finders of a lexicon, compiled once."""
    predicates = make_predicate_finder(lexicon)
    anchors, themes = make_anchor_finder(lexicon, settings), make_theme_finder(lexicon)
    aims = frozenset(theme.id for theme in lexicon.themes if theme.is_aim)
    strength = make_strength_reader(lexicon, predicates, settings)
    return Extractor(
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


@dataclass(frozen=True, slots=True, eq=False)
class Extractor:
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

    def commitments(
        self, statement: Statement, unit: Unit, previous: Subject | None = None
    ) -> tuple[list[Commitment], Subject | None, Aside | None]:
        """The commitments of one unit, its last subject, and why a clause of it is none.

        A pronoun in the next unit may stand for that subject.
        """
        text = statement.quote(unit.span)
        is_item = unit.kind is UnitKind.ITEM
        if why := self._set_aside(text, unit):
            return [], previous, why
        clauses = split_clauses(text, self.predicates, self.actors, self.settings, is_item=is_item)
        if clauses and is_bare_lead_in(text, clauses[-1]):
            return [], clauses[-1].subject or previous, LEADS_IN
        leading = _lead_clause(self, unit.lead_in)
        subject: Subject | None = None
        is_told = is_met = False
        kept = []
        aside: Aside | None = None
        for clause in clauses:
            is_more = clause.subject is None and clause.head.predicate.kind not in BINDING
            goes_on = is_more and (is_met or (is_told and clause.head.form.is_finite))
            is_listed = is_item and _is_listed_deed(clause)
            is_narration = clause.head.predicate.is_narration and not is_listed
            told = narrated(text, clause, self.policy) if is_narration else None
            is_told, is_met = told is not None or goes_on, told is MEETING or goes_on
            own = self._own_subject(text, clause, previous) or self._outsider(text, clause, statement)
            subject = own or subject or self.actors.opening_subject(text)
            if leading and _continues(clause, unit.lead_in, leading[0].head):
                kept.append(self._under(text, clause, unit.lead_in, leading))
            elif is_listed or (is_item and _opens_with_deed(text, clause)):
                kept.append(_Read(clause, subject, self._of_item(text, clause.head), unit.lead_in))
            elif is_told:
                aside = told or aside
                kept += [read for read in self._embedded(text, clause, subject, statement) if read.is_carried]
            elif why := self._is_narration(text, clause.head, subject, statement):
                aside = why
                kept += [read for read in self._embedded(text, clause, subject, statement) if not read.is_carried]
            elif why := self._empty(text, clause, statement):
                aside = why
                kept += [read for read in self._embedded(text, clause, subject, statement) if read.is_carried]
            else:
                kept += self._goals(text, clause, subject, statement)
                kept += self._embedded(text, clause, subject, statement)
        if not clauses or (not kept and (aside is DEED_OF_THING or (self.lays_down and permission(text)))):
            kept = list(self._without_head(text, unit, leading, statement))
        quotable = [read for read in kept if _can_be_quoted(text, read, self.settings.clause_words)]
        names = clause_ids(unit.id, (text[read.clause.start : read.clause.end] for read in quotable))
        made = [self._commitment(statement, unit, *one) for one in zip(names, quotable, strict=True)]
        return made, subject or previous, aside

    def _set_aside(self, text: str, unit: Unit) -> Aside | None:
        """Why a whole unit does nothing: it is a name, or what a body recites before it acts."""
        if is_name(text, self.settings.name_words) or (unit.kind is UnitKind.ITEM and is_title(text)):
            return NAME
        return RECITED if self.lays_down and not unit.lead_in and opens_recital(text) else None

    def _under(self, text: str, clause: Clause, lead_in: str, leading: tuple[Clause, Strength]) -> _Read:
        """An item's clause under its lead-in: subject, negation and modality are that one's, the verb is its own."""
        lead, strength = leading
        if governs_items(lead_in, lead.head):
            item = text[clause.start : clause.end]
            verb = opening_verb(item, self.lexicon, 1)
            has_verb = Form.BASE in {clause.head.form, verb.form if verb else None}
            is_whole = needs_all(lead_in, lead.head, has_verb=has_verb)
            sentence = with_lead_in(lead_in, lead.head, item, is_whole=is_whole)
            strength = self.strength.read(sentence, lead.head, len(sentence))
        return _Read(clause, lead.subject, strength, lead_in)

    def _of_item(self, text: str, verb: Head) -> Strength:
        """An item that is its own verb: "-ing" tells of work under way, the base form of what is to be done."""
        is_under_way = verb.form is Form.GERUND
        kind = CommitmentKind.REPORT if is_under_way else CommitmentKind.UNDERTAKING
        stage = Stage.UNDER_WAY if is_under_way else Stage.INTENDED
        force = None if is_under_way else self.settings.planned_force
        return Strength(kind, force, Ladder.FORCE, (), stage, text[verb.start : verb.end], entry="item")

    def _goals(self, text: str, clause: Clause, subject: Subject | None, statement: Statement) -> Iterator[_Read]:
        """The clause, or one line for each of the goals that it lists; all but the first borrow its predicate."""
        strength = self.strength.read(text, clause.head, clause.end)
        strength = self._as_rule(text, clause, strength) if self.lays_down else strength
        if self.lays_down and self._is_laid_down(text, clause, subject, strength):
            strength, subject = ruled(text, clause, strength)
        elif strength.inner is not None and strength.kind is CommitmentKind.UNDERTAKING:
            subject = self._inner_subject(text, strength.inner) or subject
        elif strength.is_modal and strength.kind is CommitmentKind.UNDERTAKING:
            strength, subject = self._of_others(strength, subject, statement)
        for part in islice(
            goals(text, clause, self.themes, self.predicates.sentence.means, self.strength.nouns.names_act),
            self.settings.list_lines,
        ):
            lead_in = self._up_to_list(text, clause) if part.start > clause.head.start else ""
            yield _Read(part, subject, strength, lead_in)

    def _up_to_list(self, text: str, clause: Clause) -> str:
        """The predicate, with the noun that governs a list: to welcome cooperation on a goal is not to welcome it."""
        match = GOVERNING.match(text, clause.head.end, clause.end)
        governs = match and (match["noun"] in self.lexicon.formula or not self.strength.nouns.names_act(match["noun"]))
        return text[clause.start : match.end() if match and governs else clause.head.end]

    def _as_rule(self, text: str, clause: Clause, strength: Strength) -> Strength:
        """What a text that lays down rules agrees that somebody "shall" do: as firm as the rule in it, and no view."""
        if strength.inner is None or not strength.is_modal or clause.head.predicate.kind is not CommitmentKind.STANCE:
            return strength
        inner = next(head for head in self.predicates.candidates(text, clause.head.end) if head.start == strength.inner)
        rule = self.strength.read(text, inner, clause.end)
        return replace(rule, predicate=strength.predicate, inner=strength.inner)

    def _is_laid_down(self, text: str, clause: Clause, subject: Subject | None, strength: Strength) -> bool:
        """Whether a clause says what somebody shall, must or may do who is no party that is known."""
        if strength.inner is not None:
            return self._inner_subject(text, strength.inner) is None and strength.kind is CommitmentKind.UNDERTAKING
        is_duty = strength.is_modal or not TO_BE_DONE.search(strength.predicate)
        return subject is None and clause.head.form is Form.MODAL and is_duty

    def _inner_subject(self, text: str, start: int) -> Subject | None:
        """Who is bound in "agreed that Norway would"; None where it is a pronoun or nobody that is known."""
        before = self.predicates.without_adverbs(text[:start])
        subject = self.actors.subject_before(text, len(before.rstrip()))
        return subject if subject is not None and JOINT not in subject.actors else None

    def _of_others(
        self, strength: Strength, subject: Subject | None, statement: Statement
    ) -> tuple[Strength, Subject | None]:
        """What others must do is a demand, what they can do or what must be done a view; neither is a promise."""
        if subject is None:
            return as_view(strength), None
        if not self._are_others(subject.actors, statement):
            return strength, subject
        return (as_demand(strength) if (strength.force or 0) > EXPLORATORY else as_view(strength)), None

    def _embedded(self, text: str, host: Clause, subject: Subject | None, statement: Statement) -> Iterator[_Read]:
        """The promises inside a clause, each a line of its own."""
        inside = islice(
            embedded_clauses(text, host, self.predicates, self.actors, self.settings.binding_force),
            self.settings.list_lines,
        )
        for clause, is_carried in inside:
            actors = clause.subject.actors if clause.subject else ()
            if is_carried and (not actors or self._are_others(actors, statement)):
                continue  # "Russia's decision to suspend" and "its decision" are no pledge of the parties
            strength = self.strength.read(text, clause.head, clause.end)
            yield _Read(clause, clause.subject or (None if is_carried else subject), strength, is_carried=is_carried)

    def _meant_by_it(self, intro: str) -> Subject | None:
        """Whom "it" stands for after a subordinate clause: "As Norway takes the chair, it will"."""
        match = SUBORDINATE.fullmatch(intro)
        span = self.actors.first_subject(intro) if match else None
        named = self.actors.named(intro[span[0] : span[1]]) if span else ()
        is_subject = match is not None and span is not None and span[0] == match.start("subject")
        return Subject(match.start("subject"), named) if match and is_subject and len(named) == 1 else None

    def _own_subject(self, text: str, clause: Clause, previous: Subject | None) -> Subject | None:
        """The clause's subject, a pronoun replaced by what it stands for; "they" after one person are all parties."""
        before = text[: clause.head.start] if clause.subject is None else text[clause.subject.start : clause.head.start]
        bare = self.predicates.without_adverbs(before).strip()
        if clause.head.form is Form.PASSIVE and IMPERSONAL.match(text, clause.start):
            return Subject(clause.start, (JOINT,))
        if clause.subject is None and (meant := self._meant_by_it(bare)):
            return meant
        pronoun, counted = PRONOUN.fullmatch(bare), COUNTED.fullmatch(bare)
        is_known = previous and not set(previous.actors) & {*self.actors.people.own_names.values()}
        if counted and previous and is_known and len(previous.actors) == COUNTS[counted["number"].lower()]:
            return previous if JOINT not in previous.actors else clause.subject
        if pronoun is None or previous is None:
            return clause.subject
        return clause.subject if pronoun["plural"] and len(previous.actors) == 1 else previous

    def lead_clause(self, lead_in: str) -> tuple[Clause, Strength] | None:
        """The last clause of a lead-in, whose predicate the items below it share.

        In "we are meeting and commit to:" that is the commitment, though it is too short to be quoted alone.
        """
        clauses = split_clauses(lead_in, self.predicates, self.actors, self.settings, is_item=False)
        if not clauses:
            return None
        ending = (h for h in self.predicates.candidates(lead_in) if not lead_in[h.end :].strip(" :"))
        binding = next((head for head in ending if head.predicate.kind is CommitmentKind.UNDERTAKING), clauses[-1].head)
        subject = clauses[-1].subject or (duty_bearer(lead_in, binding.start) if self.lays_down else None)
        last = replace(clauses[-1], head=binding, subject=subject)
        return last, self.strength.read(lead_in, last.head, len(lead_in))

    def _empty(self, text: str, clause: Clause, statement: Statement) -> Aside | None:
        """Why a stance or a mention is about no policy; None where it is."""

        def is_party(words: str) -> bool:
            span = self.actors.first_subject(words)
            is_whole = span is not None and span[1] == len(words) and words[: span[0]].lower() in {"", "the "}
            return is_whole and set(self.actors.named(words)) <= {*statement.issuers}

        strength = self.strength.read(text, clause.head, clause.end)
        found = empty_words(text, clause, strength, self.policy, is_party)
        return None if found is RAISED and self._is_known(text[clause.head.end : clause.end], statement) else found

    def _is_known(self, words: str, statement: Statement) -> bool:
        """Whether a topic is one that is followed, or that of somebody who is no party: to name it says something."""
        return bool(self.lines.find(words)) or not set(self.actors.named(words)) <= {*statement.issuers}

    def _is_narration(self, text: str, head: Head, subject: Subject | None, statement: Statement) -> Aside | None:
        """Why a clause only tells what others do, what was done to something or what a thing will bring."""
        before = text[: head.start]
        is_report = head.predicate.kind is CommitmentKind.REPORT
        if subject is None and head.form is Form.MODAL and self.strength.is_forecast(text, head):
            return FORECAST
        if subject is None and (ASKED.search(before) or self._is_told_by_body(head, before)):
            return OTHERS
        if subject is None and self._tells(head, is_this_text=bool(self.document.match(before))):
            return OTHERS
        if subject is None and self._is_of_thing(text, head):
            return DEED_OF_THING if is_report else FORECAST
        if not is_report:
            return None
        actors = subject.actors if subject else self._opening_actors(before)
        return OTHERS if self._are_others(actors, statement) and not FIRST_PERSON.search(before) else None

    def _is_told_by_body(self, head: Head, before: str) -> bool:
        """Whether a body tells of something else what happened to it: "Inflation has eased"."""
        is_told = head.predicate.kind is CommitmentKind.REPORT and head.form in {Form.PERFECT, Form.PAST}
        return self.is_of_body and is_told and bool(before.strip(SUBJECT_OPENING))

    def _is_of_thing(self, text: str, head: Head) -> bool:
        """Whether a thing did, is to do or may do it: "trade has grown", "these gifts aim to", "raids could cut"."""
        is_told = head.predicate.speech_act is not SpeechAct.DECLARATION and head.form in {Form.PERFECT, Form.PAST}
        is_deed = head.predicate.kind is CommitmentKind.REPORT and is_told
        is_aim = head.needs_verb and head.form in {Form.BASE, Form.THIRD}
        is_chance = head.predicate.stage is Stage.MOOTED and head.form is Form.MODAL
        return (is_deed or is_aim or is_chance) and self.strength.is_thing(text[: head.start], spares_own=is_deed)

    @staticmethod
    def _tells(head: Head, *, is_this_text: bool) -> bool:
        """Whether a clause without a party as its subject tells what was done, or what a thing does."""
        predicate = head.predicate
        is_report = predicate.kind is CommitmentKind.REPORT
        if is_report and is_this_text:
            return True
        if head.form is Form.THIRD and is_report:
            return predicate.speech_act is not SpeechAct.DECLARATION and predicate.id != _GOES_ON
        if head.form is Form.PASSIVE and predicate.kind is not CommitmentKind.MENTION:
            return not (is_report and predicate.stage is Stage.INSTRUMENT)
        return False

    def _opening_actors(self, before: str) -> tuple[str, ...]:
        """The actors that a sentence begins with, whatever else it names before its verb."""
        span = self.actors.first_subject(before)
        return self.actors.named(before[: span[1]]) if span and not before[: span[0]].strip(SUBJECT_OPENING) else ()

    def _are_others(self, actors: Sequence[str], statement: Statement) -> bool:
        """Whether all actors are states that did not issue the statement; False where the issuers are not known."""
        others = self.states.difference(statement.issuers)
        return bool(statement.issuers) and bool(actors) and others.issuperset(actors)

    def _without_head(
        self, text: str, unit: Unit, leading: tuple[Clause, Strength] | None, statement: Statement
    ) -> Iterator["_Read"]:
        """A clause for a unit in which no head was found: by its lead-in, or by a subject with an unknown verb."""
        if leading and leading[0].head.predicate.is_narration:
            return
        by_itself = (self._relative, self._opening_verb, self._permission, self._measures, self._by_subject)
        if leading and not stands_alone(text, self.predicates):
            yield self._under(text, Clause(0, len(text), leading[0].head, None), unit.lead_in, leading)
            return
        readers = by_itself[1:] if leading else by_itself
        yield from islice(filter(None, (read(text, unit, statement) for read in readers)), 1)

    def _relative(self, text: str, _: Unit, __: Statement) -> _Read | None:
        """A promise in a relative clause, the only one of its unit."""
        whole = Clause(0, len(text), Head(0, 0, 0, Form.OTHER, NOBODY), None)
        inside = relative_clauses(text, whole, self.predicates, self.actors, self.settings.binding_force)
        one = next(iter(inside), None)
        return _Read(one, one.subject, self.strength.read(text, one.head, one.end)) if one else None

    def _opening_verb(self, text: str, unit: Unit, _: Statement) -> _Read | None:
        """An item that begins with its verb."""
        opening = opening_verb(text, self.lexicon, self.settings.item_words) if unit.kind is UnitKind.ITEM else None
        clause = Clause(0, len(text), opening, None) if opening else None
        return _Read(clause, None, self._of_item(text, clause.head), unit.lead_in) if clause else None

    def _permission(self, text: str, _: Unit, __: Statement) -> _Read | None:
        """What is said to be permitted, required or forbidden, in a text that lays down rules."""
        found = permission(text) if self.lays_down else None
        return _Read(found[0], found[0].subject, found[1]) if found else None

    def _measures(self, text: str, _: Unit, __: Statement) -> _Read | None:
        """What measures do, told in the present."""
        measures = MEASURES.match(text)
        does = PRESENT_AFTER_MEASURES.match(text, measures.end()) if measures else None
        if does is None:
            return None
        head = Head(does.start(), does.start(), does.end(), Form.BASE, _PRESENT)
        return _Read(Clause(0, len(text), head, None), None, self.strength.read(text, head, len(text)))

    def _by_subject(self, text: str, _: Unit, statement: Statement) -> _Read | None:
        """A party with a verb that no table knows, or that it says it does not do."""
        span = self.actors.first_subject(text)
        if span is None or not BEFORE_SUBJECT.fullmatch(text[: span[0]]):
            return None
        if denied := DENIES.match(text, span[1]):
            return self._denied(text, span, denied)
        verb = VERB_AFTER_SUBJECT.match(text, span[1])
        actors = self.actors.named(text[: span[1]])
        if verb and self._looks_like_verb(verb, is_one=len(actors) == 1) and not self._are_others(actors, statement):
            return _Read(*self._unknown(text, span, verb))
        return None

    def _denied(self, text: str, span: tuple[int, int], verb: re.Match[str]) -> _Read:
        """What a party says in the present that it does not do: "We do not sell"."""
        start = verb.start() + 1
        head = Head(start, start, verb.end(), Form.BASE, _PRESENT)
        subject = Subject(span[0], self.actors.named(text[span[0] : span[1]]) or (JOINT,))
        strength = replace(self.strength.read(text, head, len(text)), negated=True)
        return _Read(Clause(0, len(text), head, subject), subject, strength)

    def _looks_like_verb(self, verb: re.Match[str], *, is_one: bool) -> bool:
        """By its form alone: with an auxiliary an -ing or -ed form, without one a past or a word of substance.

        After the name of one party a bare word is a noun: "U.S. market share".
        """
        word = verb["verb"]
        if verb["auxiliary"]:
            return word.endswith(("ing", "ed"))
        return word.endswith("ed") or (not is_one and not (word.endswith(("ing", "s")) or word in self.lexicon.formula))

    def _unknown(self, text: str, span: tuple[int, int], verb: re.Match[str]) -> tuple[Clause, Subject, Strength]:
        """A party does something by a verb the lexicon does not know; how strong that is stays open."""
        is_report = verb["verb"].endswith(("ing", "ed")) and not verb["verb"].endswith("eed")
        kind = CommitmentKind.REPORT if is_report else CommitmentKind.STANCE
        start = verb.start("auxiliary") if verb["auxiliary"] else verb.start("verb")
        head = Head(start, start, verb.end(), Form.OTHER, Predicate("unknown", kind, (), "E", ()))
        stage = Stage.UNDER_WAY if verb["verb"].endswith("ing") else None
        strength = Strength(kind, None if is_report else 1, Ladder.FORCE, (), stage, text[start : verb.end()])
        subject = Subject(span[0], self.actors.named(text[span[0] : span[1]]) or (JOINT,))
        return Clause(0, len(text), head, subject), subject, strength

    def _commitment(self, statement: Statement, unit: Unit, name: str, read: "_Read") -> Commitment:
        clause, start = read.clause, unit.span.start
        span = Span(start + clause.start, start + clause.end)
        quote = statement.quote(span)
        spoken = start + clause.head.start
        attribution = Attribution.VIA if read.is_carried else self._attribution(statement, spoken)
        strength = as_view(read.strength) if attribution is Attribution.QUOTED else read.strength
        bare = Commitment(
            id=name,
            statement=statement.id,
            unit=unit.id,
            quote=quote,
            span=span,
            kind=strength.kind,
            predicate=strength.predicate,
            force=strength.force,
            ladder=strength.ladder,
            half=strength.half,
            bearers=self._agents(read, quote) or self._bearers(read, attribution, statement, unit),
            stage=strength.stage,
            attribution=attribution,
            cues=tuple(dict.fromkeys(cue for cue, *_ in self.cues.find(self._opening(quote, strength.predicate)))),
            negated=strength.negated,
            heading=unit.heading,
            lead_in=read.lead_in,
            entry=strength.entry,
            operative=tuple(Span(start + one.start, start + one.end) for one in self._operative(statement, unit, read)),
        )
        return self.described(statement, bare)

    def _operative(self, statement: Statement, unit: Unit, read: "_Read") -> tuple[Span, ...]:
        """The words that say what is done; those that a lead-in above the unit lends stand elsewhere."""
        is_lent = bool(read.lead_in) and read.lead_in == unit.lead_in and read.strength.entry != "item"
        return operative_words(statement.quote(unit.span), read.clause, read.strength, is_lent=is_lent)

    def described(self, statement: Statement, commitment: Commitment) -> Commitment:
        """A commitment with all that its quote says of its object: slots, themes, partners, conditions."""
        quote = commitment.quote
        slots = self.anchors.find(quote, statement.date)
        named = self.actors.named(quote)
        own = self.themes.evidence(quote)
        themes = own or self.themes.evidence(commitment.lead_in) or self.themes.evidence(commitment.heading)
        lines = self.lines.find(quote)
        topics = self._topics(tuple(own), set(named) - {*statement.issuers, *commitment.bearers})
        act, sense = self.strength.act(quote, commitment.predicate)
        acting = self.actors.named(_without(quote, slots)) if slots.instruments or slots.mechanisms else named
        bodies = [name for name in acting if plain(name).text in self.lexicon.anchors.organisations]
        return replace(
            commitment,
            partners=tuple(actor for actor in named if actor not in commitment.bearers),
            precision=self.strength.precision(slots, quote, commitment.predicate, topics),
            slots=slots,
            delegation=self.strength.delegation(quote, slots, bodies),
            conditions=self.strength.conditions_in(quote),
            act=act,
            sense=sense,
            themes=tuple(themes),
            theme_cues=tuple(themes.values()),
            lines=lines or first_found(self.lines, (commitment.lead_in, *reversed(commitment.heading.split(" > ")))),
            lines_inherited=not lines,
        )

    def goes_on(self, statement: Statement, commitment: Commitment, previous: Unit, unit: Unit) -> bool:
        """Whether a unit only spells out the commitment before it, which must end the unit before."""
        if unit.role is not Role.STATEMENT or unit.heading != previous.heading:
            return False
        is_next = commitment.span.end == previous.span.end
        return is_next and self.predicates.is_extension(statement.quote(unit.span))

    def _agents(self, read: "_Read", quote: str) -> tuple[str, ...]:
        """Who acts where the passive names them: "the issue was raised by the Prime Minister"."""
        words = read.strength.predicate.rsplit(SAID_APART, 1)[-1]
        start = quote.find(words)
        if start < 0 or not (read.clause.head.form is Form.PASSIVE or TO_BE_DONE.search(words)):
            return ()
        match = AGENT.match(quote, start + len(words))
        return self.actors.named(match["agents"]) if match else ()

    def _bearers(self, read: "_Read", attribution: Attribution, statement: Statement, unit: Unit) -> tuple[str, ...]:
        """Who is bound: whose commitment is spoken of, else the subject.

        In a quotation "we" is whoever speaks, and that is not settled here.
        """
        subject = read.subject
        if read.strength.kind is CommitmentKind.UNDERTAKING and (whose := self._whose(read.strength.predicate)):
            return whose
        if attribution is Attribution.QUOTED and (subject is None or JOINT in subject.actors):
            return ()
        if attribution is Attribution.VIA:
            return subject.actors if subject else ()
        parties = unit.speakers if unit.meeting else self._parties(statement)
        found = resolve(subject.actors if subject else (JOINT,), parties)
        own = self.actors.people.own_names.values()
        if all_in_a_row(found, parties, [name for name in own if name.startswith(tuple(HEAD_TITLES))]):
            found = tuple(parties)
        if len(parties) != 1 or parties[0] not in self.states:
            return found
        together = counted_together(subject, self._named_first(statement))
        return of_one_house(found, parties[0], self._is_office) if together is None else together

    def _is_office(self, name: str) -> bool:
        """Whether a name is that of an office, a ministry or an official under a minister, of whom no state is said."""
        offices = self.actors.offices
        match = offices.institution.fullmatch(name) or offices.bare_title.fullmatch(f"the {name}", 4)
        person = offices.person.fullmatch(name)
        is_servant = person is not None and SERVES.search(person["title"]) is not None
        return (match is not None or is_servant) and not self.actors.names.find(name)

    def _outsider(self, text: str, clause: Clause, statement: Statement) -> Subject | None:
        """Who acts under a name of their own, and is no party; None where a party does."""

        def is_ours(name: str) -> bool:
            return bool(self.actors.mentions(name) or OF_GOVERNMENT.search(name) or self.policy.is_named(name))

        name = outsider(text, clause, statement.text, is_ours)
        return Subject(clause.start, (name,), name) if name else None

    def _named_first(self, statement: Statement) -> tuple[str, ...]:
        """The states that a text names at its beginning."""
        opening = f"{statement.title}. {statement.text[: self.settings.opening_characters]}"
        return tuple(name for name in _named(self.actors, opening) if name in self.states)

    def _whose(self, predicate: str) -> tuple[str, ...]:
        """Whose promise a predicate names; nobody's where it says that it is the speaker's, or told to somebody."""
        is_own = OWN_POSSESSIVE.search(predicate) or TOLD_THAT.search(predicate)
        return () if is_own else self.actors.named(INSERTED.sub("", predicate))

    def _parties(self, statement: Statement) -> tuple[str, ...]:
        """Whom "the two leaders" means: the issuers; where one house tells of a meeting, the first two states named."""
        tells = statement.genre.is_secondary or statement.genre is Genre.READOUT
        if len(statement.issuers) > 1 or not tells:
            return statement.issuers
        met = self._named_first(statement)[:2]
        return tuple(sorted(met)) if len(met) > 1 else statement.issuers

    def _opening(self, quote: str, predicate: str) -> str:
        """The predicate and the few words after it: further on, "existing" or "renewed" is about something else."""
        last = predicate.rsplit(SAID_APART, 1)[-1]
        at = quote.find(last)
        after = quote[at + len(last) :].split()[: self.settings.cue_words] if at >= 0 else []
        return " ".join([predicate, *after])

    def _topics(self, themes: Sequence[str], others: Iterable[str]) -> Topics:
        """What the clause's own words are about; a heading makes a clause no more precise."""
        return Topics(
            aims=[theme for theme in themes if theme in self.aims],
            fields=[theme for theme in themes if theme not in self.aims],
            third_parties=sorted(others),
        )

    def _attribution(self, statement: Statement, place: int) -> Attribution:
        """Whose words stand at a place of a statement."""
        if not statement.genre.is_secondary:
            return Attribution.OWN
        paragraph = statement.text.rfind("\n", 0, place) + 1
        return Attribution.QUOTED if QUOTED.search(statement.text[paragraph:place]) else Attribution.REPORTED


def _can_be_quoted(text: str, read: _Read, least: int) -> bool:
    """Whether a clause is long enough; a lead-in counts as a word."""
    words = len(text[read.clause.start : read.clause.end].split())
    return words + bool(read.lead_in) >= least


def _is_listed_deed(clause: Clause) -> bool:
    """Whether an item begins with the "-ing" of a story: in a list of deeds "convening a council" is one."""
    head = clause.head
    return head.form is Form.GERUND and head.start == clause.start and head.predicate.is_narration


def _opens_with_deed(text: str, clause: Clause) -> bool:
    """Whether an item begins with the base form of an act: in a list "Open two ports" tells what is to be done."""
    head = clause.head
    is_act = head.predicate.kind is CommitmentKind.REPORT and not head.predicate.patterns
    is_first = not text[clause.start : head.start].strip(OPENING)
    return head.form is Form.BASE and clause.subject is None and is_first and is_act


@lru_cache(maxsize=64)
def _lead_clause(extractor: Extractor, lead_in: str) -> tuple[Clause, Strength] | None:
    """A lead-in is read once for all items below it."""
    return extractor.lead_clause(lead_in) if lead_in else None


@lru_cache(maxsize=4)
def _named(actors: ActorFinder, opening: str) -> tuple[str, ...]:
    """Whom the opening of a text names, which each of its lines asks for."""
    return actors.named(opening)


def _without(quote: str, slots: Slots) -> str:
    """A quote without the names of what was agreed: "the UN Charter" puts nothing under the United Nations."""
    for anchor in slots.instruments + slots.mechanisms:
        quote = quote.replace(anchor.text, " ")
    return quote
