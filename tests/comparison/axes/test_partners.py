"""With whom a promise is carried out."""

import pytest

from alliancediff.comparison.axes.partners import PARTNERS
from builders import commitment, sides, stance


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        (("G7", "WTO"), ("G20", "G7", "OECD", "WTO"), 1),
        (("G20", "G7", "OECD", "WTO"), ("G7", "WTO"), 0),
        (("G7", "WTO"), ("G20", "G7", "WTO"), None),
        (("G7", "WTO"), ("G20", "G7", "OECD"), None),
        ((), ("G7", "WTO"), None),
    ],
    ids=["two more", "two fewer", "one more is spelling out", "others", "none was named"],
)
def test_partners_count_by_inclusion(before: tuple[str, ...], after: tuple[str, ...], direction: int | None) -> None:
    """Promises only, and by two at least; partners that are not named again are told, and decide nothing."""
    reasons = list(PARTNERS.find(sides(commitment("x", partners=before), commitment("y", partners=after))))

    assert ([] if direction is None else [direction]) == [reason.direction for reason in reasons]
    assert [] == list(PARTNERS.find(sides(stance("x", partners=before), stance("y", partners=after))))
