"""List items: what a lead-in lends them, and which are lines by themselves."""

import pytest

from alliancediff.models import CommitmentKind
from alliancediff.pipeline.extract import extract
from builders import statement


def _found(text: str) -> list[tuple[str, str, bool]]:
    return [(c.quote, c.predicate, c.negated) for c in extract(statement(text)).commitments]


def test_items_take_negation_and_modality_from_their_lead_in_and_keep_their_verbs() -> None:
    """Also where an item's verb would state something by itself."""
    items = "\n\n- sell old boats\n- recognise the new border\n- support the closing of ports\n"

    assert [
        ("sell old boats", "will not sell", True),
        ("recognise the new border", "will not recognise", True),
        ("support the closing of ports", "will not support", True),
    ] == _found(f"The two countries will not:{items}")
    assert ["will sell", "will recognise", "will support"] == [
        predicate for _, predicate, _ in _found(f"The two countries will:{items}")
    ]


def test_what_an_item_explores_is_only_explored() -> None:
    """The complement of a lead-in's "will" stands in the item."""
    firm, weak = extract(statement("We will:\n\n- open two new piers\n- explore ways to open a pier\n")).commitments

    assert (firm.force or 0) > (weak.force or 0)


@pytest.mark.parametrize(
    "lead_in", ["The two countries will:", "We agree to the following:", "The two countries will not:", "We commit to:"]
)
def test_a_bare_lead_in_is_no_line(lead_in: str) -> None:
    """Its items are."""
    assert [lead_in] != [quote for quote, _, _ in _found(f"{lead_in}\n\n- open two new ports\n")][:1]


def test_a_lead_in_that_says_something_is_a_line() -> None:
    """It would be one without its list."""
    assert "We will protect the whales of the north:" in [
        quote for quote, _, _ in _found("We will protect the whales of the north:\n\n- by counting them each year\n")
    ]


@pytest.mark.parametrize(
    "item",
    [
        "The $2 million project tackles the silt in the northern lock.",
        "Both ferries cross the strait, which opens the trade in salt, and the fund pays for it.",
        "In 2021, the pier totaled 90 boats a day.",
    ],
)
def test_an_item_that_is_a_sentence_has_no_need_of_its_lead_in(item: str) -> None:
    """It has a verb of its own, which tells of a thing, and nobody announced or will do that."""
    for lead_in in ("The ministers announced:", "They will:"):
        assert [] == [predicate for _, predicate, _ in _found(f"{lead_in}\n\n- {item}\n")]


def test_an_item_that_is_no_sentence_needs_it() -> None:
    """A name with what it is for is what the lead-in announces."""
    assert ["announced"] == [
        predicate for _, predicate, _ in _found("The ministers announced:\n\n- The Harbour Fund for the old piers.\n")
    ]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("Convening a council of all ports in the spring.", CommitmentKind.REPORT),
        ("Unlocking $90 million for the survey of reefs.", CommitmentKind.REPORT),
        ("Coordinate on the buoys that mark the reef.", CommitmentKind.UNDERTAKING),
    ],
)
def test_in_a_list_the_place_tells_the_verb(item: str, kind: CommitmentKind) -> None:
    """No table needs to know it."""
    (found,) = extract(statement(f"# Ports\n\n- {item}\n")).commitments

    assert kind == found.kind


@pytest.mark.parametrize("item", ["Mending Our Ports;", "Building the Reefs of Tomorrow", "Opening New Waters."])
def test_a_title_in_a_list_is_no_line(item: str) -> None:
    """A gerund in title case names a part of the text."""
    assert [] == _found(f"The pact rests on four pillars:\n\n- {item}\n")
