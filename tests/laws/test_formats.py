"""Laws of reading: in every format nothing is lost, and a commitment is found whatever file it comes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alliancediff as ad
from documents import FORMATS, Part
from example_counts import examples

_WORDS = st.sampled_from(
    [
        "north",
        "south",
        "harbour",
        "pilot",
        "school",
        "whale",
        "energy",
        "vaccine",
        "summit",
        "treaty",
        "by",
        "2030",
        "and",
        "of",
        "5G",
        "R&D",
        "“rules-based”",
        "(EU)",
    ]
)
_SENTENCES = st.builds(
    lambda subject, predicate, words: f"{subject} {predicate} {' '.join(words)}.",
    st.sampled_from(["We", "The two governments", "Japan"]),
    st.sampled_from(
        ["will open", "strongly condemned", "welcomed the plan for", "agreed to expand", "intend to share"]
    ),
    st.lists(_WORDS, min_size=2, max_size=25),
)
_HEADINGS = st.lists(
    st.sampled_from(["Clean", "Harbours", "Health", "Trade", "Space"]), min_size=1, max_size=3, unique=True
).map(" ".join)
_PARTS = st.lists(
    st.one_of(
        st.tuples(st.just("heading"), _HEADINGS),
        st.tuples(st.just("paragraph"), st.lists(_SENTENCES, min_size=1, max_size=3).map(" ".join)),
        st.tuples(st.just("item"), _SENTENCES),
    ),
    min_size=1,
    max_size=7,
).map(lambda parts: [*parts, ("paragraph", "We will end here, as it was agreed.")])

pytestmark = pytest.mark.long


@pytest.mark.parametrize("name", FORMATS)
@given(parts=_PARTS)
@examples(20)
def test_units_tile_the_text_and_no_word_is_lost(name: str, parts: list[Part]) -> None:
    """The ledger balances in every format."""
    statement = ad.read_statement(FORMATS[name](parts), id="x")

    reached = 0
    for unit in statement.units:
        assert not statement.text[reached : unit.span.start].strip()
        assert unit.reason
        reached = unit.span.end
    assert not statement.text[reached:].strip()
    words = "".join("".join(text.split()) for _, text in parts)
    kept = "".join(statement.text.split())
    assert sorted(words) == sorted(kept) or name == "html"
    assert set(words) <= set(kept)


@pytest.mark.parametrize("name", FORMATS)
@given(parts=_PARTS)
@examples(20)
def test_every_commitment_survives_the_journey_through_a_format(name: str, parts: list[Part]) -> None:
    """The same clauses with the same force, in the same order, as in plain text."""
    parts = [(kind, text) for kind, text in parts if kind != "heading"]
    plain = ad.extract(ad.read_statement(FORMATS["text"](parts), id="x", genre="remarks"))
    other = ad.extract(ad.read_statement(FORMATS[name](parts), id="x", genre="remarks"))

    assert [(c.quote, c.kind, c.force) for c in plain.commitments] == [
        (c.quote, c.kind, c.force) for c in other.commitments
    ]
