"""Pairs get named parts that add up to a score."""

from functools import cache

import pytest
from rapidfuzz import fuzz

from alliancediff.alignment.similarity import compare_all
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Anchor, Commitment, Parts, Settings, Slots
from builders import commitment


@cache
def _lexicon() -> Lexicon:
    return load(("us_japan",))


_BOTH = ("Japan", "United States")


def _parts(earlier: list[Commitment], later: list[Commitment]) -> dict[tuple[int, int], Parts]:
    return compare_all(earlier, later, _lexicon(), Settings().alignment, _BOTH)


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
    earlier = _in_a_row("train harbour pilots", "count the whales of the bay")
    later = _in_a_row("train harbour cooks", "count whales in the bay")

    alone = _parts(earlier[:1], later[:1])[0, 0]
    among = _parts(earlier, later)[0, 0]

    assert 0.0 == alone.nearby
    assert among.nearby > 0


def test_a_new_section_changes_the_subject() -> None:
    """What stands under another heading is no neighbour."""
    later = _in_a_row("train harbour cooks", "count whales in the bay")
    earlier = [
        commitment("train harbour pilots", unit="a/1", heading="Ports"),
        commitment("count the whales", unit="a/2", heading="Animals"),
    ]

    assert 0.0 == _parts(earlier, later)[0, 0].nearby


def _in_a_row(*quotes: str) -> list[Commitment]:
    return [commitment(quote, unit=f"a/{number}") for number, quote in enumerate(quotes)]


def test_a_rare_name_that_both_hold_speaks_for_a_pair() -> None:
    """Names in a slot count; the more clauses hold a name, the less it says."""
    forum = {"slots": Slots(mechanisms=(Anchor("the Harbour Forum"),))}
    one, two = commitment("meet in the Harbour Forum", **forum), commitment("fund the Harbour Forum", **forum)
    others = [commitment(f"train {what}", **forum) for what in ("pilots", "cooks", "guides")]

    rare = _parts([one], [two, commitment("sell rice")])[0, 0]
    common = _parts([one], [two, *others])[0, 0]
    unnamed = _parts([commitment("meet in a harbour")], [two])[0, 0]

    assert rare.names > common.names > unnamed.names == 0.0


def test_what_a_party_does_is_no_part_of_the_object() -> None:
    """Two clauses with one verb and two objects are not alike by it."""
    promise = commitment("We will train harbour pilots", predicate="will train")

    (other,) = _parts([promise], [commitment("We will train rice cooks", predicate="will train")]).values()
    (same,) = _parts([promise], [commitment("We praise harbour pilots", predicate="praise")]).values()

    assert 0.0 == other.fuzzy < same.fuzzy


def test_a_parted_pair_is_nobody_s_rival() -> None:
    """A reader's answer changes what is left for the others."""
    earlier, later = (
        [commitment("train harbour pilots in the north")],
        _in_a_row("train harbour pilots in the north sea", "train harbour cooks"),
    )

    ruled = compare_all(earlier, later, _lexicon(), Settings().alignment, _BOTH, parted={(0, 0)})

    assert _parts(earlier, later)[0, 1].rivals < 0.0
    assert {(0, 1)} == set(ruled)
    assert 0.0 == ruled[0, 1].rivals


def test_swapping_the_sides_swaps_the_pairs() -> None:
    """Similarity knows no direction."""
    one = [commitment("train harbour pilots", themes=("a", "b")), commitment("open harbour schools")]
    two = [commitment("train pilots of harbours", themes=("b",)), commitment("open schools")]

    there, back = _parts(one, two), _parts(two, one)

    assert {(j, i): parts for (i, j), parts in there.items()} == back
