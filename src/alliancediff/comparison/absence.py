"""A commitment with no counterpart -> new, dropped or only not mentioned, and why.

What stands alone is called new or dropped only after a search of the whole other text, headings and what was read as
context included: no sentence there is likely to be on its line, and what it is about is not there. All else is not
mentioned, which claims no more than that no counterpart was found. A page, a full report and a trace say "dropped" and
"new" of these alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alliancediff.comparison.axes import worded
from alliancediff.comparison.axes.standing import MATTERS, is_possible
from alliancediff.comparison.comparability import Side, focus, incomparable, rank_note
from alliancediff.language.days import last_day
from alliancediff.models import (
    Axis,
    Change,
    ChangeKind,
    Commitment,
    CommitmentKind,
    Echo,
    Ladder,
    Link,
    Reason,
    Settings,
    Stage,
)

_DONE = {Stage.INSTRUMENT, Stage.DELIVERED}
_CONTINUES = {"continue", "reaffirm"}


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


def newness(commitment: Commitment, earlier: Side, near: Near, echo: Echo, settings: Settings) -> Change:
    """`new` where nothing in the earlier text is likely to be on the line; else `not_mentioned`.

    No sentence there may be likely to be its counterpart; its topic, a name in it or most of its words stand nowhere
    there, and where these are only words, no clause may come near either. Where its own words claim an earlier line,
    that is said.
    """
    numbers, is_unheard = settings.comparison, near.chance < settings.doubt
    is_alone = echo.chance < (numbers.absent_object if echo.gone else numbers.absent)
    has_own = bool(echo.gone or echo.missing) or has_no_topic(earlier, commitment)
    is_new = is_alone and (has_own or (is_unheard and echo.unsaid >= numbers.unsaid))
    claim = ", though its own words claim one" if _CONTINUES & set(commitment.cues) else ""
    closest = "" if is_new else echo.closest if not is_alone else near.quote or echo.closest
    if is_new:
        after = f"no counterpart in the earlier text{claim}{_nowhere(echo.missing or echo.gone)}"
    elif closest:
        after = f"not called new, since no counterpart was found but its line may stand there{claim}"
    else:
        after = f"no counterpart was found, and nothing that it is about is surely new{claim}"
    kind = ChangeKind.NEW if is_new else ChangeKind.NOT_MENTIONED
    reason = _reason("absent", after + _closest(closest, echo), closest, commitment.predicate)
    return Change(kind, (), (commitment.id,), round(1 - near.chance, 4), reasons=(reason,))


@dataclass(frozen=True, slots=True)
class Silence:
    """What it means that a later text does not go on with lines of an earlier one."""

    earlier: Side
    later: Side
    settings: Settings
    obstacle: str

    def absence(self, commitment: Commitment, near: Near, echo: Echo, *, goes_on: bool = False) -> Change:
        """`dropped` where the later text would have said it and a name or its subject is gone; else `not_mentioned`.

        `goes_on` is true where another clause of the same sentence has a counterpart: the later text may have taken
        this one up with it.
        """
        after = self.obstacle or self._off_focus(commitment) or self._over(commitment)
        if not after and goes_on:
            after = "not called a drop, since another part of its sentence goes on in the later text"
        closest = "" if after else self._closest(commitment, near, echo)
        if closest:
            after = f"not called a drop, since its line may go on{_closest(closest, echo)}"
        if not after and not echo.gone:
            after = "no counterpart was found, and nothing that it is about is surely gone from the later text"
        kind = ChangeKind.NOT_MENTIONED if after else ChangeKind.DROPPED
        after = after or f"absent from {self._sort()}{self._theme_note(commitment)}{_nowhere(echo.gone)}"
        reason = _reason("stated", after, commitment.predicate, closest)
        return Change(kind, (commitment.id,), (), round(1 - near.chance, 4), reasons=(reason,))

    def _closest(self, commitment: Commitment, near: Near, echo: Echo) -> str:
        """The sentence of the later text in which the line may go on; "" where none is likely to.

        Where it has no word on any theme of the line, a sentence there may only be worded alike.
        """
        numbers = self.settings.comparison
        least = numbers.absent_topic if has_no_topic(self.later, commitment) else numbers.absent
        return (echo.closest or near.quote) if echo.chance >= least else ""

    def _over(self, commitment: Commitment) -> str:
        """Why a line is at its end without having been given up; "" where it is not."""
        if commitment.kind is CommitmentKind.REPORT and (commitment.stage in _DONE or commitment.stage is None):
            return "not called a drop, since it tells of what was done"
        if commitment.ladder is Ladder.WELCOME or commitment.kind is CommitmentKind.MENTION:
            return "not called a drop, since praise and what is only raised need not be repeated"
        if is_possible(commitment):
            return "not called a drop, since it tells only of what may be"
        if _is_only_noted(commitment):
            return "not called a drop, since a view that something is there or matters need not be repeated"
        if self._has_passed(commitment):
            return "not called a drop, since its date had passed"
        return ""

    def _has_passed(self, commitment: Commitment) -> bool:
        """Whether all dates by which a promise was to be kept lie before the later text."""
        said, now = self.earlier[0].date, self.later[0].date
        if said is None or now is None:
            return False
        ends = [last_day(anchor.iso, said) for anchor in commitment.slots.deadlines if not anchor.pointer]
        return bool(ends) and all(end is not None and end < now for end in ends)

    def _off_focus(self, commitment: Commitment) -> str:
        """Why a later text on one theme need not say a line that is not on it; "" where it need, or is on no theme."""
        theme = focus(self.earlier, self.later, self.settings.comparison)
        if not theme or theme in commitment.themes:
            return ""
        number, all_of_it = sum(theme in c.themes for c in self.later[1]), len(self.later[1])
        return f"the later text is devoted to {theme} ({number} of {all_of_it} commitments), and this line is not on it"

    def _sort(self) -> str:
        """What the two texts have in common, with what is not known about it."""
        unknown = rank_note(self.earlier[0], self.later[0])
        return f"a text of the same parties{'' if unknown else ', rank'} and sort{unknown}"

    def _theme_note(self, commitment: Commitment) -> str:
        """Whether the later text speaks of the line's themes at all."""
        if not commitment.themes:
            return ""
        spoken = ", ".join(sorted({theme for c in self.later[1] for theme in c.themes} & set(commitment.themes)))
        return f"; the later text treats {spoken}" if spoken else "; the later text leaves its theme out"


