"""Hard facts are found with their precision kept."""

import pytest

from alliancediff.extraction.anchors import make_anchor_finder
from alliancediff.lexicon import load

_FINDER = make_anchor_finder(load())


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("more than $19 billion", 19e9, "USD", "floor"),
        ("up to $500 million", 5e8, "USD", "ceiling"),
        ("approximately $5 billion", 5e9, "USD", "about"),
        ("¥43 trillion", 43e12, "JPY", ""),
        ("300 million dollars", 3e8, "USD", ""),
        ("1,250 troops", 1250, "troops", ""),
        ("70 percent", 70, "percent", ""),
        ("1.5%", 1.5, "percent", ""),
        ("540 million doses", 5.4e8, "doses", ""),
    ],
)
def test_amounts(text: str, value: float, unit: str, bound: str) -> None:
    """Value, unit and bound."""
    (anchor,) = _FINDER.find(f"We will give {text} to the fund.").amounts

    assert (text, value, unit, bound) == (anchor.text, anchor.value, anchor.unit, anchor.bound)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("by 2030", ("by 2030", 2030, "year")),
        ("no later than June 2025", ("no later than June 2025", 2025, "year")),
        ("over three years", ("over three years", None, "duration")),
        ("in 2023", ("in 2023", 2023, "year")),
    ],
)
def test_deadlines(text: str, found: tuple[str, float | None, str]) -> None:
    """A year stays a year; no day is invented."""
    (anchor,) = _FINDER.find(f"We will sign the pact {text}.", 2022).deadlines

    assert found == (anchor.text, anchor.value, anchor.unit)


def test_a_past_year_is_a_record_and_no_deadline() -> None:
    """What was launched last year has no deadline."""
    assert () == _FINDER.find("the fund launched in May 2021", 2022).deadlines


@pytest.mark.parametrize("text", ["the 12th dialogue", "COP26 and 5G", "a 2+2 meeting", "we may march in March"])
def test_what_is_no_amount_and_no_deadline(text: str) -> None:
    """The traps on which general libraries fail."""
    slots = _FINDER.find(text, 2022)

    assert ((), ()) == (slots.amounts, slots.deadlines)


@pytest.mark.parametrize(
    ("text", "instruments", "mechanisms"),
    [
        ("under the Treaty of Mutual Aid", ["Treaty of Mutual Aid"], []),
        ("under Article V of it", ["Article V"], []),
        ("through the Harbour Pilots Dialogue", [], ["Harbour Pilots Dialogue"]),
        ("a dialogue and a partnership", [], []),
    ],
)
def test_named_instruments_and_mechanisms(text: str, instruments: list[str], mechanisms: list[str]) -> None:
    """Only names count: a dialogue in lower case is none."""
    slots = _FINDER.find(text)

    assert (instruments, mechanisms) == (
        [a.text for a in slots.instruments],
        [a.text for a in slots.mechanisms],
    )
