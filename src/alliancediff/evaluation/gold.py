"""Gold files -> values, checked: what a file lacks is said once, with its place, before anything is compared."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from alliancediff.errors import GoldError
from alliancediff.models import CommitmentKind, Stage
from alliancediff.models.records import plural, told

_LIVE = {"commitment", "position"}
_STANCES = {"evaluation": "stance", "legal position": "stance"}
"""Kinds of the study that the library does not tell from a stance."""
_LEVELS = ("0", "1", "2", "3", "4")
_Word = TypeVar("_Word", bound=StrEnum)
_FORCE = re.compile(r"(N?\d)[+\-e]*")

UnitPair = tuple[str, str]
"""Two units, or two statements, by id: the earlier and the later."""


@dataclass(frozen=True, slots=True)
class GoldUnit:
    """A unit of a gold statement; `kinds` has more than one entry where the readers disagreed."""

    id: str
    text: str
    kinds: frozenset[str]
    themes: frozenset[str] = frozenset()

    @property
    def is_live(self) -> bool:
        """Whether a reader took it for a commitment or position."""
        return bool(self.kinds & _LIVE)


@dataclass(frozen=True, slots=True)
class Gold:
    """Statements by id with their files, pairs to compare, units by statement, links with their verdicts."""

    files: Mapping[str, str]
    units: Mapping[str, tuple[GoldUnit, ...]]
    pairs: tuple[UnitPair, ...] = ()
    links: Mapping[UnitPair, frozenset[str]] = field(default_factory=dict)
    optional: frozenset[UnitPair] = frozenset()
    dates: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        """How many statements, pairs and links it holds."""
        counts = (self.files, "statement"), (self.pairs, "pair"), (self.links, "link")
        return told("Gold", "", *(plural(len(one), name) for one, name in counts))

    def between(self, pair: UnitPair) -> tuple[dict[UnitPair, frozenset[str]], set[UnitPair]]:
        """The links of one pair of statements with their verdicts, and the optional ones."""
        core = {key: kinds for key, kinds in self.links.items() if statements_of(key) == pair}
        return core, {key for key in self.optional if statements_of(key) == pair}


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause on the scales of docs/codebook.md, by a reader or by us.

    `force` is a rung ("6", "N3" on the negative ladder) or "" for a report; half steps are left out. `precision` and
    `delegation` are -1, and `stage` is "", where none was given.
    """

    kind: CommitmentKind
    force: str = ""
    precision: int = -1
    delegation: int = -1
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A predicate that a reader placed on the scales, in a unit of another gold file."""

    unit: str
    predicate: str
    reading: Reading


def statements_of(key: UnitPair) -> UnitPair:
    """The statements that two units belong to.

    Example:
        >>> statements_of(("a-001", "b-014"))
        ('a', 'b')
    """
    return key[0].rsplit("-", 1)[0], key[1].rsplit("-", 1)[0]


def read_gold(path: Path) -> Gold:
    """A gold file with pairs and links; its form is described in docs/reference/gold.md.

    Raises:
        GoldError: there is no such file, it lacks what a gold file has, or it names units or statements that it
            does not hold.
    """
    raw = _raw(path)
    with faults_of(path):
        gold = Gold(
            **_texts(raw),
            pairs=tuple((one, two) for one, two in raw["pairs"]),
            links={(k["earlier"], k["later"]): frozenset(_names(k["change"])) for k in raw["links"]},
            optional=frozenset((k["earlier"], k["later"]) for k in raw["optional"]),
        )
    for problem in _problems(gold):
        raise GoldError(str(path), problem)
    return gold


def read_units(path: Path) -> Gold:
    """The statements and units of a gold file, without its links.

    Raises:
        GoldError: there is no such file, or it has none.
    """
    raw = _raw(path)
    with faults_of(path):
        return Gold(**_texts(raw))


def holds_rows(path: Path) -> bool:
    """Whether a file holds predicates placed on the scales, and not links.

    Raises:
        GoldError: it cannot be read.
    """
    return "rows" in _raw(path)


def holds_pairs(path: Path) -> bool:
    """Whether a file holds pairs of statements to compare.

    Raises:
        GoldError: it cannot be read.
    """
    return bool(_raw(path).get("pairs"))


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a file of predicates.

    Raises:
        GoldError: there is no such file, it has no rows, or a row has a value that is on no scale.
    """
    raw = _raw(path)
    with faults_of(path):
        rows = tuple(_row(number, row) for number, row in enumerate(raw["rows"], 1))
    if not rows:
        raise GoldError(str(path), "has no rows; give at least one predicate")
    return rows


