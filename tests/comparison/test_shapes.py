"""A change says how its clauses meet."""

from dataclasses import replace

import pytest

from alliancediff.comparison import compare
from alliancediff.models import Alignment, Commitment, Link, Parts, Settings, Shape, Span
from builders import commitment, statement


def _side(name: str, number: int, **fields: object) -> list[Commitment]:
    return [
        commitment(f"we plan {name}{n}", id=f"{name}{n}", statement=name, span=Span(n * 100, n * 100 + 10), **fields)
        for n in range(number)
    ]


def _shapes(earlier: list[Commitment], later: list[Commitment], *pairs: str) -> list[Shape | None]:
    made = [pair.split() for pair in pairs]
    links = tuple(Link(one, two, 0.9, Parts(words=0.9), 0.9, unsure=False, margin=0.1) for one, two in made)
    ends = {end for pair in pairs for end in pair.split()}
    alone = [tuple(c.id for c in side if c.id not in ends) for side in (earlier, later)]
    sides = (statement("We met.", "a"), earlier), (statement("We met.", "b"), later)
    return [change.shape for change in compare(*sides, Alignment(links, *alone), Settings())[1]]


@pytest.mark.parametrize(
    ("pairs", "shape"),
    [
        (("a0 b0",), Shape.ONE_TO_ONE),
        (("a0 b0", "a0 b1"), Shape.SPLIT),
        (("a0 b0", "a1 b0"), Shape.MERGE),
    ],
)
def test_clauses_that_meet_only_each_other(pairs: tuple[str, ...], shape: Shape) -> None:
    """One to one, one to several, several to one."""
    assert shape is _shapes(_side("a", 2), _side("b", 2), *pairs)[0]


def test_a_silent_side_has_no_shape() -> None:
    """Nothing meets nothing."""
    assert [None, None] == _shapes(_side("a", 1), _side("b", 1))


def test_groups_that_share_a_clause_are_many_to_many() -> None:
    """Two changes tell of them, and neither alone is the whole of it."""
    shapes = _shapes(_side("a", 2), _side("b", 3), "a0 b0", "a0 b1", "a0 b2", "a1 b2")

    assert [Shape.MANY_TO_MANY, Shape.MANY_TO_MANY] == shapes


@pytest.mark.parametrize("block", [{"lead_in": "We will open:"}, {"heading": "Ports > North"}])
@pytest.mark.parametrize("turned", [False, True])
def test_a_broad_pledge_and_a_block_of_items_are_an_umbrella(block: dict[str, str], turned: bool) -> None:  # noqa: FBT001
    """Whichever of the two texts has the block."""
    one, many = _side("a", 1), _side("b", 3, **block)
    if turned:
        one, many = _side("a", 3, **block), _side("b", 1)
    pairs = ("a0 b0", "a1 b0", "a2 b0") if turned else ("a0 b0", "a0 b1", "a0 b2")

    assert [Shape.UMBRELLA] == _shapes(one, many, *pairs)


def test_items_of_two_blocks_are_a_split() -> None:
    """What one pledge becomes here and there is no list of its items."""
    later = [replace(c, lead_in=f"We will open {n}:") for n, c in enumerate(_side("b", 2))]

    assert [Shape.SPLIT] == _shapes(_side("a", 1), later, "a0 b0", "a0 b1")


def test_a_precise_clause_is_no_umbrella() -> None:
    """An umbrella is no more precise than what stands under it."""
    later = _side("b", 2, lead_in="We will open:")

    assert [Shape.SPLIT] == _shapes([replace(_side("a", 1)[0], precision=3)], later, "a0 b0", "a0 b1")
