"""How alike two clauses are, as named parts that add up to a score.

Wording alone misleads here: two clauses of the same parties share most of their words whatever they are about,
and a bare fuzzy ratio scores them above a true paraphrase. So the parties and the genre's formula words are
masked first, the words left count by how rare they are in the two statements, names, themes and lines that both are on
are counted beside them, the sentences beside a pair speak for it, and a pair loses where either of its clauses has a
closer partner elsewhere.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from alliancediff.alignment.asides import meet_aside
from alliancediff.alignment.conflicts import differ_in_kind, differ_in_tone, exclude
from alliancediff.alignment.lines import SharedLines, shared_lines
from alliancediff.alignment.meaning import meanings
from alliancediff.alignment.names import SharedNames, shared_names
from alliancediff.alignment.neighbours import Row, around
from alliancediff.alignment.normalisation import normaliser
from alliancediff.alignment.objects import likeness
from alliancediff.alignment.rounding import DIGITS
from alliancediff.alignment.sides import Side, cosines, make_sides
from alliancediff.lexicon import Lexicon, Weights
from alliancediff.models import AlignmentSettings, Commitment, CommitmentKind, Embedder, Parts

Pair = tuple[int, int]


class _Own(NamedTuple):
    """What a pair says for itself: its parts but for what its neighbours and its rivals do."""

    words: float
    sentence: float
    fuzzy: float
    names: float
    themes: float
    lines: float
    meaning: float
    kinds: float
    tone: float
    conflicts: float

    @property
    def total(self) -> float:
        return min(1.0, max(0.0, sum(self)))


def compare_all(  # noqa: PLR0913  one plug an argument
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    lexicon: Lexicon,
    settings: AlignmentSettings,
    speakers: Sequence[str],
    embedder: Embedder | None = None,
    *,
    parted: Collection[Pair] = (),
) -> dict[Pair, Parts]:
    """Parts for every pair, by index, that shares a word, a theme or a line; others have nothing in common.

    With an embedder, pairs that are near in meaning are compared, too. Pairs that a reader parted are left out: they
    are nobody's neighbours and nobody's rivals.
    """
    sides, weights = make_sides(earlier, later, lexicon, speakers, settings.neighbour_reach), lexicon.weights
    nearness = meanings(earlier, later, embedder) if embedder else {}
    compared = _Comparison(sides, lexicon, settings, speakers)
    pairs = sorted({*compared.candidates(), *nearness}.difference(parted))
    own = {pair: compared.own(pair) for pair in pairs}
    if embedder:
        own = _with_meaning(own, nearness, weights.meaning)
    beside = weights.nearby * (1 - weights.meaning if embedder else 1)
    totals = {pair: alone.total for pair, alone in own.items()}
    nearby = neighbour_shares((sides[0].row, sides[1].row), totals, most=1 - beside)
    near = {pair: round(beside * nearby[pair], DIGITS) for pair in pairs}
    gaps = rival_gaps({pair: min(1.0, totals[pair] + near[pair]) for pair in pairs})
    return {pair: _parts(own[pair], near[pair], _loss(gaps[pair], weights)) for pair in pairs}


def neighbour_shares(rows: tuple[Row, Row], totals: Mapping[Pair, float], most: float) -> dict[Pair, float]:
    """What the pairs of sentences beside each pair score on average without this part, as a share of `most`."""
    mean = around(*rows, totals)
    return {pair: mean(pair) / most if most else 0.0 for pair in totals}


def rival_gaps(scores: Mapping[Pair, float]) -> dict[Pair, tuple[float, float]]:
    """For each pair, how much closer the closest rival of its earlier and of its later clause is; 0 for the closest."""
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), score in scores.items():
        rows[i] = max(rows.get(i, 0.0), score)
        columns[j] = max(columns.get(j, 0.0), score)
    return {(i, j): (rows[i] - score, columns[j] - score) for (i, j), score in scores.items()}


class _Comparison:
    """Two statements, ready to compare any of their clauses."""

    def __init__(
        self, sides: tuple[Side, Side], lexicon: Lexicon, settings: AlignmentSettings, speakers: Sequence[str]
    ) -> None:
        self._one, self._two = sides
        self._settings = settings
        self._weights = lexicon.weights
        self._lines: SharedLines = shared_lines(self._one.clauses, self._two.clauses, lexicon)
        one, two = ([*zip(side.clauses, side.tokens, strict=True)] for side in sides)
        self._names: SharedNames = shared_names(one, two, normaliser(lexicon), speakers)
        self._words = cosines(self._one.vectors, self._two.vectors)
        self._sentences = cosines(self._one.units, self._two.units)

    def candidates(self) -> Iterator[Pair]:
        """Pairs that share a word, a theme or a line."""
        yield from self._words
        holders: dict[str, list[int]] = {}
        for j, keys in enumerate(_topics(self._two, self._lines.later)):
            for key in keys:
                holders.setdefault(key, []).append(j)
        for i, keys in enumerate(_topics(self._one, self._lines.earlier)):
            for key in keys:
                yield from ((i, j) for j in holders.get(key, ()))

    def _meet_aside(self, pair: Pair) -> bool:
        """Whether two stances share no more than an aside; how a promise goes on may well be told in one."""
        (i, j), one, two = pair, self._one, self._two
        are_stances = one.clauses[i].kind is two.clauses[j].kind is CommitmentKind.STANCE
        return are_stances and meet_aside(one.phrases[i], two.phrases[j], self._settings.aside)

    def own(self, pair: Pair) -> _Own:
        """What the pair says for itself, without an embedder."""
        (i, j), one, two, weights = pair, self._one, self._two, self._weights
        clauses = one.clauses[i], two.clauses[j]
        units = one.row.unit_of[i], two.row.unit_of[j]
        are_apart = exclude(one.sorts[i], two.sorts[j]) or self._meet_aside(pair)
        return _Own(
            words=round(weights.words * self._words.get(pair, 0.0), DIGITS),
            sentence=round(weights.sentence * self._sentences.get(units, 0.0), DIGITS),
            fuzzy=round(
                weights.fuzzy * likeness(one.objects[i], two.objects[j], self._settings.chance_likeness), DIGITS
            ),
            names=round(weights.names * self._names.rarest(i, j), DIGITS),
            themes=round(weights.themes * _shared(one.themes[i], two.themes[j]), DIGITS),
            lines=round(weights.lines * self._lines.share(i, j), DIGITS),
            meaning=0.0,
            kinds=-weights.against_kinds if differ_in_kind(*clauses) else 0.0,
            tone=-weights.against_tone if differ_in_tone(*clauses) else 0.0,
            conflicts=-weights.against_conflicts if are_apart else 0.0,
        )


def _topics(side: Side, lines: Sequence[Mapping[str, float]]) -> Iterator[list[str]]:
    for themes, own in zip(side.themes, lines, strict=True):
        yield [*(f"theme {theme}" for theme in themes), *(f"line {line}" for line in own)]


def _shared(one: frozenset[str], two: frozenset[str]) -> float:
    """The share of the smaller set that both have."""
    smaller = min(len(one), len(two))
    return len(one & two) / smaller if smaller else 0.0


def _with_meaning(own: Mapping[Pair, _Own], nearness: Mapping[Pair, float], weight: float) -> dict[Pair, _Own]:
    """The parts with one for meaning beside them; the others are scaled, so that the score stays in [0, 1]."""
    scaled = {pair: _Own(*(round((1 - weight) * value, DIGITS) for value in parts)) for pair, parts in own.items()}
    return {
        pair: parts._replace(meaning=round(weight * nearness.get(pair, 0.0), DIGITS)) for pair, parts in scaled.items()
    }


def _loss(gaps: tuple[float, float], weights: Weights) -> float:
    """What closer rivals take away."""
    return round(weights.rivals_both * min(gaps) + weights.rivals_either * max(gaps), DIGITS)


def _parts(own: _Own, nearby: float, loss: float) -> Parts:
    return Parts(
        words=own.words,
        sentence=own.sentence,
        nearby=nearby,
        fuzzy=own.fuzzy,
        names=own.names,
        themes=own.themes,
        lines=own.lines,
        meaning=own.meaning,
        kinds=own.kinds,
        tone=own.tone,
        conflicts=own.conflicts,
        rivals=-loss if loss else 0.0,
    )
