"""Whom a clause binds in a text that one house issues."""

import pytest

from alliancediff.pipeline.extract import extract
from builders import statement


def _bearers(text: str) -> tuple[str, ...]:
    return extract(statement(text, issuers=("Norway",))).commitments[-1].bearers


_MET = "The leaders of Norway, Chile and Peru met in Oslo. "


@pytest.mark.parametrize(
    ("sentence", "bearers"),
    [
        ("The three leaders will open a port.", {"Norway", "Chile", "Peru"}),
        ("All three countries will open a port.", {"Norway", "Chile", "Peru"}),
        ("We will open a port.", {"Norway"}),
        ("The four leaders will open a port.", set()),
        ("Chile intends, with Norway's help, to open a port.", {"Chile"}),
    ],
)
def test_parties_counted_together_are_those_named_first(sentence: str, bearers: set[str]) -> None:
    """Never the house alone; who cannot be known is nobody."""
    assert bearers == set(_bearers(_MET + sentence))


def test_an_office_of_no_other_state_is_that_of_the_house() -> None:
    """Its own name says no more."""
    assert ("Norway",) == _bearers("The Ministry of Fisheries will open a port.")


def test_a_pronoun_in_a_row_is_whoever_was_named_before() -> None:
    """He and the other one act together."""
    text = "Premier Rowan of Peru met the press. He and Foreign Minister Holm of Norway agreed to lower tolls."

    assert [("Peru", "Norway")] == [c.bearers for c in extract(statement(text)).commitments]
