"""Where a sentence stands, as every report prints it."""

from functools import cache

from alliancediff.documents.places import numbered, places_of, spans, units_of
from alliancediff.models import Statement
from builders import statement


@cache
def _one() -> Statement:
    return statement("## Ports\n\nWe will open a port.\n\nWe will open a port.\n\nWe will count whales.", "a")


@cache
def _two() -> Statement:
    return statement("We will count whales.", "b")


def test_headings_and_sentences_count() -> None:
    """From 1, in text order."""
    assert [1, 2, 3, 4] == list(numbered(_one()).values())


def test_a_place_leads_from_the_earlier_text_to_the_later() -> None:
    """A side that says nothing has no number."""
    places = places_of((_one(), _two()))
    first, *_, last = [unit.id for unit in _one().units]
    later = _two().units[0].id

    assert "4 > 1" == places.label([later, last])
    assert ("1 >", "> 1", "") == (places.label([first]), places.label([later]), places.label([]))


def test_numbers_in_a_row_are_a_span() -> None:
    """Others stand alone."""
    assert ("3-5, 9", "", "7") == (spans([3, 4, 5, 9]), spans([]), spans([7]))


def test_a_quotation_leads_to_its_sentence() -> None:
    """The first of equal ones; the typography does not count, and what stands nowhere leads nowhere."""
    assert (_one().units[1].id,) == units_of(["We will  open a port.", "We will fly."], _one())
