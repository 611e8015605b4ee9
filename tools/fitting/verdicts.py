"""`python -m tools.fitting.verdicts GOLD... STATEMENTS` fits the second voice on verdicts and says its worth.

GOLD are gold files, or folders of them. Each family of statements is judged by a forest that was fitted on all others;
a family is what `families_of` calls one. Every pair is shown in both directions, so that the voice knows none by heart.
Needs scikit-learn (`pip install -e ".[fitting]"`), which no user of the library does.
"""

import argparse
import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from rapidfuzz import fuzz

from alliancediff.comparison.comparability import accounts_of_one_meeting
from alliancediff.comparison.verdicts import Verdict, by_rules, direction_of, heard_of, sayable
from alliancediff.comparison.voice import FEATURES, Forest, Question, forest_in, opinion
from alliancediff.errors import AllianceDiffError
from alliancediff.evaluation import UnitPair, holds_pairs
from alliancediff.evaluation.evaluate import run_gold
from alliancediff.evaluation.places import by_unit
from alliancediff.evaluation.run import Run
from alliancediff.evaluation.tables import table
from alliancediff.models import Commitment, Settings
from alliancediff.models.settings import VoiceSettings

_KINDS = {"strengthened": 1, "repeated": 0, "weakened": -1}
_DIRECTIONS = (1, 0, -1)
TREES, LEAVES, LEAST, SHARE = 60, 24, 5, 0.3
"""Trees, leaves of each, the fewest pairs in a leaf, and the share of the numbers that a node may choose from."""

_SILENT = Settings(voice=VoiceSettings(speaks=1, overrules=1))
"""Settings by which the rules speak alone, so that a voice can be fitted before there is one."""

_HEAD = """\
The second voice on verdicts: a small forest of questions, fitted on what readers said of linked pairs.
Fitted on {count} pairs, each both ways, by: python -m tools.fitting.verdicts GOLD STATEMENTS --write FILE
A node is a question (`NUMBER > VALUE: NODE IF NOT | NODE IF SO`; the nodes of a tree are counted from 0) or an answer:
the shares of strengthened, repeated and weakened pairs among those that came there. The mean of all trees counts,
asked from both ends. The numbers are told in comparison/voice/features.py."""


