"""Units -> commitments: which clauses bind, state or report, whom they bind, and what their words say of the object."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from alliancediff.extraction.actors import JOINT, ActorFinder, Subject, make_actor_finder, resolve
from alliancediff.extraction.anchors import AnchorFinder, make_anchor_finder
from alliancediff.extraction.clauses import Clause, split_clauses
from alliancediff.extraction.embedded import embedded_clauses
from alliancediff.extraction.enumerations import goals
from alliancediff.extraction.lines import LineFinder, first_found, make_line_finder
from alliancediff.extraction.phrases import Phrases, compile_phrases
from alliancediff.extraction.predicates import Form, Head, PredicateFinder, make_predicate_finder, self_reference
from alliancediff.extraction.strength import (
    EXPLORATORY,
    Strength,
    StrengthReader,
    Topics,
    as_demand,
    as_view,
    make_strength_reader,
)
from alliancediff.extraction.themes import ThemeFinder, make_theme_finder
from alliancediff.lexicon import Lexicon, Predicate
from alliancediff.models import (
    Attribution,
    Commitment,
    CommitmentKind,
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

_MIN_WORDS = 3
_MOST_LINES = 12
"""Lines that one clause may hold; no sentence that people wrote has more."""
_CUE_WORDS = 3
"""Words after a predicate in which a cue of continuity still speaks of it."""
BINDING = {CommitmentKind.UNDERTAKING, CommitmentKind.STANCE}
_BEFORE_SUBJECT = re.compile(r"(?:.*,)?\W*(?:the\s+)?", re.IGNORECASE | re.DOTALL)
_OPENING = " \t\n\"“‘'*•-–—()[]0123456789.The"
_PRONOUN = re.compile(r"(?P<plural>they)|it|he|she", re.IGNORECASE)
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
_COUNTED = re.compile(rf"(?:the )?(?P<number>{'|'.join(_COUNTS)}) \w+", re.IGNORECASE)
"""As many parties as were named last: "Norway and Peru signed it. The two countries will ..."."""
_FULL_SENTENCE = re.compile(r"[A-Z].*\b(?:has|have|had|is|are|was|were|will)\b.*\.\W*", re.DOTALL)
"""An item that can stand alone and needs no lead-in."""
_OPENING_PART = 1500
"""Characters in which a text that tells of a meeting says who met."""
_OWN_POSSESSIVE = re.compile(r"\b(?:his|her|its|their|our) ", re.IGNORECASE)
"""In "assured the Prime Minister of his own resolve" the resolve is the speaker's."""
_TOLD_THAT = re.compile(r"(?<![’']s)(?<![’'])\s+that(?: …|$)")
"""In "assured Premier Rowan that" the name is whom the speaker told; in "Norway’s pledge that" the pledge is theirs."""
_FIRST_PERSON = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*$")
_VERB_AFTER_SUBJECT = re.compile(
    r"\s*,?\s*(?:(?:[a-z]+ly|also|both|all|together|each|now|further)\s+)*"
    r"(?P<auxiliary>(?:are|is|have|has)\s+(?:[a-z]+ly\s+|also\s+|now\s+)*)?(?P<verb>[a-z][a-z’'-]+)"
)


def _continues(clause: Clause) -> bool:
    """Whether an item's clause only completes its lead-in: "will: hold ...", "commit to: improving ..."."""
    head = clause.head
    return (
        clause.subject is None
        and head.form in {Form.BASE, Form.GERUND}
        and head.predicate.kind is CommitmentKind.REPORT
    )


_GOVERNING = re.compile(
    r"(?:\s+[a-z’'-]+){0,3}?\s+(?P<noun>[a-z]+)\s+(?:of|on|for|to|in|towards?|about|against|over|with)\b"
)
"""A noun between a predicate and what it is about: "our joint work on"."""
_AGENT = re.compile(
    r"\s+(?:[a-z]+ly\s+)?by\s+(?P<agents>(?:the\s+)?[A-Z][^\s,;:]*(?:\s+(?:and\s+)?(?:the\s+|of\s+)?[A-Z][^\s,;:]*)*)"
)
"""Whom a passive names: capitalised words in a row after "by"."""


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
def make_extractor(lexicon: Lexicon) -> "Extractor":
    """The finders of a lexicon, compiled once."""
    predicates = make_predicate_finder(lexicon)
    return Extractor(
        lexicon=lexicon,
        predicates=predicates,
        actors=make_actor_finder(lexicon),
        anchors=make_anchor_finder(lexicon),
        themes=make_theme_finder(lexicon),
        lines=make_line_finder(lexicon),
        strength=make_strength_reader(lexicon, predicates),
        aims=frozenset(theme.id for theme in lexicon.themes if theme.is_aim),
        cues=compile_phrases((cue, word) for cue, words in lexicon.modifiers.cues.items() for word in words),
        document=self_reference(lexicon.documents),
    )


