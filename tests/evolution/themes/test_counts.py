"""How much a statement says on a theme, and how firmly."""

from functools import cache
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.evolution.themes.counts import theme_rows
from alliancediff.models import CommitmentKind, Extraction, Ladder, on_theme, share_of
from builders import commitment, report, stance, statement
from corpora import corpus_themes


@cache
def _text() -> ad.Statement:
    return statement("We will cut emissions.\n\nWe will open a port in the far north of the land.")


@cache
def _on_climate() -> dict[str, Any]:
    return {"themes": ("climate",), "unit": _text().units[0].id}


def _row(*commitments: ad.models.Commitment) -> ad.models.ThemeCell:
    (row,) = theme_rows([Extraction(_text(), commitments, "")])
    return row.cells[0]


def test_a_share_is_that_of_the_sentences_that_hold_the_theme() -> None:
    """Counted in characters, without the white space between them; a sentence with two commitments counts once."""
    first, second = (unit.span.end - unit.span.start for unit in _text().units if unit.role == "statement")
    two = [commitment("cut", **_on_climate()), commitment("cut more", **_on_climate())]

    assert pytest.approx(first / (first + second), abs=1e-4) == share_of(_text(), two)
    assert (2, share_of(_text(), two)) == (_row(*two).commitments, _row(*two).share)
    assert share_of(_text(), []) == 0


def test_headings_and_titles_are_no_part_of_the_text_that_shares_rest_on() -> None:
    """A statement all of whose sentences are on a theme is wholly on it."""
    text = statement("# A title\n\n## A long heading on many other things\n\nWe will cut emissions.")

    assert [1.0] == [row.cells[0].share for row in ad.themes([text]).rows if row.theme == "climate"]


def test_the_mean_force_is_that_of_undertakings_and_stances() -> None:
    """The welcome ladder has the rungs of the force ladder, so it counts with it."""
    cell = _row(
        commitment("will", force=6, **_on_climate()),
        stance("welcomes", 2, ladder=Ladder.WELCOME, **_on_climate()),
        stance("supports", 3, **_on_climate()),
    )

    assert (3.67, 1, 2) == (cell.force, cell.undertakings, cell.stances)


def test_other_scales_are_counted_apart() -> None:
    """Condemnation is not firmness of promise, a report has no force, a refusal promises the reverse."""
    cell = _row(
        commitment("will", force=5, **_on_climate()),
        stance("condemns", 6, ladder=Ladder.NEGATIVE, **_on_climate()),
        stance("urges", 3, ladder=Ladder.DIRECTIVE, **_on_climate()),
        commitment("will not", negated=True, **_on_climate()),
        report("signed", **_on_climate()),
        commitment("discussed", kind=CommitmentKind.MENTION, force=0, stage=None, **_on_climate()),
    )

    assert (5.0, 6.0) == (cell.force, cell.against_force)
    counts = (cell.undertakings, cell.stances, cell.against, cell.calls, cell.refusals, cell.reports, cell.mentions)
    assert (1, 0, 1, 1, 1, 1, 1) == counts


def test_where_nothing_is_on_the_scale_there_is_no_mean() -> None:
    """None, and not 0, which would be the force of a mention."""
    assert _row(report("signed", **_on_climate())).force is None


def test_the_counts_of_a_cell_add_up() -> None:
    """Every commitment of the corpus is of one sort."""
    cells = [cell for row in corpus_themes().rows for cell in row.cells]

    for c in cells:
        assert c.commitments == c.undertakings + c.stances + c.against + c.calls + c.refusals + c.reports + c.mentions
    assert sum(c.commitments for c in cells) > 400


def test_a_commitment_on_no_theme_has_a_row_of_its_own_at_the_end() -> None:
    """Nothing is lost."""
    found = [commitment("open"), commitment("cut", **_on_climate())]

    assert ["climate", ""] == [row.theme for row in theme_rows([Extraction(_text(), tuple(found), "")])]
    assert (found[0],) == on_theme("", found)
