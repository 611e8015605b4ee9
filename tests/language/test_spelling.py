"""Spellings of one word are one word; data/english/spelling.toml says which."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import alliancediff
from alliancediff.language.spelling import spelled, spelled_prefix

_FILE = Path(alliancediff.__file__).parent / "data" / "english" / "spelling.toml"
_TABLES: dict[str, list[dict[str, Any]]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
_ENTRIES = [entry for entries in _TABLES.values() for entry in entries]


@pytest.mark.parametrize("entry", _ENTRIES, ids=lambda entry: str(entry["id"]))
def test_an_entry_reads_its_examples_as_it_says(entry: dict[str, Any]) -> None:
    """The words on the left get the form on the right; counter-examples stay."""
    assert [other for _, other in entry["examples"]] == [spelled(word) for word, _ in entry["examples"]]
    assert entry["not_examples"] == [spelled(word) for word in entry["not_examples"]]


@pytest.mark.parametrize("entry", _ENTRIES, ids=lambda entry: str(entry["id"]))
def test_the_form_for_all_spellings_is_its_own(entry: dict[str, Any]) -> None:
    """Spelt once more a word stays the same."""
    forms = [spelled(word) for word, _ in entry["examples"]]

    assert forms == [spelled(form) for form in forms]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Defence", "Defense"),
        ("DEFENCE", "DEFENSE"),
        ("Co-operation", "Cooperation"),
        ("defence-industrial", "defense-industrial"),
        ("Neighbour-Centred", "Neighbor-Centered"),
        ("", ""),
        ("2+2", "2+2"),
    ],
)
def test_capitals_and_compounds_stay(word: str, form: str) -> None:
    """Only the spelling is another one."""
    assert form == spelled(word)


@pytest.mark.parametrize(
    ("prefix", "forms"),
    [
        ("organis", {"organis", "organiz"}),
        ("centr", {"centr", "center"}),
        ("defenc", {"defenc", "defense"}),
        ("labour", {"labour", "labor"}),
    ],
)
def test_a_prefix_finds_both_spellings(prefix: str, forms: set[str]) -> None:
    """A cue that is cut off within an ending ("organis*") holds for the other ending, too."""
    assert forms <= set(spelled_prefix(prefix))


def test_a_prefix_of_words_that_are_spelt_in_one_way_stays() -> None:
    """Nothing is added for the words that a rule keeps."""
    assert ("exercis",) == spelled_prefix("exercis")
