"""Kind, force and half steps are read off a clause."""

import pytest

from alliancediff.models import CommitmentKind, Ladder, Stage
from alliancediff.pipeline.extract import extract
from builders import statement

_U, _S, _R, _M = (
    CommitmentKind.UNDERTAKING,
    CommitmentKind.STANCE,
    CommitmentKind.REPORT,
    CommitmentKind.MENTION,
)

_CASES = [
    ("We will open a school.", _U, 6, "", "will open"),
    ("We shall report every year.", _U, 7, "", "shall report"),
    ("We intend to open a school.", _U, 5, "", "intend to open"),
    ("We can also open a school.", _U, 4, "", "can also open"),
    ("We commit to opening a school.", _U, 6, "", "commit to opening"),
    ("We commit to discussing ways to open a school.", _U, 4, "", "commit to discussing"),
    ("We will explore a joint school.", _U, 4, "", "will explore"),
    (
        "We reaffirmed our commitment to the complete, verifiable, and durable resolution of it.",
        _U,
        6,
        "",
        "reaffirmed our commitment to … resolution",
    ),
    ("We reaffirmed our commitment to a free, peaceful, and open sea.", _S, 3, "", "reaffirmed our commitment to"),
    ("We resolved to continue talks on ports.", _U, 4, "", "resolved to continue talks"),
    ("We will continue to build ports.", _U, 6, "", "will continue to build"),
    ("We reaffirm they will open a school.", _U, 6, "", "reaffirm … will open"),
    ("We will permit the sale of boats.", _U, 6, "", "will permit"),
    ("We commit to permit the sale of boats.", _U, 6, "", "commit to permit"),
    ("We remain committed to peace and welcome the plan.", _S, 3, "", "remain committed to"),
    ("We will remain the closest of friends.", _S, 3, "", "will remain the"),
    ("We intend to apply the higher rate.", _U, 5, "", "intend to apply"),
    ("Norway has supported ten crews.", _R, None, "", "has supported"),
    ("We commit to open sharing of charts.", _U, 6, "", "commit to … sharing"),
    ("We conveyed our commitment to train pilots.", _U, 6, "", "conveyed our commitment to train"),
    (
        "We reaffirm our commitment from last year to train pilots.",
        _U,
        6,
        "",
        "reaffirm our commitment from last year to train",
    ),
    ("The fund will be paid in May.", _U, 6, "", "will be paid"),
    ("We will work together to open a school.", _U, 6, "e", "will work together"),
    ("We are fully committed to the defense of the pier.", _U, 6, "+", "are fully committed to … defense"),
    ("We reaffirmed our commitment to a free and open sea.", _S, 3, "", "reaffirmed our commitment to"),
    (
        "We reaffirmed our commitment to the resolution of the dispute.",
        _U,
        6,
        "",
        "reaffirmed our commitment to … resolution",
    ),
    ("We agreed to meet again soon.", _U, 6, "", "agreed to meet"),
    ("We agreed that ports are useful.", _S, 2, "", "agreed that"),
    ("We announced that we will open a school.", _U, 6, "", "announced that … will open"),
    ("He stated that Japan would raise its share.", _U, 6, "", "stated that … would raise"),
    ("We repeated that we will open a school.", _U, 6, "", "repeated that … will open"),
    ("The bank announced it will open a school.", _U, 6, "", "announced … will open"),
    (
        "We emphasized the commitment of Norway to opening a school.",
        _U,
        6,
        "",
        "emphasized the commitment of Norway to opening",
    ),
    ("We acknowledge our support for the plan.", _S, 3, "", "acknowledge our support for"),
    ("We pressed the crews to return.", _S, 3, "", "pressed the crews to"),
    ("We are pleased to share ten boats.", _R, None, "", "are pleased to"),
    ("We underscored the importance of open seas.", _S, 2, "", "underscored the importance"),
    ("We strongly support the plan for ports.", _S, 3, "+", "support"),
    ("We noted the progress of the survey.", _S, 1, "", "noted"),
    ("We discussed the price of rice.", _M, 0, "", "discussed"),
    ("We launched a joint school in May.", _R, None, "", "launched"),
    ("We have provided ten boats so far.", _R, None, "", "have provided"),
    ("We promote shared rules at sea.", _S, 3, "", "promote"),
    ("We will, where appropriate, open a school.", _U, 6, "-", "will"),
    ("We will open a school subject to funding.", _U, 6, "-", "will open"),
    ("We no longer support the plan for ports.", _S, 3, "", "support"),
    ("We agreed, as partners, to open a school.", _U, 6, "", "agreed, as partners, to open"),
    ("We stand ready to open a school.", _U, 5, "", "stand ready to open"),
    ("We can agree to open a school.", _U, 4, "", "can agree"),
    ("We welcomed the launch of a joint school.", _R, None, "", "welcomed the launch of"),
]


