"""A plain writing has the place of every word in the text that it was made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.language.plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway’s ships", "Norway's ships"),
        ("‘calm’ seas", "'calm' seas"),
        ('the "Calm Sea" plan', "the “Calm Sea” plan"),
        ("the „Calm Sea‟ plan", "the “Calm Sea” plan"),
        ('("first")', "(“first”)"),
        ("ports - and ships — and crews", "ports – and ships – and crews"),
        ("US–Japan, 2024–25, co‑chair", "US-Japan, 2024-25, co-chair"),
        ("the sea—the sky", "the sea—the sky"),
        ("five\u00a0ports\u202fand", "five ports and"),
        ("reaﬃrm our ﬁrm ﬂeets", "reaffirm our firm fleets"),
        ("pro\u00adgrammes", "programs"),
        ("Ｇ７ and CO₂", "G7 and CO2"),
        ("as said before.¹", "as said before.¹"),
        ("Côte d’Ivoire in Ōsaka", "Côte d'Ivoire in Ōsaka"),
        ("one line\n\n- two lines", "one line\n\n– two lines"),
        ("", ""),
    ],
)
def test_typography_and_spelling_go(text: str, expected: str) -> None:
    """What typesetters choose says nothing; accents, line breaks and numbers of notes stay."""
    assert expected == plain(text).text


@pytest.mark.parametrize(
    ("text", "words", "written"),
    [
        ("Our ﬁrm pro\u00adgrammes, and ships", "firm", "ﬁrm"),
        ("Our ﬁrm pro\u00adgrammes, and ships", "programs", "pro\u00adgrammes"),
        ("Our ﬁrm pro\u00adgrammes, and ships", "and ships", "and ships"),
        ("We fulfil our co-operation’s aims", "fulfill", "fulfil"),
        ("We fulfil our co-operation’s aims", "cooperation's aims", "co-operation’s aims"),
    ],
)
def test_words_are_given_back_as_they_were_written(text: str, words: str, written: str) -> None:
    """Wherever a pattern matches, readers see the text itself."""
    writing = plain(text)
    start = writing.text.index(words)

    assert written == writing.written(start, start + len(words))


_PIECES = st.sampled_from(
    ["ﬁrm ", "programme", " ", "’s", "co-operation", "\u00ad", "a", "ﬃ", " - ", '"', "fulfil ", "—", "\n"]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_the_way_back_keeps_the_order_and_loses_nothing(text: str) -> None:
    """Places run from the beginning of the text to its end and never turn round."""
    writing = plain(text)
    places = [writing.back(place) for place in range(len(writing.text) + 1)]

    assert sorted(places) == places
    assert text == "".join(writing.written(i, i + 1) for i in range(len(writing.text))) or not writing.text
    assert len(writing.text) == writing.forth(len(text))


@given(st.text(max_size=60))
def test_a_plain_writing_is_its_own(text: str) -> None:
    """Made plain once more a text stays the same."""
    assert plain(text).text == plain(plain(text).text).text
