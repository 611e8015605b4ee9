"""Officials act for the state that the text names with them."""

import pytest

from alliancediff.lexicon import load
from alliancediff.pipeline.extract import extract
from alliancediff.speakers.people import find_people
from builders import statement

_LEXICON = load(("us_japan",))


def test_an_official_is_tied_to_a_state_by_the_text() -> None:
    """After "of", before the title, or by a name that the lexicon knows."""
    people = find_people(
        "President Luca Rossi of Italy met Norwegian Foreign Minister Kari Lund and Prime Minister Suga.", _LEXICON
    )

    assert ("Italy", "Italy") == (people.state_of("President Rossi"), people.titles["president"])
    assert "Japan" == people.titles["prime minister"]
    assert "" == people.state_of("President Nobody")


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("President Rossi of Italy will open a port.", {"Italy"}),
        ("They met President Rossi of Italy.\n\nPresident Rossi will open a port.", {"Italy"}),
        ("They met Prime Minister Holm of Norway.\n\nThe Prime Minister will open a port.", {"Norway"}),
        ("President Rossi of Italy welcomed it. They will open a port.", {"United States", "Japan"}),
        ("President Rossi of Italy welcomed it. He will open a port.", {"Italy"}),
    ],
)
def test_bearers(text: str, bearers: set[str]) -> None:
    """A bare title is the one who was called so; "they" after one person are all parties."""
    assert bearers == set(extract(statement(text)).commitments[-1].bearers)
