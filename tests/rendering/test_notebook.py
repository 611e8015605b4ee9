"""Results in a notebook."""

from collections.abc import Callable
from functools import cache

import pytest

import alliancediff as ad
from builders import statement

_EVIL = "We will fund the <b>port</b> & the bay by 2030."


@cache
def _texts() -> list[ad.Statement]:
    return [
        statement("We plan to fund the port and the bay by 2030.", "a", date="2021-05-01"),
        statement(_EVIL, "b", date="2022-05-01"),
    ]


@cache
def _evolution() -> ad.Evolution:
    return ad.trace(_texts())


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: ad.extract(_texts()[0]), "undertaking, an intention"),
        (lambda: ad.diff(*_texts()), "further"),
        (_evolution, "2022-05-01"),
        (lambda: ad.themes(_texts()), "2021-05-01"),
        (lambda: ad.formulas(_texts()), "first used"),
    ],
)
def test_a_result_shows_itself(make: Callable[[], ad.Diff], said: str) -> None:
    """As a table that loads nothing and runs nothing."""
    page = make()._repr_html_()

    assert said in page
    assert "<b>" not in page
    assert not any(word in page for word in ("<script", "src=", "href=", "http"))


def test_a_long_table_is_cut_and_says_so() -> None:
    """A notebook is no report."""
    text = "\n\n".join(f"We will open port {n} of the bay number {n}." for n in range(99))

    page = ad.extract(statement(text))._repr_html_()

    assert "more rows" in page
    assert page.count("<tr>") < 99
