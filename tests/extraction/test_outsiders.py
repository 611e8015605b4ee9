"""Who acts under a name of their own is bound by it; parts of a government are that government."""

import pytest

from alliancediff.pipeline.extract import extract
from builders import statement


def _bearers(text: str, issuers: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [tuple(c.bearers) for c in extract(statement(text, issuers=issuers)).commitments]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Holm announced a new pier in the north.", "Holm"),
        ("Rossi Q Boats is investing $3 million in piers.", "Rossi Q Boats"),
        ("Harbour Works announced it will hire 90 pilots and train 40 divers.", "Harbour Works"),
        ("Resilience, a maker of buoys, will hire 90 pilots.", "Resilience"),
        ("In May, Westport University (WU) will open a school for pilots.", "Westport University"),
        ("Holm & Rossi and Northsea College are opening a school for pilots.", "Holm & Rossi and Northsea College"),
    ],
)
def test_a_firm_a_school_or_a_town_is_bound_under_its_own_name(text: str, name: str) -> None:
    """Not those who issue the text; a verb that shares the first one's head has the same bearer."""
    assert {(name,)} == set(_bearers(text, ("Norway", "Chile")))


def test_a_short_name_is_what_the_text_says_that_it_stands_for() -> None:
    """A union under its initials is one, a programme is the parties'."""
    text = "Harbour Workers Union (HWU) met. HWU will hire 90 pilots.\n\nThe Harbour Plan (HP) met. HP will pay for 90 pilots."

    assert [("HWU",), ("Norway", "Chile")] == _bearers(text, ("Norway", "Chile"))


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Plan will pay for 90 pilots.",
        "Harbour Agency staff and both sides will hire 90 pilots.",
        "Participants will hire 90 pilots.",
        "Implementation of the Seabed Charter will be reviewed in May.",
    ],
)
def test_what_parties_made_and_what_is_no_name_binds_the_parties(text: str) -> None:
    """A plan acts for those who made it; a word that begins a sentence is no name."""
    assert {("Norway", "Chile")} == set(_bearers(text, ("Norway", "Chile")))


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("USAID will open a school for pilots.", ("United States",)),
        ("USAID and NOAA will open a school for pilots.", ("United States",)),
        ("Island CDC will open a school for pilots.", ("Island CDC",)),
    ],
)
def test_an_agency_is_its_government_where_it_acts(text: str, bearers: tuple[str, ...]) -> None:
    """In a text of two parties, too; under another's name it is another's."""
    assert [bearers] == _bearers(text, ("United States", "Chile"))


def test_as_many_leaders_as_parties_are_all_parties_where_one_of_them_is_known() -> None:
    """Though no words say whom the others lead."""
    text = "President Biden, President Rossi, and Prime Minister Holm will open a school for pilots."

    assert [{"United States", "Norway", "Chile"}] == [
        set(b) for b in _bearers(text, ("United States", "Norway", "Chile"))
    ]


def test_two_officials_of_one_party_are_not_both_parties() -> None:
    """Only who leads a state stands for one that no words name."""
    text = "President Biden and Special Advisor Holm will open a school for pilots."

    assert [("United States", "Special Advisor Holm")] == _bearers(text, ("United States", "Chile"))


def test_officials_of_whom_no_state_is_said_serve_the_one_house_that_speaks() -> None:
    """A minister of whom none is said may be a guest's."""
    assert [("Norway",)] == _bearers("Administrator Holm will open a school for pilots.", ("Norway",))
    assert [("Minister Holm",)] == _bearers("Minister Holm will open a school for pilots.", ("Norway",))
