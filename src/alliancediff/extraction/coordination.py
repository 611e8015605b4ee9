"""Whether a second predicate in a unit begins a clause of its own, and whether it shares the first one's "will"."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from alliancediff.extraction.actors import Subject
from alliancediff.extraction.predicates import Form, Head
from alliancediff.language.english.rows import (
    AND,
    COORDINATION,
    ENDS_IN_INFINITIVE,
    INFINITIVE,
    JOINED,
    MEANS,
    NEXT_WORD,
    OTHERS,
    TO_VERB,
)
from alliancediff.models import CommitmentKind, Ladder

_PASTS = {Form.PAST, Form.PERFECT, Form.PASSIVE, Form.OTHER}
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

    `is_agentless` is true for a participle whose agent follows: "backed by", which tells of what came before.
    """

    head: Head
    subject: Subject | None
    begins: int
    is_pronoun: bool
    is_agentless: bool
    governs: Governed


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
    mark = _mark_before(text, found.begins, _LOOK_BACK)
    start = found.begins - len(mark.group()) if mark else found.begins
    if not mark or not mark["mark"].strip() or start < previous.head.end:
        return None
    between = text[previous.head.end : start]
    if found.subject is None and _is_anothers(between, previous):
        return None
    is_far = len(between.split()) > shared
    if is_far and _shares(between, found, previous, mark):
        return _under(previous, found)
    fits = not mark["to"] and _fits(text, between, found, previous, mark["mark"], is_far=is_far)
    return found if fits else None


def _mark_before(text: str, end: int, reach: int) -> re.Match[str] | None:
    """The comma, "and" or "to" right before a place, up to `reach` characters; those and what parts them are few."""
    mark = COORDINATION.search(text[max(0, end - _MARK_LENGTH) : end])
    return COORDINATION.search(text[max(0, end - reach) : end]) if mark and not mark.start() else mark


def without_mark(text: str, end: int) -> str:
    """A text up to a place, without the comma, "and" or "to" that join what follows."""
    mark = _mark_before(text, end, end)
    return text[: end - len(mark.group())] if mark else text[:end]


def _is_anothers(between: str, previous: Found) -> bool:
    """Whether a verb without a subject belongs to others: to those called on, or to those a relative clause tells of.

    "They called on Peru to open ports and condemn the raid"; "support for states who mend reefs and aspire to seats".
    """
    is_demand = previous.head.predicate.ladder is Ladder.DIRECTIVE and bool(TO_VERB.search(between))
    return is_demand or bool(OTHERS.search(between))


def _shares(between: str, found: Found, previous: Found, mark: re.Match[str]) -> bool:
    """Whether an act verb is a second promise under one "will" or "to": the first verb has an object of its own.

    In "will plan, build and run ships" the verbs share theirs; after an infinitive a verb may complete that one.
    """
    is_act = not found.head.predicate.patterns and found.subject is None
    if not is_act or MEANS.search(between):
        return False
    form, words = found.head.form, mark["mark"]
    if previous.governs is Governed.ING:
        return form is Form.GERUND and ("," in words or bool(JOINED.search(words)))
    if form is not Form.BASE or not JOINED.search(words):
        return False
    if previous.governs is Governed.TO:
        return bool(mark["to"]) or ";" in words
    is_bare = previous.governs is Governed.BARE and not mark["to"]
    return is_bare and (";" in words or not INFINITIVE.search(between))


def _under(previous: Found, found: Found) -> Found:
    """A verb that shares a head: the predicate is that one's, its words begin with the verb."""
    start = found.head.start
    head = replace(previous.head, start=start, core=start, end=start - 1)
    return replace(found, head=head, subject=previous.subject, governs=previous.governs)


def _fits(text: str, between: str, found: Found, previous: Found, mark: str, *, is_far: bool) -> bool:
    """Whether a coordinated candidate continues the row of heads and not a row of complements or nouns."""
    head = found.head
    if head.form is Form.GERUND:
        return "," in mark and head.predicate.kind is not CommitmentKind.REPORT and found.subject is None
    if found.subject is not None:
        return True
    if head.form.is_finite:
        return bool(JOINED.search(mark))
    states = head.predicate.kind is CommitmentKind.STANCE and bool(head.predicate.patterns)
    if head.form is Form.THIRD:
        return _continues_third(found, previous, mark)
    if states and ("," in mark or ";" in mark):
        return True
    return (_continues_base if head.form is Form.BASE else _continues_past)(
        text, between, found, previous, mark, is_far=is_far
    )


def _continues_third(found: Found, previous: Found, mark: str) -> bool:
    """A third person goes on with a single party's sentence: "Norway will build a pier and intends to run it"."""
    is_one = previous.subject is not None and len(previous.subject.actors) == 1
    binds = bool(found.head.predicate.complement) and is_one and bool(JOINED.search(mark))
    return binds or previous.head.form is Form.THIRD or (previous.head.form is Form.OTHER and ";" in mark)


def _continues_past(
    text: str,  # noqa: ARG001
    between: str,
    found: Found,
    previous: Found,
    mark: str,  # noqa: ARG001
    *,
    is_far: bool,  # noqa: ARG001
) -> bool:
    """A past form goes on after another; after an infinitive it is a participle."""
    return previous.head.form in _PASTS and not found.is_agentless and not ENDS_IN_INFINITIVE.search(between)


def _continues_base(text: str, between: str, found: Found, previous: Found, mark: str, *, is_far: bool) -> bool:
    """A base form after a base form is a second predicate, unless the first one ends in "to" and both complete that."""
    if found.head.predicate.complement in {"act", "value"}:
        return previous.governs is not Governed.BARE or is_far
    wording = text[previous.head.start : previous.head.end]
    governs = wording.lower().endswith(" to") or " to " in f"{between} "
    return previous.head.form is Form.BASE and not governs and bool(AND.search(mark))
