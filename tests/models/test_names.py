"""Whoever gives a name means something that is there, or is told what is."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.errors import SettingsError, UnknownNameError
from alliancediff.models.names import near_names
from builders import statement

_STRAIT = "We stress that calm must reign in the Taiwan Strait."


@cache
def _texts() -> list[ad.Statement]:
    first = f"We plan to open two ports in the north.\n\nWe will reduce emissions.\n\n{_STRAIT}"
    return [
        statement(first, "a", date="2021-05-01"),
        statement(first.replace("plan to", "will"), "b", date="2022-05-01"),
    ]


@cache
def _diff() -> ad.Diff:
    return ad.diff(*_texts())


@cache
def _series() -> ad.Evolution:
    return ad.trace(_texts())


@cache
def _themes() -> ad.Themes:
    return ad.themes(_texts())


@pytest.mark.parametrize("make", [_diff, _series, lambda: ad.extract(_texts()[0])], ids=["diff", "trace", "extract"])
def test_a_commitment_is_found_by_its_id(make: Callable[[], ad.Diff | ad.Evolution | ad.Extraction]) -> None:
    """In whatever it is asked for, whole or by the end that reports print."""
    result, first = make(), _diff().commitments[0]

    assert first == result.commitment(first.id)
    assert first == result.commitment(first.id.rpartition("/")[2])
    with pytest.raises(UnknownNameError, match="did you mean"):
        result.commitment(first.id[:-1])
    with pytest.raises(KeyError):
        result.commitment("nothing like it")


def test_an_end_that_two_commitments_have_names_neither() -> None:
    """A line repeated word for word has one in either statement; the error gives both."""
    end = _diff().commitments[1].id.rpartition("/")[2]

    with pytest.raises(UnknownNameError, match=f"names 2 here: a/{end}, b/{end}; give the id of one"):
        _diff().commitment(end)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: _diff().of_kind("strenghtened"), "did you mean 'strengthened'"),
        (lambda: _diff().of_kind("fish"), "there are new, repeated, strengthened, weakened, dropped, not_mentioned"),
        (lambda: _diff().of_theme("climat"), "did you mean 'climate'"),
        (lambda: _diff().statement("c"), "no statement here is called 'c'"),
        (lambda: ad.render(_diff(), only=["strenghtened"]), "only: .* did you mean 'strengthened'"),
        (lambda: ad.render(_diff(), themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: ad.render(_series(), themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: ad.render(_themes(), themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: _themes().row("climat"), "did you mean 'climate'"),
        (lambda: _series().on_line("taiwan-strat"), "did you mean 'taiwan-strait'"),
        (lambda: _series().on_theme("climat"), "did you mean 'climate'"),
        (lambda: _series().thread("no such thread"), "no thread here is called"),
        (lambda: _series().statement("c"), "no statement here is called 'c'"),
        (lambda: ad.select(_series(), themes="climat"), "themes: .* did you mean 'climate'"),
        (lambda: ad.select(_series(), statuses="continud"), "statuses: .* did you mean 'continued'"),
        (lambda: ad.select(_series(), actor="Jpan"), "actor: .* did you mean 'Japan'"),
    ],
)
def test_a_name_that_nothing_has_is_an_error_with_a_suggestion(ask: Callable[[], Any], said: str) -> None:
    """Never an empty answer: who asks for a slip of the pen would take it for news."""
    with pytest.raises(SettingsError, match=said):
        ask()


def test_titles_that_reports_print_are_taken_where_ids_are() -> None:
    """In any case, and with spaces for underscores."""
    assert _diff().of_theme("climate") == _diff().of_theme("CLIMATE") != ()
    assert _series().on_line("taiwan-strait") == _series().on_line("Taiwan Strait") != ()
    assert _series().thread("Taiwan Strait").line == "taiwan-strait"
    assert _diff().of_kind("not mentioned") == _diff().not_mentioned
    assert ad.render(_diff(), only=["Strengthened"]) == ad.render(_diff(), only=["strengthened"])
    assert ad.select(_series(), statuses="Not mentioned") == ad.select(_series(), statuses="not_mentioned")
    assert _themes().row("climate") == _themes().row("Climate")


def test_a_title_that_two_statements_have_names_neither() -> None:
    """Their ids do."""
    assert _texts()[0].id == _series().statement("a").id
    with pytest.raises(UnknownNameError, match="'A test' names 2 here: a, b"):
        _series().statement("A test")


def test_a_kind_by_its_name_is_that_kind() -> None:
    """Whoever has no import at hand writes the word."""
    assert _diff().strengthened == _diff().of_kind("strengthened") != ()


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
        _diff().of_kind("weakend")

    assert ("of_kind", "weakend", ("weakened",)) == (caught.value.setting, caught.value.asked, caught.value.near)
    assert not str(caught.value).startswith(("'", '"'))


def test_names_that_hold_the_words_come_near_them() -> None:
    """Those that are spelled alike come first."""
    assert ("covid-response",) == near_names("covid", {"covid-response": (), "trade": ()})
    assert () == near_names("", {"covid-response": ()})


def test_a_letter_or_two_inside_a_name_suggest_nothing() -> None:
    """They stand in many names by chance; three tell something."""
    known = {"exports": (), "next-steps": (), "taxes": ()}

    assert () == near_names("x", known)
    assert () == near_names("ex", known)
    assert ("exports",) == near_names("exp", known)
