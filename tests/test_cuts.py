"""The test of truth for absences: a line cut out of a copy is missed, and nothing else changes.

It is dropped where its subject goes with it; where the copy still speaks of that, no counterpart is all that is claimed.

`pytest tests/test_cuts.py -s` prints the shares that are reached; the long test needs the original statements.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

import pytest

import alliancediff as ad
from alliancediff.models import Change, ChangeKind, Genre, Unit
from alliancediff.reading.sources import corpus_folder
from cutting import Original

_CUTS = 200
_EACH = 5
"""Lines cut from one statement, each out of a copy of its own."""
_LEAST = 12
"""Lines that a statement must have, so that a quarter of them is still a text."""
_SHARE = 0.9
_DROPPED = 0.03
"""Of lines, those that take a name or their whole subject with them; 8 of 200 when this was last measured."""
_SHORT = [
    corpus_folder() / "us-japan" / f"{name}.md"
    for name in ("2021-03-16-economic-cooperation", "2021-04-16-joint-leaders-statement")
]


_read = cache(Original)


def _cuts(paths: Sequence[Path], count: int) -> Iterator[tuple[Original, Unit, Random]]:
    random = Random(2021)  # noqa: S311  a fixed draw, no secret
    for path in random.sample(paths, len(paths)):
        original = _read(path)
        if len(original.lines) >= _LEAST:
            for line in random.sample(original.lines, min(_EACH, count, len(original.lines))):
                count -= 1
                yield original, line, random
        if not count:
            return


def _of(diff: ad.Diff, line: Unit) -> tuple[list[Change], list[Change]]:
    """The changes of a line's commitments, and all others."""
    own = {c.id for c in diff.commitments if c.unit == line.id}
    return [c for c in diff.changes if own & set(c.earlier)], [c for c in diff.changes if not own & set(c.earlier)]


def _cut_one(original: Original, line: Unit) -> Counter[str]:
    """Whether a line that is cut is missed, or even called dropped, and whether anything else is touched by that."""
    cut, rest = _of(original.against(original.without([line])), line)
    return Counter(
        cuts=1,
        missed=all(change.kind in {ChangeKind.DROPPED, ChangeKind.NOT_MENTIONED} for change in cut),
        dropped=all(change.kind is ChangeKind.DROPPED for change in cut),
        touched=any(change.kind is not ChangeKind.REPEATED for change in rest),
        false=any(change.kind is ChangeKind.DROPPED for change in rest),
    )


def _is_silent(diff: ad.Diff, line: Unit) -> bool:
    """Whether the line is only not mentioned, and nothing in the whole diff is called a drop or a theme gone."""
    cut, _ = _of(diff, line)
    return {ChangeKind.NOT_MENTIONED} == {c.kind for c in cut} and not diff.dropped and not diff.themes_gone


def _three_quarters(original: Original, line: Unit, random: Random) -> list[Unit]:
    others = [unit for unit in original.lines if unit.id != line.id]
    return [line, *random.sample(others, len(others) - len(others) // 4)]


@pytest.mark.parametrize("path", _SHORT, ids=lambda path: path.stem)
def test_a_line_cut_from_a_digest_is_missed_and_nothing_else_changes(path: Path) -> None:
    """The later text is the same but for this line."""
    found = sum((_cut_one(original, line) for original, line, _ in _cuts([path], _EACH)), Counter[str]())

    assert {"cuts": _EACH, "missed": _EACH} == {name: found[name] for name in ("cuts", "missed")}
    assert 0 == found["touched"] == found["false"]


def test_a_line_that_takes_its_subject_with_it_is_dropped() -> None:
    """And not one whose subject the copy still speaks of, in whatever words."""
    found = sum((_cut_one(original, line) for original, line, _ in _cuts(_SHORT, 2 * _EACH)), Counter[str]())

    assert 0 < found["dropped"] < _EACH


@pytest.mark.parametrize("genre", [Genre.PRESS_ARTICLE, Genre.EDITORIAL, Genre.READOUT, Genre.UNKNOWN])
def test_a_line_cut_from_a_copy_of_another_genre_is_not_mentioned(genre: Genre) -> None:
    """Press texts choose, and sorts of text differ in what they say."""
    ((original, line, _),) = _cuts(_SHORT[:1], 1)

    assert _is_silent(original.against(original.without([line], genre)), line)


def test_a_line_cut_with_three_quarters_of_the_others_is_not_mentioned() -> None:
    """The copy has no room for it."""
    ((original, line, random),) = _cuts(_SHORT[:1], 1)

    assert _is_silent(original.against(original.without(_three_quarters(original, line, random))), line)


@pytest.mark.long
def test_lines_cut_from_originals_are_missed(originals: Path) -> None:
    """At least nine in ten; no other line is touched. One that goes on in near words elsewhere may find those."""
    found = sum((_cut_one(original, line) for original, line, _ in _cuts(_joint(originals), _CUTS)), Counter[str]())
    print(f"\n{found['missed']} of {found['cuts']} lines cut out of originals are missed; {dict(found)}")  # noqa: T201

    assert _CUTS == found["cuts"]
    assert found["missed"] >= _SHARE * _CUTS
    assert found["dropped"] >= _DROPPED * _CUTS
    assert 0 == found["false"]
    assert found["touched"] <= (1 - _SHARE) * _CUTS


@pytest.mark.long
def test_lines_cut_from_originals_whose_silence_means_nothing_are_not_mentioned(originals: Path) -> None:
    """Where the copy is called a press article, or, if nearly all lines can be cut, keeps a quarter of the others."""
    for original, line, random in _cuts(_joint(originals), _CUTS // 10):
        press = original.without([line], Genre.PRESS_ARTICLE)
        short = original.without(_three_quarters(original, line, random))
        assert _is_silent(original.against(press), line), original.statement.title
        is_whole = len(original.lines) >= _SHARE * len(original.held)
        assert not is_whole or _is_silent(original.against(short), line), original.statement.title


@cache
def _joint(folder: Path) -> list[Path]:
    """Joint statements and communiqués of known parties."""
    paths = sorted([*folder.glob("official/*/*.md"), *folder.glob("archive/*.md")])
    read = ((path, ad.read_statement(path)) for path in paths)
    return [p for p, s in read if s.genre in {Genre.JOINT_STATEMENT, Genre.COMMUNIQUE} and s.issuers]