@dataclass(frozen=True, slots=True)
class Extractor:
    """The compiled finders of one lexicon."""

    lexicon: Lexicon
    predicates: PredicateFinder
    actors: ActorFinder
    anchors: AnchorFinder
    themes: ThemeFinder
    lines: LineFinder
    strength: StrengthReader
    aims: frozenset[str]
    cues: Phrases
    document: re.Pattern[str]

    def commitments(
        self, statement: Statement, unit: Unit, previous: Subject | None = None
    ) -> tuple[list[Commitment], Subject | None]:
        """The commitments of one unit, and its last subject, which a pronoun in the next unit may stand for."""
        text = statement.quote(unit.span)
        clauses = split_clauses(text, self.predicates, self.actors, is_item=unit.kind is UnitKind.ITEM)
        leading = self._lead_clause(unit.lead_in)
        subject: Subject | None = None
        is_courtesy = False
        kept = []
        for clause in clauses:
            goes_on = is_courtesy and clause.subject is None and clause.head.predicate.kind not in BINDING
            is_courtesy = clause.head.predicate.is_narration or goes_on
            own = self._own_subject(text, clause, previous)
            subject = own or subject or self.actors.opening_subject(text)
            if leading and _continues(clause):
                kept.append(_Read(clause, leading[0].subject, leading[1], unit.lead_in))
            elif is_courtesy:
                kept += [read for read in self._embedded(text, clause, subject) if read.is_carried]
            elif not self._is_narration(text, clause.head, subject, statement):
                kept += self._goals(text, clause, subject, statement)
                kept += self._embedded(text, clause, subject)
        if not clauses:
            kept = list(self._without_head(text, unit, leading, statement))
        quotable = [read for read in kept if len(text[read.clause.start : read.clause.end].split()) >= _MIN_WORDS]
        made = [self._commitment(statement, unit, f"{unit.id}.{n}", read) for n, read in enumerate(quotable, 1)]
        return made, subject or previous

    def _goals(self, text: str, clause: Clause, subject: Subject | None, statement: Statement) -> Iterator[_Read]:
        """The clause, or one line for each of the goals that it lists; all but the first borrow its predicate."""
        strength = self.strength.read(text, clause.head, clause.end)
        if strength.inner is not None and strength.kind is CommitmentKind.UNDERTAKING:
            subject = self._inner_subject(text, strength.inner) or subject
        elif strength.is_modal and strength.kind is CommitmentKind.UNDERTAKING:
            strength, subject = self._of_others(strength, subject, statement)
        for part in islice(
            goals(text, clause, self.themes, self.predicates.sentence.means, self.strength.names_act), _MOST_LINES
        ):
            lead_in = self._up_to_list(text, clause) if part.start > clause.head.start else ""
            yield _Read(part, subject, strength, lead_in)

    def _up_to_list(self, text: str, clause: Clause) -> str:
        """The predicate, with the noun that governs a list: to welcome cooperation on a goal is not to welcome it."""
        match = _GOVERNING.match(text, clause.head.end, clause.end)
        governs = match and (match["noun"] in self.lexicon.formula or not self.strength.names_act(match["noun"]))
        return text[clause.start : match.end() if match and governs else clause.head.end]

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

    def _embedded(self, text: str, host: Clause, subject: Subject | None) -> Iterator[_Read]:
        """The promises inside a clause, each a line of its own."""
        inside = islice(embedded_clauses(text, host, self.predicates, self.actors), _MOST_LINES)
        for clause, is_carried in inside:
            strength = self.strength.read(text, clause.head, clause.end)
            yield _Read(clause, clause.subject or (None if is_carried else subject), strength, is_carried=is_carried)

    def _own_subject(self, text: str, clause: Clause, previous: Subject | None) -> Subject | None:
        """The clause's subject, a pronoun replaced by what it stands for; "they" after one person are all parties."""
        before = text[: clause.head.start] if clause.subject is None else text[clause.subject.start : clause.head.start]
        bare = self.predicates.without_adverbs(before).strip()
        pronoun, counted = _PRONOUN.fullmatch(bare), _COUNTED.fullmatch(bare)
        is_known = previous and not set(previous.actors) & {*self.actors.people.own_names.values()}
        if counted and previous and is_known and len(previous.actors) == _COUNTS[counted["number"].lower()]:
            return previous if JOINT not in previous.actors else clause.subject
        if pronoun is None or previous is None:
            return clause.subject
        return clause.subject if pronoun["plural"] and len(previous.actors) == 1 else previous

    def _lead_clause(self, lead_in: str) -> tuple[Clause, Strength] | None:
        """The last clause of a lead-in, whose predicate the items below it share.

        In "we are meeting and commit to:" that is the commitment, though it is too short to be quoted alone.
        """
        clauses = split_clauses(lead_in, self.predicates, self.actors, is_item=False)
        if not clauses:
            return None
        ending = (h for h in self.predicates.candidates(lead_in) if not lead_in[h.end :].strip(" :"))
        binding = next((head for head in ending if head.predicate.kind is CommitmentKind.UNDERTAKING), clauses[-1].head)
        last = replace(clauses[-1], head=binding)
        return last, self.strength.read(lead_in, last.head, len(lead_in))

    def _is_narration(self, text: str, head: Head, subject: Subject | None, statement: Statement) -> bool:
        """Whether a clause only tells what others do, what was done to something or what a thing will bring."""
        before = text[: head.start]
        is_report = head.predicate.kind is CommitmentKind.REPORT
        if subject is None and head.form is Form.MODAL and self.strength.is_forecast(text, head):
            return True
        if subject is None and is_report and self.document.match(before):
            return True
        if subject is None and head.form is Form.PASSIVE and head.predicate.kind is not CommitmentKind.MENTION:
            return not (is_report and head.predicate.stage is Stage.INSTRUMENT)
        actors = subject.actors if subject else self._opening_actors(before)
        return is_report and self._are_others(actors, statement) and not _FIRST_PERSON.search(before)

    def _opening_actors(self, before: str) -> tuple[str, ...]:
        """The actors that a sentence begins with, whatever else it names before its verb."""
        span = self.actors.first_subject(before)
        return self.actors.named(before[: span[1]]) if span and not before[: span[0]].strip(_OPENING) else ()

    def _are_others(self, actors: Sequence[str], statement: Statement) -> bool:
        """Whether all actors are states that did not issue the statement; False where the issuers are not known."""
        others = {a.id for a in self.lexicon.actors if a.kind == "state"} - set(statement.issuers)
        return bool(statement.issuers) and bool(actors) and set(actors) <= others

    def _without_head(
        self, text: str, unit: Unit, leading: tuple[Clause, Strength] | None, statement: Statement
    ) -> Iterator["_Read"]:
        """A clause for a unit in which no head was found: by its lead-in, or by a subject with an unknown verb."""
        if leading and leading[0].head.predicate.is_narration:
            return
        if leading and not _FULL_SENTENCE.fullmatch(text):
            yield _Read(Clause(0, len(text), leading[0].head, None), leading[0].subject, leading[1], unit.lead_in)
            return
        span = self.actors.first_subject(text)
        if span is None or not _BEFORE_SUBJECT.fullmatch(text[: span[0]]):
            return
        verb = _VERB_AFTER_SUBJECT.match(text, span[1])
        actors = self.actors.named(text[: span[1]])
        if verb and self._looks_like_verb(verb, is_one=len(actors) == 1) and not self._are_others(actors, statement):
            yield _Read(*self._unknown(text, span, verb))

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
        is_report = verb["verb"].endswith(("ing", "ed"))
        kind = CommitmentKind.REPORT if is_report else CommitmentKind.STANCE
        start = verb.start("auxiliary") if verb["auxiliary"] else verb.start("verb")
        head = Head(start, start, verb.end(), Form.OTHER, Predicate("unknown", kind, (), "E", ()))
        stage = Stage.UNDER_WAY if verb["verb"].endswith("ing") else None
        strength = Strength(kind, None if is_report else 1, Ladder.FORCE, (), stage, text[start : verb.end()])
        subject = Subject(span[0], self.actors.named(text[span[0] : span[1]]) or (JOINT,))
        return Clause(0, len(text), head, subject), subject, strength

    def _commitment(self, statement: Statement, unit: Unit, name: str, read: "_Read") -> Commitment:
        clause = read.clause
        span = Span(unit.span.start + clause.start, unit.span.start + clause.end)
        quote = statement.quote(span)
        before = statement.text[: unit.span.start + clause.head.start]
        attribution = Attribution.VIA if read.is_carried else self._attribution(statement, before)
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
            cues=tuple(dict.fromkeys(cue for cue, _ in self.cues.find(self._opening(quote, strength.predicate)))),
            negated=strength.negated,
            heading=unit.heading,
            lead_in=read.lead_in,
            entry=strength.entry,
        )
        return self.described(statement, bare)

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
        bodies = [
            name for name in self.actors.named(_without(quote, slots)) if name in self.lexicon.anchors.organisations
        ]
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
        return is_next and self.predicates.extension.match(statement.quote(unit.span)) is not None

    def _agents(self, read: "_Read", quote: str) -> tuple[str, ...]:
        """Who acts where the passive names them: "the issue was raised by the Prime Minister"."""
        if read.clause.head.form is not Form.PASSIVE:
            return ()
        match = _AGENT.match(quote, quote.find(read.strength.predicate) + len(read.strength.predicate))
        return self.actors.named(match["agents"]) if match else ()

    def _bearers(self, read: "_Read", attribution: Attribution, statement: Statement, unit: Unit) -> tuple[str, ...]:
        """Who is bound: whose commitment is spoken of, else the subject.

        In a quotation "we" is whoever speaks, and that is not settled here.
        """
        subject = read.subject
        own_words = _OWN_POSSESSIVE.search(read.strength.predicate)
        is_told = _TOLD_THAT.search(read.strength.predicate)
        whose = () if own_words or is_told else self.actors.named(read.strength.predicate)
        if whose and read.strength.kind is CommitmentKind.UNDERTAKING:
            return whose
        if attribution is Attribution.QUOTED and (subject is None or JOINT in subject.actors):
            return ()
        if attribution is Attribution.VIA:
            return subject.actors if subject else ()
        return resolve(
            subject.actors if subject else (JOINT,), unit.speakers if unit.meeting else self._parties(statement)
        )

    def _parties(self, statement: Statement) -> tuple[str, ...]:
        """Whom "the two leaders" means: the issuers; where one house tells of a meeting, the first two states named."""
        tells = statement.genre.is_secondary or statement.genre is Genre.READOUT
        if len(statement.issuers) > 1 or not tells:
            return statement.issuers
        states = {actor.id for actor in self.lexicon.actors if actor.kind == "state"}
        named = self.actors.named(f"{statement.title}. {statement.text[:_OPENING_PART]}")
        met = [name for name in named if name in states][:2]
        return tuple(sorted(met)) if len(met) > 1 else statement.issuers

    def _opening(self, quote: str, predicate: str) -> str:
        """The predicate and the few words after it: further on, "existing" or "renewed" is about something else."""
        last = predicate.rsplit(" … ", 1)[-1]
        at = quote.find(last)
        after = quote[at + len(last) :].split()[:_CUE_WORDS] if at >= 0 else []
        return " ".join([predicate, *after])

    def _topics(self, themes: Sequence[str], others: Iterable[str]) -> Topics:
        """What the clause's own words are about; a heading makes a clause no more precise."""
        return Topics(
            aims=[theme for theme in themes if theme in self.aims],
            fields=[theme for theme in themes if theme not in self.aims],
            third_parties=sorted(others),
        )

    def _attribution(self, statement: Statement, before: str) -> Attribution:
        paragraph = before.rsplit("\n", 1)[-1]
        if _QUOTED.search(paragraph) and statement.genre.is_secondary:
            return Attribution.QUOTED
        return Attribution.REPORTED if statement.genre.is_secondary else Attribution.OWN


def _without(quote: str, slots: Slots) -> str:
    """A quote without the names of what was agreed: "the UN Charter" puts nothing under the United Nations."""
    for anchor in slots.instruments + slots.mechanisms:
        quote = quote.replace(anchor.text, " ")
    return quote
