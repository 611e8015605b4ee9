"""A phrase as a noun: without the verbs and adverbs at its ends, and none where it names a person or a day."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from alliancediff.language.english.brief import (
    ADJECTIVE,
    AUXILIARIES,
    CATENATIVE,
    FINITE_ENDS,
    JOINS,
    OPENS_OBJECT,
    PERSONS_AND_DAYS,
    TRAILING,
    VERBAL,
)

_SUM = re.compile(r"[$€£¥]?[\d.,]+%?|(?:m|b|tr)illion|percent")
_AFTER_MODAL = re.compile(r"\b(?:to|will|would|shall|should|can|could|may|might|must)\s+(?:\w+ly\s+)?([a-z]{3,})\b")
_AFTER_DETERMINER = re.compile(r"\b(?:the|an?|of|our|its|their|this|these|those|in|for|on)\s+([a-z]{3,})\b")
_LISTS = re.compile(r"(?:and|or|by|[(]?(?:[ivx]+|[a-z]|\d+)[).]|[•*-])", re.IGNORECASE)
"""What stands before a verb in a row of verbs."""
_OWNS = re.compile(r"[’']s\b")
"""Behind "the delta and the isles" it may own what follows alone."""
_POSSESSIVE = re.compile(r"[’']s$")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Tells nouns from verbs by what two texts do with a word; `verbs` stand as one, and never as a noun."""

    verbs: frozenset[str]

    def of(self, phrase: str, text: str, acts: Iterable[str]) -> str:
        """The phrase as a noun, "" where there is none.

        Args:
            phrase: words of a text in a row.
            text: a sentence on one line.
            acts: what was read as its predicates.
        """
        heads = {word.lower() for act in acts for word in act.split()} - {"the", "of", "for"}
        before, after = _around(phrase, text)
        words = _to_noun(self._from_noun(phrase.split(), before, heads), after)
        is_noun = not any(word.lower() in heads or (word.islower() and word.endswith("ly")) for word in words)
        is_noun = is_noun and len(set(words)) == len(words) and not TRAILING.intersection(words)
        is_noun = is_noun and not any(word.lower().rstrip(".") in PERSONS_AND_DAYS for word in words)
        is_noun = is_noun and before.rstrip(".") not in PERSONS_AND_DAYS
        is_noun = is_noun and not (" and " in phrase and _OWNS.match(text, text.find(phrase) + len(phrase)))
        return _POSSESSIVE.sub("", " ".join(words)) if is_noun else ""

    def _from_noun(self, words: Sequence[str], before: str, heads: AbstractSet[str]) -> Sequence[str]:
        """Words without verbs and sums before the noun."""
        is_row = not before or _LISTS.fullmatch(before) is not None
        if before in AUXILIARIES or (words and words[0].lower() in self.verbs and is_row):
            words = words[1:]
        while words and words[0].lower() in JOINS:
            words = words[1:]
        while words and (words[0].lower() in AUXILIARIES or words[0].lower() in heads or _is_verbal(words[0])):
            words = words[1:]
        while words and _SUM.fullmatch(words[0]):
            words = words[1:]
        return words


def nouns_of(quotes: Iterable[str]) -> Nouns:
    """Made from the sentences of two texts: a verb stands behind "to" or "will", a noun behind "the" or "of"."""
    counts: Counter[str] = Counter()
    for quote in quotes:
        counts.update(_AFTER_MODAL.findall(quote))
        counts.subtract({word: len(quote) for word in _AFTER_DETERMINER.findall(quote)})
    return Nouns(frozenset(word for word, count in counts.items() if count > 0))


def _to_noun(words: Sequence[str], after: str) -> Sequence[str]:
    """Words without what says something of the noun behind it: "trade continues (to)", "dialogue held (in)"."""
    is_finite = after in OPENS_OBJECT | {"nothing"} or (after == "to" and bool(words) and words[-1] in CATENATIVE)
    is_finite = is_finite and bool(words) and words[-1].islower() and words[-1].endswith("s")
    if len(words) > 1 and (is_finite or words[-1] in FINITE_ENDS):
        words = words[:-1]
    while words and words[-1].islower() and (words[-1] in TRAILING or ADJECTIVE.fullmatch(words[-1])):
        words = words[:-1]
    return words


def _around(phrase: str, text: str) -> tuple[str, str]:
    """The words before and behind a phrase, "" where there is none."""
    at = max(0, text.find(phrase))
    before, after = text[:at].lower().split()[-1:], text[at + len(phrase) :].lower().split()[:1]
    return "".join(before), "".join(after)


def _is_verbal(word: str) -> bool:
    return word.islower() and bool(VERBAL.fullmatch(word))
