"""Unit -> clauses: which candidate heads really carry a clause, and how far each clause reaches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alliancediff.extraction.actors import ActorFinder, Subject
from alliancediff.extraction.coordination import Found, coordinated, governed, is_speech, without_mark
from alliancediff.extraction.omnibus import with_rows
from alliancediff.extraction.parts_of_speech import is_adjective, is_noun, is_state, just_before, word_of
from alliancediff.extraction.predicates import Form, Head, PredicateFinder, SentencePatterns
from alliancediff.extraction.written import folded, written
from alliancediff.language.english.clauses import (
    AFTER_QUOTE,
    AIM,
    AIM_BEFORE,
    APPOSITION,
    ASIDE_ENDS,
    ASIDE_WORDS,
    AT_MEETING,
    CLEFT,
    COPULA,
    DETERMINER,
    ENSURED,
    IF,
    ING_NOUN,
    INTRODUCED,
    LAST_LISTED,
    LIST_BEFORE,
    LISTED_ASIDE,
    MAIN_SUBJECT,
    MEASURES,
    OBJECT_BEFORE,
    OPENING_ASIDE,
    OTHER_VERB,
    PARENTHESIS,
    PLURAL_END,
    PURPOSE,
    RELATIVE,
    RELATIVE_ASIDE,
    SECOND_VERB,
    SET_OFF,
    SHORT_SUBJECT,
    SINGULAR_PRONOUN,
    THING,
    VERB,
    WHEN,
    WHERE,
)
from alliancediff.language.english.marks import OPENING
from alliancediff.models import CommitmentKind, ExtractionSettings, Ladder

_STATING = {CommitmentKind.UNDERTAKING, CommitmentKind.STANCE}
_ARTICLE_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch `start` to `end` of a unit's text that one head carries; `subject` is None where it is unsaid."""

    start: int
    end: int
    head: Head
    subject: Subject | None


def split_clauses(
    text: str, predicates: PredicateFinder, actors: ActorFinder, settings: ExtractionSettings, *, is_item: bool
) -> list[Clause]:
    """The clauses of a unit, in order; together they cover it from its first word to its last.

    A head begins a clause of its own where it is the first, or where it is coordinated with the head before it
    by a comma, a semicolon or a conjunction, in a form that fits. All other candidates are complements,
    participles and nouns, and stay inside a clause.
    """
    opening = actors.first_subject(text)
    opens_with_actor = opening is not None and opening[0] <= _ARTICLE_LENGTH
    heads: list[Found] = []
    asides: list[Found] = []
    candidates = tuple(predicates.candidates(text))
    begins = _main_clause(text, candidates)
    for head in candidates:
        found = _found(text, head, predicates, actors)
        if heads and _is_at_meeting(text, found, heads[-1].head):
            heads.append(found)
            continue
        aside = asides[-1] if asides else None
        if head.start < begins or _is_subordinate(text, found) or _goes_on_aside(text, found, aside):
            asides = [found]
            continue
        if _is_listed_aside(text, found, asides):
            asides.append(found)
            continue
        is_bare_participle = word_of(text, found.head) in predicates.participles and found.head.start == found.head.core
        tells_state = is_bare_participle or is_state(text, found, is_item=is_item)
        if tells_state or is_noun(text, found) or is_adjective(text, found, predicates.adjectives):
            continue
        if heads and _is_purpose(text, found, heads[-1].head):
            heads[-1] = replace(found, subject=heads[-1].subject)
            continue
        if heads and not is_item and _is_led_up_to(text, found, heads):
            heads = [found]
        elif heads:
            beside = coordinated(text, found, heads[-1], settings.shared_words)
            heads += [beside] if beside else []
        elif _may_be_first(
            text[: found.begins], found, predicates.sentence, opens_with_actor=opens_with_actor, is_item=is_item
        ) or _is_second(text, found, opening, predicates):
            heads.append(found)
    heads = with_rows(text, _without_adjunct(heads), predicates)
    return _merged_short(text, list(_spans(text, heads)), settings.clause_words)


def _main_clause(text: str, candidates: Sequence[Head]) -> int:
    """Where the main clause begins of a sentence that opens with a clause of time or cause: "As the funds run out,"."""
    opening = OPENING_ASIDE.match(text)
    if opening is None:
        return 0
    later = (head for head in candidates if head.start >= opening.end())
    return opening.end() if any(h.form.is_finite or h.form is Form.PAST for h in later) else 0


def _is_led_up_to(text: str, found: Found, heads: Sequence[Found]) -> bool:
    """Whether a recital opens the sentence, and this is the verb of the sentence: "Recalling it, the envoys met"."""
    first = heads[0]
    opens = len(heads) == 1 and first.head.form is Form.GERUND and not text[: first.begins].strip(OPENING)
    is_verb = found.subject is None and (found.head.form.is_finite or found.head.form is Form.PAST)
    is_verb = is_verb and not text.startswith(",", found.head.end)
    return opens and is_verb and MAIN_SUBJECT.fullmatch(text, first.head.end, found.begins) is not None


