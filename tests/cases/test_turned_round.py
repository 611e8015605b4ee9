"""Acts that are refused, ended or taken up: with a "not", and with verbs that say as much."""

import pytest

from alliancediff.models import ChangeKind
from builders import change_between

_UP, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.WEAKENED


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The parties will join the pact.", "The parties will not join the pact."),
        ("The parties will fund the clinic.", "The parties will no longer fund the clinic."),
        ("The parties will fund the clinic.", "The parties will cease to fund the clinic."),
        ("The parties will fund the clinic.", "The parties will stop funding the clinic."),
        ("Kenya shall pay the dues.", "Kenya shall cease paying the dues."),
        ("The parties will test rockets.", "The parties will refrain from testing rockets."),
        ("The parties will sell mines.", "The parties will abstain from selling mines."),
        ("The parties will continue the patrols.", "The parties will end the patrols."),
        ("The parties will maintain the office in Lima.", "The parties will terminate the office in Lima."),
        ("We recognise the new border.", "We do not recognise the new border."),
        ("The parties will uphold the ban on mines.", "The parties will lift the ban on mines."),
        ("We back the plan.", "We do not back the plan."),
        ("We support the reform.", "We oppose the reform."),
        ("We welcome the vote.", "We condemn the vote."),
        ("The parties agreed to resume the talks.", "The parties agreed to suspend the talks."),
        ("We support the reform of the court.", "We no longer support the reform of the court."),
    ],
)
def test_what_is_refused_or_ended_is_turned_round(earlier: str, later: str) -> None:
    """And the other way."""
    there, back = change_between(earlier, later), change_between(later, earlier)

    assert (_DOWN, _UP) == (there.kind, back.kind)
    assert there.reasons[0].told


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The parties will refrain from testing rockets.", "The parties will not test rockets."),
        ("The parties will refrain from testing rockets.", "The parties will refrain from testing rockets."),
        ("The parties will abstain from imposing levies.", "The parties will abstain from imposing levies."),
        ("The parties shall not export mercury.", "The parties shall refrain from exporting mercury."),
        ("The parties will leave no one behind.", "The parties will leave no one behind."),
        ("We will spare no effort to free the crew.", "We will spare no effort to free the crew."),
        (
            "We remain committed to the plan, which avoids the continued use of the quarry.",
            "We confirmed the plan, which avoids the continued use of the quarry.",
        ),
    ],
)
def test_two_refusals_are_one_and_a_no_in_the_object_turns_nothing(earlier: str, later: str) -> None:
    """In whichever order."""
    for change in (change_between(earlier, later), change_between(later, earlier)):
        assert not [reason for reason in change.reasons if reason.direction and reason.axis == "negation"]


def test_another_word_for_a_refusal_is_no_gain() -> None:
    """To refrain is no act that was not named."""
    earlier, later = "The parties shall not export mercury.", "The parties shall refrain from exporting mercury."

    assert [ChangeKind.REPEATED] * 2 == [change_between(earlier, later).kind, change_between(later, earlier).kind]
