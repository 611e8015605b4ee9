"""The language of patterns: matched piece by piece, it says what an expression made from the same pattern says."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancediff.extraction.chunks import Adverbs, cut
from alliancediff.extraction.patterns import PatternIndex, read_pattern, tokens_of

_FORMS = {
    "look": ("look", "looks", "looked", "looked", "looking"),
    "set up": ("set up", "sets up", "set up", "set up", "setting up"),
    "agree": ("agree", "agrees", "agreed", "agreed", "agreeing"),
    "re-open": ("re-open", "re-opens", "re-opened", "re-opened", "re-opening"),
}
_ADVERBS = ("also", "no longer", "once", "once again", "not")
_TOKENS = st.sampled_from(
    ["{look}", "{agree}", "{set up|look}", "{re-open|agree}", "to", "that", "ports", "fully", "~ing", "of", "won’t"]
)
_GAPS = st.sampled_from(["", "", "~", "~~"])
_PATTERNS = st.builds(
    lambda first, rest: " ".join([first, *(part for gap, token in rest for part in (gap, token) if part)]),
    st.sampled_from(["{look}", "{agree}", "{set up}", "{re-open|look}", "ports"]),
    st.lists(st.tuples(_GAPS, _TOKENS), max_size=3),
)
_PIECES = st.sampled_from([
    "looks", "look", "Looked", "agreed", "set", "set up", "re-opened", "to", "that", "ports", "ports,", "of", "for", "the", "U.S.",
    "also", "no longer", "no  longer", "once", "again", "not", "fully", "duly and fully", "FULLY", "Italy", "and", "opening",
    "opening,", ", as partners,", "won’t", "agreed.", "looks)", "lookſ", "(agree", "x",
])  # fmt: skip
_SPACES = st.sampled_from([" ", " ", " ", "  ", "\n"])
_TEXTS = st.builds(
    lambda pieces: "".join(piece + space for piece, space in pieces), st.lists(st.tuples(_PIECES, _SPACES), max_size=9)
)

_GAP_EXPRESSIONS = {
    "~": r"(?:\s+(?!(?:for|that|of|to)\b)(?:(?:[A-Z]\.)+|[^\s.;:,]+)){0,6}?",
    "~~": r"(?:\s+(?:(?:[A-Z]\.)+|[^\s.;:,]+)){0,8}?",
}
_ADVERB = rf"(?:(?:(?-i:[a-z]+ly(?:\s+and\s+[a-z]+ly)?|[A-Z]{{3,}}LY)|{'|'.join(map(re.escape, _ADVERBS))})\s+)"


def _forms(token: str) -> list[str]:
    forms = {form for verb in token.strip("{}").split("|") for form in _FORMS[verb]}
    return sorted(forms, key=lambda form: (-len(form), form))


def _expression(pattern: str) -> re.Pattern[str]:
    """The pattern as one regular expression."""
    tokens = tokens_of(pattern)
    parts = [_token(tokens[0])]
    for previous, token in itertools.pairwise(tokens):
        if token in _GAP_EXPRESSIONS:
            parts.append(_GAP_EXPRESSIONS[token])
        elif previous in _GAP_EXPRESSIONS:
            parts.append(rf"\s+{_token(token)}")
        else:
            insert = r"(?:\s*,[^,;.]{1,60},)?" if token in {"to", "that"} else ""
            parts.append(rf"{insert}\s+{_ADVERB}*{_token(token)}")
    return re.compile("(?<!\\w)" + "".join(parts) + "(?!\\w)", re.IGNORECASE)


def _token(token: str) -> str:
    if token == "~ing":  # noqa: S105  a word of the pattern language
        return r"\w+ing"
    return "(?:" + "|".join(map(re.escape, _forms(token))) + ")" if token.startswith("{") else re.escape(token)


@given(_PATTERNS, _TEXTS)
def test_a_pattern_matches_what_its_expression_matches(pattern: str, text: str) -> None:
    """At every word, up to the same place."""
    expression, read = _expression(pattern), read_pattern(pattern, _forms)
    chunks = cut(text, Adverbs(_ADVERBS))

    for word in re.finditer(r"\w+", text):
        match = expression.match(text, word.start())
        found = read.end_at(chunks, chunks.number_at(word.start()), word.start())
        assert (match.end() if match else -1) == found, (pattern, text[word.start() :])


@given(_PATTERNS, _TEXTS)
def test_a_text_without_a_needed_word_holds_no_match(pattern: str, text: str) -> None:
    """Where none of the words stands that a pattern needs, it is not tried."""
    needs, held = read_pattern(pattern, _forms).needs, set(re.findall(r"\w+", text.lower().replace("ſ", "s")))

    if needs and needs.isdisjoint(held):
        assert _expression(pattern).search(text) is None


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("{look} to", "looked, as partners, to the sea", "looked, as partners, to"),
        ("{look} to", "looks also and fully to the sea", ""),
        ("{look} to", "looks duly and fully to the sea", "looks duly and fully to"),
        ("{agree} ~ ports", "agreed on new U.S. ports", "agreed on new U.S. ports"),
        ("{agree} ~ ports", "agreed for the good of ports", ""),
        ("{agree} ~~ ports", "agreed for the good of ports", "agreed for the good of ports"),
        ("{agree} ~ing", "agreed not opening.", "agreed not opening"),
        ("{set up} ports", "setting up ports", "setting up ports"),
        ("{set up} ports", "setting  up ports", ""),
    ],
)
def test_steps(pattern: str, text: str, words: str) -> None:
    """Adverbs, words set off by commas, gaps, verbs of two words."""
    chunks = cut(text, Adverbs(_ADVERBS))

    assert words == text[: max(0, read_pattern(pattern, _forms).end_at(chunks, 0, 0))]


def test_an_index_finds_the_patterns_of_a_place_in_their_order() -> None:
    """Also those that any word in -ing begins."""
    patterns = ["{look} to", "~ing", "looking", "{agree}"]
    index = PatternIndex((read_pattern(pattern, _forms), pattern) for pattern in patterns)
    chunks = cut("(looking to", Adverbs(_ADVERBS))

    assert [(0, "{look} to", 11), (1, "~ing", 8), (2, "looking", 8)] == list(index.at(chunks, 1))
    assert [] == list(index.at(chunks, 3))


def test_an_index_says_whether_it_is_worth_while_to_look() -> None:
    """By the words of a text."""
    index = PatternIndex([(read_pattern("{look} to", _forms), None)])

    assert index.is_worthwhile({"they", "looked"})
    assert not index.is_worthwhile({"they", "see"})
