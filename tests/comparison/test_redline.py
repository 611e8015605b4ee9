"""A redline marks whole phrases, as a person would."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.comparison.redline import Redliner, redliner
from alliancediff.lexicon import load
from alliancediff.models import ComparisonSettings


@cache
def _redliner() -> Redliner:
    return redliner(load(("us_japan",)), ComparisonSettings())


_WORDS = st.sampled_from(
    ["we ", "will ", "open ", "the ", "a ", "port", "ports ", "in ", "Burma", " Harbour Forum ", ", ", ".", "\n", "U.S. ", "by 2030 ", "’s "]
)  # fmt: skip
_quotes = st.one_of(st.text(max_size=40), st.lists(_WORDS, max_size=14).map("".join))


def _marked(earlier: str, later: str, phrases: tuple[str, ...] = ()) -> str:
    """Kept words as they are, changes as [gone|added], moved ones with a tilde."""
    edits = (run.edit for run in _redliner().runs(earlier, later, phrases))
    signs = {"move_from": "~", "move_to": "~"}
    return "".join(
        e.later if e.op == "equal" else f"[{signs.get(e.op, '')}{e.earlier.strip()}|{e.later.strip()}]" for e in edits
    )


@given(_quotes, _quotes)
def test_either_side_joined_again_gives_its_quotation_back(earlier: str, later: str) -> None:
    """Nothing is lost, whatever the words."""
    edits = [run.edit for run in _redliner().runs(earlier, later, ("by 2030", "Harbour Forum"))]

    assert (earlier, later) == ("".join(e.earlier for e in edits), "".join(e.later for e in edits))


@given(_quotes)
def test_the_same_words_have_no_edit(quote: str) -> None:
    """Kept is kept."""
    assert {"equal"} >= {run.op for run in _redliner().runs(quote, quote)}


@pytest.mark.parametrize(
    ("earlier", "later", "marked"),
    [
        (
            "They oppose any change of the border by force",
            "They oppose any change of the border by force or threats",
            "They oppose any change of the border by force[|or threats]",
        ),
        (
            "They seek calm on the Korean Peninsula and talks on rice",
            "They seek calm on the Kola Peninsula and talks on rice",
            "They seek calm on the[Korean Peninsula|Kola Peninsula] and talks on rice",
        ),
        (
            "They praised the Northern Harbour Forum for its work on tides",
            "They praised the Southern Harbour Forum for its work on tides",
            "They praised the[Northern Harbour Forum|Southern Harbour Forum] for its work on tides",
        ),
        (
            "They will open a low-cost school for pilots",
            "They will open a high-cost school for pilots",
            "They will open a[low-cost|high-cost] school for pilots",
        ),
    ],
)
def test_names_and_compounds_are_not_split(earlier: str, later: str, marked: str) -> None:
    """What is one name is replaced as one."""
    assert marked == _marked(earlier, later)


def test_phrases_given_are_not_split() -> None:
    """An amount and a date change as a whole."""
    marked = _marked(
        "They will send $5 million by 2030.", "They will send $7 million by 2030.", ("$5 million", "$7 million")
    )

    assert "They will send[$5 million|$7 million] by 2030." == marked


def test_function_words_between_two_changes_are_part_of_one() -> None:
    """A lone "of the" that was kept tells a reader nothing."""
    marked = _marked(
        "They will train the pilots of the northern harbours for a year",
        "They will train the crews of the southern fleets for a year",
    )

    assert "They will train the[pilots of the northern harbours|crews of the southern fleets] for a year" == marked


def test_an_addition_begins_where_its_phrase_begins() -> None:
    """Not in the middle of "the fund and the"."""
    assert "We back[|the fund and] the plan for ports" == _marked(
        "We back the plan for ports", "We back the fund and the plan for ports"
    )


def test_a_phrase_that_changed_places_is_one_move() -> None:
    """It is neither gone nor new."""
    marked = _marked("In Oslo, they agreed to open a port", "They agreed to open a port in Oslo")

    assert "[~In Oslo,|]They agreed to open a port[~|in Oslo]" == marked.replace("] They", "]They")


def test_quotations_that_share_little_are_one_replacement() -> None:
    """Two quotations say more than a salad of kept words."""
    runs = _redliner().runs("They took note of a report on fish stocks", "Both sides will fund a school on the coast")

    assert ["replace"] == [run.op for run in runs]
