"""No move is printed without its ground in words: what moved, or that it was carried out by its own account."""

import re

import pytest

import alliancediff as ad
from alliancediff.models import Diff
from corpora import FOLDER

_NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))
_BARE = re.compile(r"\b(?:strengthened|weakened)(?!,)(?! \(verdict)[ ]*(?:\[|$|\()|\b(?:strengthened|weakened)$")


@pytest.mark.parametrize("place", range(1, len(_NAMES)))
def test_every_printed_move_says_what_moved(place: int) -> None:
    """In the full report on each two texts of the corpus that follow each other, first links and further ones."""
    compared = ad.diff(*(f"corpus:us-japan/{name}" for name in _NAMES[place - 1 : place + 1]))

    assert not _bare(compared)


def test_further_links_have_a_ground_too() -> None:
    """A pledge that two earlier lines carry has a verdict with either of them."""
    earlier = "We will open a port in Quito.\n\nWe intend to open a port in Quito with Peru by 2030."
    compared = ad.diff(ad.read_text(earlier, id="a"), ad.read_text("We will open a port in Quito by 2030.", id="b"))

    assert all(link.told for link in compared.links if link.kind in {"strengthened", "weakened"})
    assert not _bare(compared)


def _bare(compared: Diff) -> list[str]:
    """The lines of the full report with a direction and nothing behind it; the line of counts is no verdict."""
    told = ad.render(compared, "markdown", full=True).splitlines()
    lines = [line.rstrip(" *_|") for line in told if not re.match(r"\d+ changes?:", line)]
    return [line for line in lines if _BARE.search(line)]
