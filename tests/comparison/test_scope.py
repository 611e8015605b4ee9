"""What a list that both sides share holds, and with whom."""

import pytest

from alliancediff.comparison.scope import members, partners
from alliancediff.models import ComparisonSettings
from builders import commitment, stance

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
    reasons = list(members(stance(earlier, 3), stance(later, 3), ComparisonSettings()))

    assert found == [(reason.before, reason.direction) for reason in reasons]


def test_clauses_of_two_kinds_have_no_common_list() -> None:
    """A stance and a promise are compared on force."""
    assert [] == list(members(stance(_SHORT, 3), commitment(f"{_SHORT}, and access for doctors"), ComparisonSettings()))


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        (("G7", "WTO"), ("G20", "G7", "OECD", "WTO"), 1),
        (("G20", "G7", "OECD", "WTO"), ("G7", "WTO"), -1),
        (("G7", "WTO"), ("G20", "G7", "WTO"), None),
        (("G7", "WTO"), ("G20", "G7", "OECD"), None),
        ((), ("G7", "WTO"), None),
    ],
    ids=["two more", "two fewer", "one more is spelling out", "others", "none was named"],
)
def test_partners_count_by_inclusion(before: tuple[str, ...], after: tuple[str, ...], direction: int | None) -> None:
    """Promises only, and by two at least."""
    reasons = list(partners(commitment("x", partners=before), commitment("y", partners=after), ComparisonSettings()))

    assert ([direction] if direction else []) == [reason.direction for reason in reasons]
    assert [] == list(partners(stance("x", partners=before), stance("y", partners=after), ComparisonSettings()))
