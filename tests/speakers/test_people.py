"""Officials act for the state that the text names with them."""

from functools import cache

import pytest

from alliancediff.lexicon import Lexicon, load
from alliancediff.pipeline.extract import extract
from alliancediff.speakers.people import find_people
from builders import statement


@cache
def _lexicon() -> Lexicon:
    return load(("us_japan",))


def test_an_official_is_tied_to_a_state_by_the_text() -> None:
    """After "of", before the title, or by a name that the lexicon knows."""
    people = find_people(
        "President Luca Rossi of Italy met Norwegian Foreign Minister Kari Lund and Prime Minister Suga.", _lexicon()
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


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("President Rossi of Italy and Premier Rowan of Ruritania agreed to open a port.", {"Italy", "Ruritania"}),
        ("President Rossi of Italy and Premier Rowan agreed to open a port.", {"Italy", "Premier Rowan"}),
        ("Premier Rowan and Chancellor Quill will open a port.", {"Premier Rowan", "Chancellor Quill"}),
        ("French President Rossi and Japan’s Prime Minister Holm will open a port.", {"France", "Japan"}),
        ("Norwegian Foreign Minister Lund and Chilean Trade Minister Paz will open a port.", {"Norway", "Chile"}),
        ("The President of Italy, Luca Rossi, and Prime Minister Holm of Norway will open a port.", {"Italy", "Norway"}),
        ("They met Luca Rossi, President of Italy.\n\nPresident Rossi will open a port.", {"Italy"}),
        ("Presidents Rossi of Italy met.\n\nPresidents Rossi and Quill will open a port.", {"President Rossi", "President Quill"}),
        ("President Rossi of Italy and Premier Holm of Norway met. Rossi and Holm will open a port.", {"Italy", "Norway"}),
        ("The leaders of Peru and Chile will open a port.", {"Peru", "Chile"}),
        ("The Prime Ministers of Peru and Chile will open a port.", {"Peru", "Chile"}),
        ("Our three nations will open a port.", {"Japan", "United States"}),
        ("The Ministers will open a port.", {"Japan", "United States"}),
        ("Both Presidents will open a port.", {"Japan", "United States"}),
        ("Most members will open a port.", {"most members"}),
        ("Some of us will open a port.", {"some of us"}),
        ("The U.S. Department of Energy will open a port.", {"United States"}),
        ("The Norwegian Ministry of Fisheries will open a port.", {"Norway"}),
        ("The Ministry of Fisheries of Norway will open a port.", {"Norway"}),
        ("They saw the U.S. Department of Energy.\n\nThe Department of Energy will open a port.", {"United States"}),
        ("The Department of Energy will open a port.", {"Department of Energy"}),
        ("Prime Minister and Defense Minister Holm of Norway will open a port.", {"Norway"}),
        ("President Rossi of Italy spoke.\n\nThe President and Prime Minister Holm of Norway will open a port.", {"Italy", "Norway"}),
    ],
)  # fmt: skip
def test_two_leaders_are_both_parties_whoever_they_are(text: str, bearers: set[str]) -> None:
    """By what the text says, and where it says nothing, under their own names; none falls away."""
    assert bearers == set(extract(statement(text)).commitments[-1].bearers)


@pytest.mark.parametrize(
    ("text", "issuers", "bearers"),
    [
        ("President Rossi of Italy and Premier Rowan will open a port.", ("Italy", "Norway"), {"Italy", "Norway"}),
        ("President Rossi of Italy welcomed Premier Rowan. Premier Rowan will open a port.", ("Italy", "Norway"), {"Norway"}),
        ("President Rossi of Italy and King Ishida Ken met. King Ishida will open a port.", ("Italy", "Japan"), {"Japan"}),
        ("Peru, Chile and Italy met. Premier Paz, Chancellor Cruz, and President Rossi of Italy met. Chancellor Cruz will open a port.",
         ("Chile", "Italy", "Peru"), {"Chile"}),
        ("President Rossi of Italy met Premier Paz and King Olav. Premier Paz will open a port.",
         ("Chile", "Italy", "Peru"), {"Premier Paz"}),
        ("Minister Lund of Norway, Minister Paz of Chile, and Secretary Cruz met. Secretary Cruz will open a port.",
         ("Chile", "Norway"), {"Chile"}),
    ],
)  # fmt: skip
def test_a_leader_of_whom_no_words_say_the_state(text: str, issuers: tuple[str, ...], bearers: set[str]) -> None:
    """He is of the party that is left, or stands where his state stands among all parties; else he is nobody's."""
    assert bearers == set(extract(statement(text, issuers=issuers)).commitments[-1].bearers)


def test_names_end_where_they_end() -> None:
    """At a full stop, at a genitive, and before a verb that begins like a small word of names."""
    people = find_people("They met President Rossi of Italy. The leaders saw President Rossi’s Green Plan.", _lexicon())

    assert {"Rossi": "Italy"} == dict(people.surnames)
    assert {"Italy"} == set(extract(statement("President Rossi of Italy lauded the port.")).commitments[-1].bearers)
