"""Words branched by their letters find what the words in turn would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.language.patterns import any_of

_WORDS = st.lists(st.text("abAB- ", min_size=1, max_size=5).map(str.strip).filter(bool), min_size=1, max_size=9)


def _in_turn(words: list[str], gap: str) -> str:
    return "|".join(gap.join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@given(
    words=_WORDS,
    text=st.text("abAB- ", max_size=30),
    gap=st.sampled_from((r"\s+", r"[\s-]+", " ")),
    tail=st.sampled_from(("", "b")),
)
def test_branches_match_what_the_words_match(words: list[str], text: str, gap: str, tail: str, flags: int) -> None:
    """At the same places and as far, whatever stands after them."""
    branched, in_turn = (re.compile(f"(?:{made(words, gap)}){tail}", flags) for made in (any_of, _in_turn))

    assert [match.span() for match in in_turn.finditer(text)] == [match.span() for match in branched.finditer(text)]


def test_words_that_begin_alike_share_a_branch() -> None:
    """Those of another case stand as they are."""
    assert "har(?:bour(?:s|)|vest)" == any_of(["harbour", "harvest", "harbours"])
    assert "pier|Port" == any_of(["pier", "Port"])


def test_of_no_words_nothing_matches() -> None:
    """Not even the empty text."""
    assert re.search(any_of([]), "") is None


def test_of_an_empty_word_the_empty_text_matches() -> None:
    """As plain alternatives have it."""
    assert re.fullmatch(any_of([""]), "")
