"""Hard facts are found with their precision kept."""

import tomllib
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.extraction.anchors import AnchorFinder, make_anchor_finder
from alliancediff.lexicon import load
from alliancediff.models import Anchor, ExtractionSettings, Slots
from growth import grows_evenly


@cache
def _finder() -> AnchorFinder:
    return make_anchor_finder(load(), ExtractionSettings())


_SPOKEN = date(2022, 5, 23)
_CASES = tomllib.loads((Path(__file__).parent / "anchor_cases.toml").read_text(encoding="utf-8"))["case"]
_KINDS = [field.name for field in fields(Slots)]


def _spoken(case: dict[str, Any]) -> date | None:
    given_day = case.get("spoken", _SPOKEN.isoformat())
    return date.fromisoformat(given_day) if given_day else None


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:60])
def test_every_anchor_of_a_clause_is_found_and_nothing_else(case: dict[str, Any]) -> None:
    """The cases stand in anchor_cases.toml; a kind that a case leaves out is empty."""
    expected = {kind: tuple(Anchor(**anchor) for anchor in case.get(kind, ())) for kind in _KINDS}

    found = _finder().find(case["text"], _spoken(case))

    assert expected == {kind: getattr(found, kind) for kind in _KINDS}


_PIECES = (
    "$5 million by in 2030 June the of and to from Ports Dialogue Treaty (ABC) 12th half per cent % - , annually within three "
    "years FY Q3 end such as including on May 31 a"
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_PIECES.split()), max_size=30).map(" ".join))


@given(text=_TEXTS, spoken=st.one_of(st.none(), st.dates()))
def test_whatever_the_text_every_anchor_is_quoted_from_it(text: str, spoken: date | None) -> None:
    """No text makes the finder fail, and no anchor is made up."""
    found = _finder().find(text, spoken)

    assert all(anchor.text and anchor.text in text for kind in _KINDS for anchor in getattr(found, kind))


@given(
    number=st.integers(1, 999_999_999),
    scale=st.sampled_from([("", 1), (" thousand", 10**3), (" million", 10**6), (" billion", 10**9)]),
    sign=st.sampled_from([("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("¥", "JPY"), ("A$", "AUD")]),
)
def test_money_comes_back_as_it_was_written(number: int, scale: tuple[str, int], sign: tuple[str, str]) -> None:
    """Value and currency, with thousands set apart by commas."""
    text = f"{sign[0]}{number:,}{scale[0]}"

    (anchor,) = _finder().find(f"We will lend {text} soon.").amounts

    assert (text, number * scale[1], sign[1]) == (anchor.text, anchor.value, anchor.unit)


@given(
    low=st.integers(1, 500),
    more=st.integers(1, 400),
    form=st.sampled_from(["from {} to {}", "between {} and {}", "{}-{}"]),
)
def test_a_range_keeps_both_ends(low: int, more: int, form: str) -> None:
    """Its value is its end."""
    (anchor,) = _finder().find(f"We will cut it {form.format(low, low + more)} percent.").amounts

    assert (low, low + more, "percent") == (anchor.start, anchor.value, anchor.unit)


@given(day=st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_a_day_comes_back_as_it_was_written(day: date) -> None:
    """Whichever way a day is written."""
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}"):
        (anchor,) = _finder().find(f"We will sign by {text}.", _SPOKEN).deadlines

        assert ("day", day.isoformat()) == (anchor.unit, anchor.iso)


@pytest.mark.parametrize(
    "text",
    [
        "5" * 50_000,
        "5," * 25_000,
        "$5 to " * 10_000,
        "of the " * 8_000,
        "Port of the " * 5_000,
        "Port and " * 6_000 + "Dialogue",
        "in May " * 5_000,
        "two hundred " * 5_000,
        "5 new old big " * 4_000,
        "on a, b, " * 6_000,
        "such as " * 7_000,
        "(A" * 25_000,
        "2030 a b c " * 5_000,
        "A." * 25_000,
        "IPEF, Ports Dialogue, " * 2_000,
        "by the end of " * 4_000,
        "in the Port of A, " * 3_000,
        "by early summer or fall " * 2_000,
        "for two to three years " * 2_000,
        "5-1/4 to " * 5_000,
        "20 pilots a year, " * 3_000,
        "in line with the Port of " * 2_000 + "Treaty",
        "in line with the Port Treaty and " * 1_500,
        "resolution 5, 6 and 7, " * 2_000,
        "2030-01-01 the mid-2030s " * 2_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_takes_no_longer_than_its_length_allows(text: str) -> None:
    """Four times the text takes about four times as long."""
    assert grows_evenly(lambda size: _finder().find(text[:size], _SPOKEN), 20_000)