def units_file(path: Path, rows: Iterable[Row]) -> Path:
    """The gold file beside `path` that holds the units of its rows.

    Raises:
        GoldError: no file there holds them all; names a unit that none has.
    """
    wanted = {row.unit for row in rows}
    known = {other: _unit_ids(other) for other in sorted(path.parent.glob("*.json")) if other != path}
    for other, ids in known.items():
        if wanted <= ids:
            return other
    missing = min(wanted.difference(*known.values()) or wanted)
    raise GoldError(str(path), f"no one file beside it holds its units, as {missing!r}; name it with --units FILE")


def _unit_ids(path: Path) -> set[str]:
    """The ids of the units of a file; none where it is no gold file."""
    try:
        return {unit.id for units in read_units(path).units.values() for unit in units}
    except GoldError:
        return set()


def _raw(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})") from None
    except (ValueError, RecursionError) as error:
        raise GoldError(str(path), f"is no gold file: no JSON ({error})") from None
    if not isinstance(raw, dict):
        raise GoldError(str(path), "is no gold file: it holds no table")
    return raw


@contextmanager
def faults_of(path: Path, what: str = "gold file") -> Iterator[None]:
    """Turn what goes wrong while a file is read into a `GoldError` that says which file is no such thing, and why."""
    try:
        yield
    except KeyError as error:
        raise GoldError(str(path), f"is no {what}: there is no {error}") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise GoldError(str(path), f"is no {what}: {_told(error)}") from None


def _told(error: Exception) -> str:
    """What our own checks say; what Python says of a value of another form, in other words."""
    is_ours = type(error) is ValueError or " is no " in str(error)
    return str(error) if is_ours else "a value has not the form that docs/reference/gold.md gives it"


def _texts(raw: Mapping[str, Any]) -> dict[str, Any]:
    units = [
        GoldUnit(key, _text(unit["text"]), frozenset(_names(unit["kind"])), frozenset(_names(unit.get("themes", []))))
        for key, unit in raw["units"].items()
    ]
    return {
        "files": {key: _text(entry["file"]) for key, entry in raw["statements"].items()},
        "units": {key: tuple(_of_statement(units, key)) for key in raw["statements"]},
        "dates": {key: entry["date"] for key, entry in raw["statements"].items() if entry.get("date")},
    }


def _of_statement(units: Iterable[GoldUnit], statement: str) -> list[GoldUnit]:
    own = [unit for unit in units if unit.id.rsplit("-", 1)[0] == statement]
    return sorted(own, key=lambda unit: int(unit.id.rsplit("-", 1)[1]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _names(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list of names")
    return [_text(name) for name in value]


def _problems(gold: Gold) -> Iterator[str]:
    if not gold.pairs:
        yield "names no pairs of statements to compare; give at least one under pairs"
    for pair in gold.pairs:
        yield from (f"pairs name {key!r}, which is no statement of it" for key in pair if key not in gold.files)
        if pair[0] == pair[1]:
            yield f"pairs set {pair[0]!r} against itself"
    known = {unit.id for units in gold.units.values() for unit in units}
    for key in sorted({*gold.links, *gold.optional}):
        yield from (f"a link names {unit!r}, which is no unit of it" for unit in key if unit not in known)
        if statements_of(key) not in gold.pairs:
            yield f"a link joins {key[0]!r} and {key[1]!r}, whose statements are no pair of it"


def _row(number: int, row: Mapping[str, Any]) -> Row:
    try:
        kind = _one_of(CommitmentKind, "kind", _STANCES.get(_text(row["kind"]), row["kind"]))
        stage = _given(row, "stage").replace(" ", "_")
        reading = Reading(
            kind=kind,
            force=_force(_given(row, "force")),
            precision=_level(row, "precision"),
            delegation=_level(row, "delegation"),
            stage=_one_of(Stage, "stage", stage) if stage else "",
        )
        return Row(_text(row["unit"]), _text(row["predicate"]), reading)
    except (ValueError, TypeError) as error:
        raise ValueError(f"row {number}: {error}") from None
    except KeyError as error:
        raise ValueError(f"row {number} has no {error}") from None


def _one_of(scale: type[_Word], axis: str, name: str) -> _Word:
    """The value of a scale by its name."""
    if name not in list(scale):
        raise ValueError(f"{name!r} is no {axis}; there are {', '.join(scale)}")
    return scale(name)


def _level(row: Mapping[str, Any], axis: str) -> int:
    """A level from 0 to 4; -1 where the reader gave none."""
    text = _given(row, axis)
    if text and text not in _LEVELS:
        raise ValueError(f"{axis} {text!r} is no level; there are {', '.join(_LEVELS)}")
    return int(text or -1)


def _given(row: Mapping[str, Any], key: str) -> str:
    """A value as text; "" where the reader gave none."""
    value = row.get(key)
    return "" if value in (None, "-") else str(value)


def _force(text: str) -> str:
    """The rung without its half steps."""
    match = _FORCE.fullmatch(text)
    if text and not match:
        raise ValueError(f"force {text!r} is no rung, as 6, 6e or N3")
    return match[1] if match else ""
