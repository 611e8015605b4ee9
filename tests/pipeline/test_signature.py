"""A signature names the engine that a result comes from, wherever it is installed."""

import shutil
import time
from pathlib import Path

import pytest

import alliancediff as ad
from alliancediff.pipeline import signature as signing
from alliancediff.pipeline.signature import engine_hash, signature
from builders import statement

_FILES = {"__init__.py": "one\ntwo\n", "stage/rules.py": "three\n", "data/words.toml": "four = 4\n"}


def _package(folder: Path, files: dict[str, str], *, ending: str = "\n") -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.replace("\n", ending).encode())
    return folder


def test_every_result_names_the_engine_after_the_version() -> None:
    """Eight digits of its hash."""
    (engine, _, _) = signature().partition("|lexicon:")

    assert f"+{engine_hash()[:8]}" == engine.removeprefix("alliancediff:0.1.0")
    assert ad.extract(statement("We will open a port.")).signature.startswith(f"{engine}|")


def test_the_hash_is_the_same_wherever_the_package_lies(tmp_path: Path) -> None:
    """In the order in which files were written, and with the line endings of any system."""
    here = _package(tmp_path / "here", _FILES)
    there = _package(tmp_path / "there" / "below", dict(reversed(_FILES.items())), ending="\r\n")

    assert signing._hash_of(here) == signing._hash_of(there)


def test_the_hash_of_an_installed_copy_is_that_of_the_checkout(tmp_path: Path) -> None:
    """An installed package also holds compiled files and the shipped statements."""
    copy = tmp_path / "alliancediff"
    shutil.copytree(Path(ad.__file__).parent, copy)
    _package(copy, {"__pycache__/new.pyc": "compiled", "corpus/us-japan/series.toml": "title = 'Statements'"})

    assert engine_hash() == signing._hash_of(copy)


@pytest.mark.parametrize(
    "change",
    [
        {"stage/rules.py": "three!\n"},
        {"data/words.toml": "four = 5\n"},
        {"stage/more.py": ""},
        {"__init__.py": "one\n", "stage/rules.py": "two\nthree\n"},
    ],
)
def test_any_other_source_or_word_is_another_engine(tmp_path: Path, change: dict[str, str]) -> None:
    """A file more is, too, and a line that moved from one file to another."""
    before, after = _package(tmp_path / "a", _FILES), _package(tmp_path / "b", _FILES | change)

    assert signing._hash_of(before) != signing._hash_of(after)


def test_the_hash_is_made_once() -> None:
    """A long series asks for it for every text and pair."""
    engine_hash()

    start = time.process_time()
    for _ in range(1000):
        engine_hash()

    assert time.process_time() - start < 0.05
