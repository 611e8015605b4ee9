"""What a line of a brief is called: a name or a few words that the sentences behind it hold."""

from collections.abc import Callable, Sequence

from alliancediff.brief.material import Material, Told


def title_of(sentences: Sequence[Told], weigh: Callable[[str], float], material: Material) -> str:
    """The phrase of one of these sentences that says most by these weights; first words where none says anything."""
    most, best, found = material.rules.title, 0.0, ""
    for one in sentences:
        for phrase in material.phraser.phrases(one.quote, weigh, 1, most):
            worth = _worth(phrase, weigh, material)
            if round(worth, 6) > best:
                best, found = round(worth, 6), phrase
    found = found or " ".join(sentences[0].quote.split()[:most]) + " …"
    return found[:1].upper() + found[1:]


def _worth(phrase: str, weigh: Callable[[str], float], material: Material) -> float:
    """A title of several words says more than one rare word."""
    return sum(weigh(key) for key in sorted(material.words.keys(phrase)))
