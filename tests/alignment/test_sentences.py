"""How likely two sentences are on one line: what speaks for it, seen on small made texts."""

import math
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from alliancediff.alignment.sentences import FEATURES, chances_of, features_of, log_odds
from alliancediff.alignment.sentences.likeness import cosines, products, ranks, runs_of_letters, scaled
from alliancediff.alignment.sentences.texts import Text, texts_of
from alliancediff.lexicon import Lexicon, load
from alliancediff.models import Sentence

_EARLIER = ("We will open a port in Westport.", "We buy rice from the delta.", "Whales are counted each spring.")
_LATER = ("The port of Westport was opened.", "Pilots are trained in the north.", "More rice comes from the delta.")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The general English words."""
    return load()


def _sentences(quotes: tuple[str, ...], side: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(f"{side}/{number}", side, quote) for number, quote in enumerate(quotes))


def _texts(lexicon: Lexicon) -> tuple[Text, ...]:
    return texts_of(_sentences(_EARLIER, "a"), _sentences(_LATER, "b"), lexicon, ())


def _feature(name: str, texts: tuple[Text, ...], links: dict[tuple[int, int], float] | None = None) -> np.ndarray:
    return features_of(texts, (), 1.0, links or {})[name]


def test_the_likeliest_partner_is_the_one_on_the_same_thing(lexicon: Lexicon) -> None:
    """Port with port, rice with rice."""
    odds = chances_of(_texts(lexicon), lexicon, {}).across

    assert [3, 5] == [int(odds[one].argmax()) for one in (0, 1)]


def test_a_chance_is_the_same_from_either_end(lexicon: Lexicon) -> None:
    """Which text is called the earlier does not matter."""
    there = chances_of(_texts(lexicon), lexicon, {}).odds
    back = chances_of(texts_of(_sentences(_LATER, "b"), _sentences(_EARLIER, "a"), lexicon, ()), lexicon, {}).odds

    assert np.array_equal(there, there.T)
    assert np.array_equal(there[:3, 3:], back[3:, :3])


def test_a_link_between_commitments_makes_their_sentences_likelier(lexicon: Lexicon) -> None:
    """By its confidence."""
    texts = _texts(lexicon)
    without, sure = (chances_of(texts, lexicon, links).chance(2, 4) for links in ({}, {(2, 4): 0.9}))

    assert without < sure


def test_every_feature_has_a_weight_that_speaks_for_a_pair(lexicon: Lexicon) -> None:
    """None is below zero, none is there in vain."""
    weights = lexicon.row_weights

    assert all(getattr(weights, name) > 0 for name in FEATURES)
    assert set(features_of(_texts(lexicon), (), 1.0, {})) == set(FEATURES)


def test_the_chance_is_the_sum_of_the_weighed_features_as_log_odds(lexicon: Lexicon) -> None:
    """A reader can add it up."""
    texts = _texts(lexicon)
    features, weights = features_of(texts, (), 1.0, {}), lexicon.row_weights
    total = weights.base + sum(getattr(weights, name) * features[name][0, 3] for name in FEATURES)

    assert math.isclose(chances_of(texts, lexicon, {}).chance(0, 3), 1 / (1 + math.exp(-total)), abs_tol=1e-6)


def test_an_item_is_scored_with_its_lead_in(lexicon: Lexicon) -> None:
    """It is about what the lead-in says, too."""
    item = Sentence("a/1", "a", "two new piers;", lead_in="At the port of Westport we will build:")
    bare, led = (texts_of((one,), _sentences(_LATER, "b"), lexicon, ()) for one in (replace(item, lead_in=""), item))

    assert _feature("shared", bare)[0, 1] == 0
    assert _feature("shared", led)[0, 1] > 0


def test_a_sentence_under_a_heading_is_near_to_one_that_holds_its_words(lexicon: Lexicon) -> None:
    """In either direction."""
    under = (Sentence("a/1", "a", "Work goes on.", heading="Rice from the delta"),)
    texts = texts_of(under, _sentences(_LATER, "b"), lexicon, ())

    assert [0, 0, 1] == list(_feature("headings", texts)[0, 1:])
    assert [0, 0, 1] == list(_feature("headings", texts)[1:, 0])


def test_a_line_that_few_are_on_says_more_than_one_that_all_are_on() -> None:
    """An aim that all share says least."""
    lines = ({"ports", "aim"}, {"aim"}, {"ports", "aim"}, {"aim"})
    texts = tuple(Text(number // 2, "", (), " ", (), frozenset(own), frozenset()) for number, own in enumerate(lines))
    shared = features_of(texts, {"aim"}, 0.5, {})["lines"]

    assert shared[0, 2] > shared[1, 3] > 0


def test_the_cosine_of_equal_texts_is_one_and_of_strangers_zero() -> None:
    """Whatever else there is, and where there is nothing."""
    found = cosines(runs_of_letters(["port sea", "port sea", "rice", ""], (3, 4)))

    assert [1, 0, 0] == list(found[0, 1:])
    assert not found[3].any()


def test_runs_of_letters_are_those_of_each_text_alone() -> None:
    """Counted; none reaches from one text into the next, and letters of any script are letters."""
    letters = ["aabaab", "", "baab", "港湾港湾港", "x"]
    held = runs_of_letters(letters, (3, 5))
    counts = [
        Counter(text[at : at + length] for length in (3, 5) for at in range(len(text) - length + 1)) for text in letters
    ]

    assert [sorted(one.values()) for one in counts] == [
        sorted(held.counts[held.rows == number].tolist()) for number in range(len(letters))
    ]
    assert [len({*counts[0]} & {*counts[2]})] == [
        len({*held.things[held.rows == 0].tolist()} & {*held.things[held.rows == 2].tolist()})
    ]


@pytest.mark.parametrize("texts", [0, 1, 5, 30])
def test_products_are_those_of_the_whole_matrix(texts: int) -> None:
    """Whether few or many texts hold a thing."""
    chosen = np.random.default_rng(texts)
    whole = chosen.random((texts, 40)) * (chosen.random((texts, 40)) < np.linspace(0, 1, 40) ** 2)
    rows, things = np.nonzero(whole)

    assert np.allclose(whole @ whole.T, products(rows, things, whole[rows, things], texts))


def test_who_is_near_to_everybody_is_near_to_nobody_in_particular() -> None:
    """A likeness counts by what lies around it."""
    likeness = np.array([[1, 0, 0.6, 0.6], [0, 1, 0.6, 0.1], [0.6, 0.6, 1, 0], [0.6, 0.1, 0, 1]])
    found = scaled(likeness, np.array([0, 0, 1, 1]))

    assert found[0, 3] > found[0, 2]


def test_each_others_nearest_have_the_highest_rank_and_equals_share_one() -> None:
    """1 for each end."""
    likeness = np.array([[1, 0, 0.9, 0.2], [0, 1, 0.5, 0.5], [0.9, 0.5, 1, 0], [0.2, 0.5, 0, 1]])
    found = ranks(likeness, np.array([0, 0, 1, 1]))

    assert found[0, 2] == 2
    assert [1.5, 2] == list(found[1, 2:])


def test_without_sentences_there_are_no_chances(lexicon: Lexicon) -> None:
    """And no error; one side alone has nothing across."""
    lone = chances_of(texts_of(_sentences(_EARLIER, "a"), (), lexicon, ()), lexicon, {})

    assert 0 == len(chances_of((), lexicon, {}))
    assert np.isneginf(lone.across).all()


def test_log_odds_undo_a_chance() -> None:
    """Even chances are 0."""
    assert 0 == log_odds(0.5)
    assert math.isclose(1 / (1 + math.exp(-log_odds(0.02))), 0.02)
