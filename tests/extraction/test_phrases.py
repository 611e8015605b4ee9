"""Phrases are found by their words, as a search for any of them would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.extraction.phrases import compile_phrases

_WORDS = st.sampled_from(
    ["port", "ports", "of", "the", "Calm", "calm", "bay", "U.S.", "co-op", "ship's", "ship’s", "x", "(who)", "5G"]
)
_ENDS = st.sampled_from(["", "", "", "*"])
_FORMS = st.builds(lambda words, end: " ".join(words) + end, st.lists(_WORDS, min_size=1, max_size=3), _ENDS)
_SPACES = st.sampled_from([" ", " ", " ", "  ", "\n", ", ", "-", "", ". ", " “", "” ", "\u00a0"])
_TEXTS = st.builds(
    lambda pieces: "".join(word + space for word, space in pieces),
    st.lists(
        st.tuples(st.one_of(_WORDS, st.sampled_from(["portly", "Ports'", "ſhip's", "İx", "an"])), _SPACES), max_size=14
    ),
)
_QUOTES = {"'": "['’]", '"': '["“”]', "“": '["“”]', "”": '["“”]', "’": "['’]"}


def _searched(forms: list[str], text: str, start: int, end: int, *, ignore_case: bool) -> list[tuple[int, int]]:
    """Where a search for any of the forms, the longest first, finds one."""
    body = "|".join(map(_pattern, sorted(set(forms), key=lambda form: (-len(form), form))))
    pattern = re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE if ignore_case else 0)
    return [match.span() for match in pattern.finditer(text, start, end)]


def _pattern(form: str) -> str:
    stem, star = (form[:-1], r"[\w’'-]*") if form.endswith("*") else (form, "")
    return r"\s+".join("".join(_QUOTES.get(c, re.escape(c)) for c in word) for word in stem.split()) + star


@given(st.lists(_FORMS, min_size=1, max_size=6), _TEXTS, st.data())
def test_looking_words_up_finds_what_a_search_finds(forms: list[str], text: str, data: st.DataObject) -> None:
    """In any writing, between any two places, with and without regard to case."""
    ignore_case = data.draw(st.booleans())
    start = data.draw(st.sampled_from([0, 0, len(text) // 3]))
    end = data.draw(st.sampled_from([len(text), len(text), len(text) * 2 // 3]))
    phrases = compile_phrases((("one", form) for form in forms), ignore_case=ignore_case)

    found = [(begin, stop) for _, begin, stop in phrases.find(text, start, max(start, end))]

    assert _searched(forms, text, start, max(start, end), ignore_case=ignore_case) == found


@pytest.mark.parametrize(
    ("text", "entry"),
    [("our people’s port", "a"), ("our PEOPLE'S  port", "a"), ("vaccinations", "b"), ("a vaccine", "b")],
)
def test_a_phrase_is_found_however_it_is_written(text: str, entry: str) -> None:
    """Case, apostrophes and white space are no matter, and a star stands for any ending."""
    phrases = compile_phrases([("a", "people's port"), ("b", "vaccin*")])

    assert [entry] == [found for found, *_ in phrases.find(text)]


def test_a_whole_form_goes_before_an_open_one() -> None:
    """A text that is both belongs to the entry that names it."""
    phrases = compile_phrases([("any", "port*"), ("this", "portage")])

    assert [("this", 0, 7), ("any", 8, 13)] == list(phrases.find("portage ports"))


def test_the_last_entry_has_a_form_that_two_have() -> None:
    """As a pack's word goes before the general layer's."""
    assert [("two", 0, 3)] == list(compile_phrases([("one", "Bay"), ("two", "bay")]).find("bay"))


def test_a_text_may_begin_with_a_phrase_or_be_one() -> None:
    """The longest form need not be the whole."""
    phrases = compile_phrases([("a", "Calm Bay"), ("b", "Calm")], ignore_case=False)

    assert phrases.opens("Calm Bay and more")
    assert not phrases.opens("the Calm Bay")
    assert phrases.covers("Calm Bay")
    assert not phrases.covers("Calm Bay and more")
    assert not phrases.covers("calm bay")


def test_no_phrase_is_found_where_there_is_none_to_find() -> None:
    """An index of nothing finds nothing."""
    assert [] == list(compile_phrases([("a", ""), ("b", " * ")]).find("a port"))


def test_a_phrase_that_ends_with_a_mark_is_found_where_the_text_is_cut() -> None:
    """The word that is joined behind it is no part of what is searched."""
    phrases = compile_phrases([("one", "(who)")])

    assert [("one", 5, 10)] == list(phrases.find("port (who)port", 0, 10))
    assert [] == list(phrases.find("port (who)port"))
