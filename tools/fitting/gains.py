"""What one state of the library reaches on families left out of the fit, set against what another does.

A fit at one cutoff is noisy, so F1 is averaged over the cutoffs that a user may sensibly choose. How far a gain would
move on other statements is drawn in pairs: sentence by sentence, and, since links of one family stand and fall
together, by whole families.
"""

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from alliancediff.errors import GoldError
from alliancediff.evaluation import Interval
from alliancediff.evaluation.figures import f1
from alliancediff.evaluation.intervals import Outcome
from alliancediff.evaluation.tables import table

CUTOFFS = (0.3, 0.35, 0.4, 0.45)
_DRAWS = 1000
_SEED = 1
_TAIL = 0.025

Outcomes = Mapping[str, Mapping[str, Outcome]]
"""What became of each earlier unit (found, wrong, missed, verdict right), by pair of statements and unit."""
Record = Mapping[str, Outcomes]
"""Outcomes by the cutoff that they were reached at, as text with two places."""

_Counts = tuple[float, ...]
_Block = tuple[_Counts, _Counts]
"""Found, wrong and missed at each cutoff, one after another: before and after."""


def write_record(record: Record, path: Path) -> None:
    """Write outcomes, so that a later state can be set against this one."""
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def read_record(path: Path) -> dict[str, dict[str, dict[str, Outcome]]]:
    """The outcomes of an earlier state.

    Raises:
        GoldError: the file cannot be read, or was not written by `write_record`.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return {
            cutoff: {pair: {unit: _outcome(counts) for unit, counts in units.items()} for pair, units in pairs.items()}
            for cutoff, pairs in raw.items()
        }
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise GoldError(str(path), "holds no outcomes of a fit; write it with --outcomes") from None


def _outcome(counts: Sequence[int]) -> Outcome:
    found, wrong, missed, right = (int(count) for count in counts)
    return found, wrong, missed, right


def gains_between(before: Record, after: Record, families: Iterable[Iterable[str]]) -> dict[str, Interval]:
    """How much more F1 `after` reaches, on average over the cutoffs, on the units that both have.

    Args:
        before: an earlier state.
        after: this one.
        families: the names of the pairs of statements of each family.

    Returns:
        The gain with the ends of its 95 % interval, by what was drawn: "sentences" and "families".

    Raises:
        GoldError: the two have no cutoff or no unit in common.
    """
    cutoffs = [cutoff for cutoff in before if cutoff in after]
    units = {pair: _blocks(before, after, pair, cutoffs) for pair in (after[cutoffs[0]] if cutoffs else ())}
    every = [block for blocks in units.values() for block in blocks]
    if not every:
        raise GoldError("the outcomes to compare with", "are of other units or cutoffs; write them on the same gold")
    by_family = [_sum([block for pair in family for block in units.get(pair, ())]) for family in families]
    return {"sentences": _interval(every), "families": _interval([block for block in by_family if block[0]])}


def gain_lines(gains: Mapping[str, Interval]) -> Iterator[str]:
    """The gains as a table."""
    head = ("gain in F1, cross-validated, mean over cutoffs; drawn by", "", "from", "to")
    yield from table(head, [(n, f"{i.value:+.3f}", f"{i.low:+.3f}", f"{i.high:+.3f}") for n, i in gains.items()])


def _blocks(before: Record, after: Record, pair: str, cutoffs: Sequence[str]) -> list[_Block]:
    sides = [[record[cutoff].get(pair, {}) for cutoff in cutoffs] for record in (before, after)]
    return [
        (_joined([at[unit] for at in sides[0]]), _joined([at[unit] for at in sides[1]]))
        for unit in sides[1][0]
        if all(unit in at for side in sides for at in side)
    ]


def _joined(outcomes: Iterable[Outcome]) -> _Counts:
    return tuple(count for outcome in outcomes for count in outcome[:3])


def _sum(blocks: Sequence[_Block]) -> _Block:
    before, after = (tuple(map(sum, zip(*(block[side] for block in blocks), strict=True))) for side in (0, 1))
    return before, after


def _interval(blocks: Sequence[_Block]) -> Interval:
    """The gain over all blocks, and between which ends it lies in 95 of 100 draws; the same on every call."""
    chance = random.Random(_SEED)  # noqa: S311  resampling is no secret
    drawn = sorted(_gain(_sum(chance.choices(blocks, k=len(blocks)))) for _ in range(_DRAWS))
    return Interval(_gain(_sum(blocks)), drawn[int(_TAIL * _DRAWS)], drawn[int((1 - _TAIL) * _DRAWS) - 1])


def _gain(block: _Block) -> float:
    return _mean_f1(block[1]) - _mean_f1(block[0])


def _mean_f1(counts: _Counts) -> float:
    found = [f1(*map(round, counts[k : k + 3])) for k in range(0, len(counts), 3)]
    return sum(found) / max(1, len(found))
