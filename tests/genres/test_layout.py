"""The layout of documents of bodies: symbols, labels and datelines are furniture, votes and decisions are not."""

import pytest

import alliancediff as ad
from alliancediff.models import Extraction, Role

_RESOLUTION = """United Nations S/RES/2999 (2023)

Security Council

Distr.: General
12 May 2023

23-04567 (E)
*2304567*

Resolution 2999 (2023)

Adopted by the Security Council at its 9321st meeting, on 12 May 2023

The Security Council,

Recalling its resolution 2888 (2021),

1. Decides to extend until 31 May 2024 the mandate of the Strait Mission;

Also decides to send 30 observers;

2/3 23-04567
"""
_BANK = """For release at 2:00 p.m. EST

February 1, 2023

Statement on Monetary Policy

The Rates Committee decided to raise the rate to 3.75 percent. If prices rise, further steps would be required.

It voted by a majority of 7-2 to sell bonds. The next meeting will be held on 4 May 2023.

(Note) Voting for the action: A. Holm, Chair; L. Vega. Voting against: T. Hall.

Copyright 2023 Bank of Westport. How they voted: Holm yes, Hall no.

Press release No. 12/2023
"""
_COUNCIL = """CITY OF WESTPORT
MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
Page: 1/4

Mayor Holm called the meeting to order at 7:02 p.m.

The Council approved the harbour fee of $12. Ayes: Vega, Reed. Nays: Hall.

A few members preferred a lower fee.

The next regular meeting will be held on March 20, 2023. The meeting adjourned at 8:40 p.m.
"""


def _extracted(text: str) -> Extraction:
    return ad.extract(ad.read_text(text, id="t", date="2023-02-01"))


def _role(text: str, words: str) -> Role:
    statement = _extracted(text).statement
    return next(unit.role for unit in statement.units if words in statement.quote(unit.span))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (_RESOLUTION, "S/RES/2999"),
        (_RESOLUTION, "Distr.: General"),
        (_RESOLUTION, "*2304567*"),
        (_RESOLUTION, "2/3 23-04567"),
        (_BANK, "For release at"),
        (_BANK, "February 1, 2023"),
        (_BANK, "Press release No. 12"),
        (_COUNCIL, "Page: 1/4"),
    ],
)
def test_symbols_labels_and_datelines_are_furniture(text: str, words: str) -> None:
    """They say what the document is, and nothing of what it decides."""
    assert _role(text, words) is Role.BOILERPLATE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (_BANK, "Voting for the action"),
        (_BANK, "Voting against"),
        (_BANK, "How they voted"),
        (_COUNCIL, "Ayes: Vega"),
        (_COUNCIL, "Nays: Hall"),
    ],
)
def test_a_roll_of_votes_is_content_and_no_act(text: str, words: str) -> None:
    """Beside a line of furniture, too."""
    assert _role(text, words) is Role.BACKGROUND


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_RESOLUTION, "Resolution 2999 (2023)"),
        (_BANK, "Statement on Monetary Policy"),
        (_COUNCIL, "MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL"),
    ],
)
def test_the_title_is_the_heading_that_says_what_the_text_is(text: str, title: str) -> None:
    """What a document is filed under is no title."""
    assert title == _extracted(text).statement.title


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (_RESOLUTION, [("Decides to extend", ("UN Security Council",)), ("decides to send", ("UN Security Council",))]),
        (
            _BANK,
            [("decided to raise", ("Rates Committee",)), ("voted by a majority of 7-2 to sell", ("Rates Committee",))],
        ),
        (_COUNCIL, [("approved", ("City Council",)), ("preferred", ("a few members",))]),
    ],
)
def test_what_is_found_is_what_the_body_decided(text: str, acts: list[tuple[str, tuple[str, ...]]]) -> None:
    """When it meets next, that it met, and what would be called for is no act of it."""
    assert acts == [(found.predicate, found.bearers) for found in _extracted(text).commitments]


def test_whose_terms_they_are_is_told_by_their_title() -> None:
    """In a text where nobody says who "we" is."""
    read = ad.read_text("---\ntitle: Harbour Cloud Terms of Service\n---\nWe will not sell your data.", id="t")

    assert ("Harbour Cloud",) == read.issuers


@pytest.mark.parametrize(
    "text",
    [
        "The next meeting of the Harbour Board will be held on 4 May 2023.",
        "Our next session is scheduled for 4 May 2023.",
        "The following decision will be announced on 4 May 2023.",
    ],
)
def test_the_day_of_the_next_meeting_is_no_pledge(text: str) -> None:
    """It cannot weaken when it is another day."""
    assert () == _extracted(text).commitments
