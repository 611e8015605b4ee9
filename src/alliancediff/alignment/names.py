"""The names that two clauses share: who calls one programme, body or place by its name speaks of the same thing."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.alignment.normalisation import Normaliser
from alliancediff.models import Commitment

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class SharedNames:
    """The names of the clauses of two statements, and how rare each is: 1 would be a name of no clause."""

    earlier: tuple[Names, ...]
    later: tuple[Names, ...]
    rarity: Mapping[str, float]

    def rarest(self, i: int, j: int) -> float:
        """How rare the rarest name is that both clauses hold, from 0, where they share none, to below 1."""
        return max((self.rarity[name] for name in self.earlier[i] & self.later[j]), default=0.0)


def shared_names(
    earlier: Sequence[tuple[Commitment, Iterable[str]]],
    later: Sequence[tuple[Commitment, Iterable[str]]],
    normaliser: Normaliser,
    speakers: Sequence[str],
) -> SharedNames:
    """The comparison of two statements' clauses by the names in them, given with each clause its tokens.

    Names that the lexicon knows count, and whatever a clause names as an instrument, a mechanism or a site; the
    speakers do not.
    """
    one, two = (tuple(_names(c, tokens, normaliser, speakers) for c, tokens in side) for side in (earlier, later))
    every = (*one, *two)
    frequency = Counter(name for names in every for name in names)
    whole = math.log(1 + len(every))
    return SharedNames(one, two, {name: math.log(1 + len(every) / n) / whole for name, n in frequency.items()})


def _names(clause: Commitment, tokens: Iterable[str], normaliser: Normaliser, speakers: Sequence[str]) -> Names:
    slots = clause.slots
    named = (
        " ".join(normaliser.tokens(anchor.text, speakers))
        for anchors in (slots.instruments, slots.mechanisms, slots.sites)
        for anchor in anchors
    )
    return frozenset([*(f"#{name}" for name in named if name), *(token for token in tokens if token[0] == "@")])
