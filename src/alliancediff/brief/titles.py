"""What a line of a brief is called: a name or a few words that the sentences behind it hold."""

from collections.abc import Mapping, Sequence

from alliancediff.brief.material import Material, Told

_TRIED = 3
"""Phrases of a sentence of which the best is taken."""


def title_of(sentences: Sequence[Told], weights: Mapping[str, float], material: Material) -> str:
    """The phrase of one of these sentences that says most by these weights: several words, or a name.

    Where none says anything, the first words of the first sentence.
    """

    def weigh(key: str) -> float:
        return weights.get(key, 0.0)

    options = {
        phrase: (_worth(phrase, weights, material), -at)
        for at, one in reversed(list(enumerate(sentences)))
        for phrase in material.phraser.phrases(one.quote, weigh, _TRIED, material.rules.title)
    }
    best = sorted((phrase for phrase in options if options[phrase][0]), key=lambda phrase: (options[phrase], phrase))
    found = best.pop() if best else " ".join(sentences[0].quote.split()[: material.rules.title]) + " …"
    second = next((phrase for phrase in reversed(best) if _fits(found, phrase, material)), "")
    title = f"{found}, {second}" if second else found
    return title[:1].upper() + title[1:]


def _fits(title: str, more: str, material: Material) -> bool:
    """Whether a second phrase may stand beside the first: both are short and share no word."""
    is_short = len(f"{title} {more}".split()) <= material.rules.title + 1
    return is_short and material.words.keys(title).isdisjoint(material.words.keys(more))


def _worth(phrase: str, weights: Mapping[str, float], material: Material) -> float:
    """What the words are worth; a lone common word is no title."""
    keys = sorted(material.words.keys(phrase))
    is_name = any(word[0].isupper() for word in phrase.split())
    return round(sum(weights.get(key, 0.0) for key in keys), 6) if is_name or len(keys) > 1 else 0.0
