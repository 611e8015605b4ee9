"""How much of a thing is meant: siblings of the limiting words."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We will release all hostages.", "We will release some hostages."),
        ("The parties will inspect every ferry.", "The parties will inspect most ferries."),
        ("Peru will vaccinate every child on the coast.", "Peru will vaccinate the majority of children on the coast."),
        ("Peru will refund all tolls.", "Peru will refund a portion of the tolls."),
        ("We will ratify each of the accords.", "We will ratify certain accords."),
        ("The parties will fully apply the code.", "The parties will partially apply the code."),
        ("We will grant passes to any pilot.", "We will grant passes to selected pilots."),
        ("The parties will rebuild the entire dyke.", "The parties will rebuild part of the dyke."),
        ("We will answer most of the letters.", "We will answer a few of the letters."),
        ("We call for the full withdrawal of the garrison.", "We call for the partial withdrawal of the garrison."),
        ("The parties will lift duties on wool.", "The parties will lift certain duties on wool."),
    ],
)
def test_less_of_a_thing_is_less(earlier: str, later: str) -> None:
    """And more of it is more."""
    there, back = change_between(earlier, later), change_between(later, earlier)

    assert (_DOWN, _UP) == (there.kind, back.kind)
    assert Axis.EXTENT is next(reason.axis for reason in there.reasons if reason.direction)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The parties will consult each other on ferries.", "The parties will consult all sides on ferries."),
        ("We will support the most exposed villages.", "We will support all exposed villages."),
        ("We will lift all duties on wool.", "We will lift duties on wool."),
        ("We will cure at most ten horses.", "We will cure all ten horses."),
    ],
)
def test_words_that_look_like_it_say_nothing_of_extent(earlier: str, later: str) -> None:
    """What “each other” names is no part, “the most exposed” is a degree, and what is meant of all may be said without it."""
    for change in (change_between(earlier, later), change_between(later, earlier)):
        assert not [reason for reason in change.reasons if reason.axis is Axis.EXTENT]


def test_a_right_over_more_binds_less() -> None:
    """What one may do to all is a wider right."""
    earlier, later = (f"Peru may search {extent} ships." for extent in ("some", "all"))

    assert (_DOWN, _UP) == (change_between(earlier, later).kind, change_between(later, earlier).kind)
