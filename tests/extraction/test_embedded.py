"""Promises inside a clause become lines of their own; the clause around them stays whole."""

import pytest

from alliancediff.models import Attribution, Commitment, CommitmentKind
from alliancediff.pipeline.extract import extract
from builders import statement


def _found(text: str) -> tuple[Commitment, ...]:
    return extract(statement(text)).commitments


@pytest.mark.parametrize(
    ("text", "quote", "force"),
    [
        (
            "President Biden welcomed Kishida’s decision to raise its share.",
            "Kishida’s decision to raise its share.",
            6,
        ),
        (
            "President Biden commended Japan’s firm resolve to lead, and rested.",
            "Japan’s firm resolve to lead, and rested.",
            6,
        ),
        ("The United States noted Japan's intent to revise the pact.", "Japan's intent to revise the pact.", 5),
    ],
)
def test_praise_carries_the_other_sides_promise(text: str, quote: str, force: int) -> None:
    """Two rows: the stance of who praises, and the promise of who is praised, marked as told by another."""
    praise, promise = _found(text)

    assert CommitmentKind.STANCE is praise.kind
    assert (quote, force, ("Japan",)) == (promise.quote, promise.force, promise.bearers)
    assert Attribution.VIA is promise.attribution


def test_a_shared_ambition_is_the_parties_own() -> None:
    """Nobody else's promise is carried here."""
    announced, ambition = _found(
        "Japan and the United States announced a plan, including a shared ambition to see Mars."
    )

    assert "a shared ambition to see Mars." == ambition.quote
    assert (4, announced.bearers, Attribution.OWN) == (ambition.force, ambition.bearers, ambition.attribution)


def test_a_commitment_that_is_praised_is_no_new_one() -> None:
    """Praise of a commitment is praise; only what was decided or is meant is told with it."""
    assert 1 == len(_found("The ministers welcomed Japan’s commitment to strengthening the fund."))


def test_a_party_promises_in_a_relative_clause() -> None:
    """The promise has its own row, with the party that it names."""
    value, promise = _found("The two leaders affirmed the importance of the fund, which Japan is committed to double.")

    assert ("which Japan is committed to double.", 6, ("Japan",)) == (promise.quote, promise.force, promise.bearers)
    assert value.quote.endswith("double.")


@pytest.mark.parametrize(
    "text",
    [
        "Japan signed the pact, which will promote research.",
        "We welcomed the fund that allows the ports to grow.",
        "We thank the crews who will leave the port.",
    ],
)
def test_what_an_instrument_is_for_is_no_promise(text: str) -> None:
    """Only a party can promise."""
    assert all(c.kind is not CommitmentKind.UNDERTAKING for c in _found(text))
