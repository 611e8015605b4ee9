"""A later text would have said a line where it is of the same parties, rank and sort, and has room for it."""

from dataclasses import replace

import pytest

from alliancediff.comparison.comparability import Side, are_of_one_sort, focus, incomparable, rank_note
from alliancediff.models import Commitment, Genre, Rank, Settings
from builders import commitment, statement


def _side(themes: str, name: str = "a", **fields: object) -> Side:
    """A text with one commitment for each word of `themes`, on the theme of that name; "-" is none."""
    commitments = [_on(theme, number) for number, theme in enumerate(themes.split())]
    return replace(statement("We met.", name), **fields), commitments  # type: ignore[arg-type]


def _on(theme: str, number: int) -> Commitment:
    return commitment(f"open {theme} {number}", themes=() if theme == "-" else (theme,))


@pytest.mark.parametrize(
    ("earlier", "later", "obstacle"),
    [
        (Rank.LEADERS, Rank.LEADERS, ""),
        (Rank.LEADERS, Rank.MINISTERS, "a text of ministers need not say what leaders said"),
        (Rank.OFFICIALS, Rank.LEADERS, "a text of leaders need not say what officials said"),
        (Rank.LEADERS, Rank.UNKNOWN, ""),
        (Rank.UNKNOWN, Rank.UNKNOWN, ""),
    ],
)
def test_another_rank_need_not_say_it(earlier: Rank, later: Rank, obstacle: str) -> None:
    """Only where both ranks are known and differ."""
    sides = _side("port", rank=earlier), _side("port", "b", rank=later)

    assert obstacle == incomparable(*sides, Settings())


@pytest.mark.parametrize(
    ("earlier", "later", "said"),
    [
        (Rank.LEADERS, Rank.LEADERS, ""),
        (Rank.LEADERS, Rank.UNKNOWN, "the rank of the later text"),
        (Rank.UNKNOWN, Rank.LEADERS, "the rank of the earlier text"),
        (Rank.UNKNOWN, Rank.UNKNOWN, "the rank of either text"),
    ],
)
def test_a_rank_that_is_not_known_is_said(earlier: Rank, later: Rank, said: str) -> None:
    """It is a caveat and no obstacle."""
    note = rank_note(replace(statement("x"), rank=earlier), replace(statement("x"), rank=later))

    assert said in note
    assert bool(said) is bool(note)


@pytest.mark.parametrize(
    ("earlier", "later", "obstacle"),
    [
        ("port rice fog reef", "port rice", ""),
        ("port rice fog reef", "port whale", "another scope (it treats the themes of 1 of 4 commitments)"),
        ("port port port rice", "port port", ""),
        ("port port rice rice", "port", "much shorter (1 commitments after 4)"),
        ("- -", "whale -", ""),
    ],
)
def test_a_text_of_another_length_or_scope_has_no_room(earlier: str, later: str, obstacle: str) -> None:
    """Half is enough, in commitments and not in themes; a text without themes has no scope to fall short of."""
    found = incomparable(_side(earlier), _side(later, "b"), Settings())

    assert obstacle in found
    assert bool(obstacle) is bool(found)


@pytest.mark.parametrize(
    ("earlier", "later", "theme"),
    [
        ("war war rice rice fog reef", "war war war war rice", "war"),
        ("war war rice rice fog reef", "war war rice rice fog", ""),
        ("war rice fog reef", "war war war", ""),
        ("war war war war war war war war war war war war war rice rice fog fog", "war", ""),
        ("war rice rice fog reef", "war rice rice fog fog", ""),
        ("-", "-", ""),
    ],
)
def test_a_later_text_may_be_devoted_to_one_theme(earlier: str, later: str, theme: str) -> None:
    """Where a general text left others twice the room or more; a text of few lines or on one theme was not general."""
    assert theme == focus(_side(earlier), _side(later, "b"), Settings().comparison)


def test_the_first_obstacle_is_told() -> None:
    """That a press text chooses matters more than its length."""
    sides = _side("port port port", genre=Genre.PRESS_ARTICLE), _side("port", "b", rank=Rank.LEADERS)

    assert "a press text chooses what it reports" == incomparable(*sides, Settings())


@pytest.mark.parametrize(
    ("earlier", "later", "alike"),
    [
        ({}, {}, True),
        ({}, {"genre": Genre.COMMUNIQUE}, True),
        ({}, {"genre": Genre.READOUT}, False),
        ({"genre": Genre.READOUT}, {"genre": Genre.READOUT}, True),
        ({"genre": Genre.PRESS_ARTICLE}, {"genre": Genre.PRESS_ARTICLE}, False),
        ({"genre": Genre.UNKNOWN}, {"genre": Genre.UNKNOWN}, False),
        ({"rank": Rank.LEADERS}, {"rank": Rank.MINISTERS}, False),
        ({}, {"issuers": ("Norway",)}, False),
    ],
)
def test_the_words_of_texts_of_one_sort_weigh_alike(
    earlier: dict[str, object], later: dict[str, object], *, alike: bool
) -> None:
    """Of the same parties, rank and sort; a press text chooses its words itself."""
    one, two = (replace(statement("We met.", name), **given) for name, given in (("a", earlier), ("b", later)))

    assert alike is are_of_one_sort(one, two)
