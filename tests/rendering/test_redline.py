"""How edits are shown: readable without colour, escaped, the smallest first."""

from dataclasses import replace
from functools import cache

import pytest

import alliancediff as ad
from alliancediff.models import Edit, Genre
from alliancediff.rendering.redline import redline
from builders import statement

_STRAIT = "We oppose all attempts to change the borders of the strait by force"


@cache
def _diff() -> ad.Diff:
    return ad.diff(
        statement(f"{_STRAIT}.\n\nWe will train the crews & pilots of all tugs in the north, including at night.", "a"),
        statement(f"{_STRAIT} or coercion.\n\nWe will train the crews & pilots of all tugs in the north.", "b"),
    )


def _text(form: str, diff: ad.Diff | None = None) -> str:
    return " ".join(ad.render(diff or _diff(), form, width=200).split())


def test_a_terminal_marks_words_so_that_no_colour_is_needed() -> None:
    """As `git diff --word-diff` does."""
    assert "edit We oppose all attempts to change the borders of the strait by force {+or coercion+}" in _text(
        "terminal"
    )
    assert "north [-, including at night-]" in _text("terminal")


def test_markdown_strikes_out_and_embolds() -> None:
    """And escapes the words of the statement."""
    assert "Edit: We oppose all attempts to change the borders of the strait by force **or coercion**" in _text(
        "markdown"
    )
    assert r"crews \& pilots of all tugs in the north ~~, including at night~~" in _text("markdown")


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_small_edits_stand_before_the_changes_the_smallest_first(form: str) -> None:
    """They matter most, and are easiest to miss."""
    text = _text(form)

    places = [text.index(w) for w in ("Wording: small edits that matter (2)", "or coercion", "including at night")]
    assert places == sorted(places)
    assert places[-1] < min(text.index(f"{kind} (") for kind in ("Repeated", "Weakened") if f"{kind} (" in text)
    assert "(phrase added; the line is repeated)" in text


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_at_most_ten_small_edits_are_listed(form: str) -> None:
    """The rest is counted."""
    change = next(change for change in _diff().changes if change.wording_notes)
    many = ad.render(_replaced(change.wording_notes * 12), form)

    assert "Wording: small edits that matter (12)" in many
    assert "(2 more stand with their changes)" in many.replace("\\", "")


def _replaced(notes: tuple[ad.models.WordingNote, ...]) -> ad.Diff:
    change = replace(next(change for change in _diff().changes if change.wording_notes), wording_notes=notes)
    return replace(_diff(), changes=(change,))


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_a_report_without_small_edits_has_no_such_section(form: str) -> None:
    """Nor has one on a press text whose wording differs."""
    press = ad.diff(statement(f"{_STRAIT}.", "a"), statement(f"{_STRAIT} or coercion.", "b", Genre.PRESS_ARTICLE))

    assert "small edits" not in _text(form, ad.diff(statement(f"{_STRAIT}.", "a"), statement(f"{_STRAIT}.", "b")))
    assert "small edits" not in _text(form, press)


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_every_change_is_told_in_one_sentence(form: str) -> None:
    """That of the result, escaped as all words are."""
    for change in _diff().changes:
        assert change.explanation in _text(form).replace("\\", "")


def test_long_kept_stretches_are_shortened() -> None:
    """A reader looks for the change."""
    kept = " ".join(f"w{number}" for number in range(20))

    pieces = redline(
        [Edit("insert", "", "new "), Edit("equal", kept, kept), Edit("delete", " old", ""), Edit("equal", kept, kept)]
    )

    assert ["new", f"{kept[:17]} … w14 w15 w16 w17 w18 w19", "old", "w0 w1 w2 w3 w4 w5 …"] == [p.text for p in pieces]


@pytest.mark.parametrize(
    "wording",
    [
        [],
        [Edit("replace", "one thing", "quite another")],
        [Edit("equal", "the same", "the same"), Edit("delete", ".", "")],
    ],
)
def test_nothing_is_shown_where_there_is_nothing_to_see(wording: list[Edit]) -> None:
    """Two quotations that share nothing, or differ in a full stop only."""
    assert () == redline(wording)


def test_a_moved_phrase_is_said_to_have_moved() -> None:
    """It is neither gone nor new."""
    diff = ad.diff(
        statement("In the Arctic, we will open ports.", "a"), statement("We will open ports in the Arctic.", "b")
    )

    assert "[-In the Arctic,-] (moved) we will open ports {+in the Arctic+} (moved)." in _text(
        "terminal", diff
    ).replace("We", "we")


def test_a_header_that_is_wrapped_goes_on_further_in() -> None:
    """Its second line must not look like a new part of the report."""
    lines = ad.render(_diff(), width=44).splitlines()

    start = lines.index(next(line for line in lines if line.startswith(("Repeated", "Weakened"))))
    assert all(line.startswith("  ") for line in lines[start + 1 :] if "confidence" in line or "decides" in line)
