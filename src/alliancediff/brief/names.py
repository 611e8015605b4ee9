"""One line of names and terms that only one of the texts holds."""

import math
from collections.abc import Iterator, Sequence

from alliancediff.alignment.rows.names import parts_of
from alliancediff.brief.drafts import Draft, Fixed
from alliancediff.brief.material import Material, Told
from alliancediff.brief.ranking import operativeness
from alliancediff.language.english.brief import NOUN
from alliancediff.models import BriefSection

_TERMS = 2
"""Terms of one sentence that are tried."""


def listed(section: BriefSection, side: int, drafts: Sequence[Draft], material: Material) -> Iterator[Draft]:
    """The names and terms of one side, those worth most first, without what other lines of the section say."""
    told = [draft for draft in drafts if draft.section is section]
    said = {key for draft in told for key in material.words.keys(f"{draft.topic} {draft.written(material.rules)}")}
    sentences = [one for one in material.told.values() if one.side == side]
    options = {(term, one.id): one for one in sentences for term in _terms(one, said, material)}
    worth = {option: _worth(option[0], one, material) for option, one in options.items()}
    chosen: dict[str, Told] = {}
    for option in sorted(options, key=lambda option: (-worth[option], option)):
        keys = material.words.keys(option[0])
        fresh = {key for key in keys if material.words.is_news(key, side)} or keys
        is_said = any(option[0] in one or one in option[0] for one in chosen)
        is_room = len(chosen) < material.rules.names and worth[option] >= material.rules.term_least
        if fresh - said and not is_said and is_room:
            said |= fresh
            chosen[option[0]] = options[option]
    if chosen:
        held = tuple(dict.fromkeys(chosen.values()))
        earlier, later = ((), held) if side else (held, ())
        yield Draft(section, "Names and terms", Fixed(", ".join(chosen)), earlier, later, 0.0, tuple(chosen))


def _terms(one: Told, said: set[str], material: Material) -> tuple[str, ...]:
    """The news of a sentence in a few words each: names, and where it has no partner, terms, too."""
    is_alone, rules = one.passage.chance < material.rules.alone, material.rules

    def weigh(key: str) -> float:
        return material.news(key, one.side) if is_alone or key in material.words.names else 0.0

    found = material.phraser.phrases(one.quote, weigh, _TERMS, rules.title, said=said, least=rules.phrase_least)
    whole = (name for name in _names(one, material) if _is_gone_whole(name, one, material))
    known = (term for term in found if _is_term(term, material) and not material.words.has_in_short(term, 1 - one.side))
    terms = (*known, *whole)
    return tuple(dict.fromkeys(part for term in terms for part in _parts(term, one, material)))


def _parts(term: str, one: Told, material: Material) -> tuple[str, ...]:
    """A term; of names in a row those that the other text does not hold."""
    parts = parts_of(term)
    other = material.words.spaced[1 - one.side]
    missing = tuple(part for part in parts if part.lower() not in other)
    return missing if len(missing) < len(parts) else (term,)


def _is_term(term: str, material: Material) -> bool:
    """Whether words may stand in a list by themselves: a name, several words, a noun by its form or one that recurs."""
    if " " in term or term != term.lower():
        return True
    return bool(NOUN.fullmatch(term)) or all(material.words.counts[key] > 1 for key in material.words.keys(term))


def _names(one: Told, material: Material) -> tuple[str, ...]:
    """The names of a sentence: those that are known to be missing, and others whose words do not stand so."""
    other = material.words.spaced[1 - one.side]
    others = (name for name in material.words.names_in(one.quote) if name.lower() not in other)
    return (*one.passage.missing, *others)


def _is_gone_whole(name: str, one: Told, material: Material) -> bool:
    """Whether a name of several words is news as a whole.

    It is none where a sentence of the other text holds all of its words, or the other text has it in short.
    """
    words = material.words
    keys = {key for key in words.keys(name) - words.speakers - words.subjects if len(key) > 1}
    if " " not in name or len(keys) < 2 or words.has_in_short(name, 1 - one.side):  # noqa: PLR2004
        return False
    others = (other for other in material.told.values() if other.side != one.side)
    return not any(keys <= material.keys(other) for other in others)


def _worth(term: str, one: Told, material: Material) -> float:
    """What the words of a term are worth on average, and somewhat more where it has several.

    A name whose words stand in the other text, each in another place, is news as a whole.
    """
    keys = sorted(material.words.keys(term) - material.words.speakers)
    news = sum(material.news(key, one.side) for key in keys)
    is_name = len(keys) > 1 and (term in one.passage.missing or term in material.words.names_in(one.quote))
    whole = len(keys) if is_name else 0
    return round(max(news, whole) / math.sqrt(max(1, len(keys))) * operativeness(one, material.rules), 6)
