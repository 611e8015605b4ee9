"""Every unit has a role by what it does, with the reason; commitments stand in commitments, stances and recitals only."""

import pytest

from alliancediff.models import Extraction, Role
from alliancediff.pipeline.extract import extract
from builders import statement


def _read(text: str) -> Extraction:
    return extract(statement(text, issuers=("Norway", "Chile")))


def _role(text: str) -> Role:
    return _read(text).statement.units[0].role


@pytest.mark.parametrize(
    "text",
    [
        "Premier Holm congratulated President Rossi on her historic victory.",
        "The President offered his deepest condolences to the people of Chile on the loss of the crew.",
        "Premier Holm extended an invitation to the President to visit Oslo in spring.",
        "They thanked Chile for its warm hospitality.",
        "The leaders commended the mayor for her courageous leadership in the storm.",
        "Both leaders praised the strong and enduring friendship of the two peoples.",
        "They noted the service and sacrifice of the coast guards of the northern isles.",
        "The ministers recognize the remarkable bonds of kinship between the two coasts.",
        "The leaders applaud the young women in shipyards who are leading the way.",
        "We celebrate fifty years of friendship.",
        "We commend the rescue efforts of the islanders.",
        "The premier applauded the efforts of the crews to date.",
        "They thanked the crews for their efforts to mend the pier.",
        "They celebrated the deep ties of both peoples, which feed the friendship, and have lasted for years.",
        "The two leaders expressed deep pride in their close friendship at sea.",
    ],
)
def test_thanks_praise_and_good_wishes_about_no_policy_are_courtesies(text: str) -> None:
    """They are told by their verb and by what they are about, and are no commitments."""
    found = _read(text)
    assert ((), Role.COURTESY) == (found.commitments, found.statement.units[0].role)


@pytest.mark.parametrize(
    "text",
    [
        "They thanked Chile for the signing of the Treaty of Westport.",
        "The leaders commended the decision of Peru to open its ports.",
        "We celebrate the work of the Harbour Partnership.",
        "They praised the settlement of the salt dispute.",
        "The leaders applaud progress in the talks on the Westport Agreement.",
        "We are proud to support the Harbour Dialogue.",
        "The leaders recognized the importance of the northern sea lanes.",
        "They commended the premier on his courageous efforts to reopen the northern port.",
        "Both leaders praised their strong maritime security partnership.",
        "We celebrate the collaboration of both navies in maritime security.",
        "The leaders celebrated that the harbour bank has put $40 million into clean energy.",
        "The ministers noted recent successes, including the arrest of two smugglers.",
        "The premier congratulated Chile on its fair and welcomed the opening of the ferry line.",
    ],
)
def test_praise_of_an_agreement_a_programme_or_an_act_is_a_stance(text: str) -> None:
    """A verb of courtesy about policy takes a position on it."""
    assert Role.STANCE is _role(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The leaders discussed the situation in the northern sea.", Role.REPORT),
        ("The leaders discussed a range of threats to the region.", Role.REPORT),
        ("The leaders discussed efforts to lower the price of salt.", Role.STANCE),
        ("The leaders discussed opportunities for a joint ferry line.", Role.STANCE),
        ("The leaders discussed threats to the Westport Agreement.", Role.STANCE),
        ("The ministers met in Oslo on Monday.", Role.REPORT),
        ("Peru has launched three frigates.", Role.REPORT),
        ("They noted that Norway is one of the largest buyers of salt.", Role.BACKGROUND),
        ("They noted that both countries should lower the toll.", Role.STANCE),
        ("The sea is cold.", Role.BACKGROUND),
        ("We have launched three ferries.", Role.COMMITMENT),
        ("We are proud to have sent three ferries.", Role.COMMITMENT),
        ("We are proud to be part of the fair.", Role.COURTESY),
        ("The premier congratulated Chile on its fair and welcomed the creation of the Harbour Fund.", Role.COMMITMENT),
        ("We will launch three ferries.", Role.COMMITMENT),
        ("Recalling the long talks on the ferries,", Role.RECITAL),
        ("Recognizing that the sea lanes are open to all;", Role.RECITAL),
        ("Recalling the talks on the ferries, we will launch three of them.", Role.COMMITMENT),
    ],
)
def test_what_a_sentence_does_is_its_role(text: str, role: Role) -> None:
    """A topic that was only talked about, a deed of others and a description bind nobody."""
    assert role is _role(text)


def test_commitments_stand_in_commitments_stances_and_recitals_only() -> None:
    """And every unit says why it has its role."""
    found = _read(
        "We met. Recalling the pact,\n\nWe thank the crews. We will open a port. This includes a pier. Rain fell."
    )
    held = {c.unit for c in found.commitments}
    roles = {unit.role for unit in found.statement.units if unit.id in held}
    assert roles <= {Role.COMMITMENT, Role.STANCE, Role.RECITAL}
    assert all(unit.reason for unit in found.statement.units)
    assert Role.STATEMENT not in {unit.role for unit in found.statement.units}
