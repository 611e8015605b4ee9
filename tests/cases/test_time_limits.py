"""How soon, how often, how long and how long before something is done."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ("We will reply within thirty days.", "We will reply within three months.", _DOWN),
        ("Peru will cut delays to 3 days.", "Peru will cut delays to 5 days.", _DOWN),
        ("We will reply in 48 hours.", "We will reply in five days.", _DOWN),
        ("The Board will report every quarter.", "The Board will report every year.", _DOWN),
        ("The Board will report on wells monthly.", "The Board will report on wells annually.", _DOWN),
        ("The Board will meet annually.", "The Board will meet twice a year.", _UP),
        ("We will reply to complaints within 14 days.", "We will reply to complaints within 45 days.", _DOWN),
        ("The Committee will meet every month.", "The Committee will meet every six months.", _DOWN),
        ("We will store invoices for seven years.", "We will store invoices for ten years.", _UP),
        (
            "We will give users 30 days' notice of any change.",
            "We will give users 7 days' notice of any change.",
            _DOWN,
        ),
        ("We may keep your logs for 30 days.", "We may keep your logs for 90 days.", _DOWN),
        ("The Secretariat will report twice a year.", "The Secretariat will report once a year.", _DOWN),
        ("We will delete your account within 90 days.", "We will delete your account within 30 days.", _UP),
        ("The bank will review the target every two years.", "The bank will review the target every year.", _UP),
        (
            "We will not retain your data for longer than 12 months.",
            "We will not retain your data for longer than 24 months.",
            _DOWN,
        ),
        (
            "The Secretariat will respond no later than 10 days after the request.",
            "The Secretariat will respond no later than 20 days after the request.",
            _DOWN,
        ),
    ],
)
def test_spans_of_time_are_compared(earlier: str, later: str, kind: ChangeKind) -> None:
    """As a lawyer would say: what is waited for, kept, repeated or announced."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.SPAN is next(reason.axis for reason in change.reasons if reason.direction)
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind


def test_a_month_is_thirty_days() -> None:
    """The same span in other words."""
    earlier, later = (f"We will reply to all letters within {span}." for span in ("30 days", "a month"))

    assert [ChangeKind.REPEATED] * 2 == [change_between(earlier, later).kind, change_between(later, earlier).kind]