def silence(earlier: Side, later: Side, settings: Settings) -> Silence:
    """What the later text's silence means."""
    return Silence(earlier, later, settings, incomparable(earlier, later, settings))


def in_one_account(commitment: Commitment, *, is_earlier: bool, why: str) -> Change:
    """A line that one of two accounts of a meeting tells alone: neither new nor dropped, whichever side it is on."""
    words = (commitment.predicate, "") if is_earlier else ("", commitment.predicate)
    reason = _reason("stated", f"only in this account; {why}", *words)
    earlier, later = ((commitment.id,), ()) if is_earlier else ((), (commitment.id,))
    return Change(ChangeKind.NOT_MENTIONED, earlier, later, 1.0, reasons=(reason,))


def _reason(before: str, after: str, earlier_quote: str, later_quote: str) -> Reason:
    return worded(Reason(Axis.PRESENCE, before, after, 0, earlier_quote, later_quote))


def has_no_topic(side: Side, commitment: Commitment) -> bool:
    """Whether a text has no commitment on any theme of a line, and no word anywhere on which these themes rest."""
    themes, cues = {theme for c in side[1] for theme in c.themes}, filter(None, commitment.theme_cues)
    if not commitment.themes or not themes.isdisjoint(commitment.themes):
        return False
    return not any(re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", side[0].text, re.IGNORECASE) for cue in cues)


def _is_only_noted(commitment: Commitment) -> bool:
    """Whether a view takes no stand: it says that something is there, or that it matters."""
    is_view = commitment.kind is CommitmentKind.STANCE and commitment.ladder is Ladder.FORCE
    return is_view and (commitment.force or 0) <= MATTERS


def _nowhere(things: Sequence[str]) -> str:
    """What of a line the other text holds nowhere; "" where that is nothing."""
    names = ", ".join(f"“{name}”" for name in things)
    return f"; {names} {'stands' if len(things) == 1 else 'stand'} nowhere in it" if names else ""


def _closest(quote: str, echo: Echo) -> str:
    """The nearest sentence of the other text, and whether it was read as no commitment."""
    context = ", which was read as no commitment" if echo.is_context and quote == echo.closest else ""
    return f"; closest there: “{quote}”{context}" if quote else ""
