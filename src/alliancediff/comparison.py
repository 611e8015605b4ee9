"""Aligned commitments -> changes with reasons: strengthened, weakened, repeated, new, dropped or only not mentioned.

A verdict is read off five axes (polarity, force or stage, delegation, precision, bearers). It is `strengthened` where
one rises and none falls, `weakened` the other way round, `repeated` where none moves a full step; where axes
disagree the change is `mixed` and its kind is a lean, by the first axis that moved in that order.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.models import (
    Alignment,
    Anchor,
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Edit,
    Genre,
    Ladder,
    Link,
    Reason,
    Settings,
    Slots,
    Stage,
    Statement,
)

_DEED = 8.0
"""A deed at its lowest stage stands above every word."""
_REPORTERS_RUNG = 2
_NAMED_ACT = 2
"""The first level of precision that names an act; an aim and a theme differ by words that any paraphrase changes."""
_OUTWEIGHS = 2
_STANCE_OF_CONCERN = 2
_STANCE_OF_OPPOSITION = 3
_CONCERN = 3
"""Highest rung of the negative ladder that voices concern; from the next on a text opposes."""

_HARD_SLOTS = ("amounts", "deadlines", "instruments", "mechanisms")
_KINDS = {1: ChangeKind.STRENGTHENED, 0: ChangeKind.REPEATED, -1: ChangeKind.WEAKENED}
_SAME_SORT = (
    frozenset({Genre.JOINT_STATEMENT, Genre.COMMUNIQUE}),
    frozenset({Genre.FACT_SHEET}),
    frozenset({Genre.READOUT}),
    frozenset({Genre.REMARKS}),
)
_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison of two sides found."""

    kind: ChangeKind
    reasons: tuple[Reason, ...]
    mixed: bool = False
    fulfilment: str = ""


def compare(
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    alignment: Alignment,
    settings: Settings,
) -> tuple[tuple[Link, ...], tuple[Change, ...]]:
    """Verdicts for the links of an alignment, and the changes that account for every commitment of both sides.

    Changes come in the order of the later text; what it no longer holds follows, in the order of the earlier one.
    """
    known = {c.id: c for c in (*earlier[1], *later[1])}
    is_paraphrase = any(s.digest or s.genre.is_secondary for s in (earlier[0], later[0]))

    def verdict(link: Link) -> Verdict:
        return judge(known[link.earlier], known[link.later], settings, is_paraphrase=is_paraphrase)

    links = tuple(replace(link, kind=verdict(link).kind) for link in alignment.links)
    closest = {end: link for link in reversed(alignment.near_misses) for end in (link.earlier, link.later)}
    changes = [_change(star, known, verdict) for star in _stars(links, known)]
    changes += [_newness(known[i], _near(i, closest, known), settings) for i in alignment.unmatched_later]
    changes += [
        _absence(known[i], earlier, later, _near(i, closest, known), settings) for i in alignment.unmatched_earlier
    ]
    place = {c.id: (side, c.span.start) for side, (_, commitments) in enumerate((later, earlier)) for c in commitments}
    return links, tuple(sorted(changes, key=lambda c: min(place[i] for i in c.later or c.earlier)))


# ---- one pair ----------------------------------------------------------------------------------------------------


def judge(earlier: Commitment, later: Commitment, settings: Settings, *, is_paraphrase: bool = False) -> Verdict:
    """The verdict on two commitments of one line. Swapping them turns every reason round.

    `is_paraphrase` is true where either text is a digest or a press text: whether it says "noted" or "underscored" is
    then the reporter's choice of word, and force 1 and 2 are one rung.
    """
    lowest = _REPORTERS_RUNG if is_paraphrase else 0
    reasons = [
        *_polarity(earlier, later),
        *_force(earlier, later, half_steps=settings.half_steps, lowest=lowest),
        *_delegation(earlier, later),
        *_precision(earlier, later),
        *_bearers(earlier, later),
    ]
    moved = [reason.direction for reason in reasons if reason.direction]
    return Verdict(
        kind=_KINDS[_lean(earlier, later, moved)],
        reasons=tuple(reasons),
        mixed=len(set(moved)) > 1,
        fulfilment=_fulfilment(earlier, later),
    )


def _lean(earlier: Commitment, later: Commitment, moved: Sequence[int]) -> int:
    """The direction of the first axis that moved; but one rung of force does not outweigh two levels of precision."""
    if not moved:
        return 0
    force = (later.force or 0) - (earlier.force or 0) if earlier.ladder is later.ladder else 0
    precision = later.precision - earlier.precision
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    if both_bind and abs(force) == 1 and abs(precision) >= _OUTWEIGHS and force * precision < 0:
        return _sign(precision)
    return moved[0]


