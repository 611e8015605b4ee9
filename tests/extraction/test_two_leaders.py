"""Who is bound in sentences on two leaders of a joint text, against what a reader says of official texts."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import alliancediff as ad

_ROWS = json.loads(Path(__file__).with_name("two_leaders.json").read_text(encoding="utf-8"))["texts"]
_RIGHT = 0.97
_FOUND = 0.9
"""Shares of the rows whose bearers are right, and whose predicate is found at all."""


_NEAR = 30
"""Characters by which the words that a predicate begins with may differ from those of the reader."""


def _hash(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def _places(found: ad.Extraction) -> dict[str, list[tuple[int, list[str]]]]:
    """For each sentence, by its hash, where its predicates stand in it and whom they bind."""
    places: dict[str, list[tuple[int, list[str]]]] = {}
    units = {unit.id: unit for unit in found.statement.units}
    for c in found.commitments:
        unit = units[c.unit]
        text = found.statement.quote(unit.span)
        at = text.find(c.predicate.split(" … ")[0], c.span.start - unit.span.start)
        places.setdefault(_hash(text), []).append((at, sorted(c.bearers)))
    return places


def _verdicts(folder: Path) -> Iterator[bool | None]:
    """For each row whether its bearers are those of the reader; None where its predicate is not found."""
    for name, rows in _ROWS.items():
        places = _places(ad.extract(ad.read_statement(folder / name)))
        for sentence, at, expected in rows:
            near = [(abs(place - at), bearers) for place, bearers in places.get(sentence, [])]
            distance, ours = min(near, default=(_NEAR + 1, []))
            yield None if distance > _NEAR else ours == expected


def test_two_leaders_are_both_bound_and_one_alone_is_his_state(originals: Path) -> None:
    """In the texts of the United States with France, Australia, India and the Philippines, and of the Quad."""
    verdicts = list(_verdicts(originals))
    found = [verdict for verdict in verdicts if verdict is not None]

    assert _FOUND <= len(found) / len(verdicts)
    assert _RIGHT <= sum(found) / len(found)
