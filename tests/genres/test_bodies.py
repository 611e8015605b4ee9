"""Texts of one body: their sort, with the words that tell it, and the body that issues them."""

import pytest

import alliancediff as ad
from alliancediff.lexicon import load
from alliancediff.models import Genre
from alliancediff.speakers.bodies import issuing_body
from genres.texts import TEXTS, extracted


@pytest.mark.parametrize(
    ("genre", "words"),
    [
        ("decision", "“rate decision”"),
        ("resolution", "“Resolution 114”"),
        ("notice", "“Public notice”"),
        ("terms", "“Terms of Service”"),
        ("minutes", "“Minutes”"),
    ],
)
def test_the_sort_is_told_with_the_words_that_say_it(genre: str, words: str) -> None:
    """A reader sees why."""
    statement = extracted(genre).statement

    assert Genre(genre) is statement.genre
    assert any(words in note.message and "title" in note.message for note in statement.notes)


@pytest.mark.parametrize("genre", sorted(TEXTS))
def test_the_sort_is_known_without_a_title(genre: str) -> None:
    """By what the text does."""
    body = TEXTS[genre].split("---\n", 2)[2]

    assert Genre(genre) is ad.read_text(body, id="untitled", date="2021-01-01").genre or genre == "minutes"


@pytest.mark.parametrize(
    ("genre", "body"),
    [
        ("decision", "Rates Committee"),
        ("resolution", "Harbour Council"),
        ("notice", "Northern District Water Authority"),
        ("terms", "Pebble Ltd"),
        ("minutes", "Board of the Westport Trust"),
    ],
)
def test_the_issuer_is_the_body_that_acts(genre: str, body: str) -> None:
    """Never the state that a demand is made of, nor whoever is present."""
    assert (body,) == extracted(genre).statement.issuers


@pytest.mark.parametrize(
    ("title", "text", "body"),
    [
        (
            "",
            "The Governing Board of the Port Fund met. The Board decided to lend less.",
            "Governing Board of the Port Fund",
        ),
        ("Minutes of the Audit Panel", "The Panel noted it. The Panel approved it. The Clerk spoke.", "Audit Panel"),
        (
            "",
            'Reed Boats Ltd (the "Provider") lets boats. The Provider shall keep them dry. The Provider may ask.',
            "Reed Boats Ltd",
        ),
        ("", "Boats were let. Nobody decided.", ""),
        ("", "The Agreement enters into force today.", ""),
    ],
)
def test_a_body_has_its_full_name(title: str, text: str, body: str) -> None:
    """That of the title or the opening, whatever it is called later; none where nobody acts."""
    assert body == issuing_body(title, text, load(())).name


def test_the_short_name_is_that_of_the_body_and_of_no_other() -> None:
    """The Committee is the one whose text it is; the Audit Committee is another."""
    text = "The Rates Committee decided to hold the rate. The Committee will sell bonds in May. The Audit Committee will pay."
    found = ad.extract(ad.read_text(text, id="x", date="2023-01-01", genre="decision")).commitments

    assert ("Rates Committee",) == found[1].bearers
    assert "Rates Committee" not in found[2].bearers


@pytest.mark.parametrize("text", ["Peaceful resolution of disputes", "They met for ten minutes", "On good terms"])
def test_words_of_other_uses_tell_no_sort(text: str) -> None:
    """A title that only holds the word."""
    assert Genre.UNKNOWN is ad.read_text("The boats are old.", id=text.replace(" ", "-"), date="2021-01-01").genre
