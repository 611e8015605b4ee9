"""Worked examples of verdicts, each from two sentences of our own: the verdict and the axes that moved."""

import pytest

import alliancediff as ad
from alliancediff.comparison import judge
from alliancediff.comparison.verdicts import by_rules
from alliancediff.models import ChangeKind, Commitment, Settings
from builders import statement

_UP, _LEVEL, _DOWN = ChangeKind.STRENGTHENED, ChangeKind.REPEATED, ChangeKind.WEAKENED

_EXAMPLES = [
    (
        "a qualifier is gone, and the treaty is not named again",
        "Canada restated its unwavering commitment to protect Norway under the Treaty of Westport, with all means, including nuclear.",
        "Canada restated its unwavering commitment to protect Norway, with all means.",
        _DOWN,
        {"scope": -1},
    ),
    (
        "only the places shrink",
        "They recognized the alliance as the keystone of calm and plenty in the region and around the world.",
        "They recognized the alliance as the keystone of calm and plenty in the region.",
        _DOWN,
        {"scope": -1},
    ),
    (
        "from pointing at progress to taking a stand",
        "We highlighted progress towards an open ocean.",
        "They strongly reaffirmed that they are committed to an open ocean.",
        _UP,
        {"force": 1},
    ),
    (
        "an adverb raises the act",
        "Norway reiterated its resolve to reinforce its coastal defenses.",
        "Norway stated its determination to fundamentally reinforce its coastal defenses.",
        _UP,
        {"magnitude": 1},
    ),
    (
        "a stance becomes a promise",
        "We welcomed our cooperation on the denuclearization of North Korea.",
        "They committed to maintain close coordination on North Korea with South Korea.",
        _UP,
        {"force": 1},
    ),
    (
        "welcome becomes support",
        "We welcomed work on an end of the hostage issue.",
        "They voiced support for a quick end of the hostage issue.",
        _UP,
        {"force": 1},
    ),
    (
        "serious concern becomes concern",
        "They expressed serious and ongoing concern about human rights in Tibet.",
        "They shared concern about human rights in Tibet.",
        _DOWN,
        {"force": -1},
    ),
    (
        "a body carries what was an aim",
        "The two countries resolved to enhance their economic ties.",
        "Both sides commit to broaden and deepen economic cooperation through the Economic Harbour Committee.",
        _UP,
        {"delegation": 1, "mechanism": 1},
    ),
    (
        "a body carries it and a target year is gone",
        "They will work towards their 2030 targets and their net zero goals for 2050.",
        "The Clean Energy Initiative will work towards their net zero goals for 2050.",
        _UP,
        {"delegation": 1, "mechanism": 1},
    ),
    (
        "what can be done becomes a named event",
        "They can also strengthen training on cyber defence with island states.",
        "They will organize the flagship Cyber Harbour Week with island states.",
        _UP,
        {"force": 1, "mechanism": 1},
    ),
    (
        "talk becomes measures",
        "The two countries will engage through interagency dialogue on the resilience of supply chains.",
        "The two countries are committed to diversifying supply chains, including by easing customs.",
        _UP,
        {"act": 1},
    ),
    (
        "a stance becomes a deed with a date and a sum",
        "They recognized their strong support to the vaccine work of COVAX.",
        "They hosted the COVAX Harbour Summit in June 2021, which secured $9.6 billion.",
        _UP,
        {"force": 1, "amount": 1},
    ),
    (
        "a named dialogue gives way to unnamed measures",
        "They will strengthen the Westport Cyber Dialogue to share information on threats.",
        "They commit to improving the defence of ports by sharing information on threats.",
        _LEVEL,
        {},
    ),
]


def _read(text: str, day: str) -> Commitment:
    return ad.extract(statement(text, day)).commitments[0]


@pytest.mark.parametrize(
    ("before", "after", "kind", "moved"), [case[1:] for case in _EXAMPLES], ids=[case[0] for case in _EXAMPLES]
)
def test_worked_examples(before: str, after: str, kind: ChangeKind, moved: dict[str, int]) -> None:
    """What the study of strength says of such a pair, read end to end from the words."""
    verdict = judge(_read(before, "a"), _read(after, "b"), Settings())

    assert (kind, moved) == (verdict.kind, {r.axis: r.direction for r in verdict.reasons if r.direction})
    assert (len(set(moved.values())) > 1) is verdict.mixed


