"""Formulas: which runs are one thing said again, where it goes on in other words, and what is none."""

import pytest

from alliancediff.evolution.formulas.cores import find_formulas
from alliancediff.lexicon import load
from alliancediff.models import FormulaSettings
from builders import statement

_FILLER = "Farmers plant rice. Boats carry salt. Schools teach music. Bridges cross rivers."


def _formulas(*texts: str, least: int = 4) -> dict[str, list[str]]:
    statements = [
        statement(f"{text} {_FILLER if n == 0 else ''}", f"t{n}", date=f"{2001 + n}-01-01")
        for n, text in enumerate(texts)
    ]
    found = find_formulas(statements, load(("us_japan",)), FormulaSettings(least_words=least))
    return {
        " ".join(f.core): [" ".join(statements[o.text].quote(o.span).split()) for o in f.occurrences] for f in found
    }


def test_a_run_that_recurs_is_a_formula_in_its_exact_words() -> None:
    """Function words and words of speech at its ends are no part of it."""
    found = _formulas("We support calm and orderly passage of the straits.", "They want calm and orderly passage now.")

    assert {"calm and orderly passage": ["calm and orderly passage"] * 2} == found


@pytest.mark.parametrize(
    "text",
    [
        "We support the United States of America and Japan.",  # parties
        "We welcome Prime Minister Tanaka and President Rossi of Italy.",  # people and titles
        "We support the Treaty of Westport and Harbour Passage.",  # a treaty's name
        "We reaffirmed our commitment to work together on it.",  # what any text says
    ],
)
def test_names_titles_treaties_and_the_words_of_the_genre_are_none(text: str) -> None:
    """They recur, and say nothing that was negotiated."""
    assert {} == _formulas(text, text)


def test_a_name_of_no_party_with_a_word_about_it_is_one() -> None:
    """That a treaty applies somewhere is negotiated."""
    text = "The treaty applies to the Fog Islands."

    assert ["treaty applies to the fog islands"] == list(_formulas(text, text))


def test_a_text_that_words_a_formula_in_another_way_is_found() -> None:
    """Though its words stand nowhere else."""
    same = "We support peace and stability across the Strait of Fog."
    found = _formulas(same, same, "They seek peace and stability in the Strait of Fog.")

    assert ["peace and stability in the Strait of Fog"] == found["peace and stability across the strait of fog"][2:]


def test_the_same_words_on_another_place_are_another_thing() -> None:
    """Peace here is not peace there, where peace is spoken of all the time."""
    same = "We support peace and stability across the Strait of Fog. Peace grew. Peace is dear. Stability grew."
    found = _formulas(same, same, "They seek peace and stability in the Gulf of Salt.")

    assert ["peace and stability across the Strait of Fog"] * 2 == found["peace and stability across the strait of fog"]


def test_one_goal_under_another_name_is_the_same_formula() -> None:
    """A word that stands nowhere else ties the two."""
    one, two = "We seek complete disarmament of the Fog Islands.", "We seek complete disarmament of North Fogland."

    assert ["complete disarmament of the fog islands"] == list(_formulas(one, two, one, two))


def test_a_use_is_as_long_as_another_text_repeats_it() -> None:
    """What was added for one text alone is its own; what two share is part of the formula."""
    short, long = "A calm and orderly passage now.", "A calm and orderly passage without tolls or late fees."

    found = _formulas(short, long, long)

    assert {"calm and orderly passage"} == {core for core in found if "calm" in core}
    assert ["calm and orderly passage", "calm and orderly passage without tolls or late fees"] == sorted(
        set(found["calm and orderly passage"])
    )


def test_formulas_side_by_side_do_not_run_into_each_other() -> None:
    """Each ends where the other's core begins."""
    one, two = "calm and orderly passage", "swift release of fishing crews"
    found = _formulas(f"We seek {one} and {two}.", f"We seek {one} and {two}.", f"We want {one}.", f"We want {two}.")

    assert {one: [one] * 3, two: [two] * 3} == found


def test_texts_without_a_word_have_no_formulas() -> None:
    """Nothing breaks."""
    assert {} == _formulas("—", "!")


def test_compounds_at_the_ends_of_a_wording_stay_whole() -> None:
    """Half a compound is no word of the text."""
    found = _formulas("We seek calm and orderly sea-lanes.", "They seek calm and orderly sea-routes.", least=3)

    assert {"calm and orderly sea": ["calm and orderly sea-lanes", "calm and orderly sea-routes"]} == found


def test_a_wording_goes_on_with_what_another_text_says_after_its_last_words() -> None:
    """Though the words before them differ there."""
    found = _formulas(
        "We use calm and orderly passage.",
        "They seek calm and orderly passage by night and day alike.",
        "Ships know safe and orderly passage by night and day alike.",
        "We use calm and orderly passage.",
    )

    assert "calm and orderly passage by night and day alike" in found["calm and orderly passage"]


def test_words_put_between_two_parts_leave_one_formula() -> None:
    """The new word is in it, and no part is a formula of its own."""
    plain, mended = (f"We seek calm and {word}orderly passage of all straits." for word in ("", "lasting "))
    found = _formulas(plain, mended, plain)

    (places,) = found.values()
    assert "lasting" in places[1]
    assert places[0] == places[2] == "calm and orderly passage of all straits"


def test_a_core_keeps_the_words_that_it_needs_to_be_one() -> None:
    """That "full" says little at the end of a phrase would leave three words, and lose the formula."""
    long, short = "full range of boats, large and small", "full range of boats"
    found = _formulas(f"Guarded by its {long}.", f"Kept by the {short}.", f"Guarded by its {long}.")

    (places,) = found.values()
    assert [long, short, long] == [place.removeprefix("Guarded by its ") for place in places]


def test_what_one_text_says_of_two_places_is_two_things() -> None:
    """Though the goal's words stand nowhere else."""
    strait, region = "lasting calm and quiet across the Strait of Fog", "lasting calm and quiet in the Gulf of Salt"
    both = f"We seek {strait}. We want {region}."
    found = _formulas(both, both, f"They support {region}.")

    assert 2 == len(found["lasting calm and quiet across the strait of fog"])
    assert 3 == len(found["lasting calm and quiet in the gulf of salt"])


def test_texts_of_one_day_share_no_formula() -> None:
    """They tell of one event in each other's words."""
    text = "We seek calm and orderly passage of the straits."
    texts = [statement(text, name, date="2022-01-01") for name in "ab"]

    assert () == find_formulas(texts, load(()), FormulaSettings())


def test_another_text_of_the_day_may_word_it_in_another_way() -> None:
    """It is found there, too."""
    same = "We support peace and stability across the Strait of Fog."
    texts = [
        statement(f"{same} {_FILLER}", "a", date="2021-01-01"),
        statement(same, "b", date="2022-01-01"),
        statement("They seek lasting peace and stability in the Strait of Fog.", "c", date="2022-01-01"),
    ]
    (found,) = find_formulas(texts, load(()), FormulaSettings())

    assert [0, 1, 2] == [occurrence.text for occurrence in found.occurrences]


def test_a_qualifier_that_is_lost_is_no_silence() -> None:
    """What is left of the phrase is the same formula."""
    full, bare = (
        f"We seek the {words}implementation of the fog ceasefire agreement." for words in ("swift and full ", "")
    )
    found = _formulas(full, full, bare, bare)

    (places,) = found.values()
    assert [False, False, True, True] == [place.startswith("implementation") for place in places]
