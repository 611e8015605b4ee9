"""The plain writing in which phrases are compared, and the way back to the text."""

from hypothesis import given
from hypothesis import strategies as st

from alliancediff.extraction.written import folded, rarest, written

_TEXTS = st.text(alphabet="aB ’“”\n\t.İıſ'_9-", max_size=30)


@given(_TEXTS)
def test_each_word_stands_where_its_span_says(text: str) -> None:
    """However white space, quotation marks and case are written."""
    plain = written(text)

    for word in plain.words:
        for place in plain.places(word):
            start, end = plain.span(place, place + len(word))
            assert word == folded(text[start:end])


@given(_TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    """So that places stay what they are."""
    assert len(text) == len(folded(text))


def test_a_word_is_found_whole_only() -> None:
    """Every place where it stands, and no place within another word."""
    assert [0, 13] == list(written("port airport port ports").places("port"))


def test_the_rarest_word_tells() -> None:
    """The one that fewest forms have; short words, which every sentence holds, come last."""
    counts = {"the": 1, "ports": 3, "harbour": 1, "quay": 1}

    assert "harbour" == rarest(["the", "ports", "quay", "harbour"], counts)
    assert "the" == rarest(["the"], counts)
