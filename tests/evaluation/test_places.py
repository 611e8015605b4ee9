"""A quote is found among the units of a gold file."""

import pytest

from alliancediff.evaluation import Gold, find_places
from alliancediff.evaluation.gold import GoldUnit
from builders import commitment

_TEXTS = (
    "Ports",
    "We will open a port.",
    "Whales",
    "We will build ports for whales.",
    "This includes two piers.",
)


@pytest.fixture
def gold() -> Gold:
    """One statement of five units, two of which are headings of one word."""
    units = tuple(GoldUnit(f"a-{n}", text, frozenset({"commitment"})) for n, text in enumerate(_TEXTS))
    return Gold(files={"a": "a.txt"}, units={"a": units})


def _found(gold: Gold, quote: str) -> tuple[str, ...]:
    one = commitment(quote)
    return find_places(gold, "a", [one])[one.id]


def test_a_quote_stands_in_the_unit_that_holds_it(gold: Gold) -> None:
    """Part of a sentence is enough."""
    assert ("a-1",) == _found(gold, "will open a port")


def test_a_quote_of_two_sentences_stands_in_both_and_in_no_heading_whose_word_it_uses(gold: Gold) -> None:
    """A heading is no part of a sentence that says the same word."""
    assert ("a-3", "a-4") == _found(gold, "We will build ports for whales. This includes two piers.")


def test_a_quote_that_no_unit_holds_enough_of_stands_nowhere(gold: Gold) -> None:
    """Some shared letters are no place."""
    assert () == _found(gold, "Nobody counted the boats of the southern bay")
