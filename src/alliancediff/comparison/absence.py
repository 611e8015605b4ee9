"""A commitment with no counterpart -> new, dropped or only not mentioned, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.models import Change, ChangeKind, Commitment, Genre, Link, Reason, Settings, Statement

_SAME_SORT = (
    frozenset({Genre.JOINT_STATEMENT, Genre.COMMUNIQUE}),
    frozenset({Genre.FACT_SHEET}),
    frozenset({Genre.READOUT}),
    frozenset({Genre.REMARKS}),
)


@dataclass(frozen=True, slots=True)
class Near:
    """The closest clause of the other side that was not close enough for a link."""

    quote: str
    confidence: float


def near(commitment: str, closest: Mapping[str, Link], known: Mapping[str, Commitment]) -> Near:
    """The closest clause to one that stands alone; nothing and confidence 0 where none shares a word with it."""
    link = closest.get(commitment)
    if link is None:
        return Near("", 0.0)
    other = link.later if commitment == link.earlier else link.earlier
    return Near(known[other].quote, link.confidence)


def newness(commitment: Commitment, near: Near, settings: Settings) -> Change:
    """A line with no earlier counterpart; where its own words or a near miss claim one, that is said."""
    after = "no counterpart in the earlier text"
    if {"continue", "reaffirm"} & set(commitment.cues):
        after += f", though “{commitment.predicate}” claims one"
    in_doubt = near.confidence >= settings.doubt
    after += f"; closest there, confidence {near.confidence:.2f}: “{near.quote}”" if in_doubt else ""
    reason = Reason("presence", "absent", after, 0, near.quote if in_doubt else "", commitment.predicate)
    return Change(ChangeKind.NEW, (), (commitment.id,), round(1 - near.confidence, 4), reasons=(reason,))


def absence(
    commitment: Commitment,
    earlier: tuple[Statement, Sequence[Commitment]],
    later: tuple[Statement, Sequence[Commitment]],
    near: Near,
    settings: Settings,
    *,
    goes_on: bool = False,
) -> Change:
    """`dropped` where the later text would have said it; else `not_mentioned`, with what stands against a drop.

    `goes_on` is true where another clause of the same sentence has a counterpart: the later text may have taken this
    one up with it.
    """
    obstacle = incomparable(earlier, later, settings)
    in_doubt = near.confidence >= settings.doubt
    treated = {theme for c in later[1] for theme in c.themes} & set(commitment.themes)
    if obstacle:
        after = obstacle
    elif in_doubt:
        after = f"not called a drop, since its line may go on (confidence {near.confidence:.2f}) in “{near.quote}”"
    elif goes_on:
        after = "not called a drop, since another part of its sentence goes on in the later text"
    else:
        after = f"absent from a text of the same parties and sort{_theme_note(commitment, treated)}"
    kind = ChangeKind.NOT_MENTIONED if obstacle or in_doubt or goes_on else ChangeKind.DROPPED
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
