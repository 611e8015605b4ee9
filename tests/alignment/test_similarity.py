"""Pairs get named parts that add up to a score."""

import pytest
from rapidfuzz import fuzz

from alliancediff.alignment.similarity import compare_all
from alliancediff.lexicon import load
from alliancediff.models import Commitment, Parts
from builders import commitment

_LEXICON = load(("us_japan",))
_BOTH = ("Japan", "United States")


def _parts(earlier: list[Commitment], later: list[Commitment]) -> dict[tuple[int, int], Parts]:
    return compare_all(earlier, later, _LEXICON, _BOTH)


def test_a_paraphrase_beats_another_theme_in_the_same_words() -> None:
    """A bare fuzzy ratio ranks these two the other way round."""
    earlier = [commitment("The United States and Japan commit to deepen cooperation on cyber defence")]
    later = [
        commitment("Both pledge closer work against cyber threats to defence"),
        commitment("The United States and Japan commit to deepen cooperation on defence against rice blight"),
    ]

    parts = _parts(earlier, later)

    assert fuzz.token_set_ratio(earlier[0].quote, later[0].quote) < fuzz.token_set_ratio(
        earlier[0].quote, later[1].quote
    )
    assert parts[0, 0].total > parts[0, 1].total


def test_parts_add_up_to_the_score() -> None:
    """The sum is the score, clipped to [0, 1]."""
    parts = Parts(words=0.4, fuzzy=0.1, themes=0.2, rivals=-0.3)

    assert pytest.approx(0.4) == parts.total
    assert 0.0 == Parts(rivals=-0.5).total


def test_pairs_with_nothing_in_common_are_left_out() -> None:
    """No word and no theme shared: no pair."""
    assert {} == _parts([commitment("harbour pilots")], [commitment("mountain guides")])


def test_a_closer_rival_takes_away() -> None:
    """The same pair is worth less where one of its clauses has a better partner."""
    near = commitment("train harbour pilots in the north")
    pair = [commitment("train harbour pilots in the northern bay")], [commitment("train harbour cooks")]

    alone = _parts(*pair)[0, 0]
    rivalled = _parts(pair[0], [*pair[1], near])[0, 0]

    assert 0.0 == alone.rivals
    assert rivalled.rivals < 0.0


def test_the_heading_speaks_for_its_clauses() -> None:
    """Two clauses without a word in common meet under like headings."""
    parts = _parts(
        [commitment("we open two", heading="Sea > Harbours")],
        [commitment("they close three", heading="Our harbours")],
    )

    assert parts[0, 0].words > 0


def test_the_whole_sentence_speaks_for_its_clauses() -> None:
    """Two clauses without a word in common meet in sentences on the same thing."""
    unit = {"statement": "a", "unit": "a/001"}
    one = [commitment("train harbour pilots", **unit), commitment("paint two walls by harbour lamps", **unit)]
    other = [commitment("teach harbour pilots")]

    whole, parted = _parts(one, other)[1, 0], _parts([one[0], commitment(one[1].quote)], other)[1, 0]

    assert whole.sentence > parted.sentence


def test_the_sentences_beside_a_pair_speak_for_it() -> None:
    """Texts that speak of one thing do so for a while."""
    pair = commitment("train harbour pilots"), commitment("train harbour cooks")
    beside = commitment("count the whales of the bay"), commitment("count whales in the bay")

    alone = _parts([pair[0]], [pair[1]])[0, 0]
    among = _parts([pair[0], beside[0]], [pair[1], beside[1]])[0, 0]

    assert 0.0 == alone.nearby
    assert among.nearby > 0


def test_swapping_the_sides_swaps_the_pairs() -> None:
    """Similarity knows no direction."""
    one = [commitment("train harbour pilots", themes=("a", "b")), commitment("open harbour schools")]
    two = [commitment("train pilots of harbours", themes=("b",)), commitment("open schools")]

    there, back = _parts(one, two), _parts(two, one)

    assert {(j, i): parts for (i, j), parts in there.items()} == back
