"""What a line of a brief is called: a name, or the noun phrase that it is about; words that its sentences hold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from alliancediff.brief.excerpts import Act
from alliancediff.brief.material import Material, Told

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
    is_alone = len(sentences) == 1
    title = (act and _object(act, sentences[0], weights, material, is_alone=is_alone)) or _telling(
        sentences, weights, material
    )
    title = title or _by_topic(sentences[0], material) or _first(sentences[0].quote.split(), material.rules.title)
    return title[:1].upper() + title[1:]


def _by_topic(told: Told, material: Material) -> str:
    """The title of a sentence's topic, if the sentence holds it."""
    title = next(topic.title for topic in material.diff.topics if told.passage in topic.passages)
    return title if material.words.keys(title) <= material.keys(told) else ""


def _first(words: Sequence[str], most: int) -> str:
    return " ".join(words) if len(words) <= most else f"{' '.join(words[:most])} …"


def _object(act: Act, told: Told, weights: Mapping[str, float], material: Material, *, is_alone: bool) -> str:
    """Of the first noun phrases behind a verb the first that a reader can tell lines apart by.

    Of a sentence that is told alone that may be a name which only its text has, though the other has all of its words.
    """
    rules, words = material.rules, material.words
    chunks = islice(material.phraser.chunks(act.text[act.after :], _LONGEST), _TRIED)
    for noun in _nouns(chunks, told, material):
        keys = words.keys(noun)
        is_short = len(noun.split()) <= max(rules.title, _LONGEST)
        if is_short and any(weights.get(key) for key in keys) and _worth(noun, weights, material):
            return noun
        if is_alone and (name := _new_name(noun, told, material)):
            return name
    return ""


def _telling(sentences: Sequence[Told], weights: Mapping[str, float], material: Material) -> str:
    """The phrase of all that is worth most, "" where none is worth anything."""

    def weigh(key: str) -> float:
        return weights.get(key, 0.0)

    options = {
        phrase: (_worth(phrase, weights, material), -at)
        for at, one in reversed(list(enumerate(sentences)))
        for phrase in _nouns(material.phraser.phrases(one.quote, weigh, _TRIED, material.rules.title), one, material)
    }
    best = [phrase for phrase in options if options[phrase][0]]
    return max(best, key=lambda phrase: (options[phrase], phrase), default="")


def _nouns(phrases: Iterable[str], one: Told, material: Material) -> Iterator[str]:
    """Those of some phrases of a sentence that are a noun, and tell lines apart."""
    quote, acts = " ".join(one.quote.split()), [commitment.predicate for commitment in one.commitments]
    for noun in (material.nouns.of(phrase, quote, acts) for phrase in phrases):
        head, of, rest = noun.partition(" of ")
        told = rest if of and all(map(material.is_plain, material.words.keys(head))) else noun
        if not all(map(material.is_plain, material.words.keys(told))):
            yield told


def _new_name(noun: str, told: Told, material: Material) -> str:
    """The name of several words in a noun that the other text holds in no form, "" where there is none."""
    names = (name for name in material.words.names_in(told.quote) if f" {name} " in f" {noun} " and " " in name)
    other = material.wholes[1 - told.side]
    return next((name for name in names if not other.holds(name, material.words)), "")


def _worth(phrase: str, weights: Mapping[str, float], material: Material) -> float:
    """What the words are worth; a lone common word is no title."""
    keys = sorted(material.words.keys(phrase))
    is_name = any(word[0].isupper() for word in phrase.split())
    return round(sum(weights.get(key, 0.0) for key in keys), 6) if is_name or len(keys) > 1 else 0.0
