"""Exceptions put into a kept line, or taken out of it."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        (
            "We will delete your messages on request.",
            "We will delete your messages on request, except where the law requires us to keep them.",
            _DOWN,
        ),
        (
            "The parties will open all harbours to inspectors.",
            "The parties will open all harbours to inspectors other than military harbours.",
            _DOWN,
        ),
        (
            "The Committee will publish all minutes, with the exception of personal data.",
            "The Committee will publish all minutes.",
            _UP,
        ),
        ("We may share your data with partners.", "We may share your data with partners, except health data.", _UP),
        ("States will admit observers.", "States will admit observers, save in an emergency.", _DOWN),
        ("We will not sell your photographs.", "We will not sell your photographs unless you agree.", _DOWN),
    ],
)
def test_an_exception_takes_something_back(earlier: str, later: str, kind: ChangeKind) -> None:
    """From a promise; what is taken out of a right that is kept binds more."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.EXCEPTION is next(reason.axis for reason in change.reasons if reason.direction)
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind
