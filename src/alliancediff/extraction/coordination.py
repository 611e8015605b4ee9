"""Whether a second predicate in a unit begins a clause of its own, and whether it shares the first one's "will"."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from alliancediff.extraction.actors import JOINT, Subject
from alliancediff.extraction.predicates import Form, Head
from alliancediff.extraction.written import folded
from alliancediff.language.english.clauses import ADJECTIVE_END, BARE_NOUN, PRESENT_BE
from alliancediff.language.english.marks import OPENING
from alliancediff.language.english.rows import (
    ADJECTIVE_BEFORE,
    AND,
    BY_MEANS,
    COORDINATION,
    COORDINATION_ENDS,
    ENDS_IN_INFINITIVE,
    IN_ROW,
    INFINITIVE,
    JOINED,
    LAST_OF_ROW,
    MEANS,
    NEW_SUBJECT,
    NEXT_WORD,
    NOT_AFTER,
    OPEN_ASIDE,
    OR,
    OTHERS,
    PAID,
    SAME_PERSON,
    SHARED_OBJECT,
    SPEECH,
    TAKES_OBJECT,
    TO_VERB,
    VERB_NEXT,
    WHILE,
)
from alliancediff.lexicon import Predicate, SpeechAct
from alliancediff.models import CommitmentKind, Ladder

_PASTS = {Form.PAST, Form.PERFECT, Form.PASSIVE, Form.OTHER}
_STATES = {Form.PROGRESSIVE, Form.PERFECT, Form.PASSIVE}
"""Forms of one verb in the present, after which several parties go on with another: "are opening it and welcome"."""
_MARK_LENGTH = 32
"""Characters that hold what joins two clauses, unless white space goes on and on."""
_LOOK_BACK = 160
"""Characters before a clause in which that may begin."""


class Governed(StrEnum):
    """The form of the verbs that a head can be shared by: "will" open and run, agree "to" open and to run."""

    NONE = ""
    BARE = "bare"
    TO = "to"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate head with the subject before it, if there is one; its clause would begin at `begins`.

    `aim` are the words of a head that hold the subject: "goal of the pact is to".
    `is_agentless` is true for a participle whose agent follows: "backed by", which tells of what came before.
    """

    head: Head
    subject: Subject | None
    begins: int
    is_pronoun: bool
    is_agentless: bool
    governs: Governed
    aim: str = ""


def governed(text: str, head: Head) -> Governed:
    """What may share this head."""
    if head.form is Form.MODAL:
        return Governed.BARE
    if not head.predicate.complement or not text[head.start : head.end].lower().endswith(" to"):
        return Governed.NONE
    following = NEXT_WORD.match(text, head.end)
    return Governed.ING if following and following["word"].endswith("ing") else Governed.TO


def coordinated(text: str, found: Found, previous: Found, shared: int) -> Found | None:
    """The candidate as a head beside `previous`, with the predicate that it shares; None where it is none.

    `shared` is how many words may stand between two verbs that share their object.
    """
    if (begins := _second_subject(text, found, previous)) is not None:
        return replace(found, begins=begins)
    return _beside(text, found, previous, shared)


def _beside(text: str, found: Found, previous: Found, shared: int) -> Found | None:
    """The candidate as a head that shares the subject of `previous`, or follows its own one after a mark."""
    is_deed = found.subject is None and found.head.form is Form.PAST and bool(found.head.predicate.patterns)
    if is_deed and (same := SAME_PERSON.search(text, previous.head.end, found.begins)):
        return replace(found, begins=same.end())
    mark = _mark_before(text, found.begins, _LOOK_BACK)
    start = found.begins - len(mark.group()) if mark else found.begins
    if not mark or not mark["mark"].strip() or start < previous.head.end:
        return None
    between = text[previous.head.end : start]
    if _is_beside_itself(text, between, found, previous):
        return None
    if found.subject is None and (SHARED_OBJECT.search(between) or _is_anothers(between, found, previous)):
        return None
    is_far = len(between.split()) > shared
    if is_far and _shares(text, between, found, previous, mark):
        return under(text, previous, (found.begins, found.head.start), mark["mark"])
    fits = not mark["to"] and _fits(text, between, found, previous, mark["mark"], is_far=is_far)
    return found if fits else None


def _second_subject(text: str, found: Found, previous: Found) -> int | None:
    """Where a second sentence begins whose subject nobody knows: ", and the envoys welcomed"; None where none does."""
    head = found.head
    has_verb = text[head.start : head.end].endswith((" to", " that"))
    is_said = head.form is Form.PAST and bool(head.predicate.patterns)
    says = is_said and (has_verb or TAKES_OBJECT.match(text, head.end))
    if found.subject is not None or not (says or head.form.is_finite) or head.form is Form.THIRD:
        return None
    before = text[max(previous.head.end, found.begins - _LOOK_BACK) : found.begins]
    match = NEW_SUBJECT.search(before)
    is_last_of_row = match is not None and IN_ROW.search(before[: match.start()]) is not None
    return found.begins - len(match["who"]) if match and not is_last_of_row else None


def _is_beside_itself(text: str, between: str, found: Found, previous: Found) -> bool:
    """Whether two verbs take one stand on one object, "welcome and support", or a side clause stands between them."""
    kinds = {found.head.predicate.kind, previous.head.predicate.kind}
    are_stances = found.subject is None and kinds == {CommitmentKind.STANCE}
    if are_stances and not between.strip() and found.head.form is previous.head.form:
        return True
    return bool(OPEN_ASIDE.fullmatch(between) or WHILE.search(text[previous.head.end : found.begins]))


def _mark_before(text: str, end: int, reach: int) -> re.Match[str] | None:
    """The comma, "and" or "to" right before a place, up to `reach` characters; those and what parts them are few."""
    before = text[max(0, end - _MARK_LENGTH) : end]
    last = folded(before.rstrip())
    mark = COORDINATION.search(before) if not last or last.endswith(COORDINATION_ENDS) else None
    return COORDINATION.search(text[max(0, end - reach) : end]) if mark and not mark.start() else mark


def without_mark(text: str, end: int) -> str:
    """A text up to a place, without the comma, "and" or "to" that join what follows."""
    mark = _mark_before(text, end, end)
    return text[: end - len(mark.group())] if mark else text[:end].rstrip()


def _is_anothers(between: str, found: Found, previous: Found) -> bool:
    """Whether a verb without a subject belongs to others: to those called on, or to those a relative clause tells of.

    "They called on Peru to open ports and condemn the raid"; "support for states who mend reefs and aspire to seats".
    """
    is_infinitive = found.head.form in {Form.BASE, Form.OTHER} and bool(TO_VERB.search(between))
    is_demand = previous.head.predicate.ladder is Ladder.DIRECTIVE and is_infinitive
    return is_demand or bool(OTHERS.search(between))


def _shares(text: str, between: str, found: Found, previous: Found, mark: re.Match[str]) -> bool:
    """Whether an act verb is a second promise under one "will" or "to": the first verb has an object of its own.

    In "will plan, build and run ships" the verbs share theirs; after an infinitive a verb may complete that one.
    """
    form, words = found.head.form, mark["mark"]
    if found.head.predicate.patterns:
        is_last = previous.governs is Governed.BARE and form is Form.BASE and LAST_OF_ROW.search(words)
        return bool(is_last) and found.subject is None and not mark["to"] and not is_speech(text, found.head)
    if found.subject is not None or MEANS.search(between):
        return False
    if previous.governs is Governed.ING:
        return form is Form.GERUND and ("," in words or bool(JOINED.search(words)))
    if form is not Form.BASE or not JOINED.search(words):
        return False
    if previous.governs is Governed.TO:
        return bool(mark["to"]) or ";" in words
    is_bare = previous.governs is Governed.BARE and not mark["to"]
    return is_bare and (";" in words or not INFINITIVE.search(between))


def under(text: str, previous: Found, place: tuple[int, int], mark: str) -> Found:
    """A verb that shares a head: the predicate is that one's, its words begin with the verb.

    `place` is where its clause begins, with any adverbs, and where the verb does.

    "Nor" and "or" carry a negation on: "will not build a pier or run it".
    """
    begins, start = place
    shared = previous.head.shared or text[previous.head.start : previous.head.end]
    denial = NOT_AFTER.match(text, previous.head.end) if OR.search(mark) else None
    shared += denial.group() if denial else ""
    head = replace(previous.head, start=start, core=start, end=start - 1, shared=shared)
    return replace(previous, head=head, begins=begins, is_pronoun=False, is_agentless=False)


