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


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _verdicts(folder: Path) -> Iterator[bool | None]:
    """For each row whether its bearers are those of the reader; None where its predicate is not found."""
    for name, rows in _ROWS.items():
        found = ad.extract(ad.read_statement(folder / name))
        sentences = {unit.id: _hash(found.statement.quote(unit.span)) for unit in found.statement.units}
        bearers = {
            (sentences[c.unit], _hash(c.predicate.split(" … ")[0])): sorted(c.bearers) for c in found.commitments
        }
        for _, sentence, predicate, expected in rows:
            ours = bearers.get((sentence, predicate))
            yield None if ours is None else ours == expected


def test_two_leaders_are_both_bound_and_one_alone_is_his_state(originals: Path) -> None:
    """In the texts of the United States with France, Australia, India and the Philippines, and of the Quad."""
    verdicts = list(_verdicts(originals))
    found = [verdict for verdict in verdicts if verdict is not None]

    assert _FOUND <= len(found) / len(verdicts)
    assert _RIGHT <= sum(found) / len(found)
