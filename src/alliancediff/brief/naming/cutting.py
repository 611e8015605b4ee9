"""A run of capitalised words -> the names in it, each whole and none with a day, a person or another name.

A run is what stands between words in small letters; "and", "in" and a month may part two names in it. A name that is
held together by "of", "on" or "for" is left as it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from alliancediff.alignment.normalisation import Normaliser
from alliancediff.alignment.rows.names import names_in
from alliancediff.language.english.names import (
    BOUND_LINKS,
    DAYS,
    JOINED,
    KIN,
    LINKS,
    MEETINGS,
    MEETS,
    NO_NAME,
    NUMERAL,
    PLACED,
    PLURAL_OWNERS,
    POSSESSIVE,
    RECITAL,
    STANDARD,
    TAIL_OPENERS,
)
from alliancediff.lexicon import Lexicon

_LINKS = LINKS | BOUND_LINKS | {"the"}
_WHOLE = 2
"""Words from which a part of a run may be a whole name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence, on one line; `is_made` is true for an instrument, a body or a programme.

    `is_site` is true where it only tells where something is.
    """

    text: str
    is_made: bool
    is_site: bool


@dataclass(frozen=True, slots=True)
class Cutter:
    """Finds names with the words of one lexicon."""

    heads: AbstractSet[str]
    bodies: AbstractSet[str]
    empty: AbstractSet[str]
    openers: AbstractSet[str]
    titles: AbstractSet[str]
    days: AbstractSet[str]
    meetings: AbstractSet[str]
    fields: re.Pattern[str]
    words: Normaliser

    def names(self, quote: str) -> Iterator[Name]:
        """The names of a sentence in its order, those of persons with an office left out."""
        text, at = " ".join(quote.split()), 0
        for run in names_in(text, self.words):
            at = text.find(run, at)
            if "/" in text[max(0, at - 1) : at] + text[at + len(run) : at + len(run) + 1]:
                continue
            before = text[:at].split()
            numeral = before[-1:] if before and NUMERAL.fullmatch(before[-1]) else []
            for part in self._parts([*numeral, *run.split()], before):
                name = " ".join(part)
                place = text.find(name, at - len(" ".join(numeral)) - len(numeral))
                if not self._is_adjective(part, text[place + len(name) :].split()[:1]):
                    yield Name(name, self._is_made(part), self._is_site(part, text[:place].split()[-2:]))
            at += len(run)
        yield from (Name(letters, is_made=False, is_site=False) for letters in STANDARD.findall(text))

    def is_empty(self, words: Iterable[str]) -> bool:
        """Whether words say nothing by themselves, as "Joint Working Group" does not."""
        told = [word for word in words if word not in _LINKS and word.strip("’'") not in self.empty]
        return all(word.isdigit() or len(word) == 1 or NO_NAME.fullmatch(word) for word in told)

    def _parts(self, run: Sequence[str], before: Sequence[str]) -> Iterator[Sequence[str]]:
        is_person = any(word.strip(".") in self.titles for word in before[-2:])
        for number, stretch in enumerate(self._stretches(run)):
            for part in self._split(stretch):
                name = self._trimmed(part)
                follows = is_person and not number and part[:1] == run[:1] and not self._is_made(name)
                if name and not follows and not self.is_empty(name) and not self._is_person(name):
                    yield name

    def _stretches(self, run: Sequence[str]) -> Iterator[Sequence[str]]:
        """A run at each month or day of the week."""
        begin = 0
        for at, word in enumerate(run):
            if word in self.days:
                yield run[begin:at]
                begin = at + 1
        yield run[begin:]

    def _split(self, run: Sequence[str]) -> Iterator[Sequence[str]]:
        """A stretch at each word that parts two names."""
        begin = 0
        for at, word in enumerate(run):
            if at > begin and self._may_part(word, run[begin:at], run[at + 1 :]):
                yield run[begin:at]
                begin = at + 1
        yield run[begin:] if begin else run

    def _may_part(self, link: str, left: Sequence[str], rest: Sequence[str]) -> bool:
        right = rest[1:] if rest[:1] == ["the"] else rest
        if not right or link not in {"and", "in"}:
            return False
        if link == "in":
            is_whole = len(left) >= _WHOLE and self._is_noun(left[-1]) and not TAIL_OPENERS & set(left)
            return is_whole and not self._is_noun(right[-1])
        if len(rest) > len(right):
            return not TAIL_OPENERS & set(left) or any(map(self._is_noun, right))
        return (self._is_known(left) and self._is_known(right)) or self._are_two(left, right)

    def _are_two(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether what stands on either side of "and" is whole: by its nouns, or by what "of" or "on" adds to both."""
        ends_left, ends_right = self._is_noun(left[-1]), self._is_noun(right[-1])
        if TAIL_OPENERS & set(left):
            return bool(TAIL_OPENERS & set(right[1:])) and self._is_made(left)
        if len(left) == len(right) == 1:
            return not ends_left and not ends_right
        both = len(left) >= _WHOLE and len(right) >= _WHOLE
        return both and (ends_left or not ends_right or left[-1] == right[-1])

    def _is_known(self, part: Sequence[str]) -> bool:
        """Whether a part is an abbreviation, or a name that the lexicon knows."""
        if len(part) == 1 and sum(map(str.isupper, part[0])) >= _WHOLE:
            return True
        tokens = self.words.tokens(" ".join(part), ())
        return len(tokens) == 1 and tokens[0].startswith("@")

    def _trimmed(self, part: Sequence[str]) -> Sequence[str]:
        """A part from its first to its last word that a name may begin and end with, without an owner before it."""
        begin = max((at + 1 for at, word in enumerate(part) if JOINED.fullmatch(word)), default=0)
        owners = [at + 1 for at, word in enumerate(part[:-1]) if _owns(word) and self._may_go(word, at, part)]
        words = list(part[max([begin, *owners]) :])
        while words and (
            words[0][0].islower() or words[0].isdigit() or words[0] in self.openers or RECITAL.fullmatch(words[0])
        ):
            words.pop(0)
        while words and (words[-1] in _LINKS or len(words[-1]) == 1 or self._is_left_over(words)):
            words.pop()
        while (end := self._tail(words)) and end < len(words):
            words = words[:end]
        if words and not PLURAL_OWNERS.fullmatch(words[-1]):
            words[-1] = re.sub(r"(?:[’']s?|-)$", "", words[-1])
        return words

    def _tail(self, words: Sequence[str]) -> int:
        """Where a name ends before the party that it is for: "Rice Plan for the United States"."""
        ends = (
            at for at in range(1, len(words)) if words[at] in {"for", "in", "to"} and self._is_known(words[at + 1 :])
        )
        return next(ends, 0)

    def _may_go(self, owner: str, at: int, part: Sequence[str]) -> bool:
        """Whether what an owner has is a name by itself."""
        return at > 0 or len(part) > _WHOLE or owner[:-2].isupper()

    def _is_left_over(self, words: Sequence[str]) -> bool:
        """Whether a number at the end belongs to a day."""
        return words[-1][0].isdigit() and len(words) > 1 and words[-2] in _LINKS

    def _is_person(self, name: Sequence[str]) -> bool:
        """Whether an office stands in it that is no part of a body's name."""
        return not self._is_made(name) and any(word.strip(".") in self.titles for word in name)

    def _is_site(self, name: Sequence[str], before: Sequence[str]) -> bool:
        """Whether it only tells where, or on what occasion, something is."""
        is_meeting = name[-1] in self.meetings
        return bool((MEETS if is_meeting else PLACED) & set(before)) and (is_meeting or not self._is_made(name))

    def _is_adjective(self, name: Sequence[str], after: Sequence[str]) -> bool:
        """Whether a word is of a name and says of what kind something is: "Fijian waters"."""
        is_kin = len(name) == 1 and KIN.fullmatch(name[0]) is not None
        return is_kin and bool(after) and after[0][0].islower() and after[0] not in _LINKS

    def _is_made(self, name: Sequence[str]) -> bool:
        if not name:
            return False
        stop = next((at for at, word in enumerate(name) if word in TAIL_OPENERS), len(name))
        return any(self._is_noun(word) for word in name[max(0, stop - 1) : stop]) or self._is_noun(name[-1])

    def _is_noun(self, word: str) -> bool:
        return word in self.heads or word in self.bodies


