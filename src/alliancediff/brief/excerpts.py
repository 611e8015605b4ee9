"""A sentence -> the words by which it acts, verbatim: from its verb, or who else acts, to a phrase's end.

What follows later in the sentence and says most that is new stands after a mark: "will fund … by May 2030".
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from alliancediff.brief.phrases import Phraser, Weigh
from alliancediff.brief.words import Word, Words
from alliancediff.language.english.brief import (
    ADVERB,
    AUXILIARIES,
    FINITE,
    HELD_TO,
    NEGATIONS,
    OPENING_ASIDE,
    OPENS_OBJECT,
    SILENT,
    VERBAL,
)
from alliancediff.language.folding import same_word
from alliancediff.models import SAID_APART, BriefSettings, Commitment, Span

_WORD = re.compile(r"[\w’'-]+")
_PAUSE = re.compile(r"[,;:—]\s")
_MARK = re.compile(r"[,;:()—]")
_OF = re.compile(r"\s+(?:of\s+)?(?:(?:the|an?)\s+)?")
_OWNER = re.compile(r"[’']s(?:\s*\([^()]*\))?$")
"""Whose the next words are: "the Republic's (RW)"."""
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))
_CLOSING = frozenset(closing for _, closing in _BRACKETS)
_WHOLE, _PHRASE, _PART = 3, 2, 1
"""How well a quotation may end: at a mark, before what only adds to it, or before a word that its last one needs."""


@dataclass(frozen=True, slots=True)
class Act:
    """What an excerpt is taken from: a sentence, where the act begins in it, and where the words after its verb do.

    `lent` is the verb that a lead-in lends, "" where the sentence has its own; `verb` where its own stands. `facts` are
    its sums and days, verbatim.
    """

    text: str
    begin: int
    after: int
    lent: str = ""
    facts: tuple[str, ...] = ()
    verb: int = 0

    @property
    def from_its_verb(self) -> "Act":
        """The same without what stands before its verb."""
        return replace(self, begin=max(self.begin, self.verb))


@dataclass(frozen=True, slots=True)
class Excerpter:
    """Quotes acts in so much room."""

    words: Words
    phraser: Phraser
    rules: BriefSettings

    def excerpt(self, act: Act, weigh: Weigh, room: int, subject: Weigh | None = None) -> str:
        """The act, as much of it as has room; a sum or a day that comes later, and its subject if that does.

        Args:
            act: where it stands.
            weigh: what a word of the sentence is worth, by its key.
            room: in characters.
            subject: what a word tells of the subject, which is told before a sum or a day.
        """
        lent = f"{act.lent}{SAID_APART}" if act.lent else ""
        whole, quality = self._head(act, room - len(lent))
        if not quality and act.verb > act.begin:  # a long subject would leave no room for the object
            return self.excerpt(act.from_its_verb, weigh, room, subject)
        said = self.words.keys(act.text[act.begin : whole])
        is_told = subject is None or any(map(subject, said))
        tail = self._fact(act, whole, weigh) if subject is None or is_told else self._phrase(act, whole, subject)
        if not tail:
            return lent + _flat(act.text[act.begin : whole])
        short, quality = self._head(act, room - len(lent) - len(tail) - len(SAID_APART))
        joined = f"{lent}{_flat(act.text[act.begin : short])}{SAID_APART}{tail}"
        return joined if quality and len(joined) <= room else lent + _flat(act.text[act.begin : whole])

    def _head(self, act: Act, room: int) -> tuple[int, int]:
        """Where the words end that begin an act, and how well: after its object, and as late as there is room for."""
        return max(self._ends(act), key=lambda end: self._fitness(act, end, room), default=(len(act.text), _WHOLE))

    def _fitness(self, act: Act, end: tuple[int, int], room: int) -> tuple[bool, bool, bool, int, int]:
        place, quality = end
        length = place - act.begin
        fits = length <= room
        is_full = 2 * length >= room
        return fits, quality > 0, is_full or quality == _WHOLE, quality if is_full else 0, place if fits else -place

    def _ends(self, act: Act) -> Iterator[tuple[int, int]]:
        """Each word at which a quotation may end, and how well."""
        words: list[Word | None] = [None, *self.words.read(act.text), None]
        for before, word, following in zip(words, words[1:], words[2:], strict=False):
            if word and word.is_content and word.end > act.after:
                end = _closed(act.text, act.begin, word.end)
                is_open = not end or _OWNER.search(act.text, act.begin, end) is not None
                yield end or word.end, 0 if is_open else _quality(act.text, before, word, following)

    def _fact(self, act: Act, end: int, weigh: Weigh) -> str:
        """The first sum or day after a place that is worth something, with what it is of; "" where there is none."""
        rest = _flat(act.text[end:])
        facts = (fact for fact in act.facts if fact in rest and any(map(weigh, self.words.keys(fact))))
        return next((f"{fact}{self._counted(rest.partition(fact)[2])}" for fact in facts), "")

    def _counted(self, after: str) -> str:
        """The words right behind a sum that say of what it is: " of power lines"."""
        chunk = next(self.phraser.chunks(after, self.rules.phrase), "")
        joint = _OF.match(after)
        return after[: joint.end() + len(chunk)] if chunk and joint and after.startswith(chunk, joint.end()) else ""

    def _phrase(self, act: Act, end: int, subject: Weigh) -> str:
        """The words after a place that tell the subject best, "" where none does."""
        found = self.phraser.phrases(act.text[end:], subject, 1, self.rules.phrase)
        return found[0] if found else ""


def _closed(text: str, begin: int, end: int) -> int:
    """The end of a quotation with the bracket that closes there; 0 where one that opens in it is not closed."""
    while end < len(text) and text[end] in _CLOSING and not _is_balanced(text[begin:end]):
        end += 1
    return end if _is_balanced(text[begin:end]) else 0


def _is_balanced(text: str) -> bool:
    return all(text.count(one) == text.count(other) for one, other in _BRACKETS)


def _quality(text: str, before: Word | None, word: Word, following: Word | None) -> int:
    """How well a quotation may end with a word: a verb at its end lacks its object."""
    told = text[word.start : word.end]
    lead = text[before.start : before.end].lower() if before else ""
    if following is None:
        return _WHOLE
    if lead in AUXILIARIES or (lead == "and" and not word.is_name and VERBAL.fullmatch(told)):
        return 0
    if _MARK.search(text, word.end, following.start):
        return _WHOLE
    between = text[following.start : following.end].lower()
    is_verb = not word.is_name and bool(VERBAL.fullmatch(told))
    if following.is_content or is_verb or between in OPENS_OBJECT or between in FINITE:
        return 0
    return _PART if between in HELD_TO else _PHRASE


def act_of(commitment: Commitment, text: str, start: int, everyone: int, words: Words) -> Act:
    """The act of a commitment in its sentence.

    Args:
        commitment: what was read.
        text: the sentence that it stands in.
        start: of the sentence in its statement.
        everyone: how many parties the statement has: who acts alone is named, who acts with all others is not.
        words: of both statements.
    """
    spans = [Span(max(0, s.start - start), max(0, s.end - start)) for s in commitment.operative]
    begins = max(0, commitment.span.start - start)
    parts = commitment.predicate.split(SAID_APART)
    own = [span for span in spans if _flat(text[span.start : span.end]) in parts]
    facts = tuple(_flat(one.text) for one in (*commitment.slots.amounts, *commitment.slots.deadlines))
    if not own:
        return Act(text, begins, begins, _lent(commitment.predicate, _flat(text[begins:])), facts)
    verb = own[0]
    named = len(commitment.bearers) < everyone or not commitment.bearers
    begin = _subject(text, begins, verb.start, words, is_named=named)
    last = verb if commitment.negated else own[-1]  # what is denied is told with its "not"
    return Act(text, begin, own[-1].end, facts=facts, verb=last.start)


def _lent(predicate: str, text: str) -> str:
    """What of a predicate a lead-in lends to an item: all of it but the verb that the item begins with."""
    words = predicate.split()
    own = next((at for at in range(1, len(words)) if text.startswith(f"{' '.join(words[at:])} ")), len(words))
    return " ".join(words[:own]).removesuffix(SAID_APART.strip()).strip()


def whole_act(text: str) -> Act:
    """A sentence in which no act was read, from its first word that says something."""
    first = next((match.start() for match in _WORD.finditer(text) if match.group().lower() not in SILENT), 0)
    begins = (match.start() for match in _WORD.finditer(text) if match.start() >= first + _STATEMENT)
    return Act(text, first, next(begins, len(text)))


def _subject(text: str, begins: int, verb: int, words: Words, *, is_named: bool) -> int:
    """Where an act begins: at its subject, unless that is all who speak; else at what is said of its verb before it."""
    before = text[begins:verb]
    told = before[max((m.end() for m in _PAUSE.finditer(before)), default=0) :]
    told = OPENING_ASIDE.sub("", told).lstrip()
    found = list(_WORD.finditer(told))
    silent = words.subjects if is_named else words.subjects | words.speakers
    spoken = [m for m in found if not _is_silent(m.group(), silent)]
    manner = next((m for m in spoken if not ADVERB.fullmatch(m.group())), None) is None
    if spoken and (manner or len(found) <= _SUBJECT):
        return verb - len(told) + (spoken[0].start() if manner else 0)
    return next((begins + m.start() for m in NEGATIONS.finditer(before)), verb)


def _is_silent(word: str, silent: AbstractSet[str]) -> bool:
    return word.lower() in SILENT or same_word(word) in silent


_STATEMENT = 60
"""Characters after which a sentence of background has said something, as its verb is not known."""
_SUBJECT = 16
"""Words of the longest subject that is quoted with its verb."""


def _flat(text: str) -> str:
    return " ".join(text.split())


def quoted(parts: Sequence[str]) -> str:
    """Quotations in a row."""
    return "; ".join(f"“{part}”" for part in parts if part)
