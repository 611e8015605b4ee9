"""Lexicons that the build of the package checked and wrote: the same ones, or none."""

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from alliancediff import lexicon as words
from alliancediff.lexicon import DEFAULT_PROFILE, Lexicon, built, in_plain_writing


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for what a test builds."""
    monkeypatch.setattr(built, "FOLDER", tmp_path / "built")
    return built.FOLDER


def _told(value: Any) -> Any:
    """A value with the type of all that it holds, and its tables in their order."""
    if dataclasses.is_dataclass(value):
        return type(value), [_told(getattr(value, field.name)) for field in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return [(key, _told(one)) for key, one in value.items()]
    if isinstance(value, tuple | frozenset):
        return type(value), [_told(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
    return type(value), value


def _checked(packs: tuple[str, ...] = ("us_japan",)) -> Lexicon:
    return words._checked(packs, DEFAULT_PROFILE)


def test_a_built_lexicon_is_the_one_that_was_checked() -> None:
    """In every word, number and order, in both writings."""
    checked = _checked()
    built.write(checked, in_plain_writing(checked))

    found = built.read(("us_japan",))

    assert found is not None
    assert _told(checked) == _told(found)
    assert _told(in_plain_writing(checked)) == _told(in_plain_writing(found))


def test_the_build_writes_what_load_takes() -> None:
    """For no pack, each alone and all of them."""
    names = {path.name for path in words.build()}

    packs = words.shipped_packs()
    combined = ["general", *packs, "+".join(packs)]
    assert {f"{name}.{writing}" for name in combined for writing in ("written", "plain")} == names
    assert all(built.read(some) for some in ((), *((pack,) for pack in packs), packs))


def test_a_build_can_be_repeated() -> None:
    """The same words give the same bytes."""
    first = {path.name: path.read_bytes() for path in words.build()}

    assert first == {path.name: path.read_bytes() for path in words.build()}


@pytest.mark.parametrize("change", ["words", "sources"])
def test_a_lexicon_of_other_words_or_sources_is_not_taken(
    change: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After a change in a checkout the words are read as they stand."""
    package = tmp_path / "package"
    for name in ("data/weights.toml", "lexicon/merging.py", "language/words.py", "models/kinds.py", "models/genres.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text("one")
    monkeypatch.setattr(built, "_PACKAGE", package)
    built._hash.cache_clear()
    checked = _checked()
    built.write(checked, checked)
    assert built.read(("us_japan",)) is not None

    (package / {"words": "data/weights.toml", "sources": "language/words.py"}[change]).write_text("other")
    built._hash.cache_clear()

    assert built.read(("us_japan",)) is None
    monkeypatch.undo()
    built._hash.cache_clear()


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:65] + b"\x01", lambda _: b""])
def test_a_damaged_file_is_not_taken(damage: Any) -> None:
    """It is as if it were not there."""
    checked = _checked()
    for path in built.write(checked, checked):
        path.write_bytes(damage(path.read_bytes()))

    assert built.read(("us_japan",)) is None


def test_only_the_default_profile_and_shipped_packs_come_from_a_file(tmp_path: Path) -> None:
    """Another profile moves levels, and a pack of one's own may say anything."""
    words.build()
    words._load.cache_clear()
    own = tmp_path / "own"
    own.mkdir()
    (own / "names.toml").write_text('names = [["Quay Accord", "QUAY"]]\n', encoding="utf-8")

    assert "lri" == words.load((), profile="lri").profile.id
    assert ("Quay Accord", "QUAY") in words.load((str(own),)).names
    assert None is built.plain(words.load((), profile="lri"))


def test_words_that_were_changed_in_memory_are_made_plain_anew() -> None:
    """A lexicon with another's lines is not the one of the file."""
    words.build()
    found = built.read(())
    assert found is not None

    changed = dataclasses.replace(found, lines=())

    assert () == in_plain_writing(changed).lines