@pytest.mark.parametrize(
    ("before", "after", "fulfilment"),
    [
        (
            "They commit to discussing ways to bring clean energy to islands.",
            "They launched the Island Clean Energy Partnership in April 2021.",
            "instrumented",
        ),
        (
            "They will launch a Global Harbour Partnership.",
            "They launched the Global Harbour Partnership in May 2021.",
            "fulfilled",
        ),
        ("They will launch a harbour fund.", "They welcomed the launch of the harbour fund.", "fulfilled"),
        ("They will train 300 pilots.", "They trained 200 pilots.", "partly"),
        ("They will train pilots.", "They have delivered boats to the pilots.", ""),
        ("They will strengthen ties on ports.", "They strengthened ties on ports.", ""),
    ],
)
def test_what_became_of_a_promise(before: str, after: str, fulfilment: str) -> None:
    """All of it is self-reported; activity alone keeps no promise."""
    verdict = judge(_read(before, "a"), _read(after, "b"), Settings())

    assert (_UP, fulfilment) == (verdict.kind, verdict.fulfilment)


def test_a_stance_that_later_was_acted_on_is_no_kept_promise() -> None:
    """Nothing had been promised."""
    verdict = judge(_read("They support a harbour fund.", "a"), _read("They launched a harbour fund.", "b"), Settings())

    assert (_UP, "") == (verdict.kind, verdict.fulfilment)


def test_a_line_that_claims_a_past_the_series_lacks_is_new() -> None:
    """Its own words say so, and the report tells it."""
    diff = ad.diff(
        statement("We will open ports.", "a"), statement("They reaffirmed their support for whale counts.", "b")
    )

    assert ["new"] == [str(change.kind) for change in diff.changes if change.later]
    assert "claim one" in next(change for change in diff.changes if change.later).reasons[0].after


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("They will open a school in the harbour.", "They opened talks on a school in the harbour.", _LEVEL),
        (
            "They welcomed the launch of discussions on the harbour pact.",
            "They agreed to cooperate on the harbour pact.",
            _UP,
        ),
        ("They launched the harbour pact.", "They agreed to cooperate on the harbour pact.", _LEVEL),
    ],
)
def test_talk_is_no_deed_of_substance(before: str, after: str, kind: ChangeKind) -> None:
    """It keeps no promise; and a pact that is there stays, whatever is promised beside it."""
    verdict = by_rules(_read(before, "a"), _read(after, "b"), Settings())

    assert (kind, "") == (verdict.kind, verdict.fulfilment)
    assert bool(verdict.told) is (kind is _LEVEL)


def test_what_was_not_done_is_less_than_a_promise() -> None:
    """Its stage is that of a deed that did not come about."""
    verdict = judge(
        _read("They will open a school.", "a"), _read("They have not yet opened a school.", "b"), Settings()
    )

    assert (_DOWN, "") == (verdict.kind, verdict.fulfilment)
    assert not any(reason.direction > 0 for reason in verdict.reasons)


@pytest.mark.parametrize(
    ("later", "is_done"),
    [
        ("Both ministers announced that two wharves in Westport were opened.", True),
        ("They noted that two wharves in Westport have recently been opened.", True),
        ("They noted that two wharves in Westport were not opened.", False),
        ("They noted that two wharves in Westport were to be opened.", False),
    ],
    ids=["announced", "noted", "not done", "to be done"],
)
def test_a_promise_that_is_told_as_done_in_the_passive_is_kept(later: str, *, is_done: bool) -> None:
    """Whoever did it; a date that passed with it is no loss."""
    pair = (statement("We will open two wharves in Westport by 2025.", "a"), statement(later, "b"))

    change = next(change for change in ad.diff(*pair).changes if change.earlier and change.later)

    assert is_done == (change.kind is _UP)
    assert is_done == (change.told == "now told as done")
    assert is_done == (change.fulfilment == "fulfilled")
    assert not change.mixed
