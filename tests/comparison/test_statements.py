"""What a reader must know of the statements that are compared."""

from dataclasses import replace

from alliancediff.comparison.statements import order_notes, same_texts, told_apart
from builders import statement


def test_two_texts_of_one_id_get_two() -> None:
    """The later one and its units are renamed, and a note says so."""
    earlier, later, (note,) = told_apart(statement("We sail.", "a"), statement("We row.", "a"))

    assert ("a", "a~2") == (earlier.id, later.id)
    assert all(unit.id.startswith("a~2") for unit in later.units)
    assert "both texts are called a" in note.message


def test_the_same_text_under_two_ids_is_noted_and_kept() -> None:
    """Nothing is renamed."""
    pair = (one := statement("We sail.", "a")), replace(one, id="b")

    *told, (note,) = told_apart(*pair)

    assert [*pair] == told
    assert "the same text on both sides" == note.message


def test_an_order_against_the_dates_is_noted() -> None:
    """So is one that no date supports."""
    old, new = statement("We sail.", "a", date="2020-01-01"), statement("We row.", "b", date="2021-01-01")

    assert () == order_notes(old, new)
    assert "the order given is kept" in order_notes(new, old)[0].message
    assert "no date for b" in order_notes(old, replace(new, date=None))[0].message


def test_each_later_copy_of_a_text_names_the_first() -> None:
    """In a series."""
    first = statement("We sail.", "a")
    texts = [first, statement("We row.", "b"), replace(first, id="c")]

    assert ["a and c are the same text"] == [note.message for note in same_texts(texts)]
