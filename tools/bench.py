"""`python -m tools.bench FILE...` aligns sentences of other kinds of text: how far measures carry over.

A file holds one pair of texts a line, as JSON: `{"id", "old": [sentences], "new": [sentences], "links": [[old, new,
label]]}`, as the fables and essays of public alignment sets are kept. The sentences go to the alignment as they are:
without predicates, themes and lines, so this is a report on the words alone, and no weight is fitted on it.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from alliancediff import lexicon as words
from alliancediff.alignment import align
from alliancediff.errors import AllianceDiffError, GoldError
from alliancediff.evaluation.bare_measures import measure_all
from alliancediff.evaluation.figures import f1
from alliancediff.evaluation.tables import table
from alliancediff.models import Commitment, CommitmentKind, Ladder, Settings, Span

OURS = "alliancediff"
_ASIDE = ("identical", "partial")

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of texts as sentences, with the label of each link that readers gave."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    links: Mapping[Pair, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and F1 of a measure at the threshold that is best in hindsight, which flatters all alike."""

    threshold: float
    precision: float
    recall: float
    f1: float


def read_bench(path: Path) -> tuple[Case, ...]:
    """The cases of a file.

    Raises:
        GoldError: the file cannot be read, or a line is not of the form above.
    """
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return tuple(
            Case(tuple(row["old"]), tuple(row["new"]), {(int(i), int(j)): str(label) for i, j, label in row["links"]})
            for row in rows
        )
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError):
        raise GoldError(str(path), "has a line that is no pair of texts with links") from None


def scores_of(case: Case) -> dict[str, dict[Pair, float]]:
    """The score of every two sentences by our own alignment and by each bare measure."""
    old, new = _commitments("old", case.old), _commitments("new", case.new)
    everything = Settings(packs=(), cutoff=0.0, unsure_cutoff=0.0)
    links = align(old, new, words.load(()), everything).links
    numbers = {c.id: number for side in (old, new) for number, c in enumerate(side)}
    ours = {(numbers[link.earlier], numbers[link.later]): link.score for link in links}
    bare = {
        name: {(numbers[one], numbers[two]): score for (one, two), score in measured.items()}
        for name, measured in measure_all(old, new).items()
    }
    return {OURS: ours, **bare}


def best_figure(scored: Sequence[tuple[Mapping[Pair, float], set[Pair]]]) -> Figure:
    """What one measure reaches over all cases, one to one (both must be each other's best).

    Args:
        scored: for each case, the scores and the links that readers gave.

    Example:
        >>> best_figure([({(0, 0): 0.9, (0, 1): 0.2, (1, 1): 0.4}, {(0, 0)})])
        Figure(threshold=0.9, precision=1.0, recall=1.0, f1=1.0)
    """
    wanted = sum(len(links) for _, links in scored)
    claims = sorted(
        ((score, pair in links) for scores, links in scored for pair, score in _mutual_best(scores).items()),
        reverse=True,
    )
    best, found = Figure(1.0, 0.0, 0.0, 0.0), 0
    for number, (score, is_right) in enumerate(claims, 1):
        found += is_right
        is_last = number == len(claims) or claims[number][0] < score
        reached = f1(found, number - found, wanted - found)
        if is_last and reached > best.f1:
            best = Figure(score, found / number, found / wanted, reached)
    return best


def _commitments(side: str, sentences: Sequence[str]) -> list[Commitment]:
    return [
        Commitment(
            id=f"{side}/{number}",
            statement=side,
            unit=f"{side}/{number}",
            quote=sentence,
            span=Span(number, number + 1),
            kind=CommitmentKind.MENTION,
            predicate="",
            force=0,
            ladder=Ladder.FORCE,
        )
        for number, sentence in enumerate(sentences)
    ]


def _mutual_best(scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """Pairs of which each is the other's best; of equal ones the first in the text."""
    rows: dict[int, Pair] = {}
    columns: dict[int, Pair] = {}
    for pair in sorted(scores):
        for best, key in ((rows, pair[0]), (columns, pair[1])):
            if key not in best or scores[pair] > scores[best[key]]:
                best[key] = pair
    return {pair: scores[pair] for pair in rows.values() if columns[pair[1]] == pair}


def _lines(path: Path) -> Iterator[str]:
    cases = read_bench(path)
    scores = [scores_of(case) for case in cases]
    for labels in _label_sets(cases):
        yield f"{path.name}, {' and '.join(labels)}"
        rows = [(name, *_cells(best_figure(_scored(cases, scores, name, labels)))) for name in scores[0]]
        yield from table(("one to one, best threshold", "P", "R", "F1", "at"), rows)
        yield ""


def _label_sets(cases: Sequence[Case]) -> list[tuple[str, ...]]:
    """All labels together, and the one that is neither trivial ("identical") nor doubtful ("partial")."""
    labels = tuple(sorted({label for case in cases for label in case.links.values()}))
    return [labels, *((label,) for label in labels if label not in _ASIDE and len(labels) > 1)]


def _scored(
    cases: Sequence[Case], scores: Sequence[Mapping[str, Mapping[Pair, float]]], name: str, labels: Sequence[str]
) -> list[tuple[Mapping[Pair, float], set[Pair]]]:
    """The scores of one measure beside the links of these labels; sentences that stay the same count if asked for."""
    found: list[tuple[Mapping[Pair, float], set[Pair]]] = []
    for case, measured in zip(cases, scores, strict=True):
        kept = {
            pair: score
            for pair, score in measured[name].items()
            if "identical" in labels or case.links.get(pair) != "identical"
        }
        found.append((kept, {pair for pair, label in case.links.items() if label in labels}))
    return found


def _cells(figure: Figure) -> tuple[str, ...]:
    return tuple(f"{value:.3f}" for value in (figure.precision, figure.recall, figure.f1, figure.threshold))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of each file; 0 where that went well, 2 where a file is of no use."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="files of pairs of texts, one JSON object a line")
    try:
        for path in parser.parse_args(arguments).files:
            for line in _lines(path):
                sys.stdout.write(f"{line}\n")
    except AllianceDiffError as error:
        sys.stderr.write(f"tools.bench: {error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
