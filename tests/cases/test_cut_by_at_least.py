"""Amounts of what is cut, limited or raised."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        (
            "The parties will lower methane leaks by up to 30 percent.",
            "The parties will lower methane leaks by at least 30 percent.",
            _UP,
        ),
        ("We will reduce our water use by 20 percent.", "We will reduce our water use by 35 percent.", _UP),
        ("We will cut prices by at least 15 percent.", "We will cut prices by up to 15 percent.", _DOWN),
        (
            "The bank will reduce its holdings to 300 billion euros.",
            "The bank will reduce its holdings to 200 billion euros.",
            _UP,
        ),
        ("The parties will limit warming to 2 degrees.", "The parties will limit warming to 1.5 degrees.", _UP),
        (
            "Kenya will increase its forest cover by up to 10 percent.",
            "Kenya will increase its forest cover by at least 10 percent.",
            _UP,
        ),
        (
            "The parties will slash customs fees by 40 percent.",
            "The parties will slash customs fees by 25 percent.",
            _DOWN,
        ),
        ("Kenya will cut the guard from 900 to 700 riders.", "Kenya will cut the guard from 900 to 500 riders.", _UP),
        ("Peru will bring inflation down to 4 percent.", "Peru will bring inflation down to 2 percent.", _UP),
        ("Peru will keep its debt under 3 percent.", "Peru will keep its debt under 2 percent.", _UP),
        ("Peru will treble its fund for reefs.", "Peru will double its fund for reefs.", _DOWN),
        ("The bank will keep fees below 5 percent.", "The bank will keep fees below 8 percent.", _DOWN),
        ("The parties will reduce mines by a quarter.", "The parties will reduce mines by a half.", _UP),
    ],
)
def test_amounts_under_verbs_of_reduction(earlier: str, later: str, kind: ChangeKind) -> None:
    """To cut by more is more, and so is to cut to less."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.AMOUNT is next(reason.axis for reason in change.reasons if reason.direction)
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind


def test_a_factor_that_gave_way_to_another_act_is_no_figure_gone() -> None:
    """To end it is no less than to halve it."""
    there = change_between("Peru will halve hunger by 2030.", "Peru will end hunger by 2030.")
    grown = change_between("Peru will increase its aid to farms.", "Peru will double its aid to farms.")

    assert ChangeKind.WEAKENED is not there.kind
    assert _UP is grown.kind
