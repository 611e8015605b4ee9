"""How alike the sentences beside two sentences are: texts that speak of one thing do so for a while.

A sentence's neighbours are those a few places away (`neighbour_reach` of the settings) that stand under the same
heading and lead-in, since a new section changes the subject. The nearer they are the more they count.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.models import Commitment

Pair = tuple[int, int]
_Row = list[float]


@dataclass(frozen=True, slots=True)
class Row:
    """The units of a statement that hold clauses, in text order.

    `unit_of` holds the number of each clause's unit, `beside` for each unit the numbers of its neighbours and of itself
    with the weight of each: 1 over 1 plus the distance.
    """

    unit_of: tuple[int, ...]
    beside: tuple[Mapping[int, float], ...]


def row_of(clauses: Sequence[Commitment], reach: int) -> Row:
    """The units of these clauses; `reach` is how many places away a neighbour may stand."""
    numbers: dict[tuple[str, str], int] = {}
    unit_of = tuple(numbers.setdefault((c.statement, c.unit), len(numbers)) for c in clauses)
    sections: dict[int, tuple[str, str, str]] = {}
    for number, c in zip(unit_of, clauses, strict=True):
        sections.setdefault(number, (c.statement, c.heading, c.lead_in))
    beside = tuple(
        {
            other: 1 / (1 + abs(other - number))
            for other in range(max(0, number - reach), min(len(sections), number + reach + 1))
            if sections[other] == sections[number]
        }
        for number in range(len(sections))
    )
    return Row(unit_of, beside)


def around(one: Row, two: Row, scores: Mapping[Pair, float]) -> Callable[[Pair], float]:
    """The mean score of the pairs of units beside that of two clauses, given the scores of pairs of clauses, by index.

    A pair of units counts by its closest clauses, and by the product of the weights of both; the pair itself does not
    count. 0 where neither has a neighbour.
    """
    if not scores:
        return lambda _: 0.0
    best = [[0.0] * len(two.beside) for _ in one.beside]
    for (i, j), score in scores.items():
        row, column = best[one.unit_of[i]], two.unit_of[j]
        row[column] = max(row[column], score)
    smooth = _columns(_columns(best, one), two)  # transposed twice: rows, then columns
    weights = [[sum(beside.values()) for beside in side.beside] for side in (one, two)]

    def mean(pair: Pair) -> float:
        a, b = one.unit_of[pair[0]], two.unit_of[pair[1]]
        weight = weights[0][a] * weights[1][b] - 1
        return max(0.0, smooth[a][b] - best[a][b]) / weight if weight else 0.0

    return mean


def _columns(matrix: Sequence[_Row], row: Row) -> list[_Row]:
    """The rows summed with their neighbours', and transposed."""
    summed = []
    for beside in row.beside:
        total = [0.0] * len(matrix[0])
        for other, weight in beside.items():
            if any(matrix[other]):
                total = [a + weight * b for a, b in zip(total, matrix[other], strict=True)]
        summed.append(total)
    return [list(column) for column in zip(*summed, strict=True)]
