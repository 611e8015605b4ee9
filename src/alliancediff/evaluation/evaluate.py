"""Our results set against gold files: links, verdicts, predicates, bare measures, and what a review would bring."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from alliancediff.alignment.similarity import compare_all
from alliancediff.alignment.speakers import speakers
from alliancediff.corrections import correction_for, doubtful
from alliancediff.errors import GoldError
from alliancediff.evaluation import (
    Baseline,
    Figures,
    Gold,
    Match,
    Run,
    Scores,
    answer_links,
    best_baseline,
    by_unit,
    find_places,
    match_row,
    read_gold,
    read_rows,
    read_units,
    score_run,
    units_file,
)
from alliancediff.evaluation.bare_measures import measure_all
from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment, Corrections, Diff, Evolution, Extraction, Link, Parts, Settings, Statement
from alliancediff.pipeline.brief import briefed
from alliancediff.pipeline.diff import compare_extracted
from alliancediff.pipeline.extract import extracted
from alliancediff.pipeline.settings import checked, lexicon_of
from alliancediff.pipeline.trace import trace
from alliancediff.reading import read_statement


def evaluate(
    gold: Path, statements: Path, settings: Settings | None = None, *, unsure: bool = False
) -> dict[str, Figures]:
    """Figures of this library against a gold file: one for each pair, and their sum under "all".

    Args:
        gold: a gold file; its form is described in docs/reference/gold.md.
        statements: the folder that the files named in the gold lie in.
        settings: tunables; the defaults where None.
        unsure: whether unsure links count.

    Raises:
        GoldError: the gold file cannot be read.
        UnreadableStatementError: a statement is missing.
    """
    return score_run(run_gold(gold, statements, settings), unsure=unsure)


def run_gold(
    gold: Path,
    statements: Path,
    settings: Settings | None = None,
    *,
    lexicon: Lexicon | None = None,
    whole: bool = False,
) -> Run:
    """Our results on the statements and pairs of a gold file, from which `evaluation` makes all figures.

    Args:
        gold: a gold file.
        statements: the folder that the files named in it lie in.
        settings: tunables; the defaults where None.
        lexicon: words to read with, that of the settings where None.
        whole: whether each diff has its topic rows and its brief, which takes longer, and links do not need.

    Raises:
        GoldError: the gold file cannot be read.
        UnreadableStatementError: a statement is missing.
    """
    settings = checked(settings or Settings())
    known = read_gold(gold)
    lexicon = lexicon or lexicon_of(settings)
    found = {key: _extract_file(known, key, statements, settings, lexicon) for key in known.files}
    diffs = {(one, two): _compared(found[one], found[two], settings, lexicon, whole=whole) for one, two in known.pairs}
    places = [find_places(known, key, extraction.commitments) for key, extraction in found.items()]
    return Run(known, found, diffs, {key: units for of_text in places for key, units in of_text.items()})


def _compared(earlier: Extraction, later: Extraction, settings: Settings, lexicon: Lexicon, *, whole: bool) -> Diff:
    diff = compare_extracted(earlier, later, settings, lexicon, topics=whole)
    return briefed(diff, settings, lexicon) if whole else diff


def review_run(run: Run, count: int, settings: Settings | None = None) -> Run:
    """The run once more, after a reader who knows the gold answered the `count` least sure pairs of each diff.

    Args:
        run: our results.
        count: pairs a diff; links shown and near misses, those first whose confidence is nearest to one half.
        settings: those of the run.
    """
    settings = checked(settings or Settings())
    lexicon = lexicon_of(settings)
    diffs = {}
    for pair, before in run.diffs.items():
        asked = doubtful(before, every=True)[:count]
        given = answer_links(run.gold, pair, asked, run.places)
        entries = tuple(correction_for(before, link, answer) for link, answer in given)
        earlier, later = (run.extractions[key] for key in pair)
        diffs[pair] = compare_extracted(earlier, later, settings, lexicon, corrections=Corrections(entries))
    return dataclasses.replace(run, diffs=diffs)


def trace_run(run: Run, settings: Settings | None = None) -> Run:
    """The run once more, with the clauses of one thread as the links of each pair.

    The statements that pairs of the gold join, one by one, are traced as one series, each by its own date or by that
    which the gold gives.

    Args:
        run: our results.
        settings: those of the run.

    Raises:
        UndatedStatementError: a statement has no date of either sort.
    """
    diffs = {}
    for keys in _series_of(run.gold.pairs):
        evolution = trace((_dated(run, key) for key in sorted(keys)), settings)
        for pair in (pair for pair in run.gold.pairs if pair[0] in keys):
            diffs[pair] = dataclasses.replace(run.diffs[pair], links=tuple(_joined(evolution, pair)))
    return dataclasses.replace(run, diffs=diffs)


def _series_of(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Statements that are joined by pairs, one after the other."""
    series: list[set[str]] = []
    for pair in pairs:
        touched = [keys for keys in series if not keys.isdisjoint(pair)]
        series = [keys for keys in series if keys not in touched] + [set(pair).union(*touched)]
    return series


