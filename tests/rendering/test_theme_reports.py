"""Reports on themes: the matrix, and which section goes on in which."""

import csv
import io
import json
import re
from functools import cache

import jsonschema
import pytest

import alliancediff as ad
from alliancediff.rendering.to_json import json_schema
from builders import statement


@cache
def _first() -> ad.Statement:
    return statement("## Health\n\nWe will fund vaccines.\n\n## Talks\n\nWe will meet soon.", "a", date="2021-05-01")


@cache
def _second() -> ad.Statement:
    return statement("## Health and care\n\nWe condemn the theft of vaccines.", "b", date="2022-05-01")


@cache
def _third() -> ad.Statement:
    return statement("## =Evil|\\<b>x\n\nWe will launch a satellite.", "c", date="2022-05-01")


@cache
def _themes() -> ad.Themes:
    return ad.themes([_first(), _second(), _third()])


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_report_holds_the_matrix_and_the_sections(form: str) -> None:
    """With the sources, what the cells mean, and the signature."""
    text = " ".join(ad.render(_themes(), form).replace("\\", "").split())

    for words in (
        "Themes from 2021-05-01 to 2022-05-01",
        "2022-05-01 (2)",
        "F6.0 (1)",
        "N6.0 (1)",
        "2021-05-01 → 2022-05-01",
        "Health and care",
        "2021-05-01, not taken up later: Talks",
        "2022-05-01 (2), take up none before: =Evil",
        "in no mean",
        "alliancediff:",
    ):
        assert words in text


def test_a_terminal_that_is_too_narrow_gets_the_columns_below_each_other() -> None:
    """No line is longer than the page, and no date is lost."""
    texts = [statement("We will fund vaccines.", f"s{year}", date=f"{year}-05-01") for year in range(2010, 2022)]
    text = ad.render(ad.themes(texts), width=60)

    assert max(map(len, text.splitlines())) <= 60
    assert all(f"{year}-05-01" in text.split("1 theme.")[1] for year in range(2010, 2022))


def test_a_theme_that_is_asked_for_stands_alone() -> None:
    """What is left out is counted, and a theme that is not there is an error."""
    text = ad.render(_themes(), "markdown", themes=["Covid-Response"])
    rows = [line for line in text.splitlines() if line.startswith("| ") and "%" in line]

    assert 1 == len(rows)
    assert "Not shown here" in text
    with pytest.raises(ad.errors.SettingsError, match="no theme here is called 'peas'"):
        ad.render(_themes(), themes=["peas"])


def test_csv_has_a_line_a_theme_and_statement() -> None:
    """Or a line a pair of sections, where these are asked for."""
    rows = list(csv.DictReader(io.StringIO(ad.render(_themes(), "csv"))))
    sections = list(csv.DictReader(io.StringIO(ad.render(_themes(), "csv", sections=True))))

    assert len(_themes().rows) * 3 == len(rows)
    health = next(row for row in rows if (row["theme"], row["statement"]) == ("covid-response", "a"))
    assert ("1", "6.0", "2021-05-01") == (health["commitments"], health["force"], health["date"])
    assert ("Health", "Health and care") in {(row["earlier_section"], row["later_section"]) for row in sections}
    assert "'=Evil|<b>x" in {row["later_section"] for row in sections}


def test_a_theme_alone_in_csv() -> None:
    """As in the reports."""
    rows = list(csv.DictReader(io.StringIO(ad.render(_themes(), "csv", themes=["covid-response"]))))

    assert {"covid-response"} == {row["theme"] for row in rows}


def test_markdown_obeys_no_heading() -> None:
    """Neither tags nor the bars of a table."""
    text = ad.render(_themes(), "markdown")

    assert "<b>" not in re.sub(r"\\<", "", text)
    for table in text.split("\n\n"):
        rows = [line for line in table.splitlines() if line.startswith("|")]
        assert len({row.replace("\\|", "").count("|") for row in rows}) <= 1


def test_json_follows_its_schema_and_comes_back_equal() -> None:
    """The schema's name first."""
    built = json.loads(ad.render(_themes(), "json"))

    jsonschema.validate(built, json_schema(ad.Themes))
    assert ["schema", "signature"] == list(built)[:2]
    assert "alliancediff.themes/1" == built["schema"]
    assert _themes() == ad.from_json(json.dumps(built))


def test_what_is_for_a_diff_and_unknown_formats_are_refused() -> None:
    """The error names the formats there are."""
    with pytest.raises(ad.errors.SettingsError, match="is for Diff"):
        ad.render(_themes(), only=["new"])
    with pytest.raises(ad.errors.UnknownFormatError, match="csv"):
        ad.render(_themes(), "html")
