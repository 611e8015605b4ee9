"""Formulas of a series: who used one first, in which words, and what each use changed."""

import itertools
from dataclasses import replace

import pytest

import alliancediff as ad
from builders import statement
from corpora import corpus_formulas

_CALM = "We seek calm and orderly passage."


def _series(*texts: str, **fields: object) -> list[ad.Statement]:
    return [statement(text, f"t{n}", date=f"20{20 + n}-01-01", **fields) for n, text in enumerate(texts)]


def test_a_history_tells_each_use_and_the_words_that_moved() -> None:
    """First, the same, changed by words removed and added; texts without it are named."""
    texts = _series(_CALM, "Japan seeks calm and orderly passage.", "Rice.", "We seek calm, free and orderly passage.")

    (formula,) = ad.formulas(texts).formulas

    assert ("calm and orderly passage", ("t2",)) == (formula.words, formula.silent)
    assert [("t0", "first"), ("t1", "same"), ("t3", "changed")] == [(use.statement, use.kind) for use in formula.uses]
    assert ("Japan",) == formula.uses[1].speakers
    last = formula.uses[2]
    assert "calm, free and orderly passage" == last.quote == texts[3].quote(last.span)
    assert "free" in "".join(edit.later for edit in last.wording if edit.op != "equal")


def test_joined_again_the_edits_give_both_wordings() -> None:
    """Nothing of either is lost."""
    texts = _series(_CALM, _CALM, "We seek calm, free and orderly passage.")

    before, use = ad.formulas(texts).formulas[0].uses[1:]

    assert before.quote == "".join(edit.earlier for edit in use.wording)
    assert use.quote == "".join(edit.later for edit in use.wording)


def test_a_text_before_the_first_use_is_not_silent() -> None:
    """What nobody had said yet cannot be left out."""
    assert () == ad.formulas(_series("Rice.", _CALM, _CALM)).formulas[0].silent


def test_several_uses_in_one_text_are_counted_and_the_nearest_speaks() -> None:
    """The other wordings are kept."""
    texts = _series(
        _CALM, f"They support calm, free and orderly passage. {_CALM}", "We support calm, free and orderly passage."
    )

    use = ad.formulas(texts).formulas[0].uses[1]

    assert ("same", 1, ("calm, free and orderly passage",)) == (use.kind, use.times, use.others)


def test_edits_go_word_by_word() -> None:
    """Each word was agreed: what stays beside a name that changes is no part of the change."""
    one, two = "We seek complete disarmament of the Fog Islands.", "We seek complete disarmament of North Fogland."

    use = ad.formulas(_series(one, two, one, two)).formulas[0].uses[1]

    assert [("the Fog Islands", "North Fogland")] == [
        (e.earlier.strip(), e.later.strip()) for e in use.wording if e.op != "equal"
    ]


def test_a_day_has_one_use_whatever_number_of_texts_tells_of_it() -> None:
    """The first in rank speaks, the others are sources; its day is not silent for a text without the words."""
    texts = [
        *_series(_CALM, _CALM),
        statement(_CALM, "press", ad.models.Genre.PRESS_ARTICLE, date="2021-01-01"),
        statement("Rice.", "readout", ad.models.Genre.READOUT, date="2021-01-01"),
    ]

    (formula,) = ad.formulas(texts).formulas

    assert [("t0", ()), ("t1", ("press",))] == [(use.statement, use.sources) for use in formula.uses]
    assert () == formula.silent


def test_the_first_use_is_the_one_in_the_words_of_the_formula() -> None:
    """Not a longer one that a text holds beside it."""
    texts = _series(f"They support calm, free and orderly passage of ships. {_CALM}", _CALM, _CALM)

    assert "calm and orderly passage" == ad.formulas(texts).formulas[0].first.quote


def test_what_one_text_adds_after_a_formula_is_told() -> None:
    """Up to the next mark; it is no part of the wording."""
    texts = _series(_CALM, "We seek calm and orderly passage as a good of all mankind, and rice.", _CALM)

    use = ad.formulas(texts).formulas[0].uses[1]

    assert ("same", "as a good of all mankind") == (use.kind, use.goes_on)


def test_the_order_in_which_texts_are_named_does_not_matter() -> None:
    """Nothing of the result changes."""
    texts = _series(_CALM, _CALM, "Swift release of fishing crews. " + _CALM, "Swift release of fishing crews.")

    results = [ad.formulas(order) for order in itertools.permutations(texts)]

    assert all(result == results[0] for result in results)
    assert 2 == len(results[0].formulas)


def test_least_is_the_length_of_the_shortest_formula() -> None:
    """Shorter ones are found where they are asked for, and a length that means nothing is refused."""
    texts = _series("We seek open seas.", "We seek open seas.")

    assert () == ad.formulas(texts).formulas
    assert "open seas" == ad.formulas(texts, least=2).formulas[0].words
    with pytest.raises(ad.errors.SettingsError, match="least"):
        ad.formulas(texts, least=1)


def test_a_series_of_no_text_is_refused_and_one_text_has_no_formulas() -> None:
    """The error says what is missing."""
    with pytest.raises(ad.errors.SettingsError, match="no statement"):
        ad.formulas([])
    assert () == ad.formulas(_series(_CALM)).formulas


def test_formulas_are_found_by_words_of_any_use() -> None:
    """In any letter case."""
    found = ad.formulas(_series(_CALM, _CALM, "We seek calm, free and orderly passage."))

    assert found.formulas == found.holding("CALM,  free")
    assert () == found.holding("rice")


def test_records_are_flat() -> None:
    """One a use, every value a scalar."""
    records = ad.formulas(_series(_CALM, "We seek calm, free and orderly passage.", _CALM)).to_records()

    assert ["first", "changed", "changed"] == [record["kind"] for record in records]
    assert "free" in str(records[1]["added"])
    assert "free" in str(records[2]["removed"])


def test_the_digests_hold_the_formulas_that_an_analyst_would_name() -> None:
    """Of the shipped corpus."""
    found = corpus_formulas()

    assert found.holding("across the Taiwan Strait")
    assert all(len(formula.uses) > 1 for formula in found.formulas)


def test_the_signature_names_the_shortest_formula() -> None:
    """However it was asked for; two results of one signature come from the same settings."""
    texts = [ad.read_text("We seek a calm and open sea.", id=date, date=date) for date in ("2021-01-01", "2022-01-01")]
    settings = ad.Settings()
    longer = replace(settings, formulas=replace(settings.formulas, least_words=6))

    assert ad.formulas(texts).signature != ad.formulas(texts, least=6).signature
    assert ad.formulas(texts, longer).signature == ad.formulas(texts, least=6).signature
