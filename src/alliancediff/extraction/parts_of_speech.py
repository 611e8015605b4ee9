"""Parts of speech: which words that look like the verb of a clause are nouns, adjectives or states, by their place."""

from alliancediff.extraction.coordination import Found
from alliancediff.extraction.predicates import Form, Head
from alliancediff.language.english.clauses import (
    ADJECTIVE_AFTER,
    ADJECTIVES_BEFORE,
    AFTER_PREPOSITION,
    BARE_NOUN,
    DRIVEN,
    LATER_VERB,
    LINKING,
    NAME_BEFORE,
    NOUN_AFTER,
    NOUN_FIRST,
    NOUN_OF,
    OBJECT_NEXT,
    OF_A_PEOPLE,
    PARTICIPLES,
    PAST_AFTER,
    PERSON_BEFORE,
    PLURAL_BEFORE,
    PREPOSITION_AFTER,
    PREPOSITIONS_IN_ING,
    WITH_DASH,
)
from alliancediff.language.english.marks import OPENING
from alliancediff.models import CommitmentKind

_LOOK_BACK = 160
"""Characters that a rule about what stands before a head may look at."""


def is_noun(text: str, found: Found) -> bool:
    """Whether a present or past form without an auxiliary is a noun, a participle or a preposition, by its place."""
    head = found.head
    if word_of(text, head) in PREPOSITIONS_IN_ING:
        return True
    if head.start != head.core:
        return False
    if found.subject is None and word_of(text, head) in PARTICIPLES:
        return True
    if head.form in {Form.BASE, Form.THIRD}:
        return _is_noun_by_what_follows(text, head) or (found.subject is None and _is_noun_by_place(text, found))
    if found.subject is not None:
        return False
    has_clause = head.predicate.complement == "that" or text[head.start : head.end].endswith("that")
    has_verb_later = LATER_VERB.match(text, head.end) and not OBJECT_NEXT.match(text, head.end)
    is_participle = found.is_agentless or bool(has_verb_later)
    is_told = PERSON_BEFORE.search(just_before(text, head.start)) and not found.is_agentless
    return head.form is Form.PAST and not has_clause and is_participle and not is_told


def _is_noun_by_what_follows(text: str, head: Head) -> bool:
    """Whether the words after a present form make it a noun, whoever stands before it."""
    is_act = not head.predicate.patterns
    if NOUN_AFTER.match(text, head.end) or (is_act and text.startswith(" of ", head.end)):
        return True
    if head.form is Form.BASE and (DRIVEN.match(text, head.end) or OF_A_PEOPLE.search(just_before(text, head.start))):
        return True
    is_plural = head.form is Form.THIRD and is_act
    return is_plural and bool(PAST_AFTER.match(text, head.end) or WITH_DASH.match(text, head.end))


def _is_noun_by_place(text: str, found: Found) -> bool:
    """Whether a present form without a subject is a noun: an object, or the beginning of a noun phrase."""
    head = found.head
    if _is_object(text, head) or _is_beside_plural(text, head):
        return True
    is_first = not text[: found.begins].strip(OPENING)
    thanks = head.form is Form.THIRD and text.startswith(" to ", head.end)
    if is_first:
        return bool(thanks or NOUN_FIRST.match(text, head.end))
    return head.form is Form.BASE and head.predicate.kind is CommitmentKind.STANCE and _is_followed_as_noun(text, head)


def _is_beside_plural(text: str, head: Head) -> bool:
    """Whether an act in the third person is the second of two plurals: "its allies and partners in the region"."""
    is_act = head.form is Form.THIRD and not head.predicate.patterns
    stands_alone = is_act and PREPOSITION_AFTER.match(text, head.end)
    return bool(stands_alone and PLURAL_BEFORE.search(just_before(text, head.start)))


def _is_followed_as_noun(text: str, head: Head) -> bool:
    """Whether one word of a stance has after it what only a noun has: "respect for", where the verb has an object."""
    return " " not in text[head.core : head.end] and bool(NOUN_OF.match(text, head.end))


def _is_object(text: str, head: Head) -> bool:
    """Whether a third person is the plural that a preposition governs: "with African states"."""
    has_clause = text[head.start : head.end].endswith("that") or text.startswith(" that ", head.end)
    may_be = head.form is Form.THIRD and not has_clause and not head.needs_verb
    return may_be and bool(AFTER_PREPOSITION.search(just_before(text, head.start)))


def is_adjective(text: str, found: Found, adjectives: frozenset[str]) -> bool:
    """Whether a participle is an adjective: one of those that often are, without a subject, right before a noun."""
    word = word_of(text, found.head)
    if word not in adjectives or found.subject is not None or found.head.start != found.head.core:
        return False
    return bool(BARE_NOUN.match(text, found.head.end)) and not NAME_BEFORE.search(just_before(text, found.begins))


def is_state(text: str, found: Found, *, is_item: bool) -> bool:
    """Whether a participle is an adjective by its place, and tells no deed.

    "They remain united"; "a robust, integrated approach"; "Founded in 1990, the forum meets", which an item would tell
    as a deed.
    """
    head = found.head
    if head.form is not Form.PAST or head.start != head.core:
        return False
    before = just_before(text, found.begins)
    if not head.predicate.patterns and LINKING.search(before):
        return True
    if found.subject is not None:
        return False
    opens = not text[: found.begins].strip(OPENING)
    leads_up = ADJECTIVE_AFTER.match(text, head.end) or (not is_item and "," in text)
    return bool(ADJECTIVES_BEFORE.search(before) or (opens and leads_up))


def word_of(text: str, head: Head) -> str:
    """The words of a head without its auxiliaries, in lower case."""
    return text[head.core : head.end].lower()


def just_before(text: str, end: int) -> str:
    """The last words before a place; rules that look back need no more."""
    return text[max(0, end - _LOOK_BACK) : end]
