"""Whoever gives a name means something that is there, or is told what is."""

from collections.abc import Callable
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.errors import SettingsError, UnknownNameError
from alliancediff.models.names import near_names
from builders import statement

_EARLIER = statement(
    "We plan to open two ports in the north.\n\nWe will reduce emissions.\n\nWe underscore the importance of peace "
    "and stability across the Taiwan Strait.",
    "a",
    date="2021-05-01",
)
_LATER = statement(
    "We will open two ports in the north.\n\nWe will reduce emissions.\n\nWe underscore the importance of peace and "
    "stability across the Taiwan Strait.",
    "b",
    date="2022-05-01",
)
_DIFF = ad.diff(_EARLIER, _LATER)
_SERIES = ad.trace([_EARLIER, _LATER])
_THEMES = ad.themes([_EARLIER, _LATER])
_FIRST, _EMISSIONS = _DIFF.commitments[:2]


@pytest.mark.parametrize("result", [_DIFF, _SERIES, ad.extract(_EARLIER)], ids=["diff", "trace", "extract"])
def test_a_commitment_is_found_by_its_id(result: ad.Diff | ad.Evolution | ad.Extraction) -> None:
    """In whatever it is asked for, whole or by the end that reports print."""
    assert _FIRST == result.commitment(_FIRST.id)
    assert _FIRST == result.commitment(_FIRST.id.rpartition("/")[2])
    with pytest.raises(UnknownNameError, match="did you mean"):
        result.commitment(_FIRST.id[:-1])
    with pytest.raises(KeyError):
        result.commitment("nothing like it")


def test_an_end_that_two_commitments_have_names_neither() -> None:
    """A line repeated word for word has one in either statement; the error gives both."""
    end = _EMISSIONS.id.rpartition("/")[2]

    with pytest.raises(UnknownNameError, match=f"names 2 here: a/{end}, b/{end}; give the id of one"):
        _DIFF.commitment(end)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: _DIFF.of_kind("strenghtened"), "did you mean 'strengthened'"),
        (lambda: _DIFF.of_kind("fish"), "there are new, repeated, strengthened, weakened, dropped, not_mentioned"),
        (lambda: _DIFF.of_theme("climat"), "did you mean 'climate'"),
        (lambda: _DIFF.statement("c"), "no statement here is called 'c'"),
        (lambda: ad.render(_DIFF, only=["strenghtened"]), "only: .* did you mean 'strengthened'"),
        (lambda: ad.render(_DIFF, themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: ad.render(_SERIES, themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: ad.render(_THEMES, themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: _THEMES.row("climat"), "did you mean 'climate'"),
        (lambda: _SERIES.on_line("taiwan-strat"), "did you mean 'taiwan-strait'"),
        (lambda: _SERIES.on_theme("climat"), "did you mean 'climate'"),
        (lambda: _SERIES.thread("no such thread"), "no thread here is called"),
        (lambda: _SERIES.statement("c"), "no statement here is called 'c'"),
        (lambda: ad.select(_SERIES, themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: ad.select(_SERIES, statuses="continud"), "statuses: .* did you mean 'continued'"),
        (lambda: ad.select(_SERIES, actor="Jpan"), "actor: .* did you mean 'Japan'"),
    ],
)
def test_a_name_that_nothing_has_is_an_error_with_a_suggestion(ask: Callable[[], Any], said: str) -> None:
    """Never an empty answer: who asks for a slip of the pen would take it for news."""
    with pytest.raises(SettingsError, match=said):
        ask()


def test_titles_that_reports_print_are_taken_where_ids_are() -> None:
    """In any case, and with spaces for underscores."""
    assert _DIFF.of_theme("climate") == _DIFF.of_theme("CLIMATE") != ()
    assert _SERIES.on_line("taiwan-strait") == _SERIES.on_line("Taiwan Strait") != ()
    assert _SERIES.thread("Taiwan Strait").line == "taiwan-strait"
    assert _DIFF.of_kind("not mentioned") == _DIFF.not_mentioned
    assert ad.render(_DIFF, only=["Strengthened"]) == ad.render(_DIFF, only=["strengthened"])
    assert ad.select(_SERIES, statuses="Not mentioned") == ad.select(_SERIES, statuses="not_mentioned")
    assert _THEMES.row("climate") == _THEMES.row("Climate")


def test_a_title_that_two_statements_have_names_neither() -> None:
    """Their ids do."""
    assert _EARLIER.id == _SERIES.statement("a").id
    with pytest.raises(UnknownNameError, match="'A test' names 2 here: a, b"):
        _SERIES.statement("A test")


def test_a_kind_by_its_name_is_that_kind() -> None:
    """Whoever has no import at hand writes the word."""
    assert _DIFF.strengthened == _DIFF.of_kind("strengthened") != ()


def test_an_error_says_little_however_many_names_there_are() -> None:
    """And however long the name is that was asked for."""
    text = "\n\n".join(f"We will open port {number} of the bay." for number in range(200))
    found = ad.extract(ad.read_text(text))

    with pytest.raises(UnknownNameError) as caught:
        found.commitment("zz" * 5_000)

    assert len(str(caught.value)) < 600
    assert "more" in str(caught.value)


def test_the_facts_of_the_error_are_fields() -> None:
    """For whoever catches it."""
    with pytest.raises(UnknownNameError) as caught:
        _DIFF.of_kind("weakend")

    assert ("of_kind", "weakend", ("weakened",)) == (caught.value.setting, caught.value.asked, caught.value.near)
    assert not str(caught.value).startswith(("'", '"'))


def test_names_that_hold_the_words_come_near_them() -> None:
    """Those that are spelled alike come first."""
    assert ("covid-response",) == near_names("covid", {"covid-response": (), "trade": ()})
    assert () == near_names("", {"covid-response": ()})
