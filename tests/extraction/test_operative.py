"""A commitment knows the whole sentence that it is cut from, and the words in it that say what is done."""

import pytest

from alliancediff.models import Extraction
from alliancediff.pipeline.extract import extract
from builders import statement


def _operative(found: Extraction) -> list[list[str]]:
    return [[found.statement.quote(span) for span in c.operative] for c in found.commitments]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We will open a wide pier in May.", [["will open", "wide pier"]]),
        ("They underscored the importance of open sea lanes.", [["underscored the importance", "open sea lanes"]]),
        ("They announced that they will fund a ferry line.", [["announced that", "will fund", "ferry line"]]),
        (
            "We will open a wide pier in the north and train the pilots of both fleets.",
            [["will open", "wide pier"], ["train", "pilots"]],
        ),
        ("We have signed the Treaty of Westport.", [["have signed", "Treaty"]]),
        ("We will set up a fund for the coast.", [["will set", "fund"]]),
        ("We reaﬃrm our ﬁrm support for the pilots.", [["reaﬃrm our ﬁrm support for", "pilots"]]),
    ],
)
def test_the_predicate_and_the_head_of_its_object_are_the_operative_words(text: str, words: list[list[str]]) -> None:
    """They are verbatim, ligatures included."""
    assert words == _operative(extract(statement(text)))


def test_a_clause_knows_its_whole_sentence_and_what_spells_it_out() -> None:
    """A second promise of a sentence is no fragment: the whole stands beside it."""
    whole = "We will open a wide pier in the north and train the pilots of both fleets. This includes a school."
    first, second = extract(statement(whole)).commitments

    assert whole.startswith(first.sentence)
    assert (whole, whole) == (second.sentence, f"{first.quote} and {second.quote}")


def test_an_item_knows_its_lead_in_whether_it_borrows_its_verb_or_not() -> None:
    """What an item stands under is in `stem`; a lent predicate is none of the item's own words."""
    found = extract(statement("We will:\n\n- hold a yearly harbour exercise\n- We will fund the crews.\n"))

    assert ["We will:", "We will:"] == [c.stem for c in found.commitments]
    assert "hold a yearly harbour exercise" == found.commitments[0].sentence
    assert [["hold a yearly harbour exercise"], ["will fund", "crews"]] == _operative(found)


def test_every_commitment_lies_in_its_sentence() -> None:
    """And so do its operative words."""
    found = extract(
        statement("We met in Oslo. Recalling the pact, we will, by May, rebuild the pier and ask for more.")
    )

    for c in found.commitments:
        assert c.quote in c.sentence
        assert all(found.statement.quote(span) in c.sentence for span in c.operative)
