"""Terms, aims, meetings convened and letters exchanged are said by somebody; what things did or are for by nobody."""

import pytest

from alliancediff.models import Commitment, CommitmentKind
from alliancediff.pipeline.extract import extract
from builders import statement


def _found(text: str) -> list[Commitment]:
    return list(extract(statement(text, issuers=("Norway", "Chile"))).commitments)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("To join the survey is voluntary.", CommitmentKind.STANCE),
        ("The rules of the ferry line are not legally binding.", CommitmentKind.STANCE),
        ("Both countries have a lasting interest in open sea lanes.", CommitmentKind.STANCE),
        ("The main purpose of the reef survey is to count the crabs.", CommitmentKind.STANCE),
        ("The main goal of our work on ferries is to halve the toll.", CommitmentKind.UNDERTAKING),
        ("Peru’s raid violates international law, including the Sea Charter.", CommitmentKind.STANCE),
        ("The President echoed the call of the islanders for lower tolls.", CommitmentKind.STANCE),
        ("The ministers convened the Harbour Dialogue.", CommitmentKind.REPORT),
        ("The two ministers chaired the third meeting of the ferry panel.", CommitmentKind.REPORT),
        ("Norway responded to the request of Chile to send a rescue ship.", CommitmentKind.REPORT),
        ("The two harbour funds exchanged letters of intent on a pier.", CommitmentKind.REPORT),
        ("Norway and Chile have furthered their work on ferries.", CommitmentKind.REPORT),
        ("A new Memorandum of Understanding between the two navies aims to lower costs.", CommitmentKind.UNDERTAKING),
        ("As agreed in May, working groups will report to the ministers.", CommitmentKind.UNDERTAKING),
        ("Fishery authorities from both coasts will share their charts.", CommitmentKind.UNDERTAKING),
        ("The new Norway-Chile Harbour Forum will allow crews to train together.", CommitmentKind.UNDERTAKING),
    ],
)
def test_what_somebody_stands_for_sets_or_did_is_read(text: str, kind: CommitmentKind) -> None:
    """By the kind of predicate and of subject."""
    assert [kind] == [c.kind for c in _found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The old rivalry of the two ports has taken many lives.",
        "Strong trade has enabled a wave of ferry lines.",
        "These gifts aim to please the crews.",
        "The cheap fares will allow crews to go home.",
        "The ministers convened in Oslo.",
        "The two countries share a proud tradition of rowing.",
        "The delegation of the islanders was led by the mayor.",
    ],
)
def test_what_a_thing_did_or_is_for_binds_nobody(text: str) -> None:
    """Nor do a meeting and a common past."""
    assert [] == _found(text)


def test_it_after_a_subordinate_clause_is_whom_that_names() -> None:
    """The subject of the clause before is the one who promises."""
    (one,) = _found("As Norway takes the chair of the council next year, it will keep Chile informed of the tolls.")

    assert ("Norway",) == one.bearers


def test_a_promise_in_a_relative_clause_is_read_where_the_main_verb_is_unknown() -> None:
    """The sentence stands beside it whole."""
    (one,) = _found("Our trust broadens to the reefs, where we look forward to the signing of a Reef Agreement.")

    assert one.quote.startswith("where we look forward to")
    assert one.sentence.startswith("Our trust")
