"""The month of May is no verb and no condition: a text reads the same in May as in March."""

import pytest

from cases.pairs import diff, found

_PLEDGE = "\n\nThe two countries will open a shared desk."
_NOTES = [
    ("Implementation note issued {} 16, 2022.", "March"),
    ("The rules took effect on {} 3, 2021.", "June"),
    ("The ministers signed the pact on 7 {}.", "April"),
    ("The pact was signed in {} 2021.", "March"),
    ("In {}, the two navies held a drill.", "April"),
    ("Both sides agreed in {} to meet again.", "June"),
]


@pytest.mark.parametrize(("note", "month"), _NOTES)
def test_both_sides_read_alike(note: str, month: str) -> None:
    """As many lines, of the same kinds, with the same predicates."""
    in_may, in_another = (found(note.format(name) + _PLEDGE) for name in ("May", month))

    assert [(c.kind, c.predicate, c.force) for c in in_may] == [(c.kind, c.predicate, c.force) for c in in_another]


@pytest.mark.parametrize(("note", "month"), _NOTES)
def test_a_note_of_another_month_is_neither_new_nor_gone(note: str, month: str) -> None:
    """Each line has its counterpart."""
    made = diff(note.format(month) + _PLEDGE, note.format("May") + _PLEDGE)

    assert all(change.earlier and change.later for change in made.changes)


def test_the_verb_stays_one() -> None:
    """Before a verb it says what is possible."""
    assert ["may close"] == [c.predicate for c in found("The two countries may close the strait in May.")]
