"""Who issues a text is guessed from title, opening, publisher and text, in this order, and a guess is noted."""

from functools import cache

import pytest

from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Genre
from alliancediff.reading.issuers import guess_issuers


@cache
def _lexicon() -> Lexicon:
    return load()


def _guess(title: str, text: str = "", source: str = "", genre: Genre = Genre.JOINT_STATEMENT) -> tuple[str, ...]:
    return guess_issuers(title, text, source, genre, _lexicon().actors, _lexicon().publishers)[0]


@pytest.mark.parametrize(
    ("title", "text", "source", "issuers"),
    [
        ("U.S.-Japan statement for all of us", "", "", ("Japan", "United States")),
        ("Statement on ports", "We, the governments of Peru, Chile and Norway, met.", "", ("Chile", "Norway", "Peru")),
        ("G7 statement on Peru", "We, the leaders of Chile and Norway, met.", "", ("G7", "Peru")),
        ("Call with Prime Minister Holm of Norway", "", "https://www.state.gov/x", ("Norway", "United States")),
        (
            "Statement by President Biden and President Rossi",
            "President Rossi of Italy spoke.",
            "",
            ("Italy", "United States"),
        ),
        ("Fact sheet on ports", "Peru and Chile met. Peru and Chile ate. Chile and Peru slept.", "", ("Chile", "Peru")),
        ("Fact sheet on ports", "Peru and Chile met.", "", ()),
    ],
)
def test_issuers(title: str, text: str, source: str, issuers: tuple[str, ...]) -> None:
    """Upper case matters: "us" is nobody."""
    assert issuers == _guess(title, text, source)


def test_a_press_article_is_not_by_its_publisher() -> None:
    """A house speaks in its own readouts, not in articles."""
    assert ("Norway",) == _guess("Norway builds", "", "https://www.state.gov/x", Genre.PRESS_ARTICLE)


def test_only_the_title_alone_is_no_guess() -> None:
    """What a page or a count says is noted."""
    notes = guess_issuers("Ports", "Peru and Chile met. " * 3, "", Genre.READOUT, _lexicon().actors, {})[1]

    assert "a guess" in notes[0].message
    assert () == guess_issuers("Peru", "", "", Genre.READOUT, _lexicon().actors, {})[1]
