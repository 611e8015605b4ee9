"""Gold files -> pairs of statements with what a fit needs of them, grouped into families.

Everything that does not depend on the weights is done once: reading, extraction, the places of quotes, and the bare
parts of the score.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff import pipeline
from alliancediff.alignment.assignment import identical_pairs
from alliancediff.alignment.normalisation import normaliser
from alliancediff.alignment.similarity import Pair, compare_all
from alliancediff.errors import GoldError
from alliancediff.evaluation import Run, UnitPair, holds_pairs
from alliancediff.lexicon import Lexicon, Weights
from alliancediff.models import Commitment, Settings

_CURVE = ("slope", "middle")

PARTS = tuple(f.name for f in fields(Weights) if f.name not in _CURVE)
"""The weights that a score is linear in, in the order of all vectors here."""

Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair of gold units: the bare parts of every two commitments that stand in them, and whether it is a link."""

    candidates: tuple[Vector, ...]
    is_link: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of statements of a gold file."""

    run: Run
    pair: UnitPair
    samples: tuple[Sample, ...]

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


def read_cases(folder: Path, statements: Path, settings: Settings) -> GoldFolder:
    """All pairs of all gold files of a folder; files without pairs are left out.

    Raises:
        GoldError: no file of the folder has pairs, or one cannot be used.
        UnreadableStatementError: a statement is missing.
    """
    paths = [path for path in sorted(folder.glob("*.json")) if holds_pairs(path)]
    if not paths:
        raise GoldError(str(folder), "holds no gold file with pairs; name a folder with one (docs/reference/gold.md)")
    lexicon = words.load(settings.packs)
    runs = [pipeline.run_gold(path, statements, settings) for path in paths]
    cases = tuple(Case(run, pair, tuple(_samples(run, pair, lexicon))) for run in runs for pair in run.gold.pairs)
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


def _samples(run: Run, pair: UnitPair, lexicon: Lexicon) -> Iterator[Sample]:
    """Pairs of units with a commitment each and something in common, but for optional ones."""
    earlier, later = (run.extractions[key].commitments for key in pair)
    speakers = pipeline.speakers(*(run.extractions[key].statement for key in pair))
    core, optional = run.gold.between(pair)
    candidates: dict[UnitPair, list[Vector]] = {}
    for (i, j), vector in _vectors(earlier, later, lexicon, speakers).items():
        for one in run.places[earlier[i].id]:
            for two in run.places[later[j].id]:
                candidates.setdefault((one, two), []).append(vector)
    for key, vectors in candidates.items():
        if key not in optional:
            yield Sample(tuple(vectors), key in core)


def _vectors(
    earlier: Sequence[Commitment], later: Sequence[Commitment], lexicon: Lexicon, speakers: Sequence[str]
) -> dict[Pair, Vector]:
    """The bare parts of every pair that competes: its score under a weight of 1 for one part and 0 for all others.

    Clauses of the same words are linked whatever their score, so that they and their rivals teach nothing.
    """
    settled = identical_pairs(earlier, later)
    rows, columns = {i for i, _ in settled}, {j for _, j in settled}
    bare = [compare_all(earlier, later, normaliser(lexicon), one, speakers) for one in _unit_weights(lexicon.weights)]
    return {
        pair: tuple(sum(value for _, value in parts[pair].items()) for parts in bare)
        for pair in bare[0]
        if pair[0] not in rows and pair[1] not in columns
    }


def _unit_weights(weights: Weights) -> list[Weights]:
    nothing = dict.fromkeys(PARTS, 0.0)
    return [replace(weights, **{**nothing, name: 1.0}) for name in PARTS]
