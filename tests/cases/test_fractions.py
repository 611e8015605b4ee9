"""Fractions in digits and in words."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        (
            "The Committee will raise the target range to 1/2 percent.",
            "The Committee will raise the target range to 3/4 percent.",
            _UP,
        ),
        ("Kenya will plant a quarter of the trees.", "Kenya will plant half of the trees.", _UP),
        ("Peru will fund one third of the costs.", "Peru will fund two thirds of the costs.", _UP),
        ("Kenya will cover half of the fees.", "Kenya will cover a quarter of the fees.", _DOWN),
        ("Peru will search one in four crates.", "Peru will search one in two crates.", _UP),
        ("Peru will search one out of every five crates.", "Peru will search 1 in 20 crates.", _DOWN),
        ("Peru will raise the rate from 1/4 to 1/2 percent.", "Peru will raise the rate from 3/4 to 1 percent.", _UP),
        ("Peru will raise its share from 1/4 to 1/3.", "Peru will raise its share from 1/4 to 1/2.", _UP),
        (
            "The Committee will increase the rate by 1/4 percentage point.",
            "The Committee will increase the rate by 1/2 percentage point.",
            _UP,
        ),
        (
            "The Committee decided to raise the target range for the rate to 1-1/4 to 1-1/2 percent.",
            "The Committee decided to raise the target range for the rate to 2-1/4 to 2-1/2 percent.",
            _UP,
        ),
    ],
)
def test_fractions_are_amounts(earlier: str, later: str, kind: ChangeKind) -> None:
    """Said as an amount."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.AMOUNT is next(reason.axis for reason in change.reasons if reason.direction)
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Kenya will bear a quarter of the costs.", "Kenya will bear 25 percent of the costs."),
        ("Kenya will bear half of the costs.", "Kenya will bear 50 percent of the costs."),
    ],
)
def test_a_share_in_words_is_that_in_hundredths(earlier: str, later: str) -> None:
    """Whichever text has which."""
    for change in (change_between(earlier, later), change_between(later, earlier)):
        assert (ChangeKind.REPEATED, False) == (change.kind, change.unsure)
