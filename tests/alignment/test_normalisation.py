"""Clauses become tokens of substance."""

from functools import cache

import pytest

from alliancediff.alignment.normalisation import Normaliser, normaliser, stem
from alliancediff.lexicon import load


@cache
def _normaliser() -> Normaliser:
    return normaliser(load(("us_japan",)))


@pytest.mark.parametrize(
    "words",
    [
        ("technology", "technologies"),
        ("vaccine", "vaccines"),
        ("strengthen", "strengthening"),
        ("commerce", "commerces"),
    ],
)
def test_inflections_share_a_stem(words: tuple[str, str]) -> None:
    """A plural is no other word."""
    assert 1 == len({stem(word) for word in words})


@pytest.mark.parametrize("word", ["use", "5g", "2+2", "gas", "bus"])
def test_short_words_and_signs_are_left_alone(word: str) -> None:
    """Too little would be left of them."""
    assert word == stem(word)


def test_speakers_and_formula_words_are_masked() -> None:
    """What every clause of the genre has tells no two of them apart."""
    text = "The United States and Japan strengthen their cooperation on harbours"

    assert ("harbour",) == _normaliser().tokens(text, ("Japan", "United States"))


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
