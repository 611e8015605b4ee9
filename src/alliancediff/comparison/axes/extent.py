"""How much of a thing is meant: all of it, most, some; wholly or in part."""

from collections.abc import Iterator
from dataclasses import dataclass

from alliancediff.comparison.axes.rule import Rule
from alliancediff.comparison.axes.sides import Sides
from alliancediff.comparison.axes.standing import sign
from alliancediff.comparison.axes.telling import NONE, came_and_went
from alliancediff.language.english.limits import EXTENTS, PART_OF_IT
from alliancediff.language.folding import plain
from alliancediff.models import Axis, Commitment, Reason


@dataclass(frozen=True, slots=True)
class _Extent:
    """Words that say how much: as they are written, and their place from all of it (0) downwards."""

    text: str
    place: int


def _find(sides: Sides) -> Iterator[Reason]:
    if not (sides.is_kept and sides.are_alike):
        return
    one, two = _extents(sides.earlier), _extents(sides.later)
    if len(one) == len(two):
        moved = [(a, b) for a, b in zip(one, two, strict=True) if a.place != b.place]
        directions = {sign(a.place - b.place) for a, b in moved}
        if len(directions) == 1:
            yield _reason(sides, moved[0][0].text, moved[0][1].text, *directions)
    elif not one and len(two) == 1 and PART_OF_IT.fullmatch(two[0].text):
        yield _reason(sides, NONE, two[0].text, -1)
    elif not two and len(one) == 1 and PART_OF_IT.fullmatch(one[0].text):
        yield _reason(sides, one[0].text, NONE, 1)


def _reason(sides: Sides, before: str, after: str, direction: int) -> Reason:
    """A right that is kept over more of a thing binds less."""
    direction = -direction if sides.is_right else direction
    return Reason(Axis.EXTENT, before, after, direction, sides.earlier.quote, sides.later.quote)


def _extents(commitment: Commitment) -> list[_Extent]:
    """What a clause says of how much, from its predicate on: who speaks is another axis."""
    _, held, rest = commitment.quote.partition(commitment.predicate)
    writing = plain(held + rest or commitment.quote)
    found = sorted(
        (match.span(), place) for place, words in enumerate(EXTENTS) for match in words.finditer(writing.text)
    )
    kept = [one for one in found if not any(_is_part(one[0], other[0]) for other in found if other != one)]
    return [_Extent(writing.written(*span), place) for span, place in kept]


def _is_part(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a stretch stands in a longer one: "all" of "almost all"."""
    return other[0] <= one[0] and one[1] <= other[1]


EXTENT_RULE = Rule(
    Axis.EXTENT, "Is it of all, of most or of some; wholly or in part?", _find, came_and_went("how much")
)