def _polarity(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    """What was promised is now refused, what was backed is now opposed, or the other way round."""
    one, two = (_opposes(earlier), _opposes(later))
    is_reversal = earlier.negated != later.negated or (one != two and _backs(later if one else earlier))
    if is_reversal:
        before, after = ("against" if c.negated or _opposes(c) else "for" for c in (earlier, later))
        direction = -1 if after == "against" else 1
        yield Reason("polarity", before, after, direction, earlier.predicate, later.predicate)


def _opposes(commitment: Commitment) -> bool:
    return commitment.ladder is Ladder.NEGATIVE and (commitment.force or 0) > _CONCERN


def _backs(commitment: Commitment) -> bool:
    return commitment.ladder is Ladder.WELCOME and not commitment.negated


def _force(earlier: Commitment, later: Commitment, *, half_steps: bool, lowest: int) -> Iterator[Reason]:
    """Force of words against words, stage of deeds against deeds; a deed is more than any word.

    Where no scale holds both, the axis is `scale`, and nothing is said of what stands higher.
    """
    rungs, predicates = (_rung(earlier), _rung(later)), (earlier.predicate, later.predicate)
    one, two = _standing(earlier, lowest), _standing(later, lowest)
    if one is None or two is None or _is_across(earlier, later):
        yield Reason("scale", *rungs, 0, *predicates)
        return
    both_negative = earlier.ladder is later.ladder is Ladder.NEGATIVE
    step = (later.force or 0) - (earlier.force or 0) if both_negative else two - one
    direction = _sign(step)
    if not direction and (both_negative or half_steps):
        direction = _sign(_half(later) - _half(earlier))
    if earlier.kind is later.kind is CommitmentKind.REPORT:
        yield Reason("stage", _stage(earlier), _stage(later), direction, *predicates)
    else:
        yield Reason("force", *rungs, direction, *predicates)


def _is_across(earlier: Commitment, later: Commitment) -> bool:
    """Whether a stance against somebody meets a promise: no scale holds both."""
    negative = [c.ladder is Ladder.NEGATIVE for c in (earlier, later)]
    promises = [c.kind is CommitmentKind.UNDERTAKING for c in (earlier, later)]
    return any(negative) and any(promises)


def _standing(commitment: Commitment, lowest: int) -> float | None:
    """Where a commitment stands on the one scale from a mention to a delivered deed; None where it has no place."""
    if commitment.kind is CommitmentKind.REPORT:
        return _DEED + commitment.stage.rank if commitment.stage else None
    force = commitment.force or 0
    if commitment.ladder is Ladder.NEGATIVE:
        return float(_STANCE_OF_CONCERN if force <= _CONCERN else _STANCE_OF_OPPOSITION)
    return float(max(force, lowest) if commitment.kind is CommitmentKind.STANCE else force)


def _half(commitment: Commitment) -> float:
    return 0.5 * (("+" in commitment.half) - ("-" in commitment.half) - ("e" in commitment.half))


def _rung(commitment: Commitment) -> str:
    if commitment.kind is CommitmentKind.REPORT:
        return f"reported as {_stage(commitment)}" if commitment.stage else "a verb off the scale"
    letter = "N" if commitment.ladder is Ladder.NEGATIVE else "F"
    return f"{commitment.kind} {letter}{commitment.force}{''.join(commitment.half)}"


def _stage(commitment: Commitment) -> str:
    return str(commitment.stage).replace("_", " ")


def _delegation(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    one, two = earlier.delegation, later.delegation
    if one != two:
        yield Reason("delegation", f"D{one}", f"D{two}", _sign(_full(two) - _full(one)), earlier.quote, later.quote)


def _full(delegation: int) -> int:
    """A mere dialogue is no full step above nothing."""
    return 0 if delegation == 1 else delegation


def _precision(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    level = _sign(later.precision - earlier.precision)
    if max(later.precision, earlier.precision) < _NAMED_ACT:
        level = 0
    if level:
        yield Reason("precision", _anchored(earlier), _anchored(later), level, earlier.quote, later.quote)
    yield from (r for r in _anchors_lost_and_won(earlier.slots, later.slots) if r.direction != level)
    yield from _amounts(earlier.slots.amounts, later.slots.amounts)
    yield from _deadlines(earlier.slots.deadlines, later.slots.deadlines)


def _anchors_lost_and_won(earlier: Slots, later: Slots) -> Iterator[Reason]:
    """A kind of hard anchor that only one side has counts, even where the level does not show it."""
    for name, one, two in ((name, getattr(earlier, name), getattr(later, name)) for name in _HARD_SLOTS):
        if bool(one) != bool(two):
            before, after = ("; ".join(anchor.text for anchor in anchors) or "none" for anchors in (one, two))
            yield Reason(name, before, after, 1 if two else -1)


def _anchored(commitment: Commitment) -> str:
    """The level with the words that earned it."""
    slots = commitment.slots
    hard = (*slots.amounts, *slots.deadlines, *slots.instruments, *slots.mechanisms)
    words = "; ".join(anchor.text for anchor in hard or slots.topics)
    return f"P{commitment.precision}" + (f" ({words})" if words else "")


def _amounts(earlier: Sequence[Anchor], later: Sequence[Anchor]) -> Iterator[Reason]:
    """A larger amount of the same kind is more, and a floor is more than a ceiling."""
    one, two = _largest(earlier), _largest(later)
    for unit in sorted(set(one) & set(two)):
        before, after = one[unit], two[unit]
        if (before.value, before.bound) != (after.value, after.bound):
            direction = _sign((after.value or 0) - (before.value or 0)) or _sign(_bound(after) - _bound(before))
            yield Reason(f"amount ({unit})", before.text, after.text, direction, before.text, after.text)


def _bound(anchor: Anchor) -> int:
    return {"floor": 1, "ceiling": -1}.get(anchor.bound, 0)


def _largest(anchors: Iterable[Anchor]) -> dict[str, Anchor]:
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        known = found.get(anchor.unit)
        if known is None or ((anchor.value or 0), _bound(anchor)) > ((known.value or 0), _bound(known)):
            found[anchor.unit] = anchor
    return found


def _deadlines(earlier: Sequence[Anchor], later: Sequence[Anchor]) -> Iterator[Reason]:
    """An earlier year is more, where each side names one year."""
    one, two = ({a.value: a for a in anchors if a.unit == "year"} for anchors in (earlier, later))
    if len(one) == len(two) == 1 and one.keys() != two.keys():
        (before,), (after,) = one.values(), two.values()
        direction = _sign((before.value or 0) - (after.value or 0))
        yield Reason("deadline", before.text, after.text, direction, before.text, after.text)


def _bearers(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    """Who is bound: all of the parties before, some of them after, or the other way round. Stances do not count."""
    one, two = frozenset(earlier.bearers), frozenset(later.bearers)
    both_bind = earlier.kind is later.kind is CommitmentKind.UNDERTAKING
    if both_bind and one and two and (one < two or two < one):
        yield Reason("bearers", ", ".join(sorted(one)), ", ".join(sorted(two)), 1 if one < two else -1)


def _fulfilment(earlier: Commitment, later: Commitment) -> str:
    """Whether a promise is later reported as kept; activity alone ("have worked on") is no fulfilment."""
    is_promise = earlier.kind is CommitmentKind.UNDERTAKING and not earlier.negated
    if not is_promise or later.kind is not CommitmentKind.REPORT or later.negated:
        return ""
    return "instrumented" if later.stage is Stage.INSTRUMENT else ""


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


# ---- grouping ---------------------------------------------------------------------------------------------------


def _stars(links: Sequence[Link], known: Mapping[str, Commitment]) -> list[list[Link]]:
    """Links grouped so that people can read them: one commitment against those it meets on the other side.

    Each link goes to its busier end; ties are broken by score and then by words, so that swapping the two
    statements gives the same groups.
    """
    by_end: dict[str, list[Link]] = {}
    for link in links:
        for end in (link.earlier, link.later):
            by_end.setdefault(end, []).append(link)

    def rank(end: str) -> tuple[int, float, str, str]:
        own = by_end[end]
        return len(own), round(sum(link.score for link in own), 4), known[end].quote, end

    stars: dict[str, list[Link]] = {}
    for link in links:
        stars.setdefault(max(link.earlier, link.later, key=rank), []).append(link)
    return list(stars.values())


def _change(star: Sequence[Link], known: Mapping[str, Commitment], judged: Callable[[Link], Verdict]) -> Change:
    earlier = _in_order({link.earlier for link in star}, known)
    later = _in_order({link.later for link in star}, known)
    closest = max(star, key=lambda link: (link.score, *sorted((known[link.earlier].quote, known[link.later].quote))))
    verdict = judged(closest)
    single = len(earlier) == len(later) == 1
    return Change(
        kind=verdict.kind,
        earlier=earlier,
        later=later,
        confidence=closest.confidence,
        mixed=verdict.mixed,
        unsure=all(link.unsure for link in star),
        fulfilment=verdict.fulfilment,
        reasons=verdict.reasons,
        wording=word_edits(known[earlier[0]].quote, known[later[0]].quote) if single else (),
    )


def _in_order(ids: Iterable[str], known: Mapping[str, Commitment]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda i: known[i].span.start))


def word_edits(earlier: str, later: str) -> tuple[Edit, ...]:
    """A word-level edit from one quotation to another; joined again, either side gives its quotation back.

    Words kept in between two changed stretches are shown as changed too unless there are two or more of them,
    since a lone "the" between two changes tells a reader nothing.
    """
    one, two = _WORD.findall(earlier), _WORD.findall(later)
    edits: list[Edit] = []
    codes = difflib.SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    for number, (op, i, j, k, m) in enumerate(codes):
        words = sum(token[0].isalnum() for token in one[i:j])
        between = 0 < number < len(codes) - 1
        _add_edit(edits, op != "equal" or (between and words < 2), "".join(one[i:j]), "".join(two[k:m]))  # noqa: PLR2004
    return tuple(edits)


def _add_edit(edits: list[Edit], changed: bool, before: str, after: str) -> None:  # noqa: FBT001
    if changed and edits and edits[-1].op != "equal":
        last = edits.pop()
        before, after = last.earlier + before, last.later + after
    if not changed:
        edits.append(Edit("equal", before, after))
    else:
        edits.append(Edit("replace" if before and after else "insert" if after else "delete", before, after))


# ---- absence ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Near:
    """The closest clause of the other side that was not close enough for a link."""

    quote: str
    confidence: float


def _near(commitment: str, closest: Mapping[str, Link], known: Mapping[str, Commitment]) -> _Near:
    """The closest clause to one that stands alone; nothing and confidence 0 where none shares a word with it."""
    link = closest.get(commitment)
    if link is None:
        return _Near("", 0.0)
    other = link.later if commitment == link.earlier else link.earlier
    return _Near(known[other].quote, link.confidence)


def _newness(commitment: Commitment, near: _Near, settings: Settings) -> Change:
    """A line with no earlier counterpart; where its own words or a near miss claim one, that is said."""
    after = "no counterpart in the earlier text"
    if {"continue", "reaffirm"} & set(commitment.cues):
        after += f", though “{commitment.predicate}” claims one"
    in_doubt = near.confidence >= settings.doubt
    after += f"; closest there, confidence {near.confidence:.2f}: “{near.quote}”" if in_doubt else ""
    reason = Reason("presence", "absent", after, 0, near.quote if in_doubt else "", commitment.predicate)
    return Change(ChangeKind.NEW, (), (commitment.id,), round(1 - near.confidence, 4), reasons=(reason,))


def _absence(
    commitment: Commitment,
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    near: _Near,
    settings: Settings,
) -> Change:
    """`dropped` where the later text would have said it; else `not_mentioned`, with what stands against a drop."""
    obstacle = incomparable(earlier, later, settings)
    in_doubt = near.confidence >= settings.doubt
    treated = {theme for c in later[1] for theme in c.themes} & set(commitment.themes)
    if obstacle:
        after = obstacle
    elif in_doubt:
        after = f"not called a drop, since its line may go on (confidence {near.confidence:.2f}) in “{near.quote}”"
    else:
        after = f"absent from a text of the same parties and sort{_theme_note(commitment, treated)}"
    kind = ChangeKind.NOT_MENTIONED if obstacle or in_doubt else ChangeKind.DROPPED
    reason = Reason("presence", "stated", after, 0, commitment.predicate, near.quote if in_doubt else "")
    return Change(kind, (commitment.id,), (), round(1 - near.confidence, 4), reasons=(reason,))


def _theme_note(commitment: Commitment, treated: Iterable[str]) -> str:
    """Whether the later text speaks of the line's themes at all."""
    if not commitment.themes:
        return ""
    spoken = ", ".join(sorted(treated))
    return f"; the later text treats {spoken}" if spoken else "; the later text leaves its theme out"


def incomparable(
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    settings: Settings,
) -> str:
    """Why silence in the later text means nothing; "" where it does mean something."""
    return next(_obstacles(earlier, later, settings), "")


def _obstacles(
    earlier: tuple[Statement, Sequence[Commitment]], later: tuple[Statement, Sequence[Commitment]], settings: Settings
) -> Iterator[str]:
    one, two = earlier[0], later[0]
    if Genre.UNKNOWN in {one.genre, two.genre}:
        yield "the genre of a text is not known"
    if one.genre.is_secondary or two.genre.is_secondary:
        yield "a press text chooses what it reports"
    if not any({one.genre, two.genre} <= sort for sort in _SAME_SORT):
        yield f"a {_words(two.genre)} need not say what a {_words(one.genre)} said"
    if not one.issuers or not two.issuers:
        yield "the parties of a text are not known"
    if set(one.issuers) != set(two.issuers):
        yield f"other parties speak ({', '.join(two.issuers)} after {', '.join(one.issuers)})"
    if len(later[1]) < settings.length_ratio * len(earlier[1]):
        yield f"the later text is much shorter ({len(later[1])} commitments after {len(earlier[1])})"


def _words(genre: Genre) -> str:
    return genre.replace("_", " ")
