"""One table of characters: what it lists folds alike wherever texts are compared."""

import pytest

from alliancediff.language.characters import APOSTROPHES, DASHES, NOTHING, QUOTATION_MARKS, SPACES, is_harmful
from alliancediff.language.folding import plain, same_text


@pytest.mark.parametrize(
    ("characters", "one"), [(APOSTROPHES, "'"), (DASHES, "-"), (NOTHING, ""), (SPACES, " ")], ids=str
)
def test_a_listed_character_is_the_plain_one_in_both_writings(characters: str, one: str) -> None:
    """Between two letters, where no dash is meant; the em dash alone stays one where offsets count."""
    for c in characters:
        assert f"a{one}b" == same_text(f"a{c}b")
        assert (f"a{one}b" if c != "—" else "a—b") == plain(f"a{c}b").text


def test_quotation_marks_are_one_or_open_and_close() -> None:
    """What compares texts knows one mark, what matches patterns two."""
    for c in QUOTATION_MARKS:
        assert 'a "b" c' == same_text(f"a {c}b{c} c")
        assert "a “b” c" == plain(f"a {c}b{c} c").text


@pytest.mark.parametrize("c", ["\x00", "\x1b", "\x7f", "\u202e", "\u200b", "\ud800"])
def test_what_could_hide_or_turn_words_is_harmful(c: str) -> None:
    """Controls, characters without a width, and halves of one."""
    assert is_harmful(c)


def test_what_can_be_printed_is_harmless() -> None:
    """So cleaning need not look at it."""
    assert not any(is_harmful(c) for c in map(chr, range(0x11000)) if c.isprintable())
    assert not any(is_harmful(c) for c in "\n\t —é日")
