"""Participles, adjectives and names at the head of a clause, which tell no deed."""

import pytest

from alliancediff.models import ChangeKind, CommitmentKind
from cases.pairs import diff, found

_TWO = [
    ("Targeted and seasonal limits {} herring stocks against large fleets.", "protect"),
    ("Fixed and simple rules {} the seal colonies of the south.", "guard"),
    ("Shared, lasting standards {} the pilots of both coasts.", "help"),
    ("Balanced measures {} the ferry lines.", "serve"),
]


@pytest.mark.parametrize(("sentence", "verb"), _TWO)
def test_what_measures_do_and_what_they_should_do_are_one_pair(sentence: str, verb: str) -> None:
    """The adjectives before the verb are read on neither side as something that was done."""
    made = diff(sentence.format(verb), sentence.format(f"should {verb}"))

    (change,) = made.changes
    assert 1 == len(change.earlier) == len(change.later)
    assert {verb, f"should {verb}"} == {c.predicate for c in made.commitments}
    assert {CommitmentKind.STANCE} == {c.kind for c in made.commitments}


@pytest.mark.parametrize(
    "state", ["remain united", "remain steadfast", "stay united", "stand united", "remain resolute"]
)
def test_who_is_in_a_state_takes_a_stand_and_repeats_it(state: str) -> None:
    """Nothing was done, now or before."""
    sentence = f"We {state} in our support of the Seabed Charter."

    made = diff(sentence, sentence)

    assert [ChangeKind.REPEATED] == [change.kind for change in made.changes]
    assert CommitmentKind.REPORT not in {c.kind for c in made.commitments}


@pytest.mark.parametrize(
    "text",
    [
        "Open Source Software. For help, write to [email protected] or call the desk.",
        "Open Ocean Charts. Write to [email protected] for copies.",
        "Secure Harbour Network.",
        "Advanced Tide Tables.",
    ],
)
def test_names_and_guards_of_addresses_are_no_commitment(text: str) -> None:
    """On neither side, whatever follows them."""
    assert () == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "We called for secure management of fuel and early warning for villages.",
        "We are concerned by the rising and repeated raids on trawlers.",
        "We welcome the pact on reliable and diversified supplies of salt.",
        "We back the charter, and respect for its signatories.",
        "Some of the small island states face a lack of pilots, and we note their appeal.",
    ],
)
def test_one_stance_is_one_line(text: str) -> None:
    """An adjective or a noun that looks like a verb cuts no clause in two."""
    assert [CommitmentKind.STANCE] == [c.kind for c in found(text)]