class _Tree(Protocol):
    """A fitted tree of scikit-learn: arrays with a place for each node."""

    node_count: int
    children_left: np.ndarray
    children_right: np.ndarray
    feature: np.ndarray
    threshold: np.ndarray
    value: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A linked pair of the gold: what readers allow, the verdict of the rules, and the numbers both ways.

    `sayable` holds the directions that the voice may give, none where it is not asked; `is_found` is true where we link
    the pair, too.
    """

    gold: str
    marks: frozenset[str]
    wanted: tuple[int, ...]
    ruled: Verdict
    sayable: frozenset[int]
    is_found: bool
    there: tuple[float, ...]
    back: tuple[float, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, validate, print; 0 where that went well, 2 where a file is missing or of no use."""
    parser = argparse.ArgumentParser(prog="python -m tools.fitting.verdicts", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+", help="gold files, or folders with gold files")
    parser.add_argument("statements", type=Path, help="folder that the files named in them lie in")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the forest to FILE, as data/verdicts.toml")
    try:
        for line in _fit(parser.parse_args(arguments)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    except (AllianceDiffError, OSError) as error:
        sys.stderr.write(f"tools.fitting.verdicts: {error}\n")
        return 2
    return 0


def _fit(options: argparse.Namespace) -> Iterator[str]:
    settings = Settings()
    paths = [path for given in options.gold for path in (sorted(given.glob("*.json")) if given.is_dir() else [given])]
    samples = [
        sample
        for path in paths
        if holds_pairs(path)
        for sample in samples_of(path.stem, run_gold(path, options.statements, _SILENT), settings)
    ]
    families = group(samples)
    said: dict[int, int] = {}
    for family in families:
        forest = fit([sample for sample in samples if sample not in family])
        said |= {id(sample): direction(sample, forest, settings) for sample in family}
    yield f"{len(samples)} linked pairs in {len(families)} families; each judged by a forest fitted on the others"
    yield ""
    yield from figures("links found, with the second voice", [s for s in samples if s.is_found], said)
    yield ""
    ruled = {id(sample): direction_of(sample.ruled) for sample in samples}
    yield from figures("links found, by the rules alone", [s for s in samples if s.is_found], ruled)
    yield ""
    yield from figures("all linked pairs, with the second voice", samples, said)
    if target := options.write:
        target.write_text("\n".join(rendered(fit(samples), len(samples))) + "\n", encoding="utf-8")


def samples_of(name: str, run: Run, settings: Settings) -> Iterator[Sample]:
    """The linked pairs of a gold file, each by the two commitments that our link joins, else by the two most alike.

    Args:
        name: what the gold file is called.
        run: our results on it.
        settings: those of the run.
    """
    for pair, diff in run.diffs.items():
        known = {c.id: c for c in diff.commitments}
        linked = {
            key: link
            for link in sorted(diff.links, key=lambda link: link.confidence)
            if not link.unsure
            for key in itertools.product(run.places[link.earlier], run.places[link.later])
        }
        core, _ = run.gold.between(pair)
        for key, wanted in core.items():
            link = linked.get(key)
            ends = (known[link.earlier], known[link.later]) if link else _alike(key, run, pair)
            if ends:
                sample = _sample(name, run, pair, ends, wanted, settings)
                is_heard = link is None or link.confidence >= settings.voice.match
                yield replace(sample, is_found=link is not None, sayable=sample.sayable if is_heard else frozenset())


def _alike(key: UnitPair, run: Run, pair: UnitPair) -> tuple[Commitment, Commitment] | None:
    """The two commitments in two gold units that have most words in common."""
    sides = (
        by_unit(run.extractions[name].commitments, run.places).get(unit, [])
        for name, unit in zip(pair, key, strict=True)
    )
    candidates = list(itertools.product(*sides))
    if not candidates:
        return None
    one, two = max(candidates, key=lambda ends: fuzz.token_set_ratio(ends[0].quote, ends[1].quote))
    return one, two


def _sample(
    name: str,
    run: Run,
    pair: UnitPair,
    ends: tuple[Commitment, Commitment],
    wanted: Iterable[str],
    settings: Settings,
) -> Sample:
    gold, texts = run.gold, [run.extractions[key].statement for key in pair]
    is_paraphrase = any(text.digest or text.genre.is_secondary for text in texts)
    ruled, back = (by_rules(*two, settings, is_paraphrase=is_paraphrase) for two in (ends, ends[::-1]))
    are_accounts = bool(accounts_of_one_meeting(texts[0], texts[1], settings.comparison))
    return Sample(
        gold=name,
        marks=frozenset({gold.files[k] for k in pair} | {gold.dates[k] for k in pair if k in gold.dates}),
        wanted=tuple(_KINDS[kind] for kind in wanted),
        ruled=ruled,
        sayable=frozenset() if are_accounts else sayable(*ends, ruled),
        is_found=False,
        there=heard_of(*ends, ruled),
        back=heard_of(*ends[::-1], back),
    )


def group(samples: Iterable[Sample]) -> list[list[Sample]]:
    """Samples in families: no statement, and no day of one, is in two of them."""
    groups: list[tuple[frozenset[str], list[Sample]]] = []
    for sample in samples:
        near = [found for found in groups if found[0] & sample.marks]
        marks = sample.marks.union(*(marks for marks, _ in near))
        members = [*(one for _, found in near for one in found), sample]
        groups = [found for found in groups if not found[0] & sample.marks] + [(marks, members)]
    return [members for _, members in groups]


def fit(samples: Sequence[Sample]) -> Forest:
    """A forest that knows these samples, each both ways; one that readers differ on counts in parts."""
    from sklearn.ensemble import RandomForestClassifier  # noqa: PLC0415  only here, and for nobody else

    rows = [
        (numbers, _DIRECTIONS.index(sign * wanted), 1 / len(sample.wanted))
        for sample in samples
        for wanted in sample.wanted
        for numbers, sign in ((sample.there, 1), (sample.back, -1))
    ]
    numbers, classes, weights = (list(column) for column in zip(*rows, strict=True))
    model = RandomForestClassifier(
        TREES, max_leaf_nodes=LEAVES, min_samples_leaf=LEAST, max_features=SHARE, random_state=0
    )
    model.fit(numbers, classes, sample_weight=weights)
    return forest_in({"tree": [{"nodes": list(_lines(tree.tree_))} for tree in model.estimators_]})


def _lines(tree: _Tree) -> Iterator[str]:
    """The nodes of a fitted tree as lines of the file."""
    for node in range(tree.node_count):
        yes, no = tree.children_right[node], tree.children_left[node]
        if yes == no:
            yield " ".join(f"{share:.3f}" for share in tree.value[node][0] / tree.value[node][0].sum())
        else:
            yield f"{FEATURES[tree.feature[node]]} > {tree.threshold[node]:.4g}: {no} | {yes}"


def direction(sample: Sample, forest: Forest, settings: Settings) -> int:
    """The direction of the verdict on a sample with a forest as the second voice."""
    ruled = direction_of(sample.ruled)
    heard = opinion(sample.there, sample.back, forest)
    least = settings.voice.overrules if ruled else settings.voice.speaks
    return heard.direction if heard.direction in sample.sayable and heard.chance >= least else ruled


def figures(title: str, samples: Sequence[Sample], said: Mapping[int, int]) -> Iterator[str]:
    """Right verdicts by gold file, and how many of each kind were right of those said."""
    names = dict.fromkeys(sample.gold for sample in samples)
    rows = [(name, [s for s in samples if s.gold == name]) for name in names] + [("all", list(samples))]
    yield from table((title, "right", "of", *_KINDS), [_row(name, own, said) for name, own in rows])


def _row(name: str, samples: Sequence[Sample], said: Mapping[int, int]) -> tuple[str, ...]:
    all_said = Counter(said[id(sample)] for sample in samples)
    right = Counter(said[id(sample)] for sample in samples if said[id(sample)] in sample.wanted)
    shares = (f"{right[kind]}/{all_said[kind]}" for kind in _KINDS.values())
    return name, f"{right.total() / max(1, len(samples)):.3f}", str(len(samples)), *shares


def rendered(forest: Forest, count: int) -> Iterator[str]:
    """The lines of data/verdicts.toml."""
    yield from (f"# {line}" for line in _HEAD.format(count=count).splitlines())
    for tree in forest.trees:
        yield ""
        yield "[[tree]]"
        yield "nodes = ["
        for node in tree:
            yield f'  "{_written(node)}",'
        yield "]"


def _written(node: Question | tuple[float, float, float]) -> str:
    if isinstance(node, Question):
        return f"{FEATURES[node.feature]} > {node.above:g}: {node.no} | {node.yes}"
    return " ".join(f"{share:.3f}" for share in node)


if __name__ == "__main__":
    raise SystemExit(main())
