"""How near two clauses are in meaning, by an embedder that the user hands in; without one there is no such part."""

import math
from collections.abc import Mapping, Sequence

from alliancediff.alignment.rounding import DIGITS
from alliancediff.errors import SettingsError
from alliancediff.models import Commitment, Embedder


def meanings(
    earlier: Sequence[Commitment], later: Sequence[Commitment], embedder: Embedder
) -> Mapping[tuple[int, int], float]:
    """The cosine of every two clauses' vectors, by index, where it is above 0.

    The embedder is called once, with the clauses of both statements in text order; a list item comes with its lead-in.

    Raises:
        SettingsError: it gives no vector for a text, vectors of different lengths, or what is no number.
    """
    texts = [" ".join(f"{c.lead_in} {c.quote}".split()) for c in (*earlier, *later)]
    vectors = _unit_vectors(embedder(texts), len(texts)) if texts else []
    one, two = vectors[: len(earlier)], vectors[len(earlier) :]
    found = {(i, j): _cosine(a, b) for i, a in enumerate(one) for j, b in enumerate(two)}
    return {pair: cosine for pair, cosine in found.items() if cosine > 0}


def remembered(embedder: Embedder) -> Embedder:
    """An embedder that is called once for the same texts, however many settings are tried."""
    known: dict[tuple[str, ...], Sequence[Sequence[float]]] = {}

    def recall(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        key = tuple(texts)
        if key not in known:
            known[key] = embedder(texts)
        return known[key]

    return recall


def _unit_vectors(given: Sequence[Sequence[float]], wanted: int) -> list[tuple[float, ...]]:
    try:
        vectors = [tuple(float(value) for value in vector) for vector in given]
    except (TypeError, ValueError) as error:
        raise SettingsError("embedder", f"gave what is no list of vectors of numbers ({error})") from error
    if len(vectors) != wanted:
        raise SettingsError("embedder", f"gave {len(vectors)} vectors for {wanted} texts; it must give one a text")
    if len({len(vector) for vector in vectors}) > 1:
        raise SettingsError("embedder", "gave vectors of different lengths; all must have one length")
    if not all(math.isfinite(value) for vector in vectors for value in vector):
        raise SettingsError("embedder", "gave a number that is not finite; a text without meaning is a vector of zeros")
    return [_unit(vector) for vector in vectors]


def _unit(vector: tuple[float, ...]) -> tuple[float, ...]:
    length = math.hypot(*vector) or 1.0
    return tuple(value / length for value in vector)


def _cosine(one: Sequence[float], two: Sequence[float]) -> float:
    return round(min(1.0, max(0.0, sum(a * b for a, b in zip(one, two, strict=True)))), DIGITS)
