"""British and American spelling, and hyphens that come and go: one form stands for all of a word's spellings.

The rules and words stand in data/english/spelling.toml, which explains them.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parents[1] / "data" / "english" / "spelling.toml"
_SHORTEST = 3
"""Letters of a stem from which words are filed; all of them have more."""
_DOUBLED = ("ed", "ing", "er", "ers", "or", "ors")
_LEAST_OF_AN_ENDING = 2
"""Letters of a rule's ending from which a prefix that breaks off within it ("organis*") is known to do so."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """Endings that are spelt in two ways, unless a word's form in `base` is kept; `openings` are parts of `ends`."""

    base: str
    least: int
    endings: tuple[tuple[str, str], ...]
    keeps: frozenset[str]
    kept_ends: tuple[str, ...]
    ends: tuple[str, ...]
    openings: tuple[str, ...]

    def spell(self, word: str) -> str:
        if not word.endswith(self.ends):
            return word
        for ending, other in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= self.least:
                stem = word[: -len(ending)]
                base = stem + self.base
                return word if base in self.keeps or base.endswith(self.kept_ends) else stem + other
        return word


@dataclass(frozen=True, slots=True)
class _Spellings:
    """All rules; `whole` words, and `stems` by their first letters, each as a stem and what it becomes; and both so."""

    rules: tuple[_Rule, ...]
    whole: Mapping[str, str]
    stems: Mapping[str, tuple[tuple[str, str], ...]]
    by_letters: Mapping[str, tuple[tuple[str, str, bool], ...]]

    def near(self, prefix: str) -> Iterator[tuple[str, str, bool]]:
        """Words and stems that may begin with a prefix or open it, what they become, and whether they are stems."""
        if len(prefix) >= _SHORTEST:
            yield from self.by_letters.get(prefix[:_SHORTEST], ())
        else:
            yield from (one for words in self.by_letters.values() for one in words)

    def spell(self, word: str) -> str:
        """The one form of a word in lower case."""
        if word in self.whole:
            return self.whole[word]
        for stem, other in self.stems.get(word[:_SHORTEST], ()):
            if word.startswith(stem):
                return other + word[len(stem) :]
        for rule in self.rules:
            if (other := rule.spell(word)) != word:
                return other
        return word


@lru_cache(maxsize=1)
def _spellings() -> _Spellings:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    pairs = [(one, other) for entry in table["spelling"] for one, other in entry["words"]]
    pairs += [(word, word.replace("-", "")) for entry in table["joined"] for word in entry["words"]]
    pairs += _doublings(verb for entry in table["doubling"] for verb in entry["verbs"])
    by_letters: dict[str, list[tuple[str, str, bool]]] = {}
    for one, other in pairs:
        by_letters.setdefault(one[:_SHORTEST], []).append((one.rstrip("*"), other.rstrip("*"), one.endswith("*")))
    stems = {
        letters: [(one, other) for one, other, is_stem in words if is_stem] for letters, words in by_letters.items()
    }
    return _Spellings(
        rules=tuple(map(_rule, table["rule"])),
        whole={one: other for one, other in pairs if not one.endswith("*")},
        stems={letters: tuple(found) for letters, found in stems.items() if found},
        by_letters={letters: tuple(words) for letters, words in by_letters.items()},
    )


def _doublings(verbs: Iterator[str]) -> Iterator[tuple[str, str]]:
    return ((f"{verb}{verb[-1]}{ending}", verb + ending) for verb in verbs for ending in _DOUBLED)


def _rule(entry: Mapping[str, Any]) -> _Rule:
    keeps: Sequence[str] = entry["keeps"]
    return _Rule(
        base=entry["base"],
        least=entry["least"],
        endings=tuple((one, other) for one, other in entry["endings"]),
        keeps=frozenset(word for word in keeps if word[0] != "*"),
        kept_ends=tuple(word[1:] for word in keeps if word[0] == "*"),
        ends=tuple(one for one, _ in entry["endings"]),
        openings=tuple(
            {one[:length] for one, _ in entry["endings"] for length in range(_LEAST_OF_AN_ENDING, len(one) + 1)}
        ),
    )


@lru_cache(maxsize=65_536)
def spelled(word: str) -> str:
    """The form that stands for all spellings of a word; its capitals stay.

    Args:
        word: a word, or a compound with hyphens.

    Example:
        >>> spelled("Organisations"), spelled("defence"), spelled("co-operation"), spelled("exercise")
        ('Organizations', 'defense', 'cooperation', 'exercise')
    """
    lower = word.lower()
    other = _spellings().spell(lower)
    if "-" in other:
        other = "-".join(map(_spellings().spell, other.split("-")))
    return word if other == lower else _in_case_of(word, other)


def _in_case_of(word: str, other: str) -> str:
    if word.isupper():
        return other.upper()
    if word.islower():
        return other
    parts, others = word.split("-"), other.split("-")
    if len(parts) != len(others):
        return other[0].upper() + other[1:] if word[0].isupper() else other
    return "-".join(
        two[:1].upper() + two[1:] if one[:1].isupper() else two for one, two in zip(parts, others, strict=True)
    )


@lru_cache(maxsize=4_096)
def spelled_prefix(prefix: str) -> tuple[str, ...]:
    """The prefixes, in the form that stands for all spellings, of the words that begin with some letters.

    Args:
        prefix: the first letters of a word, in lower case or as written.

    Example:
        >>> spelled_prefix("organis"), spelled_prefix("port")
        (('organis', 'organiz'), ('port',))
    """
    found = dict.fromkeys([prefix])
    lower, known = prefix.lower(), _spellings()
    for one, other, is_stem in known.near(lower):
        if one.startswith(lower) and not other.startswith(lower):
            found[_in_case_of(prefix, other)] = None
        elif is_stem and lower.startswith(one):
            found[_in_case_of(prefix, other + lower[len(one) :])] = None
    for rule in known.rules:
        if lower.endswith(rule.openings):
            found |= dict.fromkeys(_in_case_of(prefix, form) for form in _broken_off(lower, rule))
    return tuple(found)


def _broken_off(prefix: str, rule: _Rule) -> Iterator[str]:
    """A prefix that ends within an ending of a rule, with that ending's other spelling."""
    for one, other in rule.endings:
        for length in range(_LEAST_OF_AN_ENDING, len(one) + 1):
            base = prefix[:-length] + rule.base
            if prefix.endswith(one[:length]) and len(prefix) - length >= rule.least and base not in rule.keeps:
                yield prefix[:-length] + other[:length]
