"""A commitment with no counterpart -> new, dropped or only not mentioned, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from alliancediff.comparison.comparability import Side, focus, incomparable, rank_note
from alliancediff.models import Change, ChangeKind, Commitment, Link, Reason, Settings


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
    commitment: Commitment, earlier: Side, later: Side, near: Near, settings: Settings, *, goes_on: bool = False
) -> Change:
    """`dropped` where the later text would have said it; else `not_mentioned`, with what stands against a drop.

    `goes_on` is true where another clause of the same sentence has a counterpart: the later text may have taken this
    one up with it.
    """
    in_doubt = near.confidence >= settings.doubt
    after = incomparable(earlier, later, settings) or _off_focus(commitment, earlier, later)
    if not after and in_doubt:
        after = f"not called a drop, since its line may go on (confidence {near.confidence:.2f}) in “{near.quote}”"
    if not after and goes_on:
        after = "not called a drop, since another part of its sentence goes on in the later text"
    kind = ChangeKind.NOT_MENTIONED if after else ChangeKind.DROPPED
    after = after or f"absent from {_sort(earlier, later)}{_theme_note(commitment, later)}"
    reason = Reason("presence", "stated", after, 0, commitment.predicate, near.quote if in_doubt else "")
    return Change(kind, (commitment.id,), (), round(1 - near.confidence, 4), reasons=(reason,))


def _off_focus(commitment: Commitment, earlier: Side, later: Side) -> str:
    """Why a later text on one theme need not say a line that is not on it; "" where it need, or is on no one theme."""
    theme = focus(earlier, later)
    if not theme or theme in commitment.themes:
        return ""
    number = sum(theme in c.themes for c in later[1])
    return f"the later text is devoted to {theme} ({number} of {len(later[1])} commitments), and this line is not on it"


def _sort(earlier: Side, later: Side) -> str:
    """What the two texts have in common, with what is not known about it."""
    unknown = rank_note(earlier[0], later[0])
    return f"a text of the same parties{'' if unknown else ', rank'} and sort{unknown}"


def _theme_note(commitment: Commitment, later: Side) -> str:
    """Whether the later text speaks of the line's themes at all."""
    if not commitment.themes:
        return ""
    spoken = ", ".join(sorted({theme for c in later[1] for theme in c.themes} & set(commitment.themes)))
    return f"; the later text treats {spoken}" if spoken else "; the later text leaves its theme out"
