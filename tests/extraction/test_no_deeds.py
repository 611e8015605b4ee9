"""Words that look like deeds or pledges and are none, by their place in the sentence."""

import pytest

from alliancediff.models import CommitmentKind
from alliancediff.pipeline.extract import extract
from builders import statement


def _kinds(text: str) -> list[CommitmentKind]:
    return [c.kind for c in extract(statement(text)).commitments]


@pytest.mark.parametrize(
    "text",
    [
        "Open Source Software.",
        "For help, write to [email protected] or call the desk.",
        "Founded in 1990, the Harbour Forum meets in the spring.",
        "The delegation included the Minister of Ports, the Harbour Master and the Secretary of Fisheries.",
        "The Harbour Forum provides a flexible stage for the ports of the north.",
    ],
)
def test_adjectives_names_rolls_and_descriptions_bind_nobody(text: str) -> None:
    """They stay units of the text, as context."""
    assert [] == _kinds(text)


def test_what_measures_do_is_told_as_a_stance_and_not_as_a_deed() -> None:
    """Beside "should protect" it can be compared; the adjectives before it are no verbs."""
    (found,) = extract(statement("Targeted and temporary measures protect coastal towns.")).commitments

    assert (CommitmentKind.STANCE, "protect", None) == (found.kind, found.predicate, found.stage)


def test_who_remains_united_takes_a_stand_and_has_done_nothing() -> None:
    """A participle after "remain" says in what state somebody is."""
    assert [CommitmentKind.STANCE] == _kinds("We remain united in our support of the Seabed Charter.")


@pytest.mark.parametrize(
    "text",
    [
        "We deplore the junta's decision to suspend the ceasefire accord.",
        "We deplore the junta and its decision to distribute scarce fuel to the militia.",
        "We oppose the company's plans to close the northern port.",
    ],
)
def test_the_decision_of_others_is_nobodys_pledge(text: str) -> None:
    """Only the parties' own stance is read."""
    assert [CommitmentKind.STANCE] == _kinds(text)


@pytest.mark.parametrize("month", ["March 16", "May 4", "May 16"])
def test_a_month_is_no_verb(month: str) -> None:
    """The same sentence is read in the same way in May."""
    assert [CommitmentKind.REPORT] == _kinds(f"Implementation note issued {month}, 2022.")


def test_who_plans_need_not_be_known() -> None:
    """An infinitive after "plan" makes it a verb."""
    (found,) = extract(statement("In spring, our harbour pilots jointly plan to hold a drill at sea.")).commitments

    assert (CommitmentKind.UNDERTAKING, "plan to hold") == (found.kind, found.predicate)


@pytest.mark.parametrize(
    "text",
    [
        "They pursue a more robust, integrated, and coherent way to keep the reefs.",
        "They spoke of the most safe, protected waters of the north.",
    ],
)
def test_one_adjective_of_a_row_is_no_deed(text: str) -> None:
    """A participle after an article and other adjectives says what a thing is like."""
    assert CommitmentKind.REPORT not in _kinds(text)


def test_a_plural_after_a_preposition_is_no_verb() -> None:
    """The harbour states are whom the teams work with."""
    (found,) = extract(statement("We have charged our teams with work with northern states and towns.")).commitments

    assert "states" not in found.predicate


@pytest.mark.parametrize("verb", ["includes", "entails", "involves"])
def test_a_sentence_that_spells_out_the_one_before_is_no_line_of_its_own(verb: str) -> None:
    """It belongs to what it spells out."""
    (found,) = extract(statement(f"We will guard the reefs. This {verb} training for pilots.")).commitments

    assert found.quote.endswith("pilots.")
