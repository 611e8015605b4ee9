"""What was read of a statement."""

import pytest

import alliancediff as ad
from builders import statement


def test_it_ends_with_the_ledger() -> None:
    """The count and share of every role that occurs."""
    text = ad.render(ad.extract(statement("We will open a port.\n\n\\###")))

    assert "commitment 1 (87%), boilerplate 1 (13%)" in " ".join(text.split())


def test_every_sentence_has_the_number_that_reports_give() -> None:
    """And the id that a program takes; furniture has no number."""
    text = ad.render(ad.extract(statement("We will open a port.\n\nWe will count whales.")))

    assert [("1", "port."), ("2", "whales.")] == [
        (line.split()[0], line.split()[-1]) for line in text.splitlines() if "sentence / " in line
    ]


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_it_says_what_sort_of_source_was_read(form: str) -> None:
    """A press article reports what parties say; a digest is nobody's own words."""
    press = ad.extract(ad.read_statement(b"It rained.", genre="press_article"))
    digest = ad.extract(ad.read_statement("corpus:us-japan/2022-05-23-joint-leaders-statement"))

    assert "press article, secondary source" in " ".join(ad.render(press, form).split())
    assert "joint statement of leaders, digest of a primary source" in " ".join(ad.render(digest, form).split())


def test_markup_of_the_terminal_library_in_a_statement_is_not_obeyed() -> None:
    """Square brackets are words."""
    text = ad.render(ad.extract(ad.read_statement(b"We will open [bold red]two[/] ports.")))

    assert "[bold red]two[/]" in text
