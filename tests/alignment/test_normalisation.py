"""Clauses become tokens of substance."""

from functools import cache

import pytest

from alliancediff.alignment.normalisation import Normaliser, normaliser
from alliancediff.lexicon import load


@cache
def _normaliser() -> Normaliser:
    return normaliser(load(("us_japan",)))


@pytest.mark.parametrize("word", ["commits", "committed", "commitments", "cooperation", "agreed", "strongly"])
def test_formula_words_are_masked_in_all_their_forms(word: str) -> None:
    """An inflection, or a noun or adverb made of a word of the formula, tells as little as the word."""
    assert () == _normaliser().tokens(word, ())


@pytest.mark.parametrize("word", ["committee", "sustainable", "renewable", "governance"])
def test_words_of_substance_are_kept_though_a_formula_word_is_in_them(word: str) -> None:
    """A committee is no commitment, and what is renewable renews nothing."""
    assert 1 == len(_normaliser().tokens(word, ()))


def test_speakers_and_formula_words_are_masked() -> None:
    """What every clause of the genre has tells no two of them apart."""
    text = "The United States and Japan strengthen their cooperation on harbours"

    assert ("harbor",) == _normaliser().tokens(text, ("Japan", "United States"))


def test_a_state_that_does_not_speak_is_a_token() -> None:
    """Whom a clause is about matters, under whatever name."""
    one = _normaliser().tokens("the threat of North Korea", ("Japan",))

    assert one == _normaliser().tokens("the threat of the DPRK", ("Japan",))
    assert "@north_korea" in one


def test_aliases_are_one_token() -> None:
    """Alignment reads every form of a name as the first."""
    assert _normaliser().tokens("UNCLOS", ()) == _normaliser().tokens("the UN Convention on the Law of the Sea", ())


def test_hyphens_part_words() -> None:
    """A compound shares words with its parts."""
    assert set(_normaliser().tokens("harbour-wide", ())) >= set(_normaliser().tokens("harbour", ()))


def test_a_name_with_an_apostrophe_is_known_however_it_is_set() -> None:
    """Straight or curly, it is one name."""
    assert _normaliser().tokens("Côte d’Ivoire", ()) == _normaliser().tokens("Côte d'Ivoire", ()) == ("@côte_d_ivoire",)


def test_the_names_of_a_line_are_one_token() -> None:
    """What lines.toml calls one name is one."""
    assert _normaliser().tokens("JETP", ()) == _normaliser().tokens("a Just Energy Transition Partnership", ())
