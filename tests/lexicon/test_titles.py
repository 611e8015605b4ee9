"""What reports call the parties, themes and lines of some commitments."""

from alliancediff.lexicon import load
from alliancediff.lexicon.titles import forms_of, titles_of
from builders import commitment


def test_only_topics_of_the_commitments_have_titles() -> None:
    """In the order of their ids."""
    found = titles_of([commitment("x", themes=("climate",), lines=("clean-energy",))], load())

    assert ["clean-energy", "climate"] == list(found)
    assert "Clean energy" == found["clean-energy"]


def test_only_parties_of_the_commitments_have_forms() -> None:
    """Whether they are bound or are partners."""
    found = forms_of([commitment("x", bearers=("Japan",), partners=("Australia",))], load())

    assert ["Australia", "Japan"] == list(found)
    assert "Japan" in found["Japan"]
