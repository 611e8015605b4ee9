"""Reports on formulas: every format says the same, and words of a statement are only words."""

import json
from functools import cache

import jsonschema
import pytest

import alliancediff as ad
from alliancediff.rendering.to_json import json_schema
from builders import statement


@cache
def _texts() -> list[ad.Statement]:
    return [
        statement("We seek calm and orderly passage. Crews *must* rest | safely ashore.", "t0", date="2020-01-01"),
        statement(
            "We seek calm, free and orderly passage. Crews *must* rest | safely ashore.", "t1", date="2021-01-01"
        ),
        statement("We seek calm and orderly passage.", "t2", date="2022-01-01"),
    ]


@cache
def _found() -> ad.Formulas:
    return ad.formulas(_texts())


@pytest.mark.parametrize("format", ["terminal", "markdown"])
def test_a_report_gives_dates_words_changes_and_silence(format: str) -> None:  # noqa: A002
    """For people."""
    report = ad.render(_found(), format)

    for words in ("first used on 2020-01-01", "orderly passage", "− free", "without it since", "2022-01-01"):
        assert words in report
    assert ad.render(_found(), format) == report


def test_chosen_formulas_are_printed_alone() -> None:
    """And the rest is counted."""
    report = ad.render(_found(), shown=_found().holding("orderly"))

    assert "Not shown here: 1." in report
    assert "safely ashore" not in report


def test_markup_in_a_wording_is_escaped() -> None:
    """A bar would end the cell of a table."""
    report = ad.render(_found(), "markdown")

    assert "rest | safely" not in report
    assert "safely" in report


def test_json_gives_the_formulas_back_and_follows_its_schema() -> None:
    """To the last field."""
    text = ad.render(_found(), "json")

    assert _found() == ad.from_json(text)
    jsonschema.validate(json.loads(text), json_schema(ad.Formulas))


def test_options_of_other_results_and_unknown_formats_are_refused() -> None:
    """None is ignored in silence."""
    with pytest.raises(ad.errors.SettingsError, match="explain: is for Diff"):
        ad.render(_found(), explain=True)
    with pytest.raises(ad.errors.UnknownFormatError):
        ad.render(_found(), "yaml")
