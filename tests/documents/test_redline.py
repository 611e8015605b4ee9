"""How edits are told as runs of words."""

import pytest

import alliancediff as ad
from alliancediff.documents.blocks import Style
from alliancediff.documents.redline import kept_share, redline
from alliancediff.models import Edit
from builders import statement


def test_long_kept_stretches_are_shortened() -> None:
    """A reader looks for the change; where all of it is asked for, nothing is left out."""
    kept = " ".join(f"w{number}" for number in range(20))
    edits = [
        Edit("insert", "", "new "),
        Edit("equal", kept, kept),
        Edit("delete", " old", ""),
        Edit("equal", kept, kept),
    ]

    short = ["new", f"{kept[:17]} … w14 w15 w16 w17 w18 w19", "old", "w0 w1 w2 w3 w4 w5 …"]
    assert short == [run.text for run in redline(edits)]
    assert ["new", kept, "old", kept] == [run.text for run in redline(edits, whole=True)]


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


def test_words_are_kept_gone_or_added() -> None:
    """In text order, what went before what came."""
    edits = [Edit("replace", "early ", "swift "), Edit("equal", "end", "end")]

    assert [Style.GONE, Style.ADDED, Style.PLAIN] == [run.style for run in redline(edits)]


def test_how_much_is_kept_is_a_share_of_the_longer_side() -> None:
    """Nothing of nothing."""
    assert 0.25 == kept_share([Edit("equal", "by", "by"), Edit("insert", "", " force or threat")])
    assert 0.0 == kept_share([])


def test_a_moved_phrase_is_said_to_have_moved() -> None:
    """It is neither gone nor new."""
    texts = "In the Arctic, we will open ports.", "We will open ports in the Arctic."
    change = ad.diff(*(statement(text, name) for text, name in zip(texts, "ab", strict=True))).changes[0]

    told = [(str(run.style), run.text) for run in redline(change.wording)]

    assert ("gone", "In the Arctic, (moved)") in told
    assert ("added", "in the Arctic (moved)") in told
