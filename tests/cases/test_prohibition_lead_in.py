"""Items under "will not:" take the negation from their lead-in, also those with verbs of their own."""

import pytest

from alliancediff.models import Axis, ChangeKind
from cases.pairs import diff, found, listed

_ITEMS = [
    ("sell heavy boats to smugglers", "recognise the toll of 1998", "support the levy"),
    ("license new whaling ships", "welcome the seizure of nets", "fund the northern mine"),
    ("dump waste at sea", "endorse the new dam", "accept gifts"),
]
_LEAD_INS = [
    ("The two countries will:", "The two countries will not:"),
    ("The parties shall:", "The parties shall not:"),
    ("We agree to:", "We agree not to:"),
    ("Both governments will:", "Both governments will never:"),
]


@pytest.mark.parametrize("items", _ITEMS)
@pytest.mark.parametrize(("allows", "forbids"), _LEAD_INS)
@pytest.mark.parametrize("is_lifted", [False, True])
def test_every_item_turns_round(items: tuple[str, str, str], allows: str, forbids: str, *, is_lifted: bool) -> None:
    """A prohibition that comes, and one that is lifted; the lead-ins are no lines."""
    leads = (forbids, allows) if is_lifted else (allows, forbids)

    made = diff(*(listed(lead, items) for lead in leads))

    assert 3 == len(made.changes)
    for change in made.changes:
        (turned,) = (reason for reason in change.reasons if {reason.before, reason.after} == {"for", "against"})
        assert (1 if is_lifted else -1) == turned.direction


@pytest.mark.parametrize("mark", ["- {}", "({a}) {}", "{n}. {}"])
def test_negation_and_modality_come_from_the_lead_in_and_the_verb_from_the_item(mark: str) -> None:
    """However the items are marked."""
    assert [("will not sell", True), ("will not recognise", True), ("will not support", True)] == [
        (c.predicate.lower(), c.negated) for c in found(listed("The two countries will not:", _ITEMS[0], mark))
    ]


@pytest.mark.parametrize(
    ("they", "nobody"),
    [
        ("The parties will", "No party will"),
        ("The parties will", "None of the parties will"),
        ("Norway and Chile shall", "Neither Norway nor Chile shall"),
        ("Both sides shall", "Neither side shall"),
    ],
)
def test_what_nobody_does_is_refused(they: str, nobody: str) -> None:
    """As a sentence and as the lead-in of items."""
    items = ("lend tankers to the militia;", "share the harbour codes.")
    one = diff(f"{they} lend tankers to the militia.", f"{nobody} lend tankers to the militia.")
    two = diff(listed(f"{they}:", items), listed(f"{nobody}:", items))

    assert [ChangeKind.WEAKENED] * 3 == [change.kind for compared in (one, two) for change in compared.changes]
    assert {Axis.NEGATION} == {c.reasons[0].axis for compared in (one, two) for c in compared.changes}
