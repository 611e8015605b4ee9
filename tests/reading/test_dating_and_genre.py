"""Date, genre and issuers are found where nobody gives them."""

import datetime as dt
from functools import cache

import pytest

from alliancediff.lexicon import load
from alliancediff.models import Genre
from alliancediff.reading.dating import find_date
from alliancediff.reading.genre import guess_genre


@cache
def _months() -> tuple[str, ...]:
    return load().anchors.months


@pytest.mark.parametrize(
    ("name", "title", "text", "date", "reason"),
    [
        ("2021-04-16-x", "", "", dt.date(2021, 4, 16), "file name"),
        ("20210416", "", "", dt.date(2021, 4, 16), "file name"),
        ("x", "Statement of 16 April 2021", "", dt.date(2021, 4, 16), "title"),
        ("x", "", "Tokyo, May 23rd, 2022. The leaders met.", dt.date(2022, 5, 23), "dateline"),
        ("x", "", "In May 2022 the leaders met.", None, "no full date"),
        ("002_a0a77e20221399d5ae", "", "", None, "no full date"),
    ],
)
def test_the_first_place_that_gives_a_whole_date_wins(
    name: str, title: str, text: str, date: dt.date | None, reason: str
) -> None:
    """A date needs year, month and day; nothing is filled in."""
    found = find_date(name, "", title, text, _months())

    assert date == found.date
    assert reason in found.reason


@pytest.mark.parametrize(
    ("title", "text", "genre"),
    [
        ("FACT SHEET: Ports", "", Genre.FACT_SHEET),
        ("Readout of the call", "", Genre.READOUT),
        ("Joint Leaders’ Statement on Ports", "", Genre.JOINT_STATEMENT),
        ("G7 Leaders' Statement", "", Genre.JOINT_STATEMENT),
        ("Ports", "We, the leaders of two ports, met.", Genre.JOINT_STATEMENT),
        ("Ports", "This article looks at ports.", Genre.PRESS_ARTICLE),
        ("Ports", "PORT ROYAL (Reuters) - The government pledged two ports.", Genre.PRESS_ARTICLE),
        ("Ports", "By our staff writer\n\nThe government pledged two ports.", Genre.PRESS_ARTICLE),
        ("Ports", "Both ports open.", Genre.UNKNOWN),
    ],
)
def test_the_genre_is_guessed_from_title_and_opening(title: str, text: str, genre: Genre) -> None:
    """No cue, no guess."""
    assert genre is guess_genre(title, text, load().genres).genre
