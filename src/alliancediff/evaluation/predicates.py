"""Predicates that a reader placed on the scales, against the commitments that we find there."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Reading, Row
from alliancediff.evaluation.places import in_lower_case
from alliancediff.models import Commitment, Ladder

_LITTLE_WORDS = frozenset(("the", "to", "of", "and", "on", "their", "its"))
_NEGATIVE = "N"
_NOTHING = "nothing"
_REPORT = "report"


@dataclass(frozen=True, slots=True)
class Match:
    """A reader's row and the commitment that we find for it; None where there is none."""

    row: Row
    found: Commitment | None

    @property
    def ours(self) -> Reading | None:
        """Our reading of the commitment; None where there is none."""
        return _reading(self.found) if self.found else None

    @property
    def differences(self) -> tuple[tuple[str, str, str], ...]:
        """The axes on which the two readings differ, with the reader's and our own value; "" for none."""
        reader, ours = self.row.reading, self.ours
        if not ours:
            return (("predicate", self.row.predicate, ""),)
        axes = [("kind", str(reader.kind), str(ours.kind))]
        axes += [("force", reader.force, ours.force)] if reader.force else []
        axes += [(n, str(a), str(b)) for n, a, b in _numbers(reader, ours) if a >= 0]
        axes += [("stage", reader.stage, ours.stage)] if reader.stage else []
        return tuple(axis for axis in axes if axis[1] != axis[2])


def match_row(row: Row, commitments: Iterable[Commitment]) -> Match:
    """The commitment of the row's unit whose predicate shares most words with the row's; of equals the first.

    One that shares no word of substance is another predicate, even where it stands in the same clause.
    """
    best = max(commitments, key=lambda c: _overlap(row, c), default=None)
    return Match(row, best if best and _overlap(row, best) else None)


def _overlap(row: Row, commitment: Commitment) -> int:
    shared = set(in_lower_case(row.predicate).split()) & set(in_lower_case(commitment.predicate).split())
    return len(shared - _LITTLE_WORDS)


def _reading(commitment: Commitment) -> Reading:
    mark = _NEGATIVE if commitment.ladder is Ladder.NEGATIVE else ""
    return Reading(
        kind=commitment.kind,
        force="" if commitment.force is None else f"{mark}{commitment.force}",
        precision=commitment.precision,
        delegation=commitment.delegation,
        stage=str(commitment.stage or ""),
    )


def _numbers(reader: Reading, ours: Reading) -> tuple[tuple[str, int, int], ...]:
    return (
        ("precision", reader.precision, ours.precision),
        ("delegation", reader.delegation, ours.delegation),
    )


def score_predicates(matches: Iterable[Match]) -> Figures:
    """Counts over rows: `hit`, and for each axis what was `given`, given and `met` by a commitment, right, near.

    `near` is right or one step off; of a stage and a kind there is no near.
    """
    return sum((_score(match) for match in matches), Figures())


def _score(match: Match) -> Figures:
    reader, ours = match.row.reading, match.ours
    counts = {"rows": 1, "hit": int(ours is not None)}
    counts["kind_right"] = int(ours is not None and ours.kind is reader.kind)
    counts |= _axis("force", reader.force, ours.force if ours else None, _is_near)
    for axis in ("precision", "delegation"):
        theirs = getattr(reader, axis)
        mine = str(getattr(ours, axis)) if ours else None
        counts |= _axis(axis, str(theirs) if theirs >= 0 else "", mine, _is_near)
    counts |= _axis("stage", reader.stage, ours.stage if ours else None, str.__eq__)
    return Figures(counts)


def _axis(name: str, reader: str, ours: str | None, near: Callable[[str, str], bool]) -> dict[str, int]:
    is_met = bool(reader) and ours is not None
    return {
        f"{name}_given": int(bool(reader)),
        f"{name}_met": int(is_met),
        f"{name}_right": int(is_met and reader == ours),
        f"{name}_near": int(is_met and near(reader, ours or "")),
    }


def _is_near(reader: str, ours: str) -> bool:
    """At most one rung apart on one ladder."""
    if not ours or reader.startswith(_NEGATIVE) != ours.startswith(_NEGATIVE):
        return False
    return abs(int(reader.lstrip(_NEGATIVE)) - int(ours.lstrip(_NEGATIVE))) <= 1


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often a reader's value (rows) met each of ours (columns)."""

    axis: str
    counts: Counter[tuple[str, str]]

    @property
    def labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The reader's values and ours, sorted."""
        return tuple(sorted({a for a, _ in self.counts})), tuple(sorted({b for _, b in self.counts}))


def confusions(matches: Sequence[Match], *, delegation: bool = True) -> tuple[Confusion, ...]:
    """Tables of kind, force, precision and, where asked for, delegation; rows without a reader's value are left out."""
    axes = {axis: value for axis, value in _AXES.items() if delegation or axis != "delegation"}
    return tuple(
        Confusion(axis, Counter((value(m.row.reading), _ours(m, value)) for m in matches if value(m.row.reading)))
        for axis, value in axes.items()
    )


def _ours(match: Match, value: Callable[[Reading], str]) -> str:
    return (value(match.ours) or _REPORT) if match.ours else _NOTHING


def _precision(reading: Reading) -> str:
    return str(reading.precision) if reading.precision >= 0 else ""


def _delegation(reading: Reading) -> str:
    return str(reading.delegation) if reading.delegation >= 0 else ""


_AXES: dict[str, Callable[[Reading], str]] = {
    "kind": lambda reading: str(reading.kind),
    "force": lambda reading: reading.force,
    "precision": _precision,
    "delegation": _delegation,
}
