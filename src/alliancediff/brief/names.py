"""Names and subjects that only one of the texts holds: those first that several sentences or an undertaking are on."""

import math
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice

from alliancediff.brief.drafts import Draft, Fixed
from alliancediff.brief.material import Material, Told
from alliancediff.brief.naming.cutting import Name
from alliancediff.brief.naming.gone import object_of, says
from alliancediff.brief.naming.terms import is_of_field, is_specific, subjects, terms
from alliancediff.brief.naming.whole import Whole
from alliancediff.brief.ranking import operativeness
from alliancediff.brief.words import initials
from alliancediff.language.roots import shared_letters
from alliancediff.models import BriefSection, BriefSettings, CommitmentKind, Role

_ROOT, _ENDING = 5, 2
"""Letters that two words share at the least that are forms of one, and those at its end that they may not."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name or subject of one side: the sentence that says most on it, how many hold it, and what it is worth."""

    text: str
    told: Told
    holders: int
    worth: float


def listed(section: BriefSection, side: int, drafts: Sequence[Draft], material: Material) -> Iterator[Draft]:
    """One line of the names and subjects of one side that the other text does not hold.

    Those on which several sentences are come first, then those worth most; of what is new none that an entry of the
    page has.
    """
    told = [
        f"{one.topic} {one.written(material.rules)}"[: material.rules.columns]
        for one in drafts
        if side and one.section is section
    ]
    chosen = _chosen(_entries(side, material), told, material)
    if chosen:
        names, held = [one.text for one in chosen], tuple(dict.fromkeys(one.told for one in chosen))
        earlier, later = ((), held) if side else (held, ())
        yield Draft(section, "Names and subjects", Fixed(", ".join(names)), earlier, later, 0.0, tuple(names))


def _chosen(entries: Iterable[_Entry], told: Sequence[str], material: Material) -> list[_Entry]:
    """As many as a list may have, none that says what another one does."""
    rules, chosen, said = material.rules, list[_Entry](), set[str]()
    for one in sorted(entries, key=lambda one: (one.holders < rules.subject, -_rank(one, rules), one.text)):
        keys = material.words.keys(one.text)
        news = {key for key in keys if material.words.is_news(key, one.told.side)} or keys
        is_told = any(one.text in those for those in told) or news <= said or one.worth < rules.term_least
        in_short = any(_are_one(one.text, other.text) for other in chosen)
        if not is_told and not in_short and len(chosen) < rules.names:
            chosen.append(one)
            said |= keys
    return chosen


def _rank(one: _Entry, rules: BriefSettings) -> float:
    """What it is worth for its length: of two worth the same the shorter leaves room for others."""
    return round(one.worth * min(1.0, math.sqrt(rules.name_length / len(one.text))), 6)


def _are_one(name: str, other: str) -> bool:
    """Whether one name is made of the first letters of the other, or is part or another form of it."""
    short, long = sorted((name, other), key=len)
    is_form = " " not in long and shared_letters(short, long) >= max(_ROOT, len(short) - _ENDING)
    return is_form or short in long or (short.isupper() and _stands_for(short, long))


def _entries(side: int, material: Material) -> Iterator[_Entry]:
    sentences = [one for one in material.told.values() if one.side == side and one.unit.role is not Role.COURTESY]
    names = _names(sentences, material)
    found = [_named(name, held, material) for name, held in names.items() if _is_absent(name, side, material)]
    found += [*_subjects(sentences, side, material), *_sums(sentences, side, material)]
    yield from _in_short(found)
    told = {one.told.id for one in found}
    yield from (entry for one in sentences if one.id not in told for entry in _by_object(one, material))


def _in_short(entries: Sequence[_Entry]) -> Iterator[_Entry]:
    """Of a name in full and its letters the letters, with the place and the worth of the one that is worth more."""
    letters = {one.text: one for one in entries if one.text.isupper() and " " not in one.text}
    for one in entries:
        short = next((text for text in letters if text != one.text and _stands_for(text, one.text)), "")
        if not short:
            yield one
        elif one.worth > letters[short].worth:
            letters[short] = replace(letters[short], holders=letters[short].holders + one.holders, worth=one.worth)
            yield letters[short]


def _stands_for(short: str, name: str) -> bool:
    """Whether letters are those that the words of a name begin with, little words counted or not."""
    return short in initials(name) or short in "".join(word[0].upper() for word in name.split())


def _by_object(one: Told, material: Material) -> Iterator[_Entry]:
    """An act without a counterpart that no name tells, by words of its own that the other text does not hold."""
    if one.passage.chance < material.rules.alone and any(c.kind is CommitmentKind.UNDERTAKING for c in one.commitments):
        other = material.wholes[1 - one.side]
        options = terms(" ".join(one.quote.split()), material.words)
        worth = round(operativeness(one, material.rules) * material.rules.by_object, 6)
        objects = tuple(object_of(commitment) for commitment in one.commitments)
        named = (text for text in options if " " in text or any(told.startswith(text) for told in objects))
        found = (text for text in named if _is_unsaid(text, one, material) and not other.has_any(text))
        yield from (_Entry(text, one, 1, worth) for text in islice(found, 1))


