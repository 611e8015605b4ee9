"""Gold files -> pairs of statements with what a fit needs of them, grouped into families.

Everything that does not depend on the weights is done once: reading, extraction, the places of quotes, and the bare
likenesses. What neighbours add and rivals take away depends on the weights of these, and is made anew for each.
"""

import hashlib
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff.alignment.assignment import identical_pairs
from alliancediff.alignment.counterparts import on_absent_lines
from alliancediff.alignment.neighbours import Row, row_of
from alliancediff.alignment.similarity import Pair, compare_all, neighbour_shares, rival_gaps
from alliancediff.alignment.speakers import speakers
from alliancediff.errors import GoldError
from alliancediff.evaluation import Run, UnitPair, evaluate, holds_pairs
from alliancediff.lexicon import Lexicon, Weights
from alliancediff.models import AlignmentSettings, Settings, Statement

_OWN = ("words", "sentence", "fuzzy", "names", "themes", "lines")
LIKENESSES = (*_OWN, "nearby")
AGAINST = ("against_kinds", "against_tone", "against_conflicts")
RIVALS = ("rivals_both", "rivals_either")
PARTS = LIKENESSES + AGAINST + RIVALS
"""The weights of the parts, in the order of all vectors here; the others of `Weights` are kept."""

Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair of gold units: every two commitments that stand in them, by index, and whether it is a link."""

    candidates: tuple[Pair, ...]
    is_link: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of statements of a gold file, with the bare likenesses of every two commitments that share anything."""

    run: Run
    pair: UnitPair
    lexicon: Lexicon
    bare: Mapping[Pair, Vector]
    rows: tuple[Row, Row]
    absent: tuple[tuple[bool, ...], tuple[bool, ...]]
    samples: tuple[Sample, ...]

    def vectors(self, weights: Weights) -> dict[Pair, Vector]:
        """Likenesses and, below zero, what speaks against a pair and what rivals take away, each for a weight of 1."""
        own = [getattr(weights, name) for name in _OWN + AGAINST]
        totals = {
            pair: min(1.0, max(0.0, sum(a * b for a, b in zip(own, vector, strict=True))))
            for pair, vector in self.bare.items()
        }
        nearby = neighbour_shares(self.rows, totals, most=1 - weights.nearby)
        gaps = rival_gaps({pair: min(1.0, total + weights.nearby * nearby[pair]) for pair, total in totals.items()})
        return {
            pair: (*vector[: len(_OWN)], nearby[pair], *vector[len(_OWN) :], -min(gaps[pair]), -max(gaps[pair]))
            for pair, vector in self.bare.items()
        }

    @property
    def marks(self) -> frozenset[str]:
        """What ties it to other pairs: the files of its statements and, where the gold gives them, their days."""
        gold = self.run.gold
        files = {gold.files[key] for key in self.pair}
        return frozenset(files | {gold.dates[key] for key in self.pair if key in gold.dates})


@dataclass(frozen=True, slots=True)
class Family:
    """Pairs that share a statement or the day of one, directly or through others: they speak of the same events."""

    cases: tuple[Case, ...]

    @property
    def name(self) -> str:
        """The ids of its statements."""
        return " ".join(dict.fromkeys(key for case in self.cases for key in case.pair))


@dataclass(frozen=True, slots=True)
class GoldFolder:
    """The cases of a folder, with the files that they come from and a hash of these."""

    cases: tuple[Case, ...]
    files: tuple[str, ...]
    sha256: str

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that are compared."""
        return tuple(found.statement for case in self.cases for found in case.run.extractions.values())


def read_cases(folder: Path, statements: Path, settings: Settings, lexicon: Lexicon | None = None) -> GoldFolder:
    """All pairs of all gold files of a folder; files without pairs are left out.

    Args:
        folder: the gold files.
        statements: the folder that the files named in them lie in.
        settings: tunables.
        lexicon: words to read with, those of the settings where None.

    Raises:
        GoldError: no file of the folder has pairs, or one cannot be used.
        UnreadableStatementError: a statement is missing.
    """
    paths = [path for path in sorted(folder.glob("*.json")) if holds_pairs(path)]
    if not paths:
        raise GoldError(str(folder), "holds no gold file with pairs; name a folder with one (docs/reference/gold.md)")
    lexicon = lexicon or words.load(settings.packs, settings.profile)
    runs = [evaluate.run_gold(path, statements, settings, lexicon=lexicon) for path in paths]
    cases = tuple(_case(run, pair, lexicon, settings.alignment) for run in runs for pair in run.gold.pairs)
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()
    return GoldFolder(cases, tuple(path.name for path in paths), digest)


def families_of(cases: Iterable[Case]) -> tuple[Family, ...]:
    """Cases grouped so that no mark stands in two families."""
    groups: list[tuple[frozenset[str], tuple[Case, ...]]] = []
    for case in cases:
        near = [group for group in groups if group[0] & case.marks]
        marks = case.marks.union(*(marks for marks, _ in near))
        members = (*(member for _, group in near for member in group), case)
        groups = [group for group in groups if not group[0] & case.marks] + [(marks, members)]
    return tuple(Family(members) for _, members in groups)


def _case(run: Run, pair: UnitPair, lexicon: Lexicon, settings: AlignmentSettings) -> Case:
    reach = settings.neighbour_reach
    earlier, later = (run.extractions[key].commitments for key in pair)
    spoken = speakers(*(run.extractions[key].statement for key in pair))
    ones = replace(lexicon.weights, **dict.fromkeys(_OWN + AGAINST, 1.0), **dict.fromkeys((*RIVALS, "nearby"), 0.0))
    parts = compare_all(earlier, later, replace(lexicon, weights=ones), settings, spoken)
    names = [name.removeprefix("against_") for name in _OWN + AGAINST]
    bare = {place: tuple(getattr(part, name) for name in names) for place, part in parts.items()}
    return Case(
        run=run,
        pair=pair,
        lexicon=lexicon,
        bare=bare,
        rows=(row_of(earlier, reach), row_of(later, reach)),
        absent=on_absent_lines(earlier, later, lexicon),
        samples=tuple(_samples(run, pair, bare)),
    )


def _samples(run: Run, pair: UnitPair, bare: Iterable[Pair]) -> Iterator[Sample]:
    """Pairs of units with a commitment each and something in common, but for optional ones.

    Clauses of the same words are linked whatever their score, so that they and their rivals teach nothing.
    """
    earlier, later = (run.extractions[key].commitments for key in pair)
    core, optional = run.gold.between(pair)
    settled = identical_pairs(earlier, later)
    rows, columns = {i for i, _ in settled}, {j for _, j in settled}
    candidates: dict[UnitPair, list[Pair]] = {}
    for i, j in bare:
        if i not in rows and j not in columns:
            for key in itertools.product(run.places[earlier[i].id], run.places[later[j].id]):
                candidates.setdefault(key, []).append((i, j))
    for key, pairs in candidates.items():
        if key not in optional:
            yield Sample(tuple(pairs), key in core)