def _is_second(text: str, found: Found, opening: tuple[int, int] | None, predicates: PredicateFinder) -> bool:
    """Whether a party's sentence goes on after a verb that no table knows: "Norway is a member and will host it".

    A past form is a second verb only after another and where it says something: "had talks and reaffirmed".
    """
    is_past = found.head.form is Form.PAST
    if opening is None or found.subject is not None or found.is_agentless or not (is_past or found.head.form.is_finite):
        return False
    before = text[: opening[0]].rstrip()
    first = SECOND_VERB.fullmatch(text, opening[1], found.begins)
    if first is None or not (before.endswith(",") or before.strip(OPENING).lower() in {"", "the"}):
        return False
    verb = first["past"] or ""
    tells = verb in {"had", "was", "were"} or verb.endswith("ed") or predicates.word_forms.get(verb) is Form.PAST
    return (tells and bool(found.head.predicate.patterns)) if is_past else tells or first["present"] is not None


def _is_subordinate(text: str, found: Found) -> bool:
    """Whether a head stands in a relative clause or in an infinitive of the passive ("the first to be held")."""
    before = just_before(text, found.begins)
    if folded(before.rstrip()).endswith(ASIDE_ENDS):
        is_aside = RELATIVE.search(before) and not CLEFT.search(before)
        if is_aside or IF.search(before):
            return True
    is_finite = found.subject is None and found.head.form is not Form.GERUND
    is_finite = is_finite and not ASIDE_WORDS.isdisjoint(written(text).words)
    if is_finite and (WHEN.search(before) or (found.head.form.is_finite and WHERE.search(before))):
        return True
    if is_finite and found.head.form.is_finite and RELATIVE_ASIDE.search(before):
        return True
    if found.head.form.is_finite and found.subject is not None and ENSURED.search(before):
        return True
    if found.head.predicate.complement == "that" and AFTER_QUOTE.search(before):
        return True
    is_infinitive = text[found.head.start : found.head.core].strip().lower() == "be"
    return found.head.form is Form.PASSIVE and is_infinitive and bool(PURPOSE.search(before))


def _goes_on_aside(text: str, found: Found, aside: Found | None) -> bool:
    """Whether a head is the second verb of a relative clause: "the athletes who have trained and will compete"."""
    if aside is None or found.subject is not None or not found.head.form.is_finite:
        return False
    between = text[aside.head.end : found.begins]
    return "," not in between and ";" not in between and bool(LIST_BEFORE.search(between))


def _is_at_meeting(text: str, found: Found, previous: Head) -> bool:
    """Whether a head tells what was said where people met: "they met in Oslo, where they agreed to open a port"."""
    says = bool(found.head.predicate.patterns) and not found.head.predicate.is_narration
    is_told = previous.predicate.is_narration and found.subject is not None and says
    return is_told and AT_MEETING.search(just_before(text, found.begins)) is not None


def _is_listed_aside(text: str, found: Found, asides: Sequence[Found]) -> bool:
    """Whether a head is one more verb in the list of a relative clause: "that mend reefs, lower tolls, and end raids".

    The last one, after "and", is so where another stands between.
    """
    last = asides[-1] if asides else None
    if last is None or found.subject is not None or found.head.form is not Form.BASE or last.head.form is not Form.BASE:
        return False
    between = text[last.head.end : found.begins]
    if ";" in between or between.count(",") != 1 or is_speech(text, found.head):
        return False
    return bool(LISTED_ASIDE.search(between) or (len(asides) > 1 and LAST_LISTED.search(between)))


def _is_purpose(text: str, found: Found, previous: Head) -> bool:
    """Whether a head says what a meeting was held for: "we convened to reaffirm ..."."""
    held = previous.predicate.is_narration and not text[previous.start : previous.end].endswith("to")
    between = text[previous.end : found.begins]
    states = found.head.predicate.kind in _STATING and not found.head.predicate.is_narration
    return held and states and bool(PURPOSE.search(between)) and not OTHER_VERB.search(between)


def with_subject(text: str, head: Head, predicates: PredicateFinder, actors: ActorFinder) -> tuple[int, Subject | None]:
    """Where the words of a head begin, its adverbs and its subject included, and that subject."""
    return _with_subject(text, _without_adverbs(text, head, predicates), actors)


def _with_subject(text: str, bare: int, actors: ActorFinder) -> tuple[int, Subject | None]:
    subject = actors.subject_before(text, len(text[:bare].rstrip()))
    return (bare if subject is None else subject.start), subject


def _without_adverbs(text: str, head: Head, predicates: PredicateFinder) -> int:
    before = just_before(text, head.start)
    return head.start - len(before) + len(predicates.without_adverbs(before))


def _found(text: str, head: Head, predicates: PredicateFinder, actors: ActorFinder) -> Found:
    bare = _without_adverbs(text, head, predicates)
    begins, subject = _with_subject(text, bare, actors)
    return Found(
        head,
        subject,
        begins,
        is_pronoun=text[begins:bare].strip().lower() in {"we", "they"},
        aim=text[head.start : head.end] if AIM.match(text, head.start, head.end) else "",
        is_agentless=text.startswith(" by ", head.end),
        governs=governed(text, head),
    )