@lru_cache(maxsize=16)
def cutter_of(lexicon: Lexicon, words: Normaliser) -> Cutter:
    """The cutter of a lexicon."""
    known = lexicon.anchors
    heads = {noun.split()[-1] for noun in (*known.mechanisms, *known.instruments)}
    forms = {form for actor in lexicon.actors for form in actor.forms}
    nouns = {noun for noun in known.bodies if " " not in noun}
    roles = {form for role in known.roles for form in (role, f"{role}s")}
    titles = {title.capitalize() for title in lexicon.titles if " " not in title} | {"Dr", "Jr", "Sr"}
    return Cutter(
        heads=heads,
        bodies=nouns,
        empty={
            *heads,
            *(notion for notion in known.notions if notion not in forms),
            *nouns,
            *MEETINGS,
            *known.generic,
            *known.openers,
            *roles,
            *titles,
            *_singular(heads),
        },
        openers=frozenset(known.openers),
        titles=titles,
        days={*known.months, *DAYS},
        meetings={*known.dialogue, *MEETINGS},
        fields=_fields(lexicon),
        words=words,
    )


def _owns(word: str) -> bool:
    return bool(POSSESSIVE.fullmatch(word)) and not PLURAL_OWNERS.fullmatch(word)


def _fields(lexicon: Lexicon) -> re.Pattern[str]:
    """The cues of the themes that are fields to act in."""
    cues = sorted({cue for theme in lexicon.themes if not theme.is_aim for cue in theme.cues})
    forms = "|".join(re.escape(cue).replace(re.escape("*"), r"\w*") for cue in cues)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


def _singular(nouns: AbstractSet[str]) -> Iterator[str]:
    yield from (noun.removesuffix("s") for noun in nouns)
