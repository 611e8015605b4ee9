"""Made pairs of which one copy carries page marks or time stamps that the other has not: nothing changed."""

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind, Diff

_LINES = (
    "Norway and Chile will open a shared ice laboratory in Punta Arenas.",
    "The two countries will train forty harbour pilots each year.",
    "Chile intends to join the northern seed bank agreement.",
)
_HEADER = "Joint Statement of Norway and Chile"


def _diff(earlier: str, later: str) -> Diff:
    front = "---\ntitle: Joint Statement of the Leaders of Norway and Chile\ndate: {}\n---\n\n"
    return ad.diff(ad.read_text(front.format("2021-05-10") + earlier), ad.read_text(front.format("2022-06-14") + later))


@pytest.mark.parametrize("mark", ["Page {} of 3", "- {} -", "{}", "p. {}", "{} | " + _HEADER])
def test_a_copy_with_pages_repeats_all_of_it(mark: str) -> None:
    """Also the sentence that a page cut."""
    first, second = _LINES[0].split(" laboratory")
    parts = [
        _HEADER,
        first,
        mark.format(1),
        _HEADER,
        f"laboratory{second}",
        _LINES[1],
        mark.format(2),
        _HEADER,
        _LINES[2],
    ]

    diff = _diff("\n\n".join(parts), "\n\n".join(_LINES))

    assert [ChangeKind.REPEATED] * 3 == [change.kind for change in diff.changes]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Updated: 22 days ago", "Updated: 23 days ago"),
        ("Version 4.1, last updated 3 May 2021 10:30", "Version 4.2, last updated 9 June 2022 08:15"),
        ("Page last reviewed on 3 May 2021", "Page last reviewed on 9 June 2022"),
        ("12 likes | 3 comments", "1.4K likes | 310 comments"),
        ("Home > Statements > 2021", "Home > Statements > 2022"),
        ("Contact: [email protected]", "Contact: press@harbour.example"),
        ("Share | Tweet | Print", "Facebook Twitter LinkedIn"),
        ("We use cookies to improve your visit.", "This website uses cookies. Accept all cookies"),
    ],
)
def test_stamps_and_counts_are_no_change(before: str, after: str) -> None:
    """What a page says of itself is on neither side."""
    diff = _diff(f"{before}\n\n{_LINES[0]}", f"{after}\n\n{_LINES[0]}")

    assert [ChangeKind.REPEATED] == [change.kind for change in diff.changes]
