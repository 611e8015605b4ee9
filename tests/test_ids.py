"""An id rests on words, so that a line keeps it whatever is written around it."""

import re

import pytest

import alliancediff as ad
from alliancediff.ids import UnitIds, clause_ids, short_id

_PARAGRAPHS = (
    "We will open two ports in the north by 2030.",
    "We support the fishermen of the bay. We will train pilots and will fund the harbour school.",
    "The ministers agreed to:\n\n- count the whales of the bay\n- paint the lighthouse",
    "We welcome the new ferry.",
)


def _extraction(*paragraphs: str) -> ad.Extraction:
    return ad.extract(ad.read_statement("\n\n".join(paragraphs).encode(), id="a", date="2021-01-01"))


def _named(found: ad.Extraction) -> dict[str, str]:
    """Each id, of units and commitments, with its words."""
    units = {unit.id: found.statement.quote(unit.span) for unit in found.statement.units}
    return units | {c.id: c.quote for c in found.commitments}


@pytest.mark.parametrize("place", range(len(_PARAGRAPHS) + 1))
def test_a_paragraph_added_anywhere_moves_no_other_id(place: int) -> None:
    """At the top, in the middle or at the end."""
    added = (*_PARAGRAPHS[:place], "We will build a tower for the harbour master.", *_PARAGRAPHS[place:])

    assert _named(_extraction(*_PARAGRAPHS)).items() <= _named(_extraction(*added)).items()


@pytest.mark.parametrize("place", range(len(_PARAGRAPHS)))
def test_a_paragraph_taken_out_moves_no_other_id(place: int) -> None:
    """What is left is known as before."""
    left = (*_PARAGRAPHS[:place], *_PARAGRAPHS[place + 1 :])

    assert _named(_extraction(*left)).items() <= _named(_extraction(*_PARAGRAPHS)).items()


def test_paragraphs_in_another_order_keep_their_ids() -> None:
    """The place in the text is no part of an id."""
    assert _named(_extraction(*_PARAGRAPHS)) == _named(_extraction(*reversed(_PARAGRAPHS)))


def test_every_id_of_a_statement_is_its_own() -> None:
    """Equal sentences and equal clauses are told apart."""
    found = _extraction(*_PARAGRAPHS, *_PARAGRAPHS)
    units, clauses = [unit.id for unit in found.statement.units], [c.id for c in found.commitments]

    assert len(units) == len(set(units))
    assert len(clauses) == len(set(clauses))
    assert 2 * len(_extraction(*_PARAGRAPHS).commitments) == len(clauses)


def test_the_first_of_equal_sentences_keeps_its_id_when_another_is_added() -> None:
    """Those after it are counted, in text order."""
    once, twice = _extraction(_PARAGRAPHS[0]), _extraction(_PARAGRAPHS[0], _PARAGRAPHS[3], _PARAGRAPHS[0])
    (first,) = once.statement.units

    assert [first.id, f"{first.id}-2"] == [
        u.id for u in twice.statement.units if u.span != twice.statement.units[1].span
    ]


def test_words_of_one_hash_are_told_apart() -> None:
    """Chance gives two clauses one hash in the end; the second is counted as an equal one is."""
    found = list(clause_ids("a/1", (f"will open port {number}" for number in range(1_000))))

    assert 1_000 == len(set(found))
    assert any(one.endswith("-2") for one in found)


@pytest.mark.parametrize(
    "again",
    [
        "we will open the “mayor's” port - by 2030.",
        'We  will open\nthe "mayor’s" port – by 2030.',
        "12. We will open the “mayor’s” port — by 2030.",
        "(iv) We will open the «mayor’s» port — by 2030.",
        "• We will open the “mayor’s” port — by 2030.",
    ],
)
def test_typography_and_numbers_before_a_sentence_are_no_words(again: str) -> None:
    """A page set anew, or numbered anew, says the same."""
    assert UnitIds("a")("We will open the “mayor’s” port — by 2030.") == UnitIds("a")(again)


@pytest.mark.parametrize("words", ["", "12.", "•", "(iv)", "\ud800"])
def test_a_unit_without_words_has_an_id(words: str) -> None:
    """Whatever a page holds."""
    assert re.fullmatch(r"a/[0-9a-f]{8}", UnitIds("a")(words))


def test_what_we_add_to_a_name_is_short_and_needs_no_escape() -> None:
    """In an address, in an attribute, in a file of a graph."""
    found = _extraction(*_PARAGRAPHS, *_PARAGRAPHS)
    ids = [unit.id for unit in found.statement.units] + [c.id for c in found.commitments]

    assert all(re.fullmatch(r"a/[0-9a-f]{8}(-\d+)?(\.[0-9a-f]{4}(-\d+)?)?", one) for one in ids)


def test_clauses_of_a_sentence_keep_their_ids_in_any_order() -> None:
    """Their own words tell them apart, and a number only where they are equal."""
    one, two = "will open a port", "will train pilots"

    assert set(clause_ids("a/1", [one, two])) == set(clause_ids("a/1", [two, one]))
    assert 3 == len({*clause_ids("a/1", [one, one, two])})


def test_the_same_sentence_has_the_same_short_id_in_every_statement() -> None:
    """So a repeated line can be seen by its id alone."""
    assert short_id(UnitIds("a")(_PARAGRAPHS[0])) == short_id(UnitIds("b/c")(_PARAGRAPHS[0]))


def test_what_was_pinned_outlives_an_edit_elsewhere() -> None:
    """A link, a thread, a section and a node of a graph have the addresses that they had."""
    later = ad.read_statement(b"We will open three ports in the north by 2030.", id="b", date="2022-01-01")
    before, after = (_extraction(*text).statement for text in (_PARAGRAPHS, ("We thank the city.", *_PARAGRAPHS)))

    old, new = ad.diff(before, later), ad.diff(after, later)

    (link,) = (link for link in old.links if not link.unsure)
    assert old.commitment(link.earlier).quote == new.commitment(link.earlier).quote
    assert (link.earlier, link.later) in {(one.earlier, one.later) for one in new.links}
    assert set(ad.to_graph(old)) <= set(ad.to_graph(new))
    assert {t.id for t in ad.trace([before, later]).threads} <= {t.id for t in ad.trace([after, later]).threads}
