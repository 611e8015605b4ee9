"""Lines on what one of the texts holds alone."""

from collections.abc import Iterable, Iterator, Sequence

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material, Told
from alliancediff.brief.ranking import worth_of
from alliancediff.models import BriefSection


def drafts_of(section: BriefSection, side: int, material: Material) -> Iterator[Draft]:
    """The lines of a section on sentences of one side: those that share a word that the other text does not hold."""
    alone = [one for one in material.alone if one.side == side and one.passage.chance <= material.rules.alone]
    for group in _groups(alone, side, material):
        text = _text(group, side, material)
        if text:
            earlier, later = ((), tuple(group)) if side else (tuple(group), ())
            yield Draft(section, _title(group, material), text, earlier, later, worth_of(group, material))


def _groups(alone: Sequence[Told], side: int, material: Material) -> Iterator[list[Told]]:
    """Sentences by the news they share, the most telling word first; each in one group."""
    left = list(alone)
    while left:
        news = {
            one.id: {key for key in material.words.keys(one.quote) if material.words.is_news(key, side)} for one in left
        }
        counts = {key: [one for one in left if key in news[one.id]] for keys in news.values() for key in keys}
        shared = {key: group for key, group in counts.items() if len(group) > 1}
        if not shared:
            break
        best = max(shared, key=lambda key: (min(len(shared[key]), 4), material.weigh(key, side), key))
        group = sorted(shared[best], key=lambda one: -worth_of([one], material))[: material.rules.gathered]
        yield group
        left = [one for one in left if one not in group]
    yield from ([one] for one in left)


def _text(group: Sequence[Told], side: int, material: Material) -> str:
    said: set[str] = set()
    phrases: list[str] = []
    for one in group:

        def weigh(key: str) -> float:
            return material.weigh(key, side)

        found = material.phraser.phrases(one.quote, weigh, max(1, 4 - len(group)), said, material.rules.phrase_least)
        said |= {key for phrase in found for key in material.words.keys(phrase)}
        phrases += found
    return ", ".join(f"“{phrase}”" for phrase in phrases)


def _title(group: Sequence[Told], material: Material) -> str:
    names = [name for one in group for name in one.passage.missing]
    return names[0] if names else material.titles[group[0].id]


def names_of(sentences: Iterable[Told]) -> tuple[str, ...]:
    """Names that the other text does not hold."""
    return tuple(dict.fromkeys(name for one in sentences for name in one.passage.missing))
