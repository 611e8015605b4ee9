"""One call prints every result."""

import pytest

import alliancediff as ad
from alliancediff.errors import SettingsError, UnknownFormatError
from alliancediff.rendering import render_formulas, render_table, render_themes, render_trace
from builders import statement

_TEXTS = [
    statement("We seek a calm and open sea. We plan to reduce emissions.", "a", date="2021-05-01"),
    statement("We seek a calm and open sea. We will reduce emissions.", "b", date="2022-05-01"),
    statement("We seek a calm, safe and open sea.", "c", date="2023-05-01"),
]
_SERIES, _THEMES, _FORMULAS = ad.trace(_TEXTS), ad.themes(_TEXTS), ad.formulas(_TEXTS)
_DIFF = ad.diff(*_TEXTS[:2])


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "json"])
def test_every_result_is_printed_by_its_sort(form: str) -> None:
    """What each of the calls that it takes the place of prints."""
    found = ad.find(_SERIES, "open sea")

    assert render_trace(_SERIES, form, threads=found.threads, finding=found) == ad.render(
        _SERIES, form, shown=found.threads, finding=found
    )
    assert render_themes(_THEMES, form, sections=True) == ad.render(_THEMES, form, sections=True)
    assert render_formulas(_FORMULAS, form, shown=()) == ad.render(_FORMULAS, form, shown=())


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv", "html"])
def test_the_table_is_a_form_of_a_trace(form: str) -> None:
    """Of the threads that are asked for."""
    threads = _SERIES.threads[:1]

    assert render_table(_SERIES, form, threads=threads) == ad.render(_SERIES, form, shown=threads, table=True)


@pytest.mark.parametrize(
    ("result", "options", "said"),
    [
        (_DIFF, {"table": True}, "table: is for Evolution; Diff takes only, themes, explain"),
        (_DIFF, {"shown": ()[:0] or _SERIES.threads}, "shown: is for Evolution or Formulas"),
        (ad.extract(_TEXTS[0]), {"only": ["new"]}, "only: is for Diff; Extraction takes themes, explain"),
        (_SERIES, {"explain": True}, "explain: is for Diff or Extraction"),
        (_THEMES, {"finding": ad.find(_SERIES, "sea")}, "finding: is for Evolution; Themes takes themes, sections"),
        (_FORMULAS, {"themes": ["climate"]}, "themes: is for Diff or Extraction or Evolution or Themes"),
        (_TEXTS[0], {}, "result: <Statement a: .* is none of Diff, Extraction, Evolution, Themes, Formulas"),
        ("text", {}, "result: 'text' is none of"),
    ],
)
def test_an_option_for_another_sort_of_result_is_refused(
    result: ad.Diff, options: dict[str, object], said: str
) -> None:
    """It would be passed over in silence."""
    with pytest.raises(SettingsError, match=said):
        ad.render(result, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(("result", "form"), [(_DIFF, "csv"), (_SERIES, "html"), (_THEMES, "pdf"), (_FORMULAS, "html")])
def test_a_form_that_a_result_does_not_have_is_refused(result: ad.Diff, form: str) -> None:
    """With those that it has."""
    with pytest.raises(UnknownFormatError, match=f"no format named '{form}'; there are terminal, markdown"):
        ad.render(result, form)


def test_one_word_is_a_list_of_one() -> None:
    """Its letters are no kinds and no themes."""
    assert ad.render(_DIFF, only="repeated", themes="climate") == ad.render(
        _DIFF, only=["repeated"], themes=["climate"]
    )
