"""Every two statements of a series compared, here or in other processes."""

import itertools
import logging
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from alliancediff.corrections import about_pair
from alliancediff.evolution.judging import Pair
from alliancediff.models import Corrections, Diff, Embedder, Extraction, Note, Settings
from alliancediff.pipeline.cache import Cache
from alliancediff.pipeline.diff import compare_once
from alliancediff.pipeline.settings import lexicon_of
from alliancediff.timing import timed

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """What the comparison of two texts rests on besides them.

    To be sent to another process it names the `folder` of a cache; here the `store` itself is at hand.
    """

    settings: Settings
    embedder: Embedder | None
    folder: Path | None = None
    store: Cache | None = None

    def compare(self, one: Extraction, two: Extraction, corrections: Corrections) -> tuple[Diff, tuple[Note, ...]]:
        """The diff of two texts, and what another process has to say of files of the cache."""
        elsewhere = Cache(self.folder) if self.folder else None
        diff = compare_once(
            one,
            two,
            self.settings,
            lexicon_of(self.settings),
            corrections=corrections,
            embedder=self.embedder,
            store=self.store or elsewhere,
        )
        return diff, tuple(elsewhere.notes if elsewhere else ())


def compare_all(
    extractions: Sequence[Extraction], corrections: Corrections, work: Work, executor: Executor | None
) -> tuple[dict[Pair, Diff], tuple[Note, ...]]:
    """Every two statements compared, the earlier one first, each pair with the answers that are about it; and notes."""
    pairs = list(itertools.combinations(extractions, 2))
    answers = [about_pair(corrections, one, two) for one, two in pairs]
    run = executor.map if executor else map
    with timed(_LOG, f"compared {len(pairs)} pairs of {len(extractions)} texts"):
        told = list(run(work.compare, (one for one, _ in pairs), (two for _, two in pairs), answers))
    diffs = {(one.statement.id, two.statement.id): diff for (one, two), (diff, _) in zip(pairs, told, strict=True)}
    return diffs, tuple(note for _, notes in told for note in notes)
