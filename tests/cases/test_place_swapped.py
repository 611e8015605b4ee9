"""Another place in the place of the first, known to the library or not."""

import pytest

from alliancediff.models import ChangeKind
from builders import change_between


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The archive will be kept in Nairobi.", "The archive will be kept in Lima."),
        ("Claims will be heard by the court in Vienna.", "Claims will be heard by the court in Toronto."),
        ("The parties will open a data centre in Reykjavik.", "The parties will open a data centre in Geneva."),
        (
            "Any dispute will be settled under the laws of California.",
            "Any dispute will be settled under the laws of Ireland.",
        ),
        ("The two countries will sit in Bergen.", "The two countries will sit in Arica."),
        ("The parties will hold the trials in Tromsø.", "The parties will hold the trials in Iquique."),
        ("The secretariat will move to Geneva.", "The secretariat will move to Singapore."),
    ],
)
def test_another_place_is_a_swap(earlier: str, later: str) -> None:
    """Precision is compared, and not counted by a list of known places."""
    there, back = change_between(earlier, later), change_between(later, earlier)

    assert [ChangeKind.REPEATED] * 2 == [there.kind, back.kind]
