"""Which links two runs claim differently, and which parts of their scores moved.

A link is a pair of gold units, "EARLIER -> LATER". A run keeps the links that readers gave and those that it claimed,
each with the parts of the closest two commitments that stand in these units.
"""

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from alliancediff.errors import GoldError
from alliancediff.evaluation.gold import UnitPair
from alliancediff.evaluation.run import Run, judge_run
from alliancediff.models import Parts

_CLAIMED = ("right", "wrong")
_LONGEST_WORDS = 60
_LEAST_MOVE = 0.005

Scores = Mapping[UnitPair, Mapping[tuple[str, str], Parts]]
"""For each pair of statements, the parts of every two commitments that have anything in common, by their ids."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a link in one run: "right", "wrong" or "missed" ("" where nobody claims it), and its parts."""

    outcome: str
    parts: Mapping[str, float]

    @property
    def is_claimed(self) -> bool:
        """Whether the run has the link."""
        return self.outcome in _CLAIMED


@dataclass(frozen=True, slots=True)
class Shift:
    """A link that one of two runs claims and the other does not; `before` is None where nothing is known of it."""

    link: str
    texts: tuple[str, str]
    before: Fate | None
    after: Fate

    @property
    def is_won(self) -> bool:
        """Whether the later run claims it."""
        return self.after.is_claimed


def fates_of(run: Run, scores: Scores, *, unsure: bool = False) -> dict[str, Fate]:
    """The links that readers gave and those that a run claims, in the order of the pairs."""
    best = _best_parts(run, scores)
    found: dict[str, Fate] = {}
    for judged in judge_run(run, unsure=unsure).values():
        outcomes = {**dict.fromkeys(judged.missed, "missed"), **dict.fromkeys(judged.wrong, "wrong")}
        outcomes |= dict.fromkeys(judged.found, "right")
        found |= {_name(key): Fate(outcome, best.get(key, {})) for key, outcome in sorted(outcomes.items())}
    return found


def shifts_between(before: Mapping[str, Fate], run: Run, scores: Scores, *, unsure: bool = False) -> tuple[Shift, ...]:
    """The links won and lost since an earlier run on the same gold, those won first."""
    after, best = fates_of(run, scores, unsure=unsure), _best_parts(run, scores)
    texts = {unit.id: unit.text for units in run.gold.units.values() for unit in units}
    shifts = []
    for link in sorted({*before, *after}):
        ends = _ends(link)
        if not texts.keys() >= set(ends):
            continue
        now = after.get(link, Fate("", best.get(ends, {})))
        if now.is_claimed != (link in before and before[link].is_claimed):
            shifts.append(Shift(link, (texts[ends[0]], texts[ends[1]]), before.get(link), now))
    return tuple(sorted(shifts, key=lambda shift: not shift.is_won))


def shift_lines(shifts: tuple[Shift, ...]) -> Iterator[str]:
    """The links won and lost as text: the first words of both units, and the parts that moved."""
    won = sum(shift.is_won for shift in shifts)
    yield f"links won {won}, lost {len(shifts) - won}"
    for shift in shifts:
        fate = shift.after if shift.is_won else shift.before or shift.after
        yield f"{'won' if shift.is_won else 'lost'}, {fate.outcome}: {shift.link}"
        yield from (f"    “{_first_words(text)}”" for text in shift.texts)
        yield f"    {_moved(shift)}"


def read_fates(path: Path) -> dict[str, Fate]:
    """The links of an earlier run, from its JSON; empty where it was written by a version that kept none.

    Raises:
        GoldError: the file holds something else in their place.
    """
    raw = json.loads(path.read_text(encoding="utf-8")).get("links", {})
    try:
        return {
            str(link): Fate(str(fate["outcome"]), {str(name): float(value) for name, value in fate["parts"].items()})
            for link, fate in raw.items()
            if _ends(link)
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        raise GoldError(str(path), "holds links of an unknown form; write it anew with --json") from None


def _best_parts(run: Run, scores: Scores) -> dict[UnitPair, dict[str, float]]:
    """For each pair of gold units, the parts of the two commitments in them that score best; zeros are left out."""
    best: dict[UnitPair, Parts] = {}
    for of_pair in scores.values():
        for (earlier, later), parts in of_pair.items():
            for key in itertools.product(run.places[earlier], run.places[later]):
                if key not in best or parts.total > best[key].total:
                    best[key] = parts
    return {key: {name: round(value, 4) for name, value in parts.items() if value} for key, parts in best.items()}


def _moved(shift: Shift) -> str:
    if shift.before is None:
        return f"not claimed before, and its parts were not kept; now {_sum_of(shift.after.parts)}"
    before, after = shift.before.parts, shift.after.parts
    steps = [(name, before.get(name, 0.0), after.get(name, 0.0)) for name in dict.fromkeys([*before, *after])]
    moved = [f"{name} {a:+.2f} → {b:+.2f}" for name, a, b in steps if abs(b - a) >= _LEAST_MOVE]
    return f"score {_score(before):.2f} → {_score(after):.2f}: {', '.join(moved) or 'no part moved, the cutoff did'}"


def _sum_of(parts: Mapping[str, float]) -> str:
    terms = [f"{name} {value:+.2f}" for name, value in parts.items()]
    return f"{_score(parts):.2f}: {', '.join(terms) or 'nothing in common'}"


def _score(parts: Mapping[str, float]) -> float:
    return min(1.0, max(0.0, sum(parts.values())))


def _first_words(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"


def _name(key: UnitPair) -> str:
    return " -> ".join(key)


def _ends(link: str) -> UnitPair:
    earlier, later = link.split(" -> ")
    return earlier, later
