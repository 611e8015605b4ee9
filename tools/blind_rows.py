"""`python -m tools.blind_rows ROWS.json STATEMENTS [--show]` holds extraction against acts that two readers labelled.

The file holds no words: a sentence is a place in its text and a hash, an act the places of its predicate and clause in
the sentence, and places count letters, white space left out. Where the readers differ both values count as right, and
a clause is right that holds at least what both put into it and at most what either did, give or take `_EDGE` letters.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import alliancediff as ad
from alliancediff.models import SAID_APART, Commitment, Ladder

AXES = ("kind", "force", "bearers", "clause")
_EDGE = 3
"""Letters by which an end of a clause may differ: a stop, a quotation mark, an "and"."""
_MARKS = {Ladder.NEGATIVE: "N", Ladder.DIRECTIVE: "R"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """An act as the readers gave it, and the commitment found there; None where none shares a letter of its predicate.

    `start` is where the act's sentence begins, in letters of the text.
    """

    act: Mapping[str, Any]
    start: int
    found: Commitment | None
    clause: tuple[int, int] = (0, 0)

    @property
    def right(self) -> dict[str, bool]:
        """For each axis whether the commitment is as either reader says; nothing where none was found."""
        if (found := self.found) is None:
            return {}
        (start, end), least, most = self.clause, self.act["least"], self.act["most"]
        rungs = [force and force.rstrip("+-e") for force in self.act["force"]]
        rung = None if found.force is None else f"{_MARKS.get(found.ladder, '')}{found.force}"
        holds_all = start <= least[0] + _EDGE and end >= least[1] - _EDGE
        nothing_more = start >= most[0] - _EDGE and end <= most[1] + _EDGE
        return {
            "kind": str(found.kind) in self.act["kind"],
            "force": rung in rungs,
            "bearers": sorted(found.bearers) in self.act["bearers"],
            "clause": holds_all and nothing_more,
        }


def labelled(rows: Path, statements: Path) -> Iterator[Labelled]:
    """Every act of the file with what is found there.

    Raises:
        ValueError: a sentence is no longer where its hash says.
    """
    for name, sentences in json.loads(rows.read_text(encoding="utf-8"))["texts"].items():
        found = ad.extract(statements / name)
        letters = [0, *accumulate(not sign.isspace() for sign in found.statement.text)]
        whole = "".join(found.statement.text.split())
        for sentence in sentences:
            start, end = sentence["at"]
            if hashlib.sha256(whole[start:end].encode()).hexdigest()[:16] != sentence["hash"]:
                raise ValueError(f"{name}: another sentence stands at {start}: label it anew")
            near = [c for c in found.commitments if letters[c.span.start] < end and letters[c.span.end] > start]
            yield from (_met(act, start, near, found.statement.text, letters) for act in sentence["acts"])


def _met(act: Mapping[str, Any], start: int, near: Sequence[Commitment], text: str, letters: Sequence[int]) -> Labelled:
    """The commitment whose predicate shares most letters with that of the act."""
    first, last = map(int, act["predicate"])

    def shared(found: Commitment) -> int:
        words = found.predicate.split(SAID_APART)
        places = [(text.find(part, found.span.start, found.span.end), len(part)) for part in words]
        ours = [(letters[at] - start, letters[at + size] - start) for at, size in places if at >= 0]
        return sum(max(0, min(end, last) - max(begin, first)) for begin, end in ours)

    best = max(near, key=shared, default=None)
    if best is None or shared(best) <= 0:
        return Labelled(act, start, None)
    return Labelled(act, start, best, (letters[best.span.start] - start, letters[best.span.end] - start))


def shares(acts: Sequence[Labelled]) -> dict[str, float]:
    """The share of the acts that are found, and of these what is right on each axis, from 0 to 1."""
    found = [act.right for act in acts if act.found]
    counts = Counter(axis for right in found for axis, is_right in right.items() if is_right)
    return {"found": len(found) / len(acts)} | {axis: counts[axis] / max(1, len(found)) for axis in AXES}


def main() -> None:
    """Print the shares, and with --show what is not as the readers say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("statements", type=Path)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    acts = list(labelled(asked.rows, asked.statements))
    for act in acts if asked.show else ():
        wrong = [axis for axis, is_right in act.right.items() if not is_right]
        if wrong or not act.found:
            sys.stdout.write(f"{', '.join(wrong) or 'not found'}: {act.found!r}, readers: {dict(act.act)}\n")
    told = ", ".join(f"{axis} {share:.3f}" for axis, share in shares(acts).items())
    sys.stdout.write(f"{len(acts)} acts: {told}\n")


if __name__ == "__main__":
    main()
