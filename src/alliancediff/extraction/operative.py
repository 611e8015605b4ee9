"""Operative words: of a clause the predicate and the head of its object, which tell by themselves what is done."""

from collections.abc import Iterator

from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.strength import Strength
from alliancediff.language.english.noun_phrases import DETERMINERS, head_of
from alliancediff.models import Span

_PARTS = " … "


def operative_words(text: str, clause: Clause, strength: Strength, *, is_lent: bool) -> tuple[Span, ...]:
    """Where in a unit's text the act stands: the parts of the predicate, then the noun phrase that it is about.

    Args:
        text: the unit's text.
        clause: the clause, which may begin within its predicate's object where that is a list.
        strength: what was read of it, with the predicate's words.
        is_lent: whether the predicate stands in the lead-in above the unit; then it is none of these spans.

    Example:
        Of "We will open a wide pier in May" they are "will open" and "wide pier".
    """
    parts = [] if is_lent else list(_predicate(text, clause, strength))
    begin = max([clause.start, *(part.end for part in parts)])
    return (*parts, *_object(text, begin, clause.end))


def _predicate(text: str, clause: Clause, strength: Strength) -> Iterator[Span]:
    place = min(clause.head.start, len(text))
    for words in strength.predicate.split(_PARTS):
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            yield Span(start, place)


def _object(text: str, begin: int, end: int) -> Iterator[Span]:
    lead = DETERMINERS.match(text, begin, end)
    start = lead.end() if lead else begin
    start += len(text[start:end]) - len(text[start:end].lstrip())
    length = head_of(text[start:end])[1]
    if length:
        yield Span(start, start + length)
