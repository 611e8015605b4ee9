"""The words of a lexicon in the plain writing in which texts are read: a pack may spell its words as it likes."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from alliancediff.language.folding import plain_text, spelled_prefix
from alliancediff.lexicon import built
from alliancediff.lexicon.entries import Lexicon

_MATCHED = (
    "predicates", "complements", "acts", "act_groups", "opposites", "act_nouns", "value_nouns", "documents",
    "extensions", "modifiers", "irregular", "no_verbs", "adjectives", "plain_verbs", "actors", "joint",
    "titles", "offices", "themes", "lines", "names", "formula", "function_words", "anchors", "grammar",
)  # fmt: skip
"""The fields of a Lexicon whose words are looked for in commitments."""
_NO_WORDS = {"examples", "not_examples", "members", "shares_with", "act_suffixes", "half"}
"""Lists of an entry that hold sentences, ids or endings; single values of an entry name it or explain it."""
_AND = " + "
_KEPT = 16
"""Lexicons whose plain writing is kept, those last asked for."""
_made: dict[Lexicon, Lexicon] = {}
"""Each with its words made plain, the last asked for at the end."""


def in_plain_writing(lexicon: Lexicon) -> Lexicon:
    """The lexicon with its words in plain writing, made once; ids, titles and sources stay.

    Example:
        >>> from alliancediff.lexicon import load
        >>> "defence" in load(()).formula or "defence" in in_plain_writing(load(())).formula
        False
    """
    made = _made.pop(lexicon, None) or _made_plain(lexicon)
    _made[lexicon] = made
    for oldest in tuple(_made)[:-_KEPT]:
        _made.pop(oldest, None)
    return made


def _made_plain(lexicon: Lexicon) -> Lexicon:
    """Made from another lexicon of the same words where there is one: a fit tries many weights on them."""
    made = next((made for known, made in tuple(_made.items()) if _is_of_same_words(known, lexicon)), None)
    if made is not None:
        return replace(lexicon, **{name: getattr(made, name) for name in _MATCHED})
    return built.plain(lexicon) or replace(lexicon, **{name: plain_words(getattr(lexicon, name)) for name in _MATCHED})


def _is_of_same_words(one: Lexicon, two: Lexicon) -> bool:
    """Whether two lexicons share their words, as those do that a fit makes with one set of weights after another."""
    return all(getattr(one, name) is getattr(two, name) for name in _MATCHED)


def plain_words(value: Any) -> Any:  # noqa: ANN401  whatever a lexicon holds
    """A list, table or entry with its words in plain writing; anything else as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        words = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in _NO_WORDS}
        made = {name: plain_words(one) for name, one in words.items() if not isinstance(one, str)}
        changed = {name: one for name, one in made.items() if one is not words[name]}
        return replace(value, **changed) if changed else value
    if isinstance(value, tuple):
        return value if _is_plain(value) else tuple(one for word in value for one in _each(word))
    if isinstance(value, frozenset):
        return frozenset(one for word in value for one in _each(word))
    if isinstance(value, Mapping):
        return {form: plain_words(one) for word, one in value.items() for form in _each(word)}
    return value


def _is_plain(words: tuple[Any, ...]) -> bool:
    """Whether words are in plain writing, told in one go: most lists are."""
    if not all(isinstance(word, str) for word in words):
        return False
    lines = "\n".join(words)
    return "*" not in lines and plain_text(lines) == lines


def _each(word: Any) -> Iterator[Any]:  # noqa: ANN401
    """What an item of a list becomes: a form that ends in "*" within a word that is spelt in two ways, two forms."""
    if not isinstance(word, str):
        yield plain_words(word)
    elif "*" not in word:
        yield plain_text(word)
    else:
        yield from map(_AND.join, itertools.product(*map(_open, word.split(_AND))))


def _open(form: str) -> list[str]:
    if not form.endswith("*"):
        return [plain_text(form)]
    before, space, last = form[:-1].rpartition(" ")
    return [f"{plain_text(before)}{space}{prefix}*" for prefix in spelled_prefix(plain_text(last))]
