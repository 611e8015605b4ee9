"""Sentences that are a row of names and little else."""

from alliancediff.brief.rolls import is_roll
from alliancediff.lexicon import load
from alliancediff.models import BriefSettings

_STATES = (
    "Norway, Chile, Ghana, Togo, Benin, Gabon, Angola, Kenya, Malta, Cyprus, Latvia, Estonia, Finland, Sweden, Denmark, "
    "Iceland, Ireland, Portugal, Spain, Italy, Greece, Austria, Hungary, Poland, Slovenia and Uruguay"
)


def test_a_row_of_states_that_sign_is_a_roll() -> None:
    """It says who speaks, and no news of policy."""
    assert is_roll(f"This text was released by {_STATES}.", load(()), BriefSettings())


def test_a_promise_to_a_few_states_is_none() -> None:
    """Its verb and its object say more than the names do."""
    assert not is_roll("Norway and Chile will sell Ghana and Togo ferries for their rivers.", load(()), BriefSettings())
