"""The themes of a series, from texts to rows and section links."""

import itertools
from functools import cache

import pytest

import alliancediff as ad
from builders import statement
from corpora import corpus_themes


@cache
def _texts() -> tuple[ad.Statement, ...]:
    return (
        statement("## Health\n\nWe will fund vaccines.", "a", date="2021-05-01"),
        statement("We will cut emissions.", "plain", date="2021-08-01"),
        statement("## Health and ports\n\nWe will fund more vaccines.", "b", date="2022-05-01"),
        statement("## Health matters\n\nWe will fund vaccines by 2030.", "c", date="2022-05-01"),
    )


def test_the_order_in_which_texts_are_named_does_not_matter() -> None:
    """Statements stand in order of date and rank."""
    results = {ad.render(ad.themes(texts), "json") for texts in itertools.permutations(_texts())}

    assert len(results) == 1


def test_a_text_without_headings_is_passed_over() -> None:
    """With a note; texts of one day are not compared."""
    found = ad.themes(_texts())
    owner = {section.id: section.statement for section in found.sections}

    assert {("a", "b"), ("a", "c")} == {(owner[k.earlier], owner[k.later]) for k in found.section_links}
    assert ["plain has no headings, so no section of it is compared"] == [note.message for note in found.notes]


def test_a_section_is_taken_up_over_a_text_that_has_none_like_it() -> None:
    """Headings may differ, and the text between them is on other things."""
    texts = [
        statement("## Pandemic cooperation\n\nWe will fund vaccines.\n\n## Ports\n\nWe will open ports.", "a", date="2021-05-01"),
        statement("## Outer space\n\nWe will launch a satellite.\n\n## Ports\n\nWe will open a port.", "b", date="2022-05-01"),
        statement("## Global health\n\nWe will fund vaccines by 2030.\n\n## Ports\n\nWe opened ports.", "c", date="2023-05-01"),
    ]  # fmt: skip
    found = ad.themes(texts)
    heading = {section.id: (section.statement, section.heading) for section in found.sections}
    links = {(heading[k.earlier], heading[k.later]) for k in found.section_links}

    assert (("a", "Pandemic cooperation"), ("c", "Global health")) in links
    assert {(("a", "Ports"), ("b", "Ports")), (("b", "Ports"), ("c", "Ports"))} <= links


def test_a_statement_has_a_cell_in_every_row() -> None:
    """Also where it is not on the theme, with zeros and no force."""
    found = ad.themes(_texts())
    cell = found.row("climate").cells[0]

    assert all([s.id for s in found.statements] == [c.statement for c in row.cells] for row in found.rows)
    assert ("a", 0, 0.0, None) == (cell.statement, cell.commitments, cell.share, cell.force)
    with pytest.raises(KeyError):
        found.row("space")


def test_counts_are_those_of_extraction() -> None:
    """One way of finding commitments, whoever asks."""
    found = corpus_themes()

    assert [len(ad.extract(s).commitments) for s in found.statements] == list(found.commitment_counts)


def test_records_are_one_a_theme_and_statement() -> None:
    """Flat, of scalars, with the date."""
    found = ad.themes(_texts())
    records = found.to_records()

    assert len(found.rows) * len(found.statements) == len(records)
    assert {"theme", "statement", "date", "share", "commitments", "force"} <= set(records[0])
    assert all(isinstance(value, str | int | float | None) for record in records for value in record.values())


def test_a_text_without_commitments_is_told() -> None:
    """And does no harm."""
    found = ad.themes([_texts()[0], statement("The sky was blue.", "sky", date="2023-01-01")])

    assert "no commitment was found in sky" in [note.message for note in found.notes]
    assert all(row.cells[1].share == 0 for row in found.rows)


def test_no_statement_is_no_series() -> None:
    """As for a trace."""
    with pytest.raises(ad.errors.SettingsError, match="holds no statement"):
        ad.themes([])
    with pytest.raises(ad.errors.DuplicateStatementError):
        ad.themes([_texts()[0], _texts()[0]])


def test_the_packs_that_a_series_names_are_used() -> None:
    """They are in the signature."""
    series = ad.Series(_texts()[:1], packs=("us_japan",))

    assert "packs:us_japan" in ad.themes(series).signature
    assert "packs:none" in ad.themes(series, ad.Settings(packs=())).signature
