"""What either statement holds on each theme; a theme is gone only where the later text would have treated it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from alliancediff.evolution.themes.coverage import theme_coverage
from alliancediff.models import (
    Alignment,
    Commitment,
    Genre,
    Link,
    Parts,
    Settings,
    Statement,
    ThemeCoverage,
    ThemeStatus,
)
from builders import commitment, statement


@cache
def _earlier() -> Statement:
    return statement("We will open a port.\n\nWe will count the reefs.\n\nIt rained.", "a")


@cache
def _later() -> Statement:
    return statement("We will open a port.\n\nWe will fund the port.", "b")


_PORT, _REEF = "ports", "reefs"


def _rows(
    later: Statement | None = None,
    links: tuple[Link, ...] = (),
    no_counterpart: Mapping[str, float] = {},
    themes: tuple[str, str] = (_PORT, _PORT),
) -> dict[str, ThemeCoverage]:
    """Coverage of two texts: one commitment on ports and one on reefs, and then two on `themes`."""
    later = later or _later()
    units = [unit.id for unit in (*_earlier().units, *later.units)]
    one = [_made(f"a{n}", units[n], theme) for n, theme in enumerate((_PORT, _REEF))]
    two = [_made(f"b{n}", units[n + 3], theme) for n, theme in enumerate(themes)]
    found = theme_coverage((_earlier(), one), (later, two), Alignment(links, (), (), (), no_counterpart), Settings())
    return {row.theme: row for row in found}


def _made(name: str, unit: str, theme: str) -> Commitment:
    return commitment(name, id=name, unit=unit, themes=(theme,) if theme else (), theme_cues=(theme,) if theme else ())


def _link(one: str, two: str, confidence: float) -> Link:
    return Link(one, two, confidence, Parts(), confidence, unsure=False, margin=0.0)


def test_commitments_are_counted_and_shares_are_of_the_text() -> None:
    """The share is that of the characters of the sentences that hold them."""
    rows = _rows()

    assert [_PORT, _REEF] == list(rows)
    assert (1, 2) == (rows[_PORT].earlier, rows[_PORT].later)
    assert (round(20 / 54, 4), 1.0) == (rows[_PORT].earlier_share, rows[_PORT].later_share)
    assert (round(24 / 54, 4), 0.0) == (rows[_REEF].earlier_share, rows[_REEF].later_share)


def test_what_is_on_no_theme_has_a_row_of_its_own_and_is_never_news() -> None:
    """It comes last."""
    rows = _rows(themes=(_PORT, ""))

    assert "" == list(rows)[-1]
    assert ThemeStatus.LATER_ONLY is rows[""].status


def test_a_theme_that_is_missing_from_a_comparable_text_is_gone() -> None:
    """And one that both treat is not."""
    assert (ThemeStatus.GONE, ThemeStatus.BOTH) == (_rows()[_REEF].status, _rows()[_PORT].status)


@pytest.mark.parametrize("link", [_link("a1", "b1", 0.9), _link("a1", "b1", 0.2)])
def test_a_theme_whose_commitment_goes_on_elsewhere_is_not_gone(link: Link) -> None:
    """The line is kept under another theme."""
    assert ThemeStatus.EARLIER_ONLY is _rows(links=(link,))[_REEF].status


@pytest.mark.parametrize(("chance", "status"), [(0.9, ThemeStatus.EARLIER_ONLY), (0.95, ThemeStatus.GONE)])
def test_a_theme_whose_only_commitment_may_go_on_is_not_gone(chance: float, status: ThemeStatus) -> None:
    """As with a drop."""
    assert status is _rows(no_counterpart={"a1": chance})[_REEF].status


def test_a_theme_that_is_spoken_of_in_passing_is_not_gone() -> None:
    """Its words stand in the later text, though in no commitment."""
    later = statement("We will open a port.\n\nWe will fund the port.\n\nReefs are old.", "b")

    assert ThemeStatus.EARLIER_ONLY is _rows(later)[_REEF].status


@pytest.mark.parametrize("genre", [Genre.READOUT, Genre.PRESS_ARTICLE, Genre.UNKNOWN])
def test_no_theme_is_gone_from_a_text_that_is_not_comparable(genre: Genre) -> None:
    """Silence means nothing there."""
    assert ThemeStatus.EARLIER_ONLY is _rows(replace(_later(), genre=genre))[_REEF].status


def test_a_new_theme_is_a_theme_gone_with_the_sides_changed() -> None:
    """The earlier text would have treated it, and did not."""
    assert ThemeStatus.NEW is _rows(themes=(_PORT, "whales"))["whales"].status
