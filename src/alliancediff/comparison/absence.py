"""A commitment with no counterpart -> new, dropped or only not mentioned, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from alliancediff.comparison.comparability import Side, focus, incomparable, rank_note
from alliancediff.models import (
    Axis,
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    ComparisonSettings,
    Link,
    Reason,
    Settings,
)

_THEME = 1
"""The level of precision up to which a view without a theme names nothing that could be missed."""


@dataclass(frozen=True, slots=True)
class Near:
    """The closest clause of the other side that was not close enough for a link; the chance that there is any."""

    quote: str
    chance: float


def near(
    commitment: str, closest: Mapping[str, Link], known: Mapping[str, Commitment], no_counterpart: Mapping[str, float]
) -> Near:
    """The closest clause to one that stands alone, "" where none shares a word with it.

    The chance of a counterpart is that of the alignment; where it gives none, the confidence of the near miss.
    """
    link = closest.get(commitment)
    chance = 1 - no_counterpart.get(commitment, 1 - link.confidence if link else 1.0)
    if link is None:
        return Near("", chance)
    other = link.later if commitment == link.earlier else link.earlier
    return Near(known[other].quote, chance)


def newness(commitment: Commitment, near: Near, settings: Settings) -> Change:
    """A line with no earlier counterpart; where its own words or a near miss claim one, that is said."""
    after = "no counterpart in the earlier text"
    if {"continue", "reaffirm"} & set(commitment.cues):
        after += ", though its own words claim one"
    in_doubt = bool(near.quote) and near.chance >= settings.doubt
    after += f"; closest there: “{near.quote}” (chance of any counterpart: {near.chance:.0%})" if in_doubt else ""
    reason = Reason(Axis.PRESENCE, "absent", after, 0, near.quote if in_doubt else "", commitment.predicate)
    return Change(ChangeKind.NEW, (), (commitment.id,), round(1 - near.chance, 4), reasons=(reason,))


def absence(
    commitment: Commitment, earlier: Side, later: Side, near: Near, settings: Settings, *, goes_on: bool = False
) -> Change:
    """`dropped` where the later text would have said it; else `not_mentioned`, with what stands against a drop.

    `goes_on` is true where another clause of the same sentence has a counterpart: the later text may have taken this
    one up with it.
    """
    in_doubt = bool(near.quote) and near.chance >= settings.doubt
    after = incomparable(earlier, later, settings) or _off_focus(commitment, earlier, later, settings.comparison)
    if not after and in_doubt:
        after = (
            f"not called a drop, since its line may go on (chance of any counterpart: {near.chance:.0%}); "
            f"closest: “{near.quote}”"
        )
    if not after and _is_vague(commitment):
        after = "not called a drop, since it names no theme that could be missed"
    if not after and goes_on:
        after = "not called a drop, since another part of its sentence goes on in the later text"
    kind = ChangeKind.NOT_MENTIONED if after else ChangeKind.DROPPED
    after = after or f"absent from {_sort(earlier, later)}{_theme_note(commitment, later)}"
    reason = Reason(Axis.PRESENCE, "stated", after, 0, commitment.predicate, near.quote if in_doubt else "")
    return Change(kind, (commitment.id,), (), round(1 - near.chance, 4), reasons=(reason,))


def in_one_account(commitment: Commitment, *, is_earlier: bool, why: str) -> Change:
    """A line that one of two accounts of a meeting tells alone: neither new nor dropped, whichever side it is on."""
    words = (commitment.predicate, "") if is_earlier else ("", commitment.predicate)
    reason = Reason(Axis.PRESENCE, "stated", f"only in this account; {why}", 0, *words)
    earlier, later = ((commitment.id,), ()) if is_earlier else ((), (commitment.id,))
    return Change(ChangeKind.NOT_MENTIONED, earlier, later, 1.0, reasons=(reason,))


def _is_vague(commitment: Commitment) -> bool:
    """Whether a view names nothing that a reader could look for: "we bring diverse perspectives"."""
    is_view = commitment.kind in {CommitmentKind.STANCE, CommitmentKind.MENTION}
    return is_view and not commitment.themes and not commitment.lines and commitment.precision <= _THEME


def _off_focus(commitment: Commitment, earlier: Side, later: Side, settings: ComparisonSettings) -> str:
    """Why a later text on one theme need not say a line that is not on it; "" where it need, or is on no one theme."""
    theme = focus(earlier, later, settings)
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
