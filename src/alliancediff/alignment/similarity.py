"""How alike two clauses are, as named parts that add up to a score.

Wording alone misleads here: two clauses of the same parties share most of their words whatever they are about,
and a bare fuzzy ratio scores them above a true paraphrase. So the parties and the genre's formula words are
masked first, the words left count by how rare they are in the two statements, themes and lines that both are on are
counted beside them, and a pair loses where either of its clauses has a closer partner elsewhere.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from alliancediff.alignment.conflicts import Named, differ_in_kind, differ_in_tone, exclude, name_sorts
from alliancediff.alignment.lines import SharedLines, shared_lines
from alliancediff.alignment.meaning import meanings
from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.lexicon import Lexicon, Weights
from alliancediff.models import Commitment, Embedder, Parts

_DIGITS = 6
"""Scores are rounded, so that the order in which floats were added never decides a tie."""


@dataclass(frozen=True, slots=True)
class _Side:
    """The clauses of one statement: themselves, as one masked string each, as vectors, by their themes and names.

    `units` holds the vector of all clauses of each unit, `unit_of` the number of each clause's unit.
    """

    clauses: Sequence[Commitment]
    phrases: tuple[str, ...]
    vectors: tuple[Mapping[str, float], ...]
    units: tuple[Mapping[str, float], ...]
    unit_of: Sequence[int]
    themes: tuple[frozenset[str], ...]
    names: tuple[Named, ...]


Pair = tuple[int, int]


def compare_all(
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    lexicon: Lexicon,
    speakers: Sequence[str],
    embedder: Embedder | None = None,
) -> dict[Pair, Parts]:
    """Parts for every pair, by index, that shares a word, a theme or a line; others have nothing in common.

    With an embedder, pairs that are near in meaning are compared, too.
    """
    one, two = _sides(earlier, later, lexicon, speakers)
    lines, sentences = shared_lines(earlier, later, lexicon), _Sentences(one, two)
    nearness = meanings(earlier, later, embedder) if embedder else {}
    pairs = sorted({*_candidates(one, two, lines), *nearness})
    alike = {pair: _parts(pair, one, two, (lines, sentences), lexicon.weights) for pair in pairs}
    if embedder:
        alike = _with_meaning(alike, nearness, lexicon.weights.meaning)
    gaps = rival_gaps({pair: parts.total for pair, parts in alike.items()})
    return {pair: _rivalled(parts, gaps[pair], lexicon.weights) for pair, parts in alike.items()}


def _sides(
    earlier: Sequence[Commitment], later: Sequence[Commitment], lexicon: Lexicon, speakers: Sequence[str]
) -> tuple[_Side, _Side]:
    texts = tuple(_texts(side, normaliser(lexicon), speakers) for side in (earlier, later))
    rarity = _rarity([tokens for text in texts for tokens in text.wide])
    unit_rarity = _rarity([tokens for text in texts for tokens in text.units])
    one, two = (
        _Side(
            clauses=side,
            phrases=tuple(" ".join(tokens) for tokens in text.own),
            vectors=tuple(_vector(tokens, rarity) for tokens in text.wide),
            units=tuple(_vector(tokens, unit_rarity) for tokens in text.units),
            unit_of=text.unit_of,
            themes=tuple(frozenset(c.themes) for c in side),
            names=tuple(name_sorts(lexicon).named(tokens) for tokens in text.own),
        )
        for side, text in zip((earlier, later), texts, strict=True)
    )
    return one, two


@dataclass(frozen=True, slots=True)
class _Texts:
    """The tokens of a statement's clauses alone, with their headings and lead-ins, and of its units with theirs."""

    own: Sequence[tuple[str, ...]]
    wide: Sequence[tuple[str, ...]]
    units: Sequence[tuple[str, ...]]
    unit_of: Sequence[int]


def _texts(side: Sequence[Commitment], normaliser: Normaliser, speakers: Sequence[str]) -> _Texts:
    own = [normaliser.tokens(c.quote, speakers) for c in side]
    context = [normaliser.tokens(_context(c), speakers) for c in side]
    numbers: dict[tuple[str, str], int] = {}
    unit_of = [numbers.setdefault((c.statement, c.unit), len(numbers)) for c in side]
    units: list[tuple[str, ...]] = [()] * len(numbers)
    for number, tokens, around in zip(unit_of, own, context, strict=True):
        units[number] = units[number] + tokens if units[number] else tokens + around
    wide = [tokens + around for tokens, around in zip(own, context, strict=True)]
    return _Texts(own, wide, units, unit_of)


