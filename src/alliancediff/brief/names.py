"""One line of names and terms that only one of the texts holds and that no other line says."""

import math
from collections.abc import Iterator, Sequence

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material, Told
from alliancediff.brief.ranking import operativeness
from alliancediff.language.english.brief import NOUN
from alliancediff.models import BriefSection

_TERMS = 2
"""Terms of one sentence that are tried."""


def listed(section: BriefSection, side: int, drafts: Sequence[Draft], material: Material) -> Iterator[Draft]:
    """The names and terms of one side, those worth most first; none where all are said."""
    said = {key for draft in drafts for key in material.words.keys(f"{draft.topic} {draft.text}")}
    sentences = [one for one in material.told.values() if one.side == side]
    options = {(term, one.id): one for one in sentences for term in _terms(one, said, material)}
    worth = {option: _worth(option[0], one, material) for option, one in options.items()}
    chosen: dict[str, Told] = {}
    for option in sorted(options, key=lambda option: (-worth[option], option)):
        keys = material.words.keys(option[0])
        fresh = {key for key in keys if material.words.is_news(key, side)} or keys
        is_said = any(option[0] in one or one in option[0] for one in chosen)
        if fresh - said and not is_said and len(chosen) < material.rules.names:
            said |= fresh
            chosen[option[0]] = options[option]
    if chosen:
        held = tuple(dict.fromkeys(chosen.values()))
        earlier, later = ((), held) if side else (held, ())
        yield Draft(section, "Names and terms", ", ".join(chosen), earlier, later, 0.0, tuple(chosen))


def _terms(one: Told, said: set[str], material: Material) -> tuple[str, ...]:
    """The news of a sentence in a few words each: names, and where it has no partner, terms, too."""
    is_alone, rules = one.passage.chance < material.rules.alone, material.rules

    def weigh(key: str) -> float:
        return material.news(key, one.side) if is_alone or key in material.words.names else 0.0

    found = material.phraser.phrases(one.quote, weigh, _TERMS, rules.title, said=said, least=rules.phrase_least)
    whole = (name for name in one.passage.missing if _is_gone_whole(name, one, material))
    return tuple(dict.fromkeys((*(term for term in found if _is_term(term, material)), *whole)))


def _is_term(term: str, material: Material) -> bool:
    """Whether words may stand in a list by themselves: a name, several words, a noun by its form or one that recurs."""
    if " " in term or term != term.lower():
        return True
    return bool(NOUN.fullmatch(term)) or all(material.words.counts[key] > 1 for key in material.words.keys(term))


def _is_gone_whole(name: str, one: Told, material: Material) -> bool:
    """Whether a name of several words is news as a whole: no sentence of the other text holds all of its words."""
    keys = material.words.keys(name) - material.words.speakers
    others = (other for other in material.told.values() if other.side != one.side)
    return " " in name and len(keys) > 1 and not any(keys <= material.keys(other) for other in others)


def _worth(term: str, one: Told, material: Material) -> float:
    """What the words of a term are worth on average, and somewhat more where it has several.

    A name whose words stand in the other text, each in another place, is news as a whole.
    """
    keys = sorted(material.words.keys(term) - material.words.speakers)
    news = sum(material.news(key, one.side) for key in keys)
    whole = len(keys) if term in one.passage.missing and len(keys) > 1 else 0
    return round(max(news, whole) / math.sqrt(max(1, len(keys))) * operativeness(one, material.rules), 6)
