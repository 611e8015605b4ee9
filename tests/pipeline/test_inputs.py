"""A verb takes a path, the name of a corpus, or what was read, and gives the same result for each."""

import io
from pathlib import Path
from typing import Any

import pytest

import alliancediff as ad
from alliancediff.errors import SettingsError, UnreadableStatementError

_EARLIER = (
    "---\nid: a\ndate: 2021-05-01\n---\n\nWe plan to open two ports in the north.\n\nWe seek a calm and open sea.\n"
)
_LATER = "---\nid: b\ndate: 2022-05-01\n---\n\nWe will open two ports in the north.\n\nWe seek a calm and open sea.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two statements in files."""
    (tmp_path / "a.md").write_text(_EARLIER, encoding="utf-8")
    (tmp_path / "b.md").write_text(_LATER, encoding="utf-8")
    return tmp_path


def _without_sources(result: Any) -> str:
    """A result in one form, whatever its statements were read from."""
    return ad.from_json(ad.render(result, "json")).signature + str(result.to_records())


def _forms(path: Path) -> list[Any]:
    """One statement in every form that is taken."""
    read = ad.read_statement(path)
    return [path, str(path), path.read_bytes(), io.BytesIO(path.read_bytes()), read, ad.extract(read)]


@pytest.mark.parametrize("number", range(6))
def test_a_pair_is_compared_in_whatever_form_it_is_given(folder: Path, number: int) -> None:
    """Paths, bytes, open files, statements and extractions."""
    expected = ad.diff(ad.read_statement(folder / "a.md"), ad.read_statement(folder / "b.md"))

    found = ad.diff(_forms(folder / "a.md")[number], _forms(folder / "b.md")[number])

    assert expected.changes == found.changes
    assert expected.links == found.links
    assert expected.commitments == found.commitments


@pytest.mark.parametrize("number", range(6))
def test_a_statement_is_read_in_whatever_form_it_is_given(folder: Path, number: int) -> None:
    """The same for one."""
    assert ad.extract(folder / "a.md").commitments == ad.extract(_forms(folder / "a.md")[number]).commitments


@pytest.mark.parametrize("verb", [ad.trace, ad.themes, ad.formulas])
def test_a_series_is_followed_in_whatever_form_it_is_given(folder: Path, verb: Any) -> None:
    """A folder, a list of any of its forms, or what was read of it."""
    expected = _without_sources(verb(ad.read_series(folder)))
    one, two = _forms(folder / "a.md"), _forms(folder / "b.md")

    assert expected == _without_sources(verb(folder))
    assert expected == _without_sources(verb(str(folder)))
    assert expected == _without_sources(verb(list(ad.read_series(folder))))
    assert expected == _without_sources(verb(iter([one[0], two[4]])))
    assert expected == _without_sources(verb([two[5], one[1]]))


def test_a_series_keeps_its_title_and_its_packs(folder: Path) -> None:
    """As series.toml gives them, from the folder and from the file."""
    entries = "".join(f'[[statement]]\nfile = "{name}.md"\n' for name in "ab")
    (folder / "series.toml").write_text(f'title = "Ports"\npacks = ["quad"]\n{entries}', encoding="utf-8")

    for source in (folder, folder / "series.toml"):
        assert "Ports" == ad.trace(source).title
        assert "packs:quad" in ad.trace(source).signature
    assert "packs:us_japan" in ad.trace(folder, ad.Settings(packs=["us_japan"])).signature


def test_the_corpus_is_a_series_by_its_name() -> None:
    """Themes are quick to count."""
    assert ad.themes(ad.read_series("corpus:us-japan")) == ad.themes("corpus:us-japan")


def test_one_statement_is_a_series_of_one(folder: Path) -> None:
    """Whoever asks what a text says on each theme has one text."""
    assert (
        1 == len(ad.themes(folder / "a.md").statements) == len(ad.trace(ad.read_statement(folder / "a.md")).statements)
    )


def test_what_is_read_is_read_with_the_packs_of_the_settings(tmp_path: Path) -> None:
    """An actor that a pack alone knows is an issuer."""
    pack = tmp_path / "pack"
    pack.mkdir()
    actor = '[[actor]]\nid = "Ruritania"\nkind = "state"\nforms = ["Ruritania"]\n'
    (pack / "actors.toml").write_text(actor, encoding="utf-8")
    path = tmp_path / "x.md"
    path.write_text("# Joint statement of Ruritania and Japan\n\nWe will open a port.\n", encoding="utf-8")
    settings = ad.Settings(packs=[str(pack)])

    expected = ad.read_statement(path, packs=[str(pack)])

    assert "Ruritania" in expected.issuers
    assert expected.issuers == ad.extract(path, settings).statement.issuers
    assert expected.issuers == ad.diff(path, path, settings).earlier.issuers


def test_what_was_extracted_by_other_rules_is_refused(folder: Path) -> None:
    """Its commitments would be those of other words."""
    found = ad.extract(folder / "a.md", ad.Settings(packs=()))

    for verb in (lambda: ad.diff(found, folder / "b.md"), lambda: ad.trace([found]), lambda: ad.extract(found)):
        with pytest.raises(SettingsError, match=r"a was extracted by other rules .* give the settings"):
            verb()
    assert found is ad.extract(found, ad.Settings(packs=()))


def test_an_extraction_against_itself_is_told_apart(folder: Path) -> None:
    """As a statement against itself is; every id of the copy is one of its own."""
    found = ad.extract(folder / "a.md")

    diff = ad.diff(found, found)

    assert ["a", "a~2"] == [statement.id for statement in diff.statements]
    assert diff == ad.diff(folder / "a.md", folder / "a.md")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("We will open a port by 2030.", "reads as a text; alliancediff.read_text"),
        ("We will open\na port.", "reads as a text; alliancediff.read_text"),
        ("no/such/folder", "is no folder and no series.toml"),
    ],
)
def test_a_text_where_a_path_is_wanted_is_told_the_call_for_it(given: str, said: str) -> None:
    """By every verb."""
    for verb in (ad.trace, ad.themes, ad.formulas, ad.read_series):
        with pytest.raises(UnreadableStatementError, match=said):
            verb(given)


def test_what_is_of_the_wrong_sort_is_told_so(folder: Path) -> None:
    """A series where a statement is wanted, a folder, nothing at all."""
    series = ad.read_series(folder)

    with pytest.raises(SettingsError, match=r"earlier: a series of 2 statements is no statement; .* series\[0\]"):
        ad.diff(series, series[0])
    with pytest.raises(UnreadableStatementError, match="is a folder, not a statement"):
        ad.diff(folder, series[0])
    with pytest.raises(UnreadableStatementError, match="is no path, no bytes and no open file"):
        ad.extract(None)  # type: ignore[arg-type]
    with pytest.raises(SettingsError, match="holds no statement"):
        ad.trace([])
    with pytest.raises(SettingsError, match="3 is no folder"):
        ad.trace(3)  # type: ignore[arg-type]
    with pytest.raises(SettingsError, match=r"settings: .* is none; give Settings"):
        ad.diff(folder / "a.md", folder / "b.md", {"cutoff": 0.5})  # type: ignore[arg-type]
