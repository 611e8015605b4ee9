"""Made pairs in which another act is done on the same thing: what is shared stands in a side clause."""

import pytest

import alliancediff as ad
from alliancediff.models import Diff

_TITLE = "Joint Statement of the Leaders of Norway and Chile"


def _diff(earlier: str, later: str) -> Diff:
    sides = [
        ad.read_text(f"---\ntitle: {_TITLE}\ndate: {date}\n---\n\n{line}", id=date)
        for date, line in (("2021-05-10", earlier), ("2022-06-14", later))
    ]
    return ad.diff(*sides)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "Both states reiterate our firm rejection of the needless and unlawful closing of the fishing grounds.",
            (
                "Both states reiterated the leading part of the Net Board, proven in view of the needless and unlawful closing "
                "of the fishing grounds."
            ),
        ),
        (
            "We condemn the unlawful seizure of the ferry near the northern cape.",
            (
                "We welcome the work of the Pilots Board, which has met since the unlawful seizure of the ferry near the "
                "northern cape."
            ),
        ),
        (
            "We deplore the raid on the coastal radio station.",
            "We affirm the importance of the Lighthouse Union, created after the raid on the coastal radio station.",
        ),
        (
            "We underscore the importance of the talks on the lagoon fishery.",
            "In light of the talks on the lagoon fishery, we support a museum of boats.",
        ),
    ],
)
def test_another_act_beside_the_same_thing_is_another_line(earlier: str, later: str) -> None:
    """The first is no longer said, and the second was not said before: neither rose nor fell."""
    changes = _diff(earlier, later).changes

    assert not any(change.pair for change in changes)
    assert {(1, 0), (0, 1)} == {(len(change.earlier), len(change.later)) for change in changes}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "We condemn the raid on the coastal radio station.",
            "We strongly condemn the raid on the coastal radio station, which cost ten lives.",
        ),
        (
            "We reiterate our concern over the closing of the strait of Fog.",
            "In view of the closing of the strait of Fog, we reiterate our grave concern.",
        ),
        (
            "We support the Lagoon Treaty, which guards the reefs.",
            "We strongly support the Lagoon Treaty, which guards the reefs after the storm.",
        ),
    ],
)
def test_the_same_act_with_an_aside_is_the_same_line(earlier: str, later: str) -> None:
    """What is added in a side clause parts nothing."""
    assert [True] == [bool(change.pair) for change in _diff(earlier, later).changes]