def _dated(run: Run, key: str) -> Statement:
    statement = run.extractions[key].statement
    given = run.gold.dates.get(key)
    return dataclasses.replace(statement, date=statement.date or (given and date.fromisoformat(given)) or None)


def _joined(evolution: Evolution, pair: tuple[str, str]) -> Iterator[Link]:
    """Each clause of one statement with each of the other in the same thread."""
    of = {c.id: c.statement for c in evolution.commitments}
    for thread in evolution.threads:
        sides = ([i for i in thread.commitments if of[i] == key] for key in pair)
        yield from (
            Link(one, two, 1.0, Parts(), 1.0, unsure=False, margin=0.0) for one, two in itertools.product(*sides)
        )


def baselines(run: Run) -> dict[str, Baseline]:
    """What bare measures of likeness reach on the commitments of a run, by name of the measure."""
    scores = {pair: measure_all(*(run.extractions[key].commitments for key in pair)) for pair in run.gold.pairs}
    names = next(iter(scores.values()))
    return {
        name: best_baseline(run.gold, {pair: measured[name] for pair, measured in scores.items()}, run.places)
        for name in names
    }


def link_scores(run: Run, settings: Settings | None = None) -> Scores:
    """The parts of every two commitments of a run's pairs that have anything in common, linked or not."""
    settings = settings or Settings()
    lexicon = lexicon_of(settings)
    found: dict[tuple[str, str], dict[tuple[str, str], Parts]] = {}
    for pair in run.gold.pairs:
        sides = [run.extractions[key] for key in pair]
        earlier, later = (side.commitments for side in sides)
        parts = compare_all(earlier, later, lexicon, settings.alignment, speakers(*(s.statement for s in sides)))
        found[pair] = {(earlier[i].id, later[j].id): part for (i, j), part in parts.items()}
    return found


def match_rows(
    gold: Path, statements: Path, settings: Settings | None = None, *, units: Path | None = None
) -> tuple[Match, ...]:
    """The commitment that we find for each predicate that a reader placed on the scales.

    Args:
        gold: a file of predicates; its form is described in docs/reference/gold.md.
        statements: the folder that the statements lie in.
        settings: tunables; the defaults where None.
        units: the gold file that holds the units of the rows; one beside `gold` where None.

    Raises:
        GoldError: a file cannot be read, or a row's unit is in no file.
        UnreadableStatementError: a statement is missing.
    """
    settings = checked(settings or Settings())
    lexicon, rows = lexicon_of(settings), read_rows(gold)
    known = read_units(units or units_file(gold, rows))
    wanted = {row.unit for row in rows}
    ours: dict[str, list[Commitment]] = {unit.id: [] for of_text in known.units.values() for unit in of_text}
    if strangers := wanted - set(ours):
        raise GoldError(str(units), f"has no unit {min(strangers)!r}, which {gold} names")
    for key, of_text in known.units.items():
        if wanted.intersection(unit.id for unit in of_text):
            commitments = _extract_file(known, key, statements, settings, lexicon).commitments
            ours |= by_unit(commitments, find_places(known, key, commitments))
    return tuple(match_row(row, ours[row.unit]) for row in rows)


def _extract_file(gold: Gold, key: str, statements: Path, settings: Settings, lexicon: Lexicon) -> Extraction:
    return extracted(read_statement(statements / gold.files[key], id=key), settings, lexicon)
