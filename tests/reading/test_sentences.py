"""Paragraphs become sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.lexicon import load
from alliancediff.reading.sentences import split_sentences

_CASES = [
    (["We will meet.", "They will not."]),
    (["The U.S.-Japan alliance is strong.", "It lasts."]),
    (["Leaders met in Washington, D.C. on Friday.", "They agreed."]),
    (["They met Antony J. Blinken at 3 p.m. on Monday.", "Talks went on."]),
    (["Annex No. 5 applies.", "So does Art. 6."]),
    (["They met at 5 p.m.", "Japan will act.", "They left Washington, D.C.", "South Korea has agreed."]),
    (["The U.S. Navy will sail with the U.S. Japan Friendship Fund."]),
    (["It rests on the U.S.", "The other half rests on Japan."]),
    (["They saw that again. . .with the launch.", "So did we."]),
    (["“We will meet.", "We will talk.”", "They did."]),
    (["We will open a port.1", "We will open a school.[2]", "We will sail.²", "It rained."]),
    (["The share grew by 2.5 percent.", "Version 1.2 came."]),
    (["1. The two sides will meet."]),
    (["Did they meet?", "Yes!", "They did."]),
    (["The 12th Japan-U.S. Joint Meeting took place."]),
    (["Robert F. Smith, Jr. spoke.", "Then he left."]),
]


@pytest.mark.parametrize("sentences", _CASES, ids=lambda s: s[0][:30])
def test_sentences_of_the_genre(sentences: list[str]) -> None:
    """A sentence ends where a reader would say so."""
    text = " ".join(sentences)

    found = [text[start:end] for start, end in split_sentences(text, load().abbreviations)]

    assert sentences == found


@given(st.text(alphabet="aA .!?”“U.SNo1\n", max_size=60))
def test_sentences_tile_the_paragraph(text: str) -> None:
    """Nothing but white space lies between two sentences, and nothing is lost at the ends."""
    text = text.strip()
    reached = 0
    for start, end in split_sentences(text, load().abbreviations):
        assert not text[reached:start].strip()
        assert start < end
        reached = end
    assert not text[reached:].strip()
