"""Decisions, plans and pledges whose owner is somebody else: nobody here promises them."""

import pytest

from alliancediff.models import CommitmentKind
from cases.pairs import diff, found

_OBSERVERS = "\n\nThe two countries will send observers to the strait."
_OTHERS = [
    (
        "We deplore the junta's decision to suspend the truce.",
        "We deplore the junta and its decision to arm its fleet.",
    ),
    (
        "We regret the company's decision to close the cannery.",
        "We regret the company and its plan to close the cannery.",
    ),
    ("We condemn Ruritania's decision to quit the pact.", "We condemn the decision of Ruritania to quit the pact."),
    ("We note the rebels' pledge to leave the island.", "We note the rebels' promise to leave the island."),
    ("We reject the owner's intention to drain the bay.", "We reject the owner and his intention to drain the bay."),
    (
        "We are alarmed at the militia's plans to mine the port.",
        "We are alarmed at the militia's plan to mine the port.",
    ),
]


@pytest.mark.parametrize(("earlier", "later"), _OTHERS)
def test_what_others_decide_is_no_pledge_of_the_parties(earlier: str, later: str) -> None:
    """Each text has their stance and their own promise."""
    made = diff(earlier + _OBSERVERS, later + _OBSERVERS)

    kinds = [c.kind for c in made.commitments]
    assert [CommitmentKind.STANCE, CommitmentKind.UNDERTAKING] * 2 == kinds
    assert {"will send"} == {c.predicate for c in made.commitments if c.kind is CommitmentKind.UNDERTAKING}


@pytest.mark.parametrize("word", ["if", "whether"])
def test_what_is_yet_to_be_decided_is_not_decided(word: str) -> None:
    """Only that somebody will decide is said, and that is open."""
    (one,) = found(f"The two countries will decide {word} they will pay the pilots.")

    assert ("will decide " + word, 4) == (one.predicate, one.force)


def test_a_decision_of_the_parties_own_is_theirs() -> None:
    """Praise carries the promise of the praised party."""
    kinds = [c.kind for c in found("The Prime Minister of Norway welcomed Chile's decision to open two ports.")]

    assert [CommitmentKind.STANCE, CommitmentKind.UNDERTAKING] == kinds
