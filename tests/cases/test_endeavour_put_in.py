"""Words that promise to try, in a line that was else kept."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ("The bank will publish its models.", "The bank will seek to publish its models.", _DOWN),
        (
            "We will notify users of every breach.",
            "We will use reasonable efforts to notify users of every breach.",
            _DOWN,
        ),
        (
            "Members shall submit their reports each spring.",
            "Members shall strive to submit their reports each spring.",
            _DOWN,
        ),
        ("The Council will attempt to visit all camps.", "The Council will visit all camps.", _UP),
        ("We will do our best to restore the service within a day.", "We will restore the service within a day.", _UP),
        ("The parties will share flood data.", "The parties will share flood data to the extent possible.", _DOWN),
        ("We will work to open the archive.", "We will open the archive.", _UP),
    ],
)
def test_to_try_is_less_than_to_do(earlier: str, later: str, kind: ChangeKind) -> None:
    """A duty of conduct beside one of result."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.EFFORT in {reason.axis for reason in change.reasons if reason.direction}
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind
