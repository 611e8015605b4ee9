"""Runs: word runs that stand in texts of more than one day, as long as they can be."""

from dataclasses import replace

from alliancediff.evolution.formulas.runs import Runs, find_runs, words_of
from builders import statement


def _runs(*texts: str, least: int = 3) -> Runs:
    statements = [statement(text, f"t{n}", date=f"{2001 + n}-01-01") for n, text in enumerate(texts)]
    return find_runs(words_of(statements), least, 80)


def _found(runs: Runs) -> dict[str, int]:
    return {" ".join(run): len(places) for run, places in runs.closed.items()}


def test_a_run_is_as_long_as_all_its_texts_allow() -> None:
    """The shorter runs within it are none of their own."""
    found = _found(_runs("We saw the calm and open sea there.", "Seek the calm and open sea always."))

    assert {"the calm and open sea": 2} == found


def test_a_shorter_run_stands_beside_a_longer_one_where_more_texts_hold_it() -> None:
    """Three texts share less than two of them do."""
    found = _found(_runs("A calm and open sea of all.", "A calm and open sea of all.", "The calm and open sea."))

    assert {"a calm and open sea of all": 2, "calm and open sea": 3} == found


def test_what_one_text_alone_repeats_is_no_run() -> None:
    """It may be a habit of its author."""
    assert {} == _found(_runs("A calm and open sea. A calm and open sea.", "Rice grows in hills."))


def test_no_run_crosses_the_end_of_a_sentence_or_a_bracket() -> None:
    """Words that only follow each other are not one formula."""
    texts = ("They saw calm seas. Open ports rose.", "They saw calm seas. Open ports rose.")

    assert {"they saw calm seas", "open ports rose"} == set(_found(_runs(*texts)))
    assert {"big open ports"} == set(_found(_runs("Big open ports (old) now.", "Big open ports (old) now.")))


def test_letter_case_marks_and_line_breaks_do_not_count() -> None:
    """A formula that ends a line, or begins a sentence, is the same."""
    assert {"free trade and open seas"} == set(
        _found(_runs("Free trade,\nand open seas.", "It is free trade and open seas."))
    )


def test_the_last_words_of_a_text_do_not_run_over_into_the_next() -> None:
    """Texts are read one after the other and stay apart."""
    assert {"sea is calm"} == set(_found(_runs("The sea is calm", "Our sea is calm", "Rice")))


def test_titles_and_headings_hold_no_runs() -> None:
    """Two texts on one thing bear one title."""
    head = "# Summit of open harbour towns\n\n"

    assert {} == _found(_runs(f"{head}We met.", f"{head}They left."))


def test_what_only_texts_of_one_day_share_is_no_run() -> None:
    """They tell of one event; undated texts are of days of their own."""
    text = "A calm and open sea."
    dated = [statement(text, name) for name in "ab"]

    assert {} == find_runs(words_of(dated), 3, 80).closed
    assert ["a calm and open sea"] == list(_found(find_runs(words_of([replace(s, date=None) for s in dated]), 3, 80)))