def _rarity(clauses: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """How rare each token is among the clauses or units of both statements."""
    frequency = Counter(token for tokens in clauses for token in set(tokens))
    return {token: math.log(1 + len(clauses) / count) for token, count in frequency.items()}


def _context(commitment: Commitment) -> str:
    """The nearest heading and the lead-in: a clause is about what they say, too."""
    return f"{commitment.heading.rsplit(' > ', 1)[-1]} {commitment.lead_in}"


def _vector(tokens: Sequence[str], rarity: Mapping[str, float]) -> Mapping[str, float]:
    raw = {token: rarity[token] * (1 + math.log(count)) for token, count in Counter(tokens).items()}
    norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {token: value / norm for token, value in raw.items()}


def _candidates(one: _Side, two: _Side, lines: SharedLines) -> list[Pair]:
    """Pairs that share a token, a theme or a line, in order."""
    holders: dict[str, set[int]] = {}
    for j, keys in enumerate(_keys(two, lines.later)):
        for key in keys:
            holders.setdefault(key, set()).add(j)
    return [
        (i, j)
        for i, keys in enumerate(_keys(one, lines.earlier))
        for j in sorted(set().union(*(holders.get(key, set()) for key in keys)))
    ]


def _keys(side: _Side, lines: Sequence[Mapping[str, float]]) -> Iterator[list[str]]:
    for vector, themes, own in zip(side.vectors, side.themes, lines, strict=True):
        yield [*vector, *(f"theme {theme}" for theme in themes), *(f"line {line}" for line in own)]


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    return round(sum(value * two[token] for token, value in sorted(one.items()) if token in two), _DIGITS)


class _Sentences:
    """Compares the units of two statements, each pair once."""

    def __init__(self, one: _Side, two: _Side) -> None:
        self._one, self._two = one, two
        self._found: dict[Pair, float] = {}

    def alike(self, pair: Pair) -> float:
        """The cosine of the units that two clauses stand in."""
        return self._cosine(self._units_of(pair))

    def around(self, pair: Pair) -> float:
        """The mean cosine of the units beside these: texts that speak of one thing do so for a while."""
        i, j = self._units_of(pair)
        rows = range(max(0, i - 1), min(len(self._one.units), i + 2))
        columns = range(max(0, j - 1), min(len(self._two.units), j + 2))
        beside = [self._cosine((a, b)) for a in rows for b in columns if (a, b) != (i, j)]
        return sum(beside) / len(beside) if beside else 0.0

    def _units_of(self, pair: Pair) -> Pair:
        return self._one.unit_of[pair[0]], self._two.unit_of[pair[1]]

    def _cosine(self, units: Pair) -> float:
        if units not in self._found:
            self._found[units] = _cosine(self._one.units[units[0]], self._two.units[units[1]])
        return self._found[units]


def _parts(pair: Pair, one: _Side, two: _Side, compared: tuple[SharedLines, _Sentences], weights: Weights) -> Parts:
    """The parts of a pair but for what an embedder and its rivals say."""
    i, j = pair
    lines, sentences = compared
    clauses = one.clauses[i], two.clauses[j]
    fuzzy = fuzz.token_sort_ratio(one.phrases[i], two.phrases[j]) / 100
    smaller = min(len(one.themes[i]), len(two.themes[j]))
    shared = len(one.themes[i] & two.themes[j]) / smaller if smaller else 0.0
    return Parts(
        words=round(weights.words * _cosine(one.vectors[i], two.vectors[j]), _DIGITS),
        sentence=round(weights.sentence * sentences.alike(pair), _DIGITS),
        nearby=round(weights.nearby * sentences.around(pair), _DIGITS),
        fuzzy=round(weights.fuzzy * fuzzy, _DIGITS),
        themes=round(weights.themes * shared, _DIGITS),
        lines=round(weights.lines * lines.share(i, j), _DIGITS),
        kinds=-weights.against_kinds if differ_in_kind(*clauses) else 0.0,
        tone=-weights.against_tone if differ_in_tone(*clauses) else 0.0,
        conflicts=-weights.against_conflicts if exclude(one.names[i], two.names[j]) else 0.0,
    )


def _with_meaning(alike: Mapping[Pair, Parts], nearness: Mapping[Pair, float], weight: float) -> dict[Pair, Parts]:
    """The parts with one for meaning beside them; the others are scaled, so that the score stays in [0, 1]."""
    return {
        pair: replace(_scaled(parts, 1 - weight), meaning=round(weight * nearness.get(pair, 0.0), _DIGITS))
        for pair, parts in alike.items()
    }


def _scaled(parts: Parts, by: float) -> Parts:
    return Parts(**{name: round(by * value, _DIGITS) for name, value in parts.items()})


def rival_gaps(scores: Mapping[Pair, float]) -> dict[Pair, tuple[float, float]]:
    """For each pair, how much closer the closest rival of its earlier and of its later clause is; 0 for the closest."""
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), score in scores.items():
        rows[i] = max(rows.get(i, 0.0), score)
        columns[j] = max(columns.get(j, 0.0), score)
    return {(i, j): (rows[i] - score, columns[j] - score) for (i, j), score in scores.items()}


def _rivalled(parts: Parts, gaps: tuple[float, float], weights: Weights) -> Parts:
    """The parts with what closer rivals take away."""
    loss = round(weights.rivals_both * min(gaps) + weights.rivals_either * max(gaps), _DIGITS)
    return replace(parts, rivals=-loss) if loss else parts
