"""What speaks against a pair: names that exclude each other, a stance that meets a deed, praise that meets blame.

Only names that tell objects apart are compared: places, states and bodies other than the speakers. A sum or a year that
differs is no conflict, since a pledge that grew is the same pledge; the verdict says what became of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.alignment.normalisation import actor_token
from alliancediff.language.folding import same_word
from alliancediff.lexicon import Lexicon, in_plain_writing
from alliancediff.models import Commitment, CommitmentKind, Ladder

_SORTS = ("place", "state", "body")

Named = tuple[frozenset[str], ...]
"""The names of a clause by sort, in the order of `_SORTS`."""


@dataclass(frozen=True, slots=True)
class NameSorts:
    """Tells what sort of name a token is."""

    sorts: Mapping[str, str]

    def named(self, tokens: Iterable[str]) -> Named:
        """The names among a clause's tokens, by sort; the speakers are none, since their tokens are left out."""
        names = [(self.sorts.get(token, ""), token) for token in tokens]
        return tuple(frozenset(token for sort, token in names if sort == wanted) for wanted in _SORTS)


@lru_cache(maxsize=16)
def name_sorts(lexicon: Lexicon) -> NameSorts:
    """The sorts of a lexicon's names, worked out once."""
    actors = in_plain_writing(lexicon).actors
    return NameSorts({actor_token(actor, form): actor.kind for actor in actors for form in actor.forms})


def exclude(one: Named, two: Named) -> bool:
    """Whether both clauses name something of one sort, and neither names anything that the other does.

    Example:
        >>> calm, rough = frozenset({"@north_sea"}), frozenset({"@south_sea"})
        >>> nothing = frozenset()
        >>> exclude((calm, nothing, nothing), (rough, nothing, nothing))
        True
        >>> exclude((calm, nothing, nothing), (nothing, nothing, nothing))
        False
    """
    if not (any(one) and any(two)):
        return False
    (places, *names), (other_places, *others) = one, two
    apart = any(a and b and not a & b for a, b in zip(names, others, strict=True))
    return apart or bool(places and other_places and not _overlap(places, other_places))


def _overlap(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether all words of a place of one side are in one of the other: "North Sea" in "North and South Seas"."""
    sides = [[{same_word(word) for word in name[1:].split("_")} for name in side] for side in (one, two)]
    return any(a <= b or b <= a for a in sides[0] for b in sides[1])


def differ_in_kind(one: Commitment, two: Commitment) -> bool:
    """Whether one is a stance and the other is none: on one object they are mostly two lines."""
    return (one.kind is CommitmentKind.STANCE) is not (two.kind is CommitmentKind.STANCE)


def differ_in_tone(one: Commitment, two: Commitment) -> bool:
    """Whether one is a stance against somebody and the other is none."""
    return (one.ladder is Ladder.NEGATIVE) is not (two.ladder is Ladder.NEGATIVE)
