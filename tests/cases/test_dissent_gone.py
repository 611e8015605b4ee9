"""Made pairs in which background changed: what was not read as a commitment is told all the same."""

from collections.abc import Sequence

import pytest

import alliancediff as ad
from alliancediff.models import ChangeKind, Diff

_QUOTA = "The committee decided to keep the quota for herring at 30 000 tonnes."


def _diff(earlier: Sequence[str], later: Sequence[str]) -> Diff:
    sides = [
        ad.read_text(
            "---\ntitle: Joint Statement of the Leaders of Norway and Chile\n"
            f"date: {date}\n---\n\n" + "\n\n".join(lines),
            id=date,
        )
        for date, lines in (("2021-05-10", earlier), ("2022-06-14", later))
    ]
    return ad.diff(*sides)


def _told(diff: Diff) -> str:
    """All words behind the lines that tell of a change, on the page and beside it."""
    lines = [line for line in (*diff.brief, *diff.beside.changed) if line.section != "kept"]
    return "\n".join(quote for line in lines for quote in (*line.earlier, *line.later))


@pytest.mark.parametrize(
    ("dissent", "consent"),
    [
        (
            "Voting for it were B. Lind, Chair; O. Vega; and R. Moe. Voting against it was T. Haug, who wanted less.",
            "Voting for it were B. Lind, Chair; O. Vega; T. Haug; and R. Moe.",
        ),
        ("The vote was not unanimous: T. Haug preferred a smaller quota.", "The vote was unanimous."),
        ("Two members dissented and asked that their reasons be recorded.", "No member dissented."),
    ],
)
def test_a_dissent_that_is_gone_is_told(dissent: str, consent: str) -> None:
    """Though it binds nobody."""
    diff = _diff([_QUOTA, dissent], [_QUOTA, consent])
    last = dissent.rsplit(". ", maxsplit=1)[-1] if "Voting" in dissent else dissent

    assert {ChangeKind.REPEATED} == {
        c.kind for c in diff.changes if c.earlier and c.later and _QUOTA in _quotes(diff, c.later)
    }
    assert last in _told(diff)


def _quotes(diff: Diff, ids: Sequence[str]) -> list[str]:
    return [c.quote for c in diff.commitments if c.id in ids]


@pytest.mark.parametrize(
    "line",
    ["The shoals in the fjords are healthy.", "Landings fell last winter.", "Fuel was cheap during the season."],
)
@pytest.mark.parametrize("is_gone", [True, False])
def test_background_that_comes_or_goes_is_told(line: str, *, is_gone: bool) -> None:
    """In the short list where the page has no place for it."""
    sides = [[_QUOTA, line], [_QUOTA]]

    assert line in _told(_diff(*(sides if is_gone else sides[::-1])))


def test_equal_background_is_not_told() -> None:
    """Nothing changed."""
    lines = [_QUOTA, "The shoals in the fjords are healthy."]
    diff = _diff(lines, lines)

    assert not _told(diff)
    assert not diff.beside.changed
