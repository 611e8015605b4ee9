"""Which verdicts would turn if one threshold or one level of the scales stood a step away, and into what.

Thresholds are moved by the step of their field in `Settings`, and half steps are switched. The force of a predicate is
moved one rung up and down: on both sides at once where one entry of the lexicon gives both, since it would move both,
else on either side. Precision and delegation are read by one rule for both sides, so only a difference of levels can
hang on it: there each side is moved.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from alliancediff.comparison import EchoOf, compare, label
from alliancediff.comparison.comparability import Side
from alliancediff.models import Alignment, Change, ChangeKind, Commitment, Flip, Link, Settings
from alliancediff.models.settings import RANGE

_OF_LINKS = {"cutoff", "unsure_cutoff"}
"""The settings that links depend on; all others only change what is made of them."""
LEVELS: Mapping[str, int] = {"force": 7, "precision": 4, "delegation": 4}
"""The scales whose levels are moved by one, with their highest level."""

Judge = Callable[[Change, Commitment, Commitment], ChangeKind]
"""The kind that a change would have if its pair were these two commitments."""


@dataclass(frozen=True, slots=True)
class Step:
    """A setting moved: its name, the value tried as text, and the settings with it."""

    name: str
    value: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Move:
    """Two commitments of a line with one level moved; `where` and `words` as in a `Flip`."""

    moved: str
    where: str
    words: str
    earlier: Commitment
    later: Commitment


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two statements compared: the changes found, the links and the alignment behind them, and how to align anew."""

    sides: tuple[Side, Side]
    changes: tuple[Change, ...]
    links: tuple[Link, ...]
    alignment: Alignment
    align: Callable[[Settings], Alignment]
    opposes_from: int
    echo_of: EchoOf

    def with_flips(self, settings: Settings) -> tuple[Change, ...]:
        """Its changes with what would turn each of them; of all settings only the cutoffs change the links."""
        reruns = [(step, self._changes(step)) for step in steps(settings)]
        by_ends = {(link.earlier, link.later): link for link in self.links}
        (first, before), (second, after) = self.sides

        def judge(change: Change, earlier: Commitment, later: Commitment) -> ChangeKind:
            link = by_ends[change.earlier[0], change.later[0]]
            ends = (first, (earlier,)), (second, (later,))
            return label((link,), *ends, settings, opposes_from=self.opposes_from)[0].kind

        return mark_fragile(self.changes, {c.id: c for c in (*before, *after)}, reruns, judge)

    def near_misses(self, settings: Settings) -> tuple[Link, ...]:
        """Its near misses, each with the verdict that it would have."""
        return label(self.alignment.near_misses, *self.sides, settings, opposes_from=self.opposes_from)

    def _changes(self, step: Step) -> tuple[Change, ...]:
        """What is found with a setting a step away."""
        alignment = self.align(step.settings) if step.name in _OF_LINKS else self.alignment
        return compare(*self.sides, alignment, step.settings, opposes_from=self.opposes_from, echo_of=self.echo_of)[1]


def steps(settings: Settings) -> tuple[Step, ...]:
    """The settings a step away, within their bounds.

    Example:
        >>> [(step.name, step.value) for step in steps(Settings())][:2]
        [('cutoff', '0.4'), ('cutoff', '0.5')]
    """
    made = [
        Step(name, f"{value:g}", _with(settings, name, value))
        for name, step in _thresholds().items()
        for value in _values(settings, name, step)
    ]
    switched = replace(settings, half_steps=not settings.half_steps)
    return (*made, Step("half_steps", str(switched.half_steps).lower(), switched))


def _thresholds() -> dict[str, float]:
    """How far each threshold is moved, down and up, as the fields of the settings say."""
    ranges = {field.name: field.metadata[RANGE] for field in fields(Settings) if RANGE in field.metadata}
    return {name: allowed.step for name, allowed in ranges.items() if allowed.step}


