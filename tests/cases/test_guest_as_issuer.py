"""Made pairs of a group whose later text names guests: who issues it, and what silence means."""

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind, Diff

_OPENING = "We, the Leaders of the Group of Seven (G7), came to {} for our yearly talks."
_KEPT = "We commit to end the felling of old forests by 2040."
_GONE = "We will shut the peat works on the moors."


def _diff(*later: str) -> Diff:
    texts = {
        "2021-05-10": (_OPENING.format("Lowtown"), _KEPT, _GONE),
        "2022-06-14": (_OPENING.format("Uptown"), *later),
    }
    title = "Joint Statement of the G7 Leaders"
    sides = [
        ad.read_text(f"---\ntitle: {title}\ndate: {date}\n---\n\n" + "\n\n".join(lines), id=date)
        for date, lines in texts.items()
    ]
    return ad.diff(*sides)


@pytest.mark.parametrize(
    "guests",
    [
        "In this spirit, we welcomed the participation of the Leaders of India, Kenya, and Tonga.",
        "The Prime Minister of India and the President of Kenya took part in our second session.",
        "We thank our guests, the Leaders of Tonga and Kenya.",
    ],
)
def test_guests_issue_nothing_and_a_line_that_is_gone_is_dropped(guests: str) -> None:
    """No word on it is left in a text of the same issuers."""
    diff = _diff(guests, _KEPT)
    fates = {diff.commitment((c.later or c.earlier)[0]).quote: c.kind for c in diff.changes}

    assert [("G7",), ("G7",)] == [side.issuers for side in diff.statements]
    assert (ChangeKind.REPEATED, ChangeKind.DROPPED) == (fates[_KEPT], fates[_GONE])


@pytest.mark.parametrize(
    "said",
    ["Staff of the peat works on the moors told us of their trade.", "We will shut the peat works on the moors."],
)
def test_what_is_still_spoken_of_is_not_dropped(said: str) -> None:
    """Be it in a sentence without any promise."""
    assert ChangeKind.DROPPED not in {change.kind for change in _diff(_KEPT, said).changes}
