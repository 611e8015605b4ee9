"""Results in a notebook."""

import pytest

import alliancediff as ad
from builders import statement

_EVIL = "We will fund the <b>port</b> & the bay by 2030."
_TEXTS = [
    statement("We plan to fund the port and the bay by 2030.", "a", date="2021-05-01"),
    statement(_EVIL, "b", date="2022-05-01"),
]
_EVOLUTION = ad.trace(_TEXTS)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (ad.extract(_TEXTS[0]), "undertaking F5"),
        (ad.diff(*_TEXTS), "strengthened"),
        (_EVOLUTION, "2022-05-01"),
        (ad.themes(_TEXTS), "2021-05-01"),
        (ad.formulas(_TEXTS), "first used"),
    ],
)
def test_a_result_shows_itself(result: ad.Diff, said: str) -> None:
    """As a table that loads nothing and runs nothing."""
    page = result._repr_html_()

    assert said in page
    assert "<b>" not in page
    assert not any(word in page for word in ("<script", "src=", "href=", "http"))


def test_a_long_table_is_cut_and_says_so() -> None:
    """A notebook is no report."""
    text = "\n\n".join(f"We will open port {n} of the bay number {n}." for n in range(99))

    page = ad.extract(statement(text))._repr_html_()

    assert "rows more" in page
    assert page.count("<tr>") < 99
