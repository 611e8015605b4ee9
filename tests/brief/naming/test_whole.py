"""Whether a whole text holds a name or a subject in another form."""

import pytest

import alliancediff as ad
from alliancediff.models import BriefSection

_RICE = "We condemn the theft of rice from the delta."


def _gone(earlier: str, later: str) -> list[str]:
    diff = ad.diff(*(ad.read_text(f"{_RICE}\n\n{text}", id=name) for name, text in (("a", earlier), ("b", later))))
    return [name for line in diff.brief if line.section is BriefSection.GONE for name in line.names]


@pytest.mark.parametrize(
    ("earlier", "later", "name"),
    [
        (
            "We will found the Reef Defence Partnership.",
            "We greet a Reef Defense Partner of the isles.",
            "Reef Defence Partnership",
        ),
        (
            "We ask the Northern Reefs Verification Office in Lagoon (NRVOL) to count the seals.",
            "We ask NRVOL to count the seals.",
            "Northern Reefs Verification Office",
        ),
        ("We deplore smuggling and will fight terrorism.", "We will fund a counterterrorist unit.", "terrorism"),
    ],
)
def test_another_form_of_a_name_is_no_loss(earlier: str, later: str, name: str) -> None:
    """Whoever reads both texts finds it in either."""
    assert name not in _gone(earlier, later)


def test_a_name_that_shares_one_word_is_another_one() -> None:
    """All of its words must be there, in a row."""
    assert "Reef Defence Partnership" in _gone(
        "We will found the Reef Defence Partnership.", "We greet a reef of coral."
    )
