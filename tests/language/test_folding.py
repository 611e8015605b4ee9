"""Three levels of sameness: text, words, word."""

import pytest

from alliancediff.language.folding import same_text, same_word, same_words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Norway’s ports", "Norway's  ports"),
        ("“calm” seas", '"calm" seas'),
        ("ships – and crews", "ships — and\u00a0crews"),
        ("ﬁrm", "firm"),
        ("har\u00adbour", "harbour"),
    ],
)
def test_typography_makes_no_other_text(one: str, two: str) -> None:
    """The same text, and so the same words."""
    assert same_text(one) == same_text(two)
    assert same_words(one) == same_words(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Ports", "the ports"),
        ("ports, and ships.", "ports and ships"),
        ("recognise the defence programme", "recognize the defense program"),
        ("co-operation", "cooperation"),
        ("the rules-based order", "the “rules‑based” order"),
    ],
)
def test_case_marks_and_spelling_make_no_other_words(one: str, two: str) -> None:
    """They make another text."""
    assert same_text(one) != same_text(two) or "‑" in two
    assert same_words(one) == same_words(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("$5 million", "€5 million"),
        ("5 % of it", "5 of it"),
        ("1.5 million", "15 million"),
        ("a port", "ports"),
        ("its crew", "it's crew"),
    ],
)
def test_signs_numbers_and_inflections_make_other_words(one: str, two: str) -> None:
    """What a reader would call a change is one."""
    assert same_words(one) != same_words(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("technology", "technologies"),
        ("cooperate", "cooperation"),
        ("organised", "organizing"),
        ("defence", "defense"),
        ("Establishment", "establish"),
        ("Norway’s", "Norway"),
        ("fulfil", "fulfilled"),
    ],
)
def test_forms_of_a_word_are_the_same_word(one: str, two: str) -> None:
    """Inflections, spellings, and what an ending derives."""
    assert same_word(one) == same_word(two)


@pytest.mark.parametrize(("one", "two"), [("commit", "committee"), ("unit", "unity"), ("five", "5"), ("port", "sport")])
def test_other_words_are_told_apart(one: str, two: str) -> None:
    """However much of their letters they share."""
    assert same_word(one) != same_word(two)


@pytest.mark.parametrize("word", ["5g", "2+2", "gas", "bus", "@norway"])
def test_signs_and_short_words_stay(word: str) -> None:
    """Too little would be left of them."""
    assert word == same_word(word)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("5-7 ships", "57 ships"),
        ("on 1–2 May", "on 12 May"),
        ("9-10 May", "910 May"),
        ("articles 5-7", "articles 5, 7"),
        ("3.5 percent", "35 percent"),
    ],
)
def test_a_range_is_no_number_of_its_digits(one: str, two: str) -> None:
    """A hyphen joins words, never numbers."""
    assert same_words(one) != same_words(two)


@pytest.mark.parametrize(("one", "two"), [("5–7 ships", "5-7 ships"), ("the 21st and F‑35", "the 21st and F-35")])
def test_a_range_is_the_same_with_any_dash(one: str, two: str) -> None:
    """Typography says nothing."""
    assert same_words(one) == same_words(two)
