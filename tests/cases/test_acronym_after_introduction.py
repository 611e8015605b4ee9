"""A name that was introduced, and its letters."""

import pytest

from alliancediff.models import ChangeKind
from builders import change_between


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The parties will join the Global Grain Reserve (GGR).", "The parties will join the GGR."),
        ("The Monetary Policy Board (MPB) will publish its votes.", "The MPB will publish its votes."),
        (
            "We will work with the African Harbour Authority (AHA) on dredging.",
            "We will work with the AHA on dredging.",
        ),
        ("The Joint Reef Council (JRC) sets the catch each spring.", "The JRC sets the catch each spring."),
        ("We will fund the RRN.", "We will fund the River Rescue Network (RRN)."),
    ],
)
def test_the_letters_of_a_name_are_the_name(earlier: str, later: str) -> None:
    """Neither is more precise than the other."""
    there, back = change_between(earlier, later), change_between(later, earlier)

    assert [ChangeKind.REPEATED] * 2 == [there.kind, back.kind]
