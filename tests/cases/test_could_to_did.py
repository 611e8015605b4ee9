"""What was possible and is now told as a fact."""

import pytest

from alliancediff.models import ChangeKind
from builders import change_between


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("We could lose the licence for the northern field.", "We lost the licence for the northern field."),
        ("We may suspend the pilot at any time.", "We suspended the pilot in June."),
        ("We might close the harbour for repairs.", "We closed the harbour for repairs."),
        ("Peru can delay the shipment of grain.", "Peru delayed the shipment of grain."),
    ],
)
def test_what_happened_is_never_weaker_than_what_could(earlier: str, later: str) -> None:
    """It is told, whatever its direction."""
    change = change_between(earlier, later)

    assert ChangeKind.WEAKENED is not change.kind
    assert change.told
    assert not change.fulfilment