def _without_adjunct(heads: list[Found]) -> list[Found]:
    """Heads without participles at the front that only lead up to a sentence.

    "Building on A, B hosted C"; what is recited ("Recognizing A and noting B, they agreed to C") is part of the act.
    """
    main = next((number for number, found in enumerate(heads) if found.head.form is not Form.GERUND), 0)
    return heads[main:] if main and heads[main].subject is not None else heads


def _may_be_first(
    before: str, found: Found, sentence: SentencePatterns, *, opens_with_actor: bool, is_item: bool
) -> bool:
    head = found.head
    stripped = before.strip(OPENING)
    if not stripped:
        return head.form is not Form.GERUND or is_item or head.predicate.kind is not CommitmentKind.REPORT
    if CLEFT.search(before):
        return found.subject is not None
    if found.aim and (whose := AIM_BEFORE.fullmatch(before)) and (whose["ours"] or " of " in found.aim):
        return True
    is_set_off = opens_with_actor and before.rstrip().endswith(",") and not VERB.search(SET_OFF.sub("", before))
    has_subject = found.subject is not None or is_set_off
    may_have_subject = has_subject or _may_have_subject(before, head, sentence)
    return may_have_subject and not _is_inside(before, found, sentence, has_subject=has_subject)


def _is_inside(before: str, found: Found, sentence: SentencePatterns, *, has_subject: bool) -> bool:
    """Whether what stands before a candidate makes it a participle, a noun or a part of an introduction."""
    nearby = just_before(before, len(before))
    is_introduced = (
        sentence.introduction.fullmatch(sentence.date.sub("", before, count=1).strip(OPENING))
        and not found.head.form.is_finite
    )
    return bool(
        (PARENTHESIS.search(before) and not _is_subject(before, found.head))
        or (found.is_pronoun and OBJECT_BEFORE.fullmatch(before))
        or (is_introduced and not has_subject)
        or DETERMINER.search(nearby)
        or found.head.form is Form.GERUND
        or (not has_subject and LIST_BEFORE.search(nearby))
    )


def _may_have_subject(before: str, head: Head, sentence: SentencePatterns) -> bool:
    """Finite forms and pasts may have any subject; present forms look like nouns and need one we know."""
    if head.form is Form.PAST:
        return not COPULA.search(before)
    if head.form.is_finite or _is_verb_of_thing(before, head):
        return True
    if head.form is Form.BASE and _has_plural_subject(before, head):
        return True
    if COPULA.search(before):
        return False
    if SHORT_SUBJECT.fullmatch(before):
        return before.rstrip().endswith("s") is (head.form is Form.BASE)
    return bool((sentence.plural_subject if head.form is Form.BASE else SINGULAR_PRONOUN).search(before))


def _is_subject(before: str, head: Head) -> bool:
    """Whether a word in -ing after a comma belongs to the subject: "measures, easing ...", "working groups"."""
    return bool(MEASURES.fullmatch(before) or (head.form is Form.MODAL and ING_NOUN.search(before)))


def _has_plural_subject(before: str, head: Head) -> bool:
    """Whether a plain present has a subject before it that can only be one: titles, measures, or those who intend."""
    is_known = APPOSITION.fullmatch(before) or MEASURES.fullmatch(before)
    return bool(is_known or (head.needs_verb and PLURAL_END.search(before)))


def _is_verb_of_thing(before: str, head: Head) -> bool:
    """Whether a third person can be nothing but the verb of the noun phrase before it: "the plan for ports aims to"."""
    is_sure = head.needs_verb or head.predicate.ladder is Ladder.NEGATIVE
    return head.form is Form.THIRD and is_sure and THING.fullmatch(before) is not None and not VERB.search(before)


def _spans(text: str, heads: Sequence[Found]) -> Iterator[Clause]:
    starts = [0 if number == 0 else _with_introduction(text, found) for number, found in enumerate(heads)]
    ends = [*starts[1:], len(text)] if starts else []
    for found, start, following in zip(heads, starts, ends, strict=True):
        end = len(without_mark(text, following).rstrip(" ,;")) if following < len(text) else following
        yield Clause(start, max(end, found.head.end), found.head, found.subject)


def _with_introduction(text: str, found: Found) -> int:
    """Where a clause begins with the phrase before its subject: ", and in that spirit, they reaffirm"."""
    phrase = INTRODUCED.search(just_before(text, found.begins)) if found.subject is not None else None
    return found.begins - len(phrase["phrase"]) if phrase else found.begins


def _merged_short(text: str, clauses: list[Clause], least: int) -> list[Clause]:
    """Clauses of fewer than `least` words join the one before (or after) them: they could not be quoted alone."""
    merged: list[Clause] = []
    for clause in clauses:
        if merged and len(text[clause.start : clause.end].split()) < least:
            last = merged.pop()
            merged.append(Clause(last.start, clause.end, last.head, last.subject))
        elif merged and len(text[merged[-1].start : merged[-1].end].split()) < least:
            first = merged.pop()
            head = first.head if first.subject is not None else clause.head
            merged.append(Clause(first.start, clause.end, head, first.subject or clause.subject))
        else:
            merged.append(clause)
    return merged
