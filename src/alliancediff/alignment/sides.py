"""The clauses of a statement as alignment compares them: masked words, vectors of rare words, names and units."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alliancediff.alignment.asides import Phrase, phrase_of
from alliancediff.alignment.conflicts import Named, name_sorts
from alliancediff.alignment.neighbours import Row, row_of
from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.alignment.objects import object_phrase
from alliancediff.alignment.rounding import DIGITS
from alliancediff.lexicon import Lexicon
from alliancediff.models import Commitment

Vector = Mapping[str, float]
Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The clauses of one statement, by index.

    `tokens` are their own masked words, `objects` their object phrases, `vectors` their rare words with those of the
    heading and lead-in, `units` the same for each unit of `row`; `sorts` holds their names by sort, `phrases` what they
    are about, and their asides.
    """

    clauses: Sequence[Commitment]
    tokens: tuple[Tokens, ...]
    objects: tuple[str, ...]
    vectors: tuple[Vector, ...]
    row: Row
    units: tuple[Vector, ...]
    themes: tuple[frozenset[str], ...]
    sorts: tuple[Named, ...]
    phrases: tuple[Phrase, ...]


def make_sides(
    earlier: Sequence[Commitment], later: Sequence[Commitment], lexicon: Lexicon, speakers: Sequence[str], reach: int
) -> tuple[Side, Side]:
    """Both statements; how rare a word is comes from the two together. `reach` is that of neighbours."""
    texts = tuple(_texts(clauses, normaliser(lexicon), speakers, reach) for clauses in (earlier, later))
    rarity = _rarity([tokens for text in texts for tokens in text.wide])
    unit_rarity = _rarity([tokens for text in texts for tokens in text.units])
    one, two = (
        Side(
            clauses=clauses,
            tokens=text.own,
            objects=tuple(object_phrase(c, normaliser(lexicon), speakers) for c in clauses),
            vectors=tuple(_vector(tokens, rarity) for tokens in text.wide),
            row=text.row,
            units=tuple(_vector(tokens, unit_rarity) for tokens in text.units),
            themes=tuple(frozenset(c.themes) for c in clauses),
            sorts=tuple(name_sorts(lexicon).named(tokens) for tokens in text.own),
            phrases=tuple(phrase_of(c, normaliser(lexicon), speakers) for c in clauses),
        )
        for clauses, text in zip((earlier, later), texts, strict=True)
    )
    return one, two


def cosines(one: Sequence[Vector], two: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """The cosine of every two vectors that share a word, by index.

    Example:
        >>> cosines([{"port": 1.0}], [{"port": 0.6, "rice": 0.8}, {"rice": 1.0}])
        {(0, 0): 0.6}
    """
    holders: dict[str, list[tuple[int, float]]] = {}
    for j, vector in enumerate(two):
        for token, value in vector.items():
            holders.setdefault(token, []).append((j, value))
    found: dict[tuple[int, int], float] = {}
    for i, vector in enumerate(one):
        sums: dict[int, float] = {}
        for token in sorted(vector):
            value = vector[token]
            for j, other in holders.get(token, ()):
                sums[j] = sums.get(j, 0.0) + value * other
        found.update({(i, j): round(total, DIGITS) for j, total in sums.items()})
    return found


@dataclass(frozen=True, slots=True)
class _Texts:
    """The tokens of a statement's clauses alone, with their headings and lead-ins, and of its units with theirs."""

    own: tuple[Tokens, ...]
    wide: Sequence[Tokens]
    units: Sequence[Tokens]
    row: Row


def _texts(clauses: Sequence[Commitment], normaliser: Normaliser, speakers: Sequence[str], reach: int) -> _Texts:
    own = tuple(normaliser.tokens(c.quote, speakers) for c in clauses)
    context = [normaliser.tokens(_context(c), speakers) for c in clauses]
    row = row_of(clauses, reach)
    units: list[Tokens] = [()] * len(row.beside)
    for number, tokens, about in zip(row.unit_of, own, context, strict=True):
        units[number] = units[number] + tokens if units[number] else tokens + about
    wide = [tokens + about for tokens, about in zip(own, context, strict=True)]
    return _Texts(own, wide, units, row)


def _rarity(clauses: Sequence[Tokens]) -> Mapping[str, float]:
    """How rare each token is among the clauses or units of both statements."""
    frequency = Counter(token for tokens in clauses for token in set(tokens))
    return {token: math.log(1 + len(clauses) / count) for token, count in frequency.items()}


def _context(commitment: Commitment) -> str:
    """The nearest heading and the lead-in: a clause is about what they say, too."""
    return f"{commitment.heading.rsplit(' > ', 1)[-1]} {commitment.lead_in}"


def _vector(tokens: Tokens, rarity: Mapping[str, float]) -> Vector:
    raw = {token: rarity[token] * (1 + math.log(count)) for token, count in Counter(tokens).items()}
    norm = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {token: value / norm for token, value in raw.items()}
