"""Of a long list only what is about the shared line makes it precise."""

from alliancediff.comparison.locality import about
from alliancediff.models import Anchor, ComparisonSettings, Slots
from builders import commitment

_SETTINGS = ComparisonSettings()
_LIST = "will open ports, train pilots under the Westport Plan, map wrecks, and give $5 million to divers"
_SLOTS = Slots(amounts=(Anchor("$5 million", 5e6, "USD"),), mechanisms=(Anchor("Westport Plan"),))
_MANY = commitment(_LIST, slots=_SLOTS, precision=4, delegation=2)


def test_an_anchor_of_another_member_does_not_count() -> None:
    """A sum for divers makes the training of pilots no more precise."""
    found = about(_MANY, commitment("will train more pilots"), _SETTINGS)

    assert ((), ("Westport Plan",), 3, 2) == (
        found.slots.amounts,
        tuple(anchor.text for anchor in found.slots.mechanisms),
        found.precision,
        found.delegation,
    )


def test_a_plan_of_another_member_carries_nothing() -> None:
    """Delegation falls with the name that it rests on."""
    assert 0 == about(_MANY, commitment("will give money to divers"), _SETTINGS).delegation


def test_what_the_other_side_names_counts_wherever_it_stands() -> None:
    """Both sides speak of the plan."""
    other = commitment("will map wrecks by the Westport Plan")

    assert ["Westport Plan"] == [anchor.text for anchor in about(_MANY, other, _SETTINGS).slots.mechanisms]


def test_means_belong_to_the_member_before_them() -> None:
    """So do the names that go on after them."""
    text = "will protect reefs, open schools, including through the Reef Fund, the Shoal Fund, and pay crews"
    funds = Slots(mechanisms=(Anchor("Reef Fund"), Anchor("Shoal Fund")))
    found = about(commitment(text, slots=funds, precision=3), commitment("will open more schools"), _SETTINGS)

    assert ["Reef Fund", "Shoal Fund"] == [anchor.text for anchor in found.slots.mechanisms]


def test_a_short_clause_is_left_as_it_is() -> None:
    """Two things are no list."""
    short = commitment("will open ports and pay $5 million", slots=_SLOTS)

    assert short == about(short, commitment("will open ports"), _SETTINGS)


def test_a_list_that_shares_no_word_is_left_as_it_is() -> None:
    """Nothing says which member is meant."""
    assert _MANY == about(_MANY, commitment("will sing"), _SETTINGS)