def _with(settings: Settings, name: str, value: float) -> Settings:
    changed: dict[str, Any] = {name: value}
    return replace(settings, **changed)


def _values(settings: Settings, name: str, step: float) -> Iterator[float]:
    lowest = settings.unsure_cutoff if name == "cutoff" else 0.0
    highest = settings.cutoff if name == "unsure_cutoff" else 1.0
    for sign in (-1, 1):
        value = round(min(highest, max(lowest, getattr(settings, name) + sign * step)), 4)
        if value != getattr(settings, name):
            yield value


def step_names(settings: Settings) -> tuple[str, ...]:
    """What is tried, for people: each setting with its value, and each scale."""
    return (*(f"{step.name} {step.value}" for step in steps(settings)), *(f"{level} one level" for level in LEVELS))


def moves(earlier: Commitment, later: Commitment) -> Iterator[Move]:
    """Two commitments of a line with each level moved that can be moved."""
    for level, highest in LEVELS.items():
        for where in _sides(level, earlier, later):
            for sign in (1, -1):
                one = _moved(earlier, level, sign * (where != "later"), highest)
                two = _moved(later, level, sign * (where != "earlier"), highest)
                if one is not None and two is not None:
                    words = (later if where == "later" else earlier).predicate
                    yield Move(level, f"{where} {sign:+d}", words, one, two)


def _sides(level: str, earlier: Commitment, later: Commitment) -> tuple[str, ...]:
    """Which sides a level can be moved on: both at once where one entry gives both, none where no rule could."""
    if level == "force":
        return ("both",) if earlier.entry == later.entry != "" else ("earlier", "later")
    return ("earlier", "later") if getattr(earlier, level) != getattr(later, level) else ()


def _moved(commitment: Commitment, level: str, by: int, highest: int) -> Commitment | None:
    """A commitment with a level moved; None where the scale ends or there is no such level."""
    if not by:
        return commitment
    value = getattr(commitment, level)
    if value is None or not 0 <= value + by <= highest:
        return None
    return replace(commitment, **{level: value + by})


def mark_fragile(
    changes: Sequence[Change],
    known: Mapping[str, Commitment],
    reruns: Iterable[tuple[Step, Sequence[Change]]],
    judge: Judge,
) -> tuple[Change, ...]:
    """Changes with their `flips`.

    Args:
        changes: of a comparison.
        known: the commitments of both sides by id.
        reruns: each step with the changes of the same comparison under its settings.
        judge: the rules of the verdict.
    """
    tried = [(step, _by_commitment(others)) for step, others in reruns]
    return tuple(
        replace(change, flips=(*_setting_flips(change, tried), *_level_flips(change, known, judge)))
        for change in changes
    )


def _by_commitment(changes: Iterable[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        for end in change.earlier + change.later:
            found.setdefault(end, []).append(change)
    return found


def _setting_flips(change: Change, tried: Iterable[tuple[Step, Mapping[str, list[Change]]]]) -> Iterator[Flip]:
    for step, by_commitment in tried:
        other = _counterpart(change, by_commitment)
        if (other.kind, other.unsure) != (change.kind, change.unsure):
            yield Flip(step.name, step.value, "", other.kind, other.unsure)


def _counterpart(change: Change, by_commitment: Mapping[str, list[Change]]) -> Change:
    """What became of a change: the one that holds its pair, else the one its later clause is in now."""
    ends = change.pair or change.later or change.earlier
    holds_all = (c for c in by_commitment[ends[-1]] if set(ends) <= {*c.earlier, *c.later})
    return next(holds_all, None) or by_commitment[ends[-1]][0]


def _level_flips(change: Change, known: Mapping[str, Commitment], judge: Judge) -> Iterator[Flip]:
    if not change.pair:
        return
    earlier, later = (known[i] for i in change.pair)
    for move in moves(earlier, later):
        kind = judge(change, move.earlier, move.later)
        if kind is not change.kind:
            yield Flip(move.moved, move.where, move.words, kind, change.unsure)
