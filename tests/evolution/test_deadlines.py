"""A deadline passes on the last day that it leaves."""

from datetime import date

import pytest

from alliancediff.evolution.deadlines import deadlines_of, last_day
from alliancediff.models import Anchor, Slots, Stage
from builders import commitment, stance

_SAID = date(2021, 1, 31)


@pytest.mark.parametrize(
    ("iso", "end"),
    [
        ("2030", "2030-12-31"), ("2024-02", "2024-02-29"), ("2024-06-15", "2024-06-15"), ("2024/2026", "2026-12-31"),
        ("2024-01/2024-04", "2024-04-30"), ("P3Y", "2024-01-31"), ("P1M", "2021-02-28"), ("P2W", "2021-02-14"), ("P10D", "2021-02-10"),
    ],
)  # fmt: skip
def test_the_last_day_of_a_deadline(iso: str, end: str) -> None:
    """No more precise than the text: a year ends with it, a duration runs from the day on which it was said."""
    assert end == str(last_day(iso, _SAID))


@pytest.mark.parametrize("iso", ["R/P1Y", "", "soon", "2021-02-30", "2021-13", "P99999Y", "0000"])
def test_what_recurs_or_is_no_date_never_passes(iso: str) -> None:
    """There is no day to hold anybody to."""
    assert last_day(iso, _SAID) is None


def _due(iso: str, *, pointer: bool = False) -> Slots:
    return Slots(deadlines=(Anchor("by then", iso=iso, pointer=pointer),))


def test_only_promises_have_deadlines() -> None:
    """Neither stances nor refusals, what is only awaited, nor dates that are only pointed at; the latest comes last."""
    said = [
        commitment("We will open a port by 2030.", slots=_due("2030")),
        commitment("We will open a port by 2025.", slots=_due("2025")),
        commitment("We will not open a port by 2040.", slots=_due("2040"), negated=True),
        commitment("We will act in line with the Treaty of 2050.", slots=_due("2050", pointer=True)),
        stance("We welcome a port by 2060.", slots=_due("2060")),
        commitment("We look forward to a port by 2070.", slots=_due("2070"), stage=Stage.MOOTED),
    ]

    assert ["2025", "2030"] == [deadline.iso for deadline in deadlines_of((c, _SAID) for c in said)]


def test_the_day_on_which_something_begins_is_no_last_day() -> None:
    """An interval ends, though."""
    anchors = (
        Anchor("from 2022", iso="2022", unit="year"),
        Anchor("from 2022 to 2024", iso="2022/2024", unit="interval"),
    )
    said = commitment("We will sail from 2022, and paint from 2022 to 2024.", slots=Slots(deadlines=anchors))

    assert ["2022/2024"] == [deadline.iso for deadline in deadlines_of([(said, _SAID)], ("from", "starting"))]
    assert 2 == len(deadlines_of([(said, _SAID)]))