def _is_unsaid(text: str, one: Told, material: Material) -> bool:
    """Whether the other text holds none of some words, and each of them says something."""
    keys = material.words.keys(text)
    return all(material.words.is_news(key, one.side) and not material.is_plain(key) for key in keys)


def _names(sentences: Sequence[Told], material: Material) -> dict[str, list[tuple[Told, Name, int]]]:
    """Each name with the sentences that hold it, and how many others stand there."""
    found: dict[str, list[tuple[Told, Name, int]]] = {}
    for one in sentences:
        found_here = {name.text: name for name in material.cutter.names(one.quote)}
        names = [name for name in found_here.values() if says(name.text, material.cutter, material.words)]
        for name in names:
            found.setdefault(name.text, []).append((one, name, len(found_here)))
    return found


def _named(text: str, held: Sequence[tuple[Told, Name, int]], material: Material) -> _Entry:
    """A name by the sentence on which most hangs: less where it is one of many, least where it only says where."""
    rules = material.rules

    def worth(one: tuple[Told, Name, int]) -> float:
        told, name, beside = one
        share = min(1.0, rules.row / beside)
        return operativeness(told, rules) * share * (rules.venue if name.is_site else 1.0)

    best = max(held, key=lambda one: (worth(one), -one[0].place))
    kind = rules.made if best[1].is_made else rules.named
    total = worth(best) * kind * min(math.sqrt(len(held)), rules.again)
    return _Entry(text, best[0], len(held), round(total, 6))


def _subjects(sentences: Sequence[Told], side: int, material: Material) -> Iterator[_Entry]:
    """Subjects that come back, and what a sentence is on that has no counterpart."""
    quotes = {one.id: " ".join(one.quote.split()) for one in sentences}
    news = frozenset(key for one in sentences for key in material.keys(one) if material.words.is_news(key, side))
    other = material.wholes[1 - side]
    for text, often in subjects(tuple(quotes.values()), news, material.words, material.cutter.fields):
        if not other.has_any(text):
            held = [one for one in sentences if text in quotes[one.id]]
            best = max(held, key=lambda one: (operativeness(one, material.rules), -one.place))
            worth = operativeness(best, material.rules) * min(math.sqrt(often), material.rules.again)
            yield _Entry(text, best, often, round(worth, 6))
    for one in sentences:
        if one.passage.chance < material.rules.alone and _is_act(one):
            worth = round(operativeness(one, material.rules), 6)
            yield from (_Entry(text, one, 1, worth) for text in _fresh_terms(one, material)[:1])


def _fresh_terms(one: Told, material: Material) -> list[str]:
    """The words of a sentence for its subjects that the other text does not hold."""
    quote, other = " ".join(one.quote.split()), material.wholes[1 - one.side]
    news = frozenset(key for key in material.keys(one) if material.words.is_news(key, one.side))
    return [text for text in terms(quote, material.words) if _is_fresh(text, news, other, material)]


def _is_fresh(text: str, news: AbstractSet[str], other: Whole, material: Material) -> bool:
    """Whether words say by themselves what a sentence is on, and the other text does not hold them.

    One word does where it is of a known field: a long noun that stands once ("characteristics") is no subject.
    """
    fields = material.cutter.fields
    is_known = is_specific(text, fields) if " " in text else is_of_field(text, fields)
    return is_known and not material.words.keys(text).isdisjoint(news) and not other.has_any(text)


def _sums(sentences: Sequence[Told], side: int, material: Material) -> Iterator[_Entry]:
    """Sums of money that are pledged."""
    other = material.wholes[1 - side]
    others = (c for one in material.told.values() if one.side != side for c in one.commitments)
    values = {sum_.value for commitment in others for sum_ in commitment.slots.amounts}
    for one in sentences:
        sums = [sum_ for commitment in one.commitments for sum_ in commitment.slots.amounts if sum_.unit.isupper()]
        is_alone = one.passage.chance < material.rules.alone
        fresh = [
            sum_ for sum_ in sums if is_alone and sum_.value not in values and " ".join(sum_.text.split()) in one.quote
        ]
        for sum_ in sorted(fresh, key=lambda sum_: -(sum_.value or 0))[:1]:
            text = " ".join(sum_.text.split())
            if not other.has(text):
                yield _Entry(text, one, 1, round(operativeness(one, material.rules) * material.rules.named, 6))


def _is_act(one: Told) -> bool:
    return any(commitment.kind is not CommitmentKind.MENTION for commitment in one.commitments)


def _is_absent(name: str, side: int, material: Material) -> bool:
    return not material.wholes[1 - side].holds(name, material.words)
