"""What of a promise another text holds nowhere: names, and words for its subject."""

import pytest

import alliancediff as ad
from alliancediff.brief.naming.gone import object_of
from alliancediff.models import Change, ChangeKind
from builders import commitment

_KEPT = "Peru and Ghana will open two ports in the north.\n\nBoth countries will share weather maps each spring."
_FRONT = "---\ntitle: Joint Statement of the Leaders of Peru and Ghana\ndate: {}\n---\n\n"


def _fate(alone: str, beside: str = "Both countries will mark the coastal paths.") -> Change:
    """What becomes of a sentence of the earlier text that the later one, which holds another one, lacks."""
    earlier = ad.read_text(f"{_FRONT.format('2021-05-10')}{_KEPT}\n\n{alone}", id="a")
    later = ad.read_text(f"{_FRONT.format('2022-06-14')}{_KEPT}\n\n{beside}", id="b")
    found = ad.diff(earlier, later)
    return next(c for c in found.changes if c.earlier and found.commitment(c.earlier[0]).quote in alone)


@pytest.mark.parametrize(
    ("alone", "gone"),
    [
        ("Both countries will fund the Deep Lake Survey.", "“Deep Lake Survey”"),
        ("Peru will shut the peat works on the moors.", "“peat works”"),
        ("We condemn the shelling of Harbour Island.", "“Harbour Island”"),
        ("We call on Freedonia to free the crew.", "“Freedonia”"),
        ("Both countries will improve prisons to make them humane.", "“prisons”"),
        ("Both countries will seize more timber through Operation Silver Heron.", "“Operation Silver Heron”"),
    ],
)
def test_a_line_whose_object_is_gone_is_dropped_and_says_what_is(alone: str, gone: str) -> None:
    """A name, or the words for what it is on."""
    change = _fate(alone)

    assert ChangeKind.DROPPED is change.kind
    assert gone in change.reasons[0].told


@pytest.mark.parametrize(
    ("alone", "beside"),
    [
        ("Both countries will fund the Deep Lake Survey (DLS).", "Staff of the DLS came to dinner."),
        ("Peru will shut the peat works on the moors.", "Some peat was sold."),
        ("Both countries will buy salt, building on the Deep Lake Survey.", "There is salt in the lake."),
        ("Both countries will mend nets and fish ladders.", "Some nets are torn."),
        ("They will start a swift review of this request.", "We met."),
        ("Peru and Ghana note the Deep Lake Survey.", "We met."),
        ("Both countries welcome the crew of the Silver Heron.", "We met."),
        ("Ghana launched the Deep Lake Survey.", "We met."),
        ("Ghana may lose the Deep Lake Survey.", "We met."),
    ],
)
def test_what_may_be_there_is_not_gone(alone: str, beside: str) -> None:
    """Its letters, the first thing it is on, what is only a means or was pointed at; nor is a courtesy or a deed dropped."""
    assert ChangeKind.DROPPED is not _fate(alone, f"Both countries will mark the coastal paths. {beside}").kind


@pytest.mark.parametrize(
    ("quote", "predicate", "told"),
    [
        ("We will buy salt, building on the Survey.", "will buy", "salt"),
        ("We will train pilots, including those of Quito.", "will train", "pilots"),
        ("The mines will be closed.", "will be closed", "The mines ."),
        ("We will reach it by building a road.", "will reach", "it"),
    ],
)
def test_an_object_ends_where_something_else_begins(quote: str, predicate: str, told: str) -> None:
    """Means, examples and further acts are no part of it; the subject of a passive act is."""
    assert told == object_of(commitment(quote, predicate=predicate))
