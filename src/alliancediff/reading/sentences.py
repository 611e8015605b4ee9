"""Paragraph -> sentences, as spans. Rules for this genre: "U.S.-Japan", "Antony J. Blinken", "No. 5", ". . ."."""

import re
from collections.abc import Iterator
from functools import lru_cache

from alliancediff.language.english.sentences import END, GLUED, INITIAL, LIST_NUMBER, NEXT_WORD, SPACE
from alliancediff.lexicon import Abbreviations


def split_sentences(text: str, abbreviations: Abbreviations) -> Iterator[tuple[int, int]]:
    """Half-open spans of the sentences of a paragraph; they tile it but for the white space between them."""
    start = 0
    for end in sorted([*END.finditer(text), *GLUED.finditer(text)], key=lambda match: match.end()):
        if end.re is GLUED or _ends_sentence(text, start, end, abbreviations):
            yield start, end.end()
            start = SPACE.match(text, end.end()).end()  # type: ignore[union-attr]
    if start < len(text):
        yield start, len(text)


@lru_cache(maxsize=4)
def _new_subject(abbreviations: Abbreviations) -> re.Pattern[str]:
    """A state and its verb, which can only begin a sentence."""
    states, verbs = (
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        for words in (abbreviations.states, abbreviations.finite)
    )
    return re.compile(rf"\s+(?:{states})\s+(?:{verbs})\b")


def _ends_sentence(text: str, start: int, end: re.Match[str], abbreviations: Abbreviations) -> bool:
    token = text[start : end.end()].rsplit(None, 1)[-1].strip("\"“”‘’'«»()[]")
    following = NEXT_WORD.match(text, end.end())
    word = following[1] if following else ""
    if "?" in end.group() or "!" in end.group():
        return not word[:1].islower()
    if token in abbreviations.before_name or word[:1].islower() or not word:
        return False
    if text[start : end.end()].strip() == token and LIST_NUMBER.fullmatch(token):
        return False
    if token.rsplit("-", 1)[-1] in abbreviations.ambiguous or INITIAL.fullmatch(token):
        return word.rstrip(".") in abbreviations.starters or bool(_new_subject(abbreviations).match(text, end.end()))
    return token.strip(".") != ""
