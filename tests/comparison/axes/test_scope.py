"""What a list that both sides share holds."""

import pytest

from alliancediff.comparison.axes.scope import SCOPE
from builders import commitment, sides, stance

_SHORT = "We call for the release of all sailors who were detained unfairly in foreign harbours"


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        (_SHORT, f"{_SHORT}, and unhindered access for doctors", [("none", 1)]),
        (f"{_SHORT}, and unhindered access for doctors", _SHORT, [("and unhindered access for doctors", -1)]),
        (_SHORT, f"{_SHORT} in line with what was said before about those harbours", []),
        (_SHORT, f"Together, {_SHORT[0].lower()}{_SHORT[1:]}", []),
        (_SHORT, "We demand that crews, and doctors too, be let go from wherever they may now be kept", []),
        (_SHORT, f"{_SHORT} or prisons", []),
        ("We oppose force", "We oppose force, and cruel coercion", []),
        (_SHORT, f"{_SHORT}, _____", []),
        (_SHORT, f"{_SHORT}, -----", []),
        (_SHORT, f"{_SHORT}, ’’’’’", []),
    ],
    ids=[
        "added",
        "taken",
        "a modifier",
        "an opening",
        "worded anew",
        "one word",
        "too short",
        "line",
        "dashes",
        "quotes",
    ],
)
def test_members_count_where_the_rest_keeps_its_words(earlier: str, later: str, found: list[tuple[str, int]]) -> None:
    """What is worded anew has no list that could be compared."""
    reasons = list(SCOPE.find(sides(stance(earlier, 3), stance(later, 3))))

    assert found == [(reason.before, reason.direction) for reason in reasons]


def test_clauses_of_two_kinds_have_no_common_list() -> None:
    """A stance and a promise are compared on force."""
    assert [] == list(SCOPE.find(sides(stance(_SHORT, 3), commitment(f"{_SHORT}, and access for doctors"))))


@pytest.mark.parametrize(
    "opening", ["except for doctors and nurses", "unless doctors or nurses refuse", "if doctors and nurses agree"]
)
def test_what_is_taken_back_is_no_member(opening: str) -> None:
    """An exception or a condition is added to a text, and still no gain of scope."""
    assert [] == list(SCOPE.find(sides(stance(_SHORT, 3), stance(f"{_SHORT}, {opening}", 3))))
