"""`python -m tools.fitting.rows GOLD_FOLDER STATEMENTS` fits the weights of topic rows and prints what rows are worth.

Each family of statements is scored by weights that were fitted on all others; a family is what `families_of` calls one.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

from alliancediff.alignment.lines import levels
from alliancediff.alignment.rows.topics import confidence_by_units
from alliancediff.alignment.sentences import FEATURES, features_of
from alliancediff.alignment.sentences.texts import texts_of
from alliancediff.alignment.speakers import speakers, spelled_out
from alliancediff.errors import AllianceDiffError
from alliancediff.evaluation import Run, UnitPair, holds_pairs, name_of
from alliancediff.evaluation.evaluate import run_gold
from alliancediff.evaluation.places import unit_places
from alliancediff.evaluation.tables import table
from alliancediff.evaluation.topics import TopicFigures, score_topics, sum_of
from alliancediff.extraction.sentences import sentences_of
from alliancediff.lexicon import Lexicon, RowWeights
from alliancediff.models import Diff, Sentence, Settings
from alliancediff.pipeline.settings import lexicon_of
from alliancediff.pipeline.topics import scored_in, topics_in
from tools.fitting.regression import fit_logistic
from tools.fitting.weights_file import WEIGHTS_FILE

_DIGITS = 3
_HEAD = ("together", "false new", "false gone", "shown", "rows a sentence", "meet", "median", "largest", "rows")
_ENTRY = re.compile(r"(\w+)(\s*=\s*)[-+.\d]+")


@dataclass(frozen=True, slots=True, eq=False)
class RowCase:
    """A pair of statements of a gold file: features of every two sentences across, and whether readers linked them."""

    gold: str
    run: Run
    pair: UnitPair
    samples: np.ndarray
    labels: np.ndarray

    @property
    def marks(self) -> frozenset[str]:
        """What ties it to other pairs: the files of its statements and their days."""
        gold = self.run.gold
        return frozenset({gold.files[key] for key in self.pair} | {gold.dates[k] for k in self.pair if k in gold.dates})


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, validate, print; 0 where that went well, 2 where a file is missing or of no use."""
    parser = argparse.ArgumentParser(prog="python -m tools.fitting.rows", description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with gold files")
    parser.add_argument("statements", type=Path, help="folder that the files named in them lie in")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the weights to FILE, as data/weights.toml")
    try:
        for line in _fit(parser.parse_args(arguments)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    except (AllianceDiffError, OSError) as error:
        sys.stderr.write(f"tools.fitting.rows: {error}\n")
        return 2
    return 0


def _fit(options: argparse.Namespace) -> Iterator[str]:
    settings = Settings()
    lexicon = lexicon_of(settings)
    cases = read_row_cases(options.gold, options.statements, settings, lexicon)
    fitted = fit_rows(cases)
    left_out = {
        name_of(case.pair): score_case(case, weights, settings, lexicon)
        for family in _families(cases)
        for weights in [fit_rows([case for case in cases if case not in family], start=fitted)]
        for case in family
    }
    sums = _by_gold(cases, left_out)
    yield from table(
        ("weights that have not seen the family", *_HEAD),
        [_line(name, figures) for name, figures in (*left_out.items(), *sums.items())],
    )
    yield ""
    seen = {name_of(case.pair): score_case(case, fitted, settings, lexicon) for case in cases}
    yield from table(("fitted on all, seen", *_HEAD), [_line(*item) for item in _by_gold(cases, seen).items()])
    yield ""
    yield from (f"{field.name} = {getattr(fitted, field.name)}" for field in fields(fitted))
    if target := options.write:
        target.write_text(with_row_weights(WEIGHTS_FILE.read_text(encoding="utf-8"), fitted), encoding="utf-8")


def read_row_cases(folder: Path, statements: Path, settings: Settings, lexicon: Lexicon) -> tuple[RowCase, ...]:
    """All pairs of all gold files of a folder; files without pairs are left out.

    Raises:
        GoldError: a file cannot be used.
        UnreadableStatementError: a statement is missing.
    """
    paths = [path for path in sorted(folder.glob("*.json")) if holds_pairs(path)]
    runs = [(path.stem, run_gold(path, statements, settings, lexicon=lexicon)) for path in paths]
    return tuple(_case(name, run, pair, lexicon) for name, run in runs for pair in run.gold.pairs)


def fit_rows(cases: Iterable[RowCase], start: RowWeights | None = None) -> RowWeights:
    """The weights under which the links of these cases are likeliest, none below 0 but the base."""
    cases = list(cases)
    begin = [getattr(start, name) for name in ("base", *FEATURES)] if start else None
    samples, labels = (np.concatenate([getattr(case, name) for case in cases]) for name in ("samples", "labels"))
    base, *weights = (round(value, _DIGITS) for value in fit_logistic(samples.tolist(), labels.tolist(), begin))
    return RowWeights(base=base, **dict(zip(FEATURES, weights, strict=True)))


def score_case(case: RowCase, weights: RowWeights, settings: Settings, lexicon: Lexicon) -> TopicFigures:
    """What the rows of a pair are worth by some weights."""
    found, lexicon = case.run.diffs[case.pair], replace(lexicon, row_weights=weights)
    scored = scored_in(found.statements, found.commitments, (*found.links, *found.near_misses), lexicon)
    topics = topics_in(scored, settings, lexicon)
    return score_topics(case.run.gold, case.pair, topics)


def with_row_weights(text: str, weights: RowWeights) -> str:
    """The text of a weights file with other weights in its section [rows]; comments are kept."""
    before, mark, rows = text.partition("[rows]\n")
    values: Mapping[str, float] = {field.name: getattr(weights, field.name) for field in fields(weights)}
    return before + mark + "".join(_replaced(line, values) for line in rows.splitlines(keepends=True))


def _replaced(line: str, values: Mapping[str, float]) -> str:
    entry = _ENTRY.match(line)
    return f"{entry[1]}{entry[2]}{values[entry[1]]}{line[entry.end() :]}" if entry else line


def _case(name: str, run: Run, pair: UnitPair, lexicon: Lexicon) -> RowCase:
    found = run.diffs[pair]
    one, two = (sentences_of(side, found.commitments, lexicon) for side in found.statements)
    places = [unit_places(run.gold, key) for key in pair]
    core, optional = run.gold.between(pair)
    features = _features(found, one, two, lexicon)
    samples: list[list[float]] = []
    labels: list[bool] = []
    for i, first in enumerate(one):
        for j, second in enumerate(two):
            keys = {(a, b) for a in places[0](first.quote) for b in places[1](second.quote)}
            if keys.isdisjoint(optional) or not keys.isdisjoint(core):
                samples.append([features[each][i, len(one) + j] for each in FEATURES])
                labels.append(not keys.isdisjoint(core))
    return RowCase(name, run, pair, np.array(samples), np.array(labels))


def _features(
    found: Diff, one: Sequence[Sentence], two: Sequence[Sentence], lexicon: Lexicon
) -> Mapping[str, np.ndarray]:
    spoken = speakers(*(spelled_out(side, lexicon) for side in found.statements))
    rows, columns = ({s.unit: number for number, s in enumerate(side)} for side in (one, two))
    surest = confidence_by_units((*found.links, *found.near_misses), {c.id: c.unit for c in found.commitments})
    links = {(rows[a], len(one) + columns[b]): value for (a, b), value in surest.items() if a in rows and b in columns}
    return features_of(texts_of(one, two, lexicon, spoken), levels(lexicon).aims, lexicon.weights.lines_aim, links)


def _families(cases: Iterable[RowCase]) -> list[list[RowCase]]:
    """Cases grouped so that no mark stands in two families."""
    groups: list[list[RowCase]] = []
    for case in cases:
        near = [group for group in groups if any(case.marks & other.marks for other in group)]
        groups = [group for group in groups if group not in near] + [[*(c for group in near for c in group), case]]
    return groups


def _by_gold(cases: Iterable[RowCase], figures: Mapping[str, TopicFigures]) -> dict[str, TopicFigures]:
    names = dict.fromkeys(case.gold for case in cases)
    found = {name: sum_of(figures[name_of(case.pair)] for case in cases if case.gold == name) for name in names}
    return {**found, "all": sum_of(found.values())}


def _line(name: str, f: TopicFigures) -> tuple[str, ...]:
    shares = (f.together, f.false_new, f.false_gone, f.shown, f.rows_a_unit, f.meet)
    return name, *(f"{share:.3f}" for share in shares), f"{f.median:g}", str(max(f.sizes, default=0)), str(len(f.sizes))


if __name__ == "__main__":
    raise SystemExit(main())
