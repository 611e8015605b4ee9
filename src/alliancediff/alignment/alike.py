"""Clauses that are one wording but for what the axes of a verdict compare: their figures, or words that limit them.

A sum, a date or a place that is another one, an exception put in, "all" that became "some": the line is the same, and
what moved in it is the news.
"""

from collections.abc import Callable, Iterator, Sequence

from alliancediff.language.english.figures import FIGURES, IN_A_PLACE, RHYTHM, SHARE
from alliancediff.language.english.limits import CONDITION, EFFORT, EXCEPTION, EXTENTS, LIMIT
from alliancediff.language.english.spans import SPAN
from alliancediff.language.folding import plain, same_word, same_words
from alliancediff.models import Commitment, CommitmentKind

Pair = tuple[int, int]
_PUT_IN = (EXCEPTION, CONDITION, EFFORT, LIMIT, *EXTENTS)
"""Words that limit a line or widen it where they come and go."""
Key = tuple[str, str]


def one_wording(earlier: Sequence[Commitment], later: Sequence[Commitment], taken: Sequence[Pair]) -> list[Pair]:
    """Pairs that are one wording but for their figures, then those that differ in a place or in what limits them, too.

    Args:
        earlier: the clauses of one side.
        later: those of the other.
        taken: pairs of the same words, by index.
    """
    figures = list(alike_but_for_figures(earlier, later, taken))
    return [*figures, *alike_but_for_limits(earlier, later, [*taken, *figures])]


def alike_but_for_figures(
    earlier: Sequence[Commitment], later: Sequence[Commitment], taken: Sequence[Pair]
) -> Iterator[Pair]:
    """Pairs that are one wording but for amounts, dates and spans, which no other clause of either side has.

    Args:
        earlier: the clauses of one side.
        later: those of the other.
        taken: pairs of the same words, by index.
    """
    return _alone_alike(earlier, later, taken, _without_figures)


def alike_but_for_limits(
    earlier: Sequence[Commitment], later: Sequence[Commitment], taken: Sequence[Pair]
) -> Iterator[Pair]:
    """The same of pairs that differ in places, rhythm, shares or words that limit them; the arguments are the same."""
    return _alone_alike(earlier, later, taken, _without_limits)


def alike_but_for_predicates(
    earlier: Sequence[Commitment], later: Sequence[Commitment], taken: Sequence[Pair]
) -> Iterator[Pair]:
    """The same of pairs that say something else of the same thing in the same words, all of it after the predicate."""
    return _alone_alike(earlier, later, taken, _without_predicate)


def _alone_alike(
    earlier: Sequence[Commitment],
    later: Sequence[Commitment],
    taken: Sequence[Pair],
    key_of: Callable[[Commitment], Key | None],
) -> Iterator[Pair]:
    rows, columns = (
        _by_key(side, frozenset(pair[number] for pair in taken), key_of) for number, side in enumerate((earlier, later))
    )
    for key, numbers in rows.items():
        others = columns.get(key, ())
        if len(numbers) == len(others) == 1:
            yield numbers[0], others[0]


def _by_key(
    side: Sequence[Commitment], taken: frozenset[int], key_of: Callable[[Commitment], Key | None]
) -> dict[Key, list[int]]:
    """The clauses of a side by their words without what may differ; not those of words that others have taken."""
    found: dict[Key, list[int]] = {}
    for number, commitment in enumerate(side):
        key = key_of(commitment)
        if key is not None:
            found.setdefault(key, []).append(number)
    return {key: numbers for key, numbers in found.items() if not taken.intersection(numbers)}


def _without_figures(commitment: Commitment) -> Key | None:
    words = " ".join(same_words(commitment.quote))
    bare = FIGURES.sub("#", words)
    return (bare, " ".join(same_words(commitment.lead_in))) if bare != words else None


def _without_predicate(commitment: Commitment) -> Key | None:
    rest = commitment.quote.partition(commitment.predicate)[2] if commitment.predicate else ""
    words = same_words(rest)
    return (" ".join(words), " ".join(same_words(commitment.lead_in))) if len(words) > 1 else None


def _without_limits(commitment: Commitment) -> Key | None:
    """A place is what a view is on; of an act it says where that is done."""
    text = plain(commitment.quote).text
    if commitment.kind is not CommitmentKind.STANCE:
        text = IN_A_PLACE.sub(" there ", text)
    for pattern, sign in (
        (RHYTHM, " 0 "),
        (SHARE, " 0 "),
        (SPAN, " 0 "),
        *((p, " ") for p in _PUT_IN),
    ):
        text = pattern.sub(sign, text)
    roots = " ".join(map(same_word, same_words(text)))
    return FIGURES.sub("#", roots), " ".join(same_words(commitment.lead_in))
