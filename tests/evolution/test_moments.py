"""Statements stand in order of date, and of one day in order of rank."""

from dataclasses import replace
from functools import cache

import pytest

from alliancediff.errors import DuplicateStatementError, UndatedStatementError
from alliancediff.evolution import in_order, moments_of
from alliancediff.models import Genre, Statement
from builders import statement


@cache
def _joint() -> Statement:
    return statement("We will open a port.", "z", date="2022-01-01")


@cache
def _readout() -> Statement:
    return statement("We will open a port.", "a", Genre.READOUT, date="2022-01-01")


@cache
def _press() -> Statement:
    return statement("We will open a port.", "b", Genre.PRESS_ARTICLE, date="2022-01-01")


@cache
def _before() -> Statement:
    return statement("We plan to open a port.", "y", Genre.PRESS_ARTICLE, date="2021-01-01")


def test_what_the_parties_issue_together_speaks_for_its_day() -> None:
    """A readout comes after it, a press article last; dates come before ranks."""
    assert (_before(), _joint(), _readout(), _press()) == in_order([_press(), _readout(), _joint(), _before()])


def test_a_digest_comes_after_the_words_of_the_parties() -> None:
    """Of its sort: what it tells of a joint statement is nearer to what was agreed than what a press article chose."""
    digest = replace(_joint(), id="a", digest=True)

    assert (_joint(), digest) == in_order([digest, _joint()])
    assert (digest, _press()) == in_order([_press(), digest])


def test_a_readout_does_not_report_on_a_text_of_others() -> None:
    """Two meetings on one day: each speaks for itself."""
    readout = replace(_press(), id="r", genre=Genre.READOUT, issuers=("Japan", "United States"))
    of_others = replace(_joint(), issuers=("Australia", "India"))
    of_more = replace(_joint(), issuers=("Australia", "Japan", "United States"))

    assert frozenset() == moments_of(in_order([readout, of_others])).reports
    assert {"r"} == moments_of(in_order([readout, of_more])).reports


def test_texts_of_one_day_are_one_moment() -> None:
    """A gap counts days of the series and not texts."""
    later = statement("We will open a port.", "x", date="2023-01-01")
    moments = moments_of(in_order([_before(), _joint(), _readout(), _press(), later]))

    assert (3, 1, 0) == (len(moments.dates), moments.gap(0, 2), moments.gap(0, 1))
    assert {"y": 0, "z": 1, "a": 1, "b": 1, "x": 2} == moments.day_of


def test_a_text_beside_a_better_one_only_reports() -> None:
    """A fact sheet is issued beside a joint statement, a readout alone speaks for its day."""
    sheet = statement("We will open a port.", "s", Genre.FACT_SHEET, date="2022-01-01")

    assert {"a", "b"} == moments_of(in_order([_joint(), sheet, _readout(), _press(), _before()])).reports
    assert {"b"} == moments_of(in_order([_readout(), _press()])).reports


def test_no_date_and_two_of_one_id_are_errors() -> None:
    """A statement must have a place and a name."""
    with pytest.raises(UndatedStatementError, match="z"):
        in_order([replace(_joint(), date=None)])
    with pytest.raises(DuplicateStatementError, match="'z'"):
        in_order([_joint(), replace(_readout(), id="z")])
