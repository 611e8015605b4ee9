"""The table of genres: each is a line of it and an entry of genres.toml, and nothing else knows their names."""

from alliancediff.lexicon import load
from alliancediff.models import Genre


def test_every_genre_has_an_entry_and_a_line() -> None:
    """What is added in one place only is found here."""
    entries = {Genre(rule.id) for rule in load(()).genres}

    assert set(Genre) - {Genre.UNKNOWN} == entries
    assert all(genre.family for genre in entries)
    assert all(genre.with_article.split()[0] in {"a", "an"} for genre in Genre)


def test_the_nearest_texts_are_those_that_agree_something() -> None:
    """Reports on them stand behind."""
    assert {genre for genre in Genre if genre.is_joint} <= {genre for genre in Genre if not genre.nearness}
    assert all(genre.tells_of_others for genre in Genre if genre.is_secondary)
