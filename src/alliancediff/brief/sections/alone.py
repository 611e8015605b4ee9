"""Lines on what one of the texts holds alone: sentences by the news they share, and a list of names and terms."""

from collections.abc import Iterator, Sequence

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material, Told
from alliancediff.brief.ranking import operativeness, worth_of
from alliancediff.brief.titles import title_of
from alliancediff.models import BriefSection, Ladder

SECTIONS = (BriefSection.GONE, BriefSection.NEW)
"""What is held alone by the earlier side, and by the later one."""


def alone(side: int, shown: frozenset[str], material: Material) -> Iterator[Draft]:
    """Lines on the sentences of one side that no other line shows."""
    left = [one for one in material.told.values() if one.side == side and one.id not in shown]
    for group in _groups(left, side, material):
        text = _text(group, side, material)
        if text:
            earlier, later = ((), tuple(group)) if side else (tuple(group), ())
            title = title_of(group, lambda key: material.news(key, side), material)
            yield Draft(SECTIONS[side], title, text, earlier, later, worth_of(group, material))


def _groups(left: Sequence[Told], side: int, material: Material) -> Iterator[list[Told]]:
    """Sentences by the news they share, the most telling word first; each in one group."""
    news = {one.id: _topical(one, side, material) for one in left}
    left = [one for one in left if news[one.id]]
    while left:
        held: dict[str, list[Told]] = {}
        for one in left:
            for key in news[one.id]:
                held.setdefault(key, []).append(one)
        group = max(
            held.items(), key=lambda item: (worth_of(item[1], material) * min(1.0, material.telling(item[0])), item[0])
        )[1]
        group = sorted(group, key=lambda one: -worth_of([one], material))[: material.rules.gathered]
        yield group
        left = [one for one in left if one not in group]


def _topical(one: Told, side: int, material: Material) -> list[str]:
    """The words of a sentence that may be what others are on, too: no bare numbers, no plain words."""
    keys = (key for key in material.keys(one) if material.words.is_news(key, side))
    return [key for key in keys if not key.isdigit() and key not in material.words.light | material.words.formula]


def _text(group: Sequence[Told], side: int, material: Material) -> str:
    """Each sentence by the words that say most, as far as there is room, the first words of each first."""
    found = [_phrases(one, side, material) for one in group]
    said: set[str] = set()
    chosen: list[list[str]] = [[] for _ in group]
    for rank in range(material.rules.phrases):
        for at, phrases in enumerate(found):
            keys = material.words.keys(phrases[rank]) if rank < len(phrases) else frozenset()
            if (
                keys - said
                and len(_told([*chosen[:at], [*chosen[at], phrases[rank]], *chosen[at + 1 :]], group))
                <= material.rules.room
            ):
                chosen[at].append(phrases[rank])
                said |= keys
    return _told(chosen, group)


def _told(chosen: Sequence[Sequence[str]], group: Sequence[Told]) -> str:
    parts = (
        _operative(one) + ", ".join(f"“{phrase}”" for phrase in phrases)
        for one, phrases in zip(group, chosen, strict=True)
        if phrases
    )
    return "; ".join(parts)


def _phrases(one: Told, side: int, material: Material) -> list[str]:
    """The phrases of a sentence, the one that says most first; the first holds news."""
    said = set(material.words.keys(_operative(one)))
    weigh = [lambda key: material.news(key, side), lambda key: material.weigh(key, side)]
    made: list[str] = []
    for rank in range(material.rules.phrases):
        least = material.rules.phrase_least if rank else 0.0
        found = material.phraser.phrases(
            one.quote, weigh[min(rank, 1)], 1, material.rules.phrase, said=said, least=least
        )
        said |= {key for phrase in found for key in material.words.keys(phrase)}
        made += found
    return made


def _operative(told: Told) -> str:
    """The words by which a sentence condemns, opposes or demands."""
    found = [
        c.predicate
        for c in told.commitments
        if c.ladder in {Ladder.NEGATIVE, Ladder.DIRECTIVE} and "…" not in c.predicate
    ]
    return f"“{found[0]}” " if found else ""


def listed(side: int, drafts: Sequence[Draft], material: Material) -> Iterator[Draft]:
    """One line of names and terms that only one side holds and no other line says."""
    said = {key for draft in drafts for key in material.words.keys(f"{draft.topic} {draft.text}")}
    options = {
        (phrase, one.id): one
        for one in material.told.values()
        if one.side == side
        for phrase in _terms(one, said, material)
    }
    worth = {option: _worth(option[0], one, material) for option, one in options.items()}
    chosen: dict[str, Told] = {}
    for option in sorted(options, key=lambda option: (-worth[option], option)):
        fresh = {key for key in material.words.keys(option[0]) if material.words.is_news(key, side)} - said
        if fresh and len(chosen) < material.rules.names:
            said |= fresh
            chosen[option[0]] = options[option]
    if chosen:
        held = tuple(dict.fromkeys(chosen.values()))
        earlier, later = ((), held) if side else (held, ())
        yield Draft(SECTIONS[side], "Names and terms", ", ".join(chosen), earlier, later, 0.0, tuple(chosen))


def _terms(one: Told, said: set[str], material: Material) -> tuple[str, ...]:
    """The news of a sentence in a few words each: names, and where it has no partner, terms, too."""
    is_alone = one.passage.chance < material.rules.alone

    def weigh(key: str) -> float:
        return material.news(key, one.side) if is_alone or key in material.words.names else 0.0

    return material.phraser.phrases(
        one.quote, weigh, 2, material.rules.title, said=said, least=material.rules.phrase_least
    )


def _worth(phrase: str, one: Told, material: Material) -> float:
    news = sum(sorted(material.news(key, one.side) for key in material.words.keys(phrase)))
    return round(news * operativeness(one, material.rules), 6)
