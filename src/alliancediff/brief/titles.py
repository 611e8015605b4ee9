"""What a line of a brief is called: a name, or the noun phrase that it is about; words that its sentences hold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from alliancediff.brief.excerpts import Act
from alliancediff.brief.material import Material, Told
from alliancediff.language.english.brief import ADJECTIVE, AUXILIARIES, PERSONS_AND_DAYS, TRAILING, VERBAL

_SUM = re.compile(r"[$€£¥]?[\d.,]+%?|(?:m|b|tr)illion|percent")
_TRIED = 4
"""Phrases of a sentence of which the best is taken, and those behind a verb that may be its object."""
_LONGEST = 6
"""Words of an object that is a title whole."""


def title_of(
    sentences: Sequence[Told], weights: Mapping[str, float], material: Material, act: Act | None = None
) -> str:
    """The object of an act, else the phrase of one of these sentences that says most: several words, or a name.

    Where none says anything, the first words of the first sentence.

    Args:
        sentences: those that the title is for, the most telling first.
        weights: what their words are worth, by key.
        material: of the brief.
        act: of the first sentence.
    """
    title = (act and _object(act, sentences[0], weights, material)) or _telling(sentences, weights, material)
    title = title or _first(sentences[0].quote.split(), material.rules.title)
    return title[:1].upper() + title[1:]


def _first(words: Sequence[str], most: int) -> str:
    return " ".join(words) if len(words) <= most else f"{' '.join(words[:most])} …"


def _object(act: Act, told: Told, weights: Mapping[str, float], material: Material) -> str:
    """Of the first noun phrases behind a verb the first that a reader can tell lines apart by."""
    rules, words = material.rules, material.words
    chunks = islice(material.phraser.chunks(act.text[act.after :], _LONGEST), _TRIED)
    nouns = (noun for chunk in chunks for noun in _nominal(chunk, told))
    plain = words.light | words.formula
    for noun in nouns:
        keys = words.keys(noun)
        is_telling = any(weights.get(key) for key in keys) and not keys <= plain
        if is_telling and _worth(noun, weights, material) and len(noun.split()) <= max(rules.title, _LONGEST):
            return noun
    return ""


def _telling(sentences: Sequence[Told], weights: Mapping[str, float], material: Material) -> str:
    """The phrase of all that is worth most, "" where none is worth anything."""

    def weigh(key: str) -> float:
        return weights.get(key, 0.0)

    options = {
        phrase: (_worth(phrase, weights, material), -at)
        for at, one in reversed(list(enumerate(sentences)))
        for found in material.phraser.phrases(one.quote, weigh, _TRIED, material.rules.title)
        for phrase in _nominal(found, one)
    }
    best = [phrase for phrase in options if options[phrase][0]]
    return max(best, key=lambda phrase: (options[phrase], phrase), default="")


def _nominal(phrase: str, one: Told) -> Iterator[str]:
    """A phrase as a noun: without verbs at its beginning, and adjectives and adverbs at its end; else none."""
    words, quote = phrase.split(), " ".join(one.quote.split())
    before = quote[: max(0, quote.find(phrase))].lower().split()[-1:]
    verbs = {word.lower() for c in one.commitments for word in c.predicate.split()} - {"the", "of", "for"}
    if before and before[0] in AUXILIARIES:
        words = words[1:]
    while words and (words[0].lower() in AUXILIARIES or _is_verb(words[0], verbs)):
        words = words[1:]
    while words and _SUM.fullmatch(words[0]):
        words = words[1:]
    while words and words[-1].islower() and (words[-1] in TRAILING or ADJECTIVE.fullmatch(words[-1])):
        words = words[:-1]
    is_noun = not any(word.lower() in verbs or (word.islower() and word.endswith("ly")) for word in words)
    is_noun = is_noun and len(set(words)) == len(words)
    is_noun = is_noun and not any(word.lower() in PERSONS_AND_DAYS for word in words)
    if words and is_noun and not TRAILING.intersection(words):
        yield re.sub(r"[’']s$", "", " ".join(words))


def _is_verb(word: str, verbs: AbstractSet[str]) -> bool:
    return word.lower() in verbs or (word.islower() and bool(VERBAL.fullmatch(word)))


def _worth(phrase: str, weights: Mapping[str, float], material: Material) -> float:
    """What the words are worth; a lone common word is no title."""
    keys = sorted(material.words.keys(phrase))
    is_name = any(word[0].isupper() for word in phrase.split())
    return round(sum(weights.get(key, 0.0) for key in keys), 6) if is_name or len(keys) > 1 else 0.0
