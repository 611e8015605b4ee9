"""Spans of time: how soon, how often, how long, and how long before."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import LOWERS, sign
from alliancediff.comparison.axes.telling import came_and_went
from alliancediff.language.english.limits import BEYOND, CEILING_SPAN, NOTICE, TO_AMOUNT, WAIT
from alliancediff.language.english.spans import HOURS, NO_SPAN, NUMBERS, SPAN
from alliancediff.language.folding import plain
from alliancediff.models import Axis, Commitment, Reason

_WAIT, _NOTICE, _LENGTH, _OFTEN, _MOST = "wait", "notice", "length", "often", "most"
_LESS_IS_MORE = {_WAIT, _MOST}
"""How soon, and the most that something may last: of these a shorter span binds more."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A span as it is written, and its size: hours, or how often a year."""

    text: str
    size: float


def _find(sides: Sides) -> Iterator[Reason]:
    one, two = _spans(sides.earlier), _spans(sides.later)
    for sort in sorted(one.keys() & two.keys()):
        before, after = one[sort], two[sort]
        if not math.isclose(before.size, after.size, rel_tol=sides.settings.same_span):
            direction = sign(after.size - before.size) * (-1 if sort in _LESS_IS_MORE else 1)
            direction = -direction if sides.is_right else direction
            yield Reason(Axis.SPAN, before.text, after.text, direction if sides.is_kept else 0, before.text, after.text)


def _spans(commitment: Commitment) -> dict[str, _Span]:
    """The spans of a clause by their sort; a sort that stands there twice is left out."""
    found: dict[str, list[_Span]] = {}
    for sort, span in (*_lasting(commitment), *_recurring(commitment)):
        found.setdefault(sort, []).append(span)
    return {sort: spans[0] for sort, spans in found.items() if len(spans) == 1}


def _recurring(commitment: Commitment) -> Iterator[tuple[str, _Span]]:
    for anchor in commitment.slots.deadlines:
        if anchor.unit == "frequency" and anchor.value:
            yield _OFTEN, _Span(anchor.text, anchor.value)


def _lasting(commitment: Commitment) -> Iterator[tuple[str, _Span]]:
    writing = plain(commitment.quote)
    for match in SPAN.finditer(writing.text):
        before, after = writing.text[: match.start()], writing.text[match.end() :]
        if NO_SPAN.search(before):
            continue
        word = match["number"].lower()
        size = float(word) if word.isdigit() else float(NUMBERS[word])
        text = writing.written(match.start(), match.end())
        is_cut_to = commitment.sense == LOWERS and TO_AMOUNT.search(before)
        sort = _MOST if is_cut_to else _sort(before, after, is_refused=commitment.negated)
        yield sort, _Span(text, size * HOURS[match["unit"].lower()])


def _sort(before: str, after: str, *, is_refused: bool) -> str:
    if CEILING_SPAN.search(before) or (is_refused and BEYOND.search(before)):
        return _MOST
    if WAIT.search(before):
        return _WAIT
    return _NOTICE if NOTICE.match(after.strip(" ’'s-")) else _LENGTH


SPAN_RULE = Rule(Axis.SPAN, "How soon, how often, how long?", _find, came_and_went("time"))
