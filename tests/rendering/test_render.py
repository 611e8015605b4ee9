"""One call prints every result."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.errors import SettingsError, UnknownFormatError
from alliancediff.models import Finding
from alliancediff.rendering import render_formulas, render_table, render_themes, render_trace
from builders import statement


@cache
def _texts() -> list[ad.Statement]:
    return [
        statement("We seek a calm and open sea. We plan to reduce emissions.", "a", date="2021-05-01"),
        statement("We seek a calm and open sea. We will reduce emissions.", "b", date="2022-05-01"),
        statement("We seek a calm, safe and open sea.", "c", date="2023-05-01"),
    ]


@cache
def _series() -> ad.Evolution:
    return ad.trace(_texts())


@cache
def _themes() -> ad.Themes:
    return ad.themes(_texts())


@cache
def _formulas() -> ad.Formulas:
    return ad.formulas(_texts())


@cache
def _diff() -> ad.Diff:
    return ad.diff(*_texts()[:2])


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "json"])
def test_every_result_is_printed_by_its_sort(form: str) -> None:
    """What each of the calls that it takes the place of prints."""
    found = ad.find(_series(), "open sea")

    assert render_trace(_series(), form, threads=found.threads, finding=found) == ad.render(
        _series(), form, shown=found.threads, finding=found
    )
    assert render_themes(_themes(), form, sections=True) == ad.render(_themes(), form, sections=True)
    assert render_formulas(_formulas(), form, shown=()) == ad.render(_formulas(), form, shown=())


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html"])
def test_the_table_is_a_form_of_a_trace(form: str) -> None:
    """Of the threads that are asked for."""
    threads = _series().threads[:1]

    assert render_table(_series(), form, threads=threads) == ad.render(_series(), form, shown=threads, table=True)


@pytest.mark.parametrize(
    ("make", "options", "said"),
    [
        (
            _diff,
            {"table": True},
            "table: is for Evolution; Diff takes full, only, topics, themes, limit, min_confidence, explain",
        ),
        (_diff, {"shown": [None]}, "shown: is for Evolution or Formulas"),
        (lambda: ad.extract(_texts()[0]), {"only": ["new"]}, "only: is for Diff; Extraction takes none"),
        (_series, {"explain": True}, "explain: is for Diff; Evolution takes full"),
        (_themes, {"finding": Finding("sea")}, "finding: is for Evolution; Themes takes themes, sections"),
        (_formulas, {"themes": ["climate"]}, "themes: is for Diff or Evolution or Themes"),
        (lambda: _texts()[0], {}, r"result: <Statement a: .* is none of Diff, Extraction, Evolution, Themes, Formulas"),
        (lambda: "text", {}, "result: 'text' is none of"),
    ],
)
def test_an_option_for_another_sort_of_result_is_refused(
    make: Callable[[], ad.Diff], options: dict[str, Any], said: str
) -> None:
    """It would be passed over in silence."""
    with pytest.raises(SettingsError, match=said):
        ad.render(make(), **options)


@pytest.mark.parametrize(("make", "form"), [(_diff, "csv"), (_series, "html"), (_themes, "pdf"), (_formulas, "html")])
def test_a_form_that_a_result_does_not_have_is_refused(make: Callable[[], ad.Diff], form: str) -> None:
    """With those that it has."""
    with pytest.raises(UnknownFormatError, match=f"no format named '{form}'; there are terminal, markdown"):
        ad.render(make(), form)


def test_one_word_is_a_list_of_one() -> None:
    """Its letters are no kinds and no themes."""
    assert ad.render(_diff(), only="repeated", themes="climate") == ad.render(
        _diff(), only=["repeated"], themes=["climate"]
    )
