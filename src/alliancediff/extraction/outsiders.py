"""Outsiders: who acts under a name that no table knows, and is no party: "Harbour Works announced", "IBWU hired"."""

import re
from collections.abc import Callable
from functools import lru_cache

from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.predicates import Form
from alliancediff.language.english.noun_phrases import subject_core
from alliancediff.language.english.objects import OURS
from alliancediff.language.english.outsiders import (
    ABSTRACT,
    ARTICLE_FIRST,
    NAME,
    OTHER_PEOPLE,
    SPEAKER,
    expansion,
)
from alliancediff.lexicon import SpeechAct


def outsider(text: str, clause: Clause, whole: str, is_ours: Callable[[str], bool]) -> str:
    """The name before a clause's verb, where it is that of a firm, a union or a town; "" where a party acts.

    `whole` is all of the text, which tells names from words: what it writes small anywhere is a word. `is_ours` tells
    whether a name is that of a party, of a part of a government, of a programme or of an agreement.

    Example:
        In "Harbour Works will hire 90 crews" it is "Harbour Works"; in "The Harbour Plan will pay them" there is none.
    """
    if clause.head.form is Form.PASSIVE or text.startswith(" be ", clause.head.end) or clause.subject is not None:
        return ""
    match = NAME.fullmatch(text[clause.start : clause.head.start])
    name = match["name"] if match else ""
    if match is None or SPEAKER.search(name) or not (match["who"] or _is_name(name, whole)):
        return ""
    in_full = _in_full(name, whole) if name.isupper() else name
    return name if in_full and not is_ours(in_full) else ""


def other_people(text: str, clause: Clause) -> str:
    """The words for those who act and are no part of any government: "port companies"; "" where there are none.

    Example:
        In "Since May, port companies in both states have built 20 piers" these are "port companies".
    """
    is_modal = clause.head.predicate.speech_act is SpeechAct.MODAL
    if clause.subject is not None or clause.head.form is Form.PASSIVE or is_modal:
        return ""
    people = ARTICLE_FIRST.sub("", subject_core(text[clause.start : clause.head.start]))
    return people if OTHER_PEOPLE.search(people) and not OURS.search(people) else ""


def _is_name(name: str, whole: str) -> bool:
    """Whether capitalised words are a name: more than one word, or one that the text never writes small."""
    first, _, rest = name.partition(" ")
    if rest or name.isupper():
        return not (ABSTRACT.search(first) and rest.startswith("of "))
    return not ABSTRACT.search(name) and name.lower() not in _small_words(whole)


@lru_cache(maxsize=4)
def _small_words(whole: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[a-z]+\b", whole))


@lru_cache(maxsize=64)
def _in_full(name: str, whole: str) -> str:
    """What a short name stands for, where the text says it: "Harbour Workers Union (HWU)"; "" where it does not."""
    match = expansion(name).search(whole)
    return match["name"] if match else ""