def _fits(text: str, between: str, found: Found, previous: Found, mark: str, *, is_far: bool) -> bool:
    """Whether a coordinated candidate continues the row of heads and not a row of complements or nouns."""
    head = found.head
    if head.form is Form.GERUND:
        is_means = BY_MEANS.search(between) is not None
        return "," in mark and _speaks(head.predicate) and found.subject is None and not is_means
    if found.subject is not None:
        return True
    if head.form.is_finite:
        return bool(JOINED.search(mark))
    states = head.predicate.kind is CommitmentKind.STANCE and bool(head.predicate.patterns)
    if head.form is Form.THIRD:
        return _continues_third(found, previous, mark)
    if states and ("," in mark or ";" in mark):
        is_participle = head.form is Form.PAST and "," in mark and not AND.search(mark) and PAID.match(text, head.end)
        return not is_participle and not _is_purpose(text, between, found, previous.head)
    return (_continues_base if head.form is Form.BASE else _continues_past)(
        text, between, found, previous, mark, is_far=is_far
    )


def _is_purpose(text: str, between: str, found: Found, previous: Head) -> bool:
    """Whether a bare verb goes on with a purpose: "plans to guard the strait, lower tolls, and uphold the law"."""
    if found.head.form is not Form.BASE or is_speech(text, found.head):
        return False
    if text[previous.start : previous.end].endswith(" to") and VERB_NEXT.match(text, previous.end):
        return True
    is_row = previous.form is not Form.BASE or (not text[: previous.start].strip(OPENING) and "," in between)
    return is_row and INFINITIVE.search(between) is not None


def is_speech(text: str, head: Head) -> bool:
    """Whether a verb takes a position in the present: "and welcome it"."""
    return text[head.core : head.end].partition(" ")[0].lower() in SPEECH


def _speaks(predicate: Predicate) -> bool:
    """Whether a participle after a comma is an act of its own: a pledge, a demand, a protest, or words that it tells.

    Any other only says how the sentence's own act is done: "they met, renewing their ties".
    """
    is_act = predicate.speech_act in {SpeechAct.COMMISSIVE, SpeechAct.EXERCITIVE}
    return predicate.kind is not CommitmentKind.REPORT and (
        is_act or predicate.ladder is Ladder.NEGATIVE or predicate.complement == "that"
    )


def _continues_third(found: Found, previous: Found, mark: str) -> bool:
    """A third person goes on with a single party's sentence: "Norway will build a pier and intends to run it"."""
    is_one = previous.subject is not None and len(previous.subject.actors) == 1 and JOINT not in previous.subject.actors
    binds = bool(found.head.predicate.complement) and is_one and bool(JOINED.search(mark))
    return binds or previous.head.form is Form.THIRD or (previous.head.form is Form.OTHER and ";" in mark)


def _continues_past(
    text: str,
    between: str,
    found: Found,
    previous: Found,
    mark: str,  # noqa: ARG001
    *,
    is_far: bool,  # noqa: ARG001
) -> bool:
    """A past form goes on after another; after an infinitive, or in a pair of adjectives, it is a participle."""
    if BARE_NOUN.match(text, found.head.end) and (_is_present(text, previous.head) or ADJECTIVE_END.search(between)):
        return False
    is_participle = ENDS_IN_INFINITIVE.search(between) and " " not in text[found.head.core : found.head.end]
    return previous.head.form in _PASTS and not found.is_agentless and not is_participle


def _is_present(text: str, head: Head) -> bool:
    """Whether a head tells a present state: "are concerned by"."""
    return head.form in {Form.OTHER, Form.PASSIVE} and bool(PRESENT_BE.search(text[head.start : head.end]))


def _continues_base(text: str, between: str, found: Found, previous: Found, mark: str, *, is_far: bool) -> bool:
    """A base form after a base form is a second predicate, unless the first one ends in "to" and both complete that."""
    if ADJECTIVE_BEFORE.fullmatch(between) and BARE_NOUN.match(text, found.head.end):
        return False
    if is_speech(text, found.head) and previous.head.form in _STATES and AND.search(mark):
        return previous.subject is None or JOINT in previous.subject.actors or len(previous.subject.actors) > 1
    if found.head.predicate.complement in {"act", "value"}:
        return previous.governs is not Governed.BARE or is_far
    wording = text[previous.head.start : previous.head.end]
    governs = wording.lower().endswith(" to") or " to " in f"{between} "
    return previous.head.form is Form.BASE and not governs and bool(AND.search(mark))