@pytest.mark.parametrize(("text", "kind", "force", "half", "predicate"), _CASES, ids=[case[0][:40] for case in _CASES])
def test_force_of_words(text: str, kind: CommitmentKind, force: int | None, half: str, predicate: str) -> None:
    """The complement decides, not the head verb alone."""
    (found,) = extract(statement(text)).commitments

    assert (kind, force, half, predicate) == (found.kind, found.force, "".join(found.half), found.predicate)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("We expressed concern over the dam.", 2),
        ("We share serious and lasting concerns about the dam.", 3),
        ("We oppose the closing of the strait.", 4),
        ("We strongly oppose the closing of the strait.", 5),
        ("We condemn the raid on the pier.", 6),
        ("We reiterate our firm condemnation and rejection of the raid on the pier.", 6),
        ("We affirm that any raid on the pier would be wholly unjustifiable.", 4),
        ("We firmly condemn the raid on the pier.", 7),
        ("They emphasized that such raids should not be accepted.", 4),
        ("They repeated that they oppose the closing of the strait.", 4),
    ],
)
def test_the_negative_ladder(text: str, force: int) -> None:
    """From concern to the strongest condemnation."""
    (found,) = extract(statement(text)).commitments

    assert (Ladder.NEGATIVE, force) == (found.ladder, found.force)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("We invited the islands to the council.", 2),
        ("We encourage both crews to share charts.", 2),
        ("We recommend a longer pier.", 2),
        ("We request a report by the crews.", 2),
        ("We called on the crews to return.", 3),
        ("We call for a survey of the reef.", 3),
        ("We urge all parties to lay down arms.", 3),
        ("We warned the crews against the reef.", 3),
        ("We demand the release of the crew.", 4),
        ("We instructed our officials to report in May.", 4),
    ],
)
def test_the_directive_ladder(text: str, force: int) -> None:
    """From an invitation to a demand; it tells what others are to do, and promises nothing."""
    (found,) = extract(statement(text)).commitments

    assert (CommitmentKind.STANCE, Ladder.DIRECTIVE, force) == (found.kind, found.ladder, found.force)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("We will not open ports.", True),
        ("They decided not to open ports.", True),
        ("We will never open ports.", True),
        ("We do not intend to open ports.", True),
        ("We no longer support the plan.", True),
        ("We have not opened any ports.", True),
        ("We will not only open ports but build them.", False),
        ("We will open ports that no one may close, not even we.", False),
        ("We do not accept the closing of ports.", False),
    ],
)
def test_negation(text: str, negated: bool) -> None:  # noqa: FBT001
    """A refusal is no promise; "not only" is no refusal."""
    (found,) = extract(statement(text)).commitments

    assert negated is found.negated


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("We will open a school.", Stage.PLEDGED),
        ("We plan to open a school.", Stage.INTENDED),
        ("We are partnering with two ports.", Stage.UNDER_WAY),
        ("We signed a pact on ports.", Stage.INSTRUMENT),
        ("We delivered ten boats to the north.", Stage.DELIVERED),
    ],
)
def test_stage(text: str, stage: Stage) -> None:
    """From a plan to a delivered deed."""
    (found,) = extract(statement(text)).commitments

    assert stage is found.stage


@pytest.mark.parametrize(
    ("text", "precision", "delegation"),
    [
        ("We will promote prosperity.", 0, 0),
        ("We stress the central place of our alliance in a world that changes.", 0, 0),
        ("We stress the place of our alliance with Kenya in a world that changes.", 1, 0),
        ("We will work together on cybersecurity in every harbour.", 1, 0),
        ("We will work together on cybersecurity and clean energy.", 2, 0),
        ("We will open a port.", 2, 0),
        ("We will strengthen cooperation on clean ports.", 1, 0),
        ("By 2030, we will open a port.", 3, 0),
        ("We will cooperate on clean ports, such as those in the north.", 2, 0),
        ("We will open the school by 2030.", 3, 0),
        ("We will give up to $5 million by 2030.", 4, 0),
        ("We will expand the Harbour Dialogue.", 3, 1),
        ("We will expand the Harbour Partnership.", 3, 2),
        ("We will work with the World Health Organization.", 1, 3),
        ("Our Harbour Programme will report to the ports.", 3, 3),
        ("We stand by the Treaty of Westphalia.", 3, 4),
        ("We will strengthen cooperation on clean ports in line with the Treaty of Westphalia.", 1, 0),
        ("We will open the school by 2030, pursuant to the Treaty of Westphalia.", 3, 0),
        ("We will strengthen cooperation on clean ports through the Harbour Partnership.", 2, 2),
        ("We will strengthen the Harbour Partnership, including through the Harbour Dialogue.", 3, 2),
        ("We will open the school through the Harbour Partnership.", 3, 2),
    ],
)
def test_precision_and_delegation(text: str, precision: int, delegation: int) -> None:
    """Hard anchors make a clause precise; bodies and treaties take it out of one's own hands."""
    (found,) = extract(statement(text)).commitments

    assert (precision, delegation) == (found.precision, found.delegation)


@pytest.mark.parametrize(
    ("item", "precision"),
    [
        ("Open a port.", 2),
        ("Promote clean ports through the Harbour Partnership.", 2),
        ("Open clean ports through the Harbour Partnership.", 3),
    ],
)
def test_a_list_item_is_as_precise_as_its_own_verb(item: str, precision: int) -> None:
    """The promise stands in the sentence above the list, the verb in the item."""
    found = extract(statement(f"We will:\n\n- {item}\n")).commitments[-1]

    assert precision == found.precision
