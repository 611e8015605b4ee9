"""Clause -> tokens of substance: names under one form, the speaking parties and formula words left out, stems."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.language.english.tokens import MADE_OF_VERBS, TOKEN
from alliancediff.language.folding import plain, same_word
from alliancediff.language.patterns import begins
from alliancediff.lexicon import Actor, Lexicon, in_plain_writing


@dataclass(frozen=True, slots=True, eq=False)
class Normaliser:
    """Turns text into tokens with the names and formula words of one lexicon.

    Compared and hashed by identity, so that tokens are kept: a series reads each clause against every other text.
    """

    names: re.Pattern[str]
    canonical: dict[str, str]
    formula: frozenset[str]
    formula_stems: frozenset[str]

    def tokens(self, text: str, speakers: Iterable[str]) -> tuple[str, ...]:
        """Stems in text order; a known name is one token "@name"; names of `speakers` are left out."""
        return _tokens(self, text, frozenset(speakers))

    def read(self, text: str, speakers: frozenset[str]) -> tuple[str, ...]:
        """The same, read anew."""
        silent = frozenset(map(_token, speakers))
        masked = self.names.sub(lambda m: f" {self._name(m.group(), silent)} ", plain(text).text)
        return tuple(stem for word in TOKEN.findall(masked) for stem in self._stems(word))

    def _name(self, form: str, silent: frozenset[str]) -> str:
        key = " ".join(form.split())
        token = self.canonical.get(key) or self.canonical[key.lower()]
        return "" if token in silent else token

    def _stems(self, word: str) -> list[str]:
        if word.startswith("@") or "+" in word:
            return [word.lower()]
        parts = word.lower().removesuffix("'s").strip("'").split("-")
        return [same_word(part) for part in parts if part and not self.is_formula(part)]

    def is_formula(self, word: str) -> bool:
        """Whether a word in lower case is of the genre's formula: an inflection, or a noun or adverb made of one.

        An adjective that is made of one ("sustainable") may well be an object.
        """
        is_made_of_one = word.endswith(MADE_OF_VERBS) and same_word(word) in self.formula_stems
        return word in self.formula or is_made_of_one


@lru_cache(maxsize=32_768)
def _tokens(normaliser: Normaliser, text: str, speakers: frozenset[str]) -> tuple[str, ...]:
    return normaliser.read(text, speakers)


@lru_cache(maxsize=16)
def normaliser(lexicon: Lexicon) -> Normaliser:
    """The normaliser of a lexicon, compiled once. Actors keep their case ("US"), other names do not.

    Where a form is a name of several, that of an actor is taken, then that of names.toml, then that of a line.
    """
    lexicon = in_plain_writing(lexicon)
    cased = {form: actor_token(actor, form) for actor in lexicon.actors for form in actor.forms}
    of_lines = [line.names for line in lexicon.lines if line.names]
    uncased = {form.lower(): _token(forms[0]) for forms in (*of_lines, *lexicon.names) for form in forms}
    patterns = [(form, _pattern(form)) for form in cased] + [(form, f"(?i:{_pattern(form)})") for form in uncased]
    longest_first = sorted(patterns, key=lambda pair: (-len(pair[0]), pair[0]))
    body = "|".join(pattern for _, pattern in longest_first)
    return Normaliser(
        names=re.compile(rf"{begins(cased, uncased, map(str.upper, uncased))}(?<!\w)(?:{body})(?!\w)"),
        canonical={**uncased, **cased},
        formula=frozenset(form for word in lexicon.formula for form in (word, *lexicon.forms(word))),
        formula_stems=frozenset(map(same_word, lexicon.formula)),
    )


def actor_token(actor: Actor, form: str) -> str:
    """The token of a form: one for all forms of an actor, but one for each place of a list of places."""
    return _token(form if actor.kind == "place" else actor.id)


def _token(name: str) -> str:
    return "@" + re.sub(r"\W+", "_", name.lower())


def _pattern(form: str) -> str:
    return r"\s+".join(re.escape(word) for word in form.split())
