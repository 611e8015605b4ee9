"""Whose voice an official is, by whose commitment and deeds he tells."""

import pytest

from alliancediff.lexicon import load
from alliancediff.speakers.people import find_people


def _state(text: str, who: str) -> str:
    return find_people(text, load(())).state_of(who)


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Lund reaffirmed Canada’s support for the accord.",
        "Prime Minister Lund met the crews. The Prime Minister conveyed Canada’s readiness to send boats.",
        "Prime Minister Lund also reiterated the firm commitment of Canada to the accord.",
        "Prime Minister Lund offered full Canadian support for the talks.",
        "Prime Minister Lund said that Canada would send boats.",
        "Prime Minister Lund, a former pilot, announced Canada will join.",
    ],
)
def test_who_voices_the_commitment_of_a_state_speaks_for_it(text: str) -> None:
    """No words beside the name say it."""
    assert _state(text, "Prime Minister Lund") == "Canada"


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Lund welcomed Canada’s commitment to the accord.",
        "Prime Minister Lund thanked Canada for its support.",
        "Prime Minister Lund met Premier Vega of Canada. Prime Minister Lund said that Canada would send boats.",
        "Prime Minister Lund reaffirmed Canada’s support. Prime Minister Lund conveyed Chile’s support.",
    ],
)
def test_who_speaks_of_anothers_commitment_is_not_theirs(text: str) -> None:
    """Praise, the state of another official, and two states that are voiced equally often say nothing."""
    assert _state(text, "Prime Minister Lund") == ""


def test_a_state_that_no_table_knows_is_voiced_under_its_name() -> None:
    """The genitive shows that it is one."""
    assert _state("President Rowan reaffirmed Ruritania’s commitment to the pact.", "President Rowan") == "Ruritania"


def test_a_name_of_two_letters_is_a_name() -> None:
    """Initials are none."""
    assert _state("They met Vice Chairman Wu of China and Premier J. R. Holm of Norway.", "Vice Chairman Wu") == "China"
