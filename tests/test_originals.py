"""The originals: real input, which stands outside the project and whose words must not enter it."""

import itertools
from pathlib import Path
from random import Random

import pytest

import alliancediff as ad
from alliancediff.models import Genre, Role
from alliancediff.reading.cleaning import clean
from builders import compared
from example_counts import scaled

pytestmark = pytest.mark.long

_PAIRS = 400
"""A third of all: each text stands in sixteen of them on average."""


def _files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("seeds/*.txt"), *folder.glob("official/*/*.md")])


def test_originals_can_be_compared(originals: Path) -> None:
    """Each pair gives a whole result, and no press text gives a drop. A thorough run takes every pair there is."""
    found = [ad.extract(ad.read_statement(path, id=str(number))) for number, path in enumerate(_files(originals))]
    assert found

    pairs = list(itertools.combinations(found, 2))
    for one, two in Random(2021).sample(pairs, min(len(pairs), scaled(_PAIRS))):  # noqa: S311  a fixed draw, no secret
        diff, earlier, later = compared(one, two), one.statement, two.statement
        assert {c.id for c in diff.commitments} == {i for c in diff.changes for i in c.earlier + c.later}
        assert not diff.dropped or not {earlier.genre, later.genre} & {
            Genre.PRESS_ARTICLE,
            Genre.EDITORIAL,
            Genre.UNKNOWN,
        }


def test_every_original_is_read_without_loss(originals: Path) -> None:
    """Units tile the text; runs of the source map stand in the source."""
    for path in [*_files(originals), *sorted((originals / "archive").glob("*.md"))[::10]]:
        statement = ad.read_statement(path)
        reached = 0
        for unit in statement.units:
            assert not statement.text[reached : unit.span.start].strip(), path.name
            reached = unit.span.end
        assert not statement.text[reached:].strip(), path.name
        source = clean(path.read_text(encoding="utf-8"))
        for at, origin, length in statement.source_map:
            assert statement.text[at : at + length].split() == source[origin : origin + length].split(), path.name
        assert any(unit.role is Role.STATEMENT for unit in statement.units), path.name


def test_a_fact_sheet_in_html_keeps_its_structure(originals: Path) -> None:
    """4 headings, 18 bold lead-ins and 60 bullets of the second level; the end mark is boilerplate."""
    from alliancediff.reading.from_html import read_blocks  # noqa: PLC0415  only here

    (path,) = originals.glob("seeds/004*")
    blocks = read_blocks(path.read_text(encoding="utf-8"))

    assert (4, 18, 60) == tuple(
        sum(b.level == level and str(b.kind) == kind for b in blocks)
        for level, kind in ((7, "heading"), (8, "heading"), (2, "item"))
    )
