"""Dates until which something lasts, and dates by which it is to be there."""

import pytest

from alliancediff.models import Axis, ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        (
            "The Council will extend the mandate of the mission until 31 March 2022.",
            "The Council will extend the mandate of the mission until 31 March 2023.",
            _UP,
        ),
        (
            "The bank will purchase bonds until the end of 2022.",
            "The bank will purchase bonds until the end of 2024.",
            _UP,
        ),
        ("We will support the old version until June 2025.", "We will support the old version until June 2024.", _DOWN),
        (
            "The parties will finance the hospital through 2024.",
            "The parties will finance the hospital through 2026.",
            _UP,
        ),
        ("Our lease of the pier will run to 30 June 2022.", "Our lease of the pier will run to 30 June 2025.", _UP),
        (
            "The parties agree that the pact shall expire on 3 May 2023.",
            "The parties agree that the pact shall expire on 3 May 2025.",
            _UP,
        ),
        ("Kenya will fund the clinic up to 2024.", "Kenya will fund the clinic up to 2028.", _UP),
        ("Peru will host the relay from 2022 to 2027.", "Peru will host the relay from 2022 to 2024.", _DOWN),
    ],
)
def test_a_later_end_prolongs(earlier: str, later: str, kind: ChangeKind) -> None:
    """“Until” ends a service."""
    change = change_between(earlier, later)

    assert kind is change.kind
    assert Axis.TERM is next(reason.axis for reason in change.reasons if reason.direction)
    assert {_UP: _DOWN, _DOWN: _UP}[kind] is change_between(later, earlier).kind


def test_a_later_date_of_delivery_slips() -> None:
    """“By” ends a wait."""
    earlier, later = (f"The parties will open the bridge by June {year}." for year in (2024, 2026))

    assert (_DOWN, _UP) == (change_between(earlier, later).kind, change_between(later, earlier).kind)


def test_a_ban_that_lasts_longer_binds_longer() -> None:
    """What is refused until a day is refused for a time."""
    earlier, later = (f"The parties will not export rifles until 31 May {year}." for year in (2024, 2026))

    assert (_UP, _DOWN) == (change_between(earlier, later).kind, change_between(later, earlier).kind)
