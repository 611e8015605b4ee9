"""Typography and spelling change no result: a copy of a text, set or spelt by another hand, says the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind, Diff

_TEXT = """---
title: Joint Statement of the Leaders of Norway and Chile
date: 2021-05-10
issuers: [Norway, Chile]
---

# The seas

We reaffirm our firm support for Chile’s defence programme, which the “Calm Sea Fund” pays for – in full.

We will never recognise the annexation of the islands, and will fulfil all that we said at the harbour’s centre.

We will organise five conflict-free flights a year by 2030, and give up to $5 million to the Fjord Centre.

We condemn Peru’s raid on the ports, and call on the Republic’s flag officers to refrain from “first strikes”.

## Our crews

The two countries will:

- hold yearly exercises to find floating mines – and train 20 pilots’ crews;
- finalise the Agreement on Flags’ Offices – and open a licence office in the port’s first hall;
- work with China’s neighbours on the cruise ships that “float” off Ålesund.

The leaders’ officials are to catalogue the flaws of the fleet’s defences, as we agreed in the field’s first talks.
"""

_AMERICAN = {
    "defences": "defenses", "defence": "defense", "programme": "program", "recognise": "recognize", "fulfil ": "fulfill ",
    "harbour": "harbor", "centre": "center", "Centre": "Center", "organise": "organize", "finalise": "finalize",
    "licence": "license", "neighbours": "neighbors", "catalogue": "catalog",
}  # fmt: skip


def _american(text: str) -> str:
    for british, american in _AMERICAN.items():
        text = text.replace(british, american)
    return text


_COPIES: dict[str, Callable[[str], str]] = {
    "straight apostrophes": lambda text: text.replace("’", "'"),
    "straight quotation marks": lambda text: text.replace("“", '"').replace("”", '"'),
    "em dashes": lambda text: text.replace(" – ", " — "),
    "hyphens for dashes": lambda text: text.replace(" – ", " - "),
    "hyphens that do not break": lambda text: text.replace("conflict-free", "conflict‑free"),
    "spaces that do not break": lambda text: text.replace(" of ", " of\u00a0").replace("$5 ", "$5\u00a0"),
    "ligatures": lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ"),
    "soft hyphens": lambda text: text.replace("annexation", "annex\u00adation"),
    "American spelling": _american,
}


def _diffed(earlier: str, later: str, day: str) -> Diff:
    texts = [ad.read_statement(text.encode(), id=name, date=day) for name, text in (("one", earlier), ("two", later))]
    return ad.diff(*texts)


@pytest.mark.parametrize("copy", _COPIES.values(), ids=_COPIES.keys())
def test_a_copy_of_a_text_repeats_all_of_it(copy: Callable[[str], str]) -> None:
    """Each clause stands on one line with itself, by its words alone, and nothing moved."""
    diff = _diffed(_TEXT, copy(_TEXT), "2021-05-10")

    assert copy(_TEXT) != _TEXT
    assert len(diff.changes) >= 10
    assert {ChangeKind.REPEATED} == {change.kind for change in diff.changes}
    assert all(link.parts.identical for link in diff.links)


@pytest.mark.parametrize("copy", _COPIES.values(), ids=_COPIES.keys())
def test_quotes_stay_as_the_text_writes_them(copy: Callable[[str], str]) -> None:
    """What is shown stands in the text, at the place that its span names."""
    found = ad.extract(ad.read_statement(copy(_TEXT).encode(), id="two"))
    text = found.statement.text

    assert len(found.commitments) >= 10
    for one in found.commitments:
        assert one.quote == text[one.span.start : one.span.end]
        slots = (
            a
            for kind in ("amounts", "deadlines", "instruments", "mechanisms", "sites")
            for a in getattr(one.slots, kind)
        )
        around = f"{one.lead_in} {one.heading} {one.quote}"
        assert all(word in around for word in one.predicate.replace("…", " ").split())
        assert all(anchor.text in one.quote for anchor in slots)
        assert all(cue in around for cue in one.theme_cues)


@pytest.mark.parametrize("copy", _COPIES.values(), ids=_COPIES.keys())
def test_a_copy_of_a_text_shows_no_edit(copy: Callable[[str], str]) -> None:
    """The redline of a pair marks nothing, and gives both texts back."""
    diff = _diffed(_TEXT, copy(_TEXT), "2021-05-10")

    assert {"equal"} == {edit.op for change in diff.changes for edit in change.wording}
    for change in diff.changes:
        assert "".join(edit.later for edit in change.wording) == diff.commitment(change.later[0]).quote


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "We reaﬃrm our ﬁrm support for the defence programme of Chile.",
            "We reaffirm our firm support for the defense program of Chile.",
        ),
        (
            "We will never recognize the annexation of the islands.",
            "We will never recognise the annexation of the islands.",
        ),
        (
            "The two countries will organize a center for cooperation on license fraud.",
            "The two countries will organise a centre for co-operation on licence fraud.",
        ),
        (
            "We will analyse the ports’ catalogue, and prioritise neighbouring harbours.",
            "We will analyze the ports' catalog, and prioritize neighboring harbors.",
        ),
        (
            "We endeavour to fulfil the labour programme, travelling in grey ships.",
            "We endeavor to fulfill the labor program, traveling in gray ships.",
        ),
        (
            "We recognise that counter-terrorism is on-going in the theatre.",
            "We recognize that counterterrorism is ongoing in the theater.",
        ),
    ],
)
def test_a_spelling_changes_no_verdict(earlier: str, later: str) -> None:
    """British or American, with a hyphen or without, a line is repeated."""
    changes = _diffed(earlier, later, "2021-05-10").changes

    assert {ChangeKind.REPEATED} == {change.kind for change in changes}
    assert {"equal"} == {edit.op for change in changes for edit in change.wording}
    assert not any(change.wording_notes for change in changes)


@pytest.mark.parametrize("copy", _COPIES.values(), ids=_COPIES.keys())
def test_a_copy_of_an_original_repeats_all_of_it(copy: Callable[[str], str], originals: Path) -> None:
    """The same on a text that officials agreed."""
    text = (originals / "official" / "more" / "2023-02-24-g7-ukraine.md").read_text(encoding="utf-8")
    diff = _diffed(text, copy(text), "2023-02-24")

    assert len(diff.changes) > 60
    assert len(diff.commitments) == 2 * len(diff.changes)
    assert {ChangeKind.REPEATED} == {change.kind for change in diff.changes}
    assert all(link.parts.identical for link in diff.links)
