"""A row of verb phrases under one "will" or "to": "will count the seals, mark the reefs and close the quarry"."""

import re
from collections.abc import Iterator, Sequence

from alliancediff.extraction.complements import VALUE
from alliancediff.extraction.coordination import Found, Governed, under, without_mark
from alliancediff.extraction.predicates import Form, Head, PredicateFinder
from alliancediff.language.english.objects import DETERMINERS
from alliancediff.language.english.rows import (
    ALSO_NOUNS,
    INFINITIVE,
    JOINS_LAST,
    ROW_BY_COMMA,
    ROW_OF_PARTS,
    ROW_PART,
    SPEECH,
    SUBORDINATE,
    VERB_PHRASE,
)
from alliancediff.language.english.rows import MEANS as MEANS_BEFORE

Part = tuple[tuple[int, int], str]
"""Where a verb phrase begins, with its adverbs, and where its verb does; the comma or "and" before it."""


def with_rows(text: str, heads: Sequence[Found], predicates: PredicateFinder) -> list[Found]:
    """Heads with one for each verb phrase of a row: all but the first of a row stand under its head.

    It is a row where each of its parts begins with a verb that has an object, and the last one can be nothing else.
    """
    return list(_with_rows(text, heads, predicates))


def _with_rows(text: str, heads: Sequence[Found], predicates: PredicateFinder) -> Iterator[Found]:
    number = 0
    while number < len(heads):
        found = heads[number]
        yield found
        number += 1
        following = next((n for n in range(number, len(heads)) if not _may_be_listed(text, heads[n])), len(heads))
        end = len(without_mark(text, heads[following].begins)) if following < len(heads) else len(text)
        parts = _row(text, found, end, predicates)
        if parts:
            yield from (under(text, found, place, mark) for place, mark in parts)
            number = following


def _may_be_listed(text: str, found: Found) -> bool:
    """Whether a head may be a verb of the row: a bare verb without a subject, or one that shares the head already."""
    is_act = text[found.head.core : found.head.end].partition(" ")[0].lower() not in SPEECH
    return bool(found.head.shared) or (found.subject is None and found.head.form is Form.BASE and is_act)


def _row(text: str, found: Found, end: int, predicates: PredicateFinder) -> tuple[Part, ...]:
    """The verb phrases after the first; none where a part is no verb phrase."""
    if found.governs not in {Governed.BARE, Governed.TO} or found.head.shared:
        return ()
    partings = (ROW_OF_PARTS,) if ";" in text[found.head.end : end] else (ROW_PART, ROW_BY_COMMA)
    rows = (_parted(text, found, end, predicates, parting) for parting in partings)
    return next(filter(None, rows), ())


def _parted(
    text: str, found: Found, end: int, predicates: PredicateFinder, parting: re.Pattern[str]
) -> tuple[Part, ...]:
    """The verb phrases after the first where these words part them."""
    head = found.head
    marks = [mark for mark in parting.finditer(text, head.end, end) if _is_outside(text, head, mark.start())]
    if not marks or not JOINS_LAST.search(marks[-1].group()):
        return ()
    places = [head.end, *(mark.end() for mark in marks), end]
    stops = [*(mark.start() for mark in marks), end]
    phrases = [text[start:stop] for start, stop in zip(places, stops, strict=False)]
    verbs = [VERB_PHRASE.match(phrase) for phrase in phrases]
    deeds = [verb for verb in verbs[1:] if verb and _is_deed(verb, predicates)]
    if not _is_first(verbs[0], found, predicates) or len(deeds) < len(marks):
        return ()
    if parting is not ROW_OF_PARTS and (any(map(_may_hold_more, phrases[:-1])) or not _is_sure(deeds[-1], predicates)):
        return ()
    return tuple(
        ((mark.end(), mark.end() + verb.start("verb")), mark.group()) for mark, verb in zip(marks, deeds, strict=True)
    )


def _is_first(verb: re.Match[str] | None, found: Found, predicates: PredicateFinder) -> bool:
    """Whether a head is followed by a verb with an object: in "will build and run it" both verbs share theirs."""
    if verb is None or verb["verb"] in DETERMINERS:
        return False
    return found.head.predicate.complement != VALUE or predicates.is_base(verb["verb"].lower())


def _is_outside(text: str, head: Head, place: int) -> bool:
    """Whether a place stands in no parentheses."""
    between = text[head.end : place]
    return between.count("(") == between.count(")")


def _is_deed(verb: re.Match[str], predicates: PredicateFinder) -> bool:
    """Whether a part of a row begins with the base form of an act, and no word by which one takes a position."""
    return predicates.is_base(verb["verb"].lower()) and verb["verb"].lower() not in SPEECH


def _is_sure(verb: re.Match[str], predicates: PredicateFinder) -> bool:
    """Whether the verb of a part is no noun, or has an article, a number or an adverb after it."""
    after = verb["next"].lower()
    is_object = after in DETERMINERS or after.isdecimal() or predicates.adverb.fullmatch(f"{after} ") is not None
    return is_object or verb["verb"].lower() not in ALSO_NOUNS


def _may_hold_more(phrase: str) -> bool:
    """Whether a verb after a part may belong to its purpose, means or side clause: "build a pier to moor boats and"."""
    return any(words.search(phrase) for words in (INFINITIVE, MEANS_BEFORE, SUBORDINATE))
