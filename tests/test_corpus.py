"""The shipped corpus is whole, and every text of it says that it is a digest."""

import tomllib

import pytest

import alliancediff as ad
from alliancediff.reading.sources import corpus_folder

_SERIES = corpus_folder() / "us-japan" / "series.toml"
_FILES = [entry["file"] for entry in tomllib.loads(_SERIES.read_text(encoding="utf-8"))["statement"]]


def test_the_series_names_every_file_in_order_of_date() -> None:
    """series.toml and the folder agree."""
    assert sorted(path.name for path in _SERIES.parent.glob("*.md")) == sorted(_FILES)
    assert sorted(_FILES, key=lambda name: name[:10]) == _FILES


@pytest.mark.parametrize("name", _FILES)
def test_each_text_is_a_dated_digest_with_its_source_named(name: str) -> None:
    """Nothing is left to a guess, and much is found."""
    statement = ad.read_statement(f"corpus:us-japan/{name.removesuffix('.md')}")

    assert statement.digest
    assert str(statement.date) == name[:10]
    assert statement.id == name.removesuffix(".md")
    assert statement.issuers
    assert statement.source != name
    assert ["digest"] == [note.about for note in statement.notes]
    assert 2 * len(ad.extract(statement).commitments) >= len(statement.units)
