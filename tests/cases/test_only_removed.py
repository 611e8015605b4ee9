"""Limiting words put into a kept line, or taken out of it."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ("The mission will use force only in self-defence.", "The mission will use force in self-defence.", _DOWN),
        ("We will disclose your address only to the courier.", "We will disclose your address to the courier.", _DOWN),
        ("We will collect data exclusively for billing.", "We will collect data for billing.", _DOWN),
        (
            "The parties will deploy troops with the consent of the Assembly.",
            "The parties will deploy troops only with the consent of the Assembly.",
            _UP,
        ),
    ],
)
def test_a_limit_on_an_act_of_restraint_binds(earlier: str, later: str, kind: ChangeKind) -> None:
    """Without “only” the case named is one of many."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.LIMIT is next(reason.axis for reason in change.reasons if reason.direction)
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind
