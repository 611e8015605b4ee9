"""A sentence -> the few runs of words in it that say what it is about, verbatim.

A run begins and ends with a word of content, reaches over no mark, and holds more than one part only where these hang
together: "launch of the new port". What other words of the same line said already counts for nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from alliancediff.brief.words import Word, Words

_JOINT = re.compile(r"\s+(?:of|for|and|in|on|with|against)\s+(?:(?:the|an?|its|their|our)\s+)?")
_PARTS = 3
"""The most parts that a run is made of."""
_LENGTH = 2
"""What is added to the words of a run, so that a single rare word does not win over the phrase it stands in."""
_NAME = 6
"""Words of a name that is quoted whole."""
_NO_END = ("ed", "ing", "ly")
"""Endings of a last word that is a verb or an adverb more often than a noun."""

Weigh = Callable[[str], float]
Run = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Phraser:
    """Finds the phrases of sentences."""

    words: Words
    _known: dict[tuple[str, int], tuple[Run, ...]] = field(default_factory=dict)

    def phrases(
        self, text: str, weigh: Weigh, number: int, most: int, *, said: AbstractSet[str] = frozenset(), least: float = 0
    ) -> tuple[str, ...]:
        """The phrases worth most, at most `number` of them, in text order.

        Args:
            text: a sentence, or a part of one.
            weigh: what a word is worth, by its key.
            number: how many are asked for.
            most: words of a phrase.
            said: keys that count for nothing, since they were said.
            least: what the words of a phrase must be worth together.
        """
        options, seen = self._options(text, most), set(said)
        chosen: list[Run] = []
        while options and len(chosen) < number:
            best = max(options, key=lambda run: (_worth(run, weigh, seen)[0], -run[0].start, len(run)))
            if _worth(best, weigh, seen)[1] <= least:
                break
            chosen.append(best)
            seen |= _keys(best)
            options = [run for run in options if run[-1].end <= best[0].start or run[0].start >= best[-1].end]
        return tuple(self._whole(_text(text, run), text) for run in sorted(chosen, key=lambda run: run[0].start))

    def chunks(self, text: str, most: int) -> Iterator[str]:
        """The noun phrases of a text, in its order, of long ones the last words; a lone word with what it is of."""
        words = self.words.read(text)
        runs = list(_runs(text, words))
        for at, (start, end) in enumerate(runs):
            after = runs[at + 1] if at + 1 < len(runs) else None
            if end - start == 1 and after and _JOINT.fullmatch(text[words[end - 1].end : words[after[0]].start]):
                end = after[1]  # noqa: PLW2901
            run = words[start:end]
            part = _trimmed(text, run if len(run) <= most or run[0].is_name else run[-most:], self.words)
            if part:
                yield self._whole(_text(text, part), text)

    def _whole(self, phrase: str, text: str) -> str:
        """A phrase that is part of a name is the name."""
        return next((name for name in self.words.names_in(text) if _is_part(phrase, name)), phrase)

    def _options(self, text: str, most: int) -> Sequence[Run]:
        """All runs of a text, kept, since a text is asked for its phrases again and again."""
        if (text, most) not in self._known:
            self._known[text, most] = tuple(self._runs(text, most))
        return self._known[text, most]

    def _runs(self, text: str, most: int) -> Iterator[Run]:
        words = self.words.read(text)
        runs = list(_runs(text, words))
        for first, run in enumerate(runs):
            for last in range(first, min(len(runs), first + _PARTS)):
                if last > first and not _JOINT.fullmatch(
                    text[words[runs[last - 1][1] - 1].end : words[runs[last][0]].start]
                ):
                    break
                found = words[run[0] : runs[last][1]]
                if last == first or len(found) <= most:
                    yield from _windows(text, found, most, self.words)


def _is_part(phrase: str, name: str) -> bool:
    return phrase != name and f" {phrase} " in f" {name} " and len(name.split()) <= _NAME


def _windows(text: str, run: Run, most: int, words: Words) -> Iterator[Run]:
    """A run without verbs at its ends, and each part of it that is not too long and splits no name."""
    starts = {0, *(at for at in range(1, len(run)) if run[at].is_name and not run[at - 1].is_name)}
    starts |= set(range(max(1, len(run) - most + 1)))
    for at in sorted(starts):
        end = min(len(run), at + most)
        while end - at > 1 and end < len(run) and run[end].is_name and run[end - 1].is_name:
            end -= 1
        part = _trimmed(text, run[at:end], words)
        if part and not (at and part[0] is run[at] and part[0].is_name and run[at - 1].is_name):
            yield part


def _trimmed(text: str, part: Run, words: Words) -> Run:
    """Words from the first to the last that may open and end a phrase; one word alone may be anything of content."""
    whole = tuple(word for word in part if word.is_content)
    while len(part) > 1 and not (part[0].is_content and _may_open(text, part[0], words)):
        part = part[1:]
    while len(part) > 1 and not (part[-1].is_content and (part[-1].is_name or not _is_verbal(text, part[-1]))):
        part = part[:-1]
    return part if part[0].is_content or not whole else whole[:1]


def _may_open(text: str, word: Word, words: Words) -> bool:
    return word.is_name or not (_is_verbal(text, word) or words.formula.issuperset(word.keys))


def _is_verbal(text: str, word: Word) -> bool:
    return text[word.start : word.end].endswith(_NO_END)


def _runs(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Stretches of words of content with nothing but spaces between them, by number."""
    start = 0
    for at, word in enumerate(words):
        joins = at > start and not text[words[at - 1].end : word.start].strip()
        if at > start and (not joins or not word.is_content):
            yield start, at
            start = at
        if not word.is_content:
            start = at + 1
    if start < len(words):
        yield start, len(words)


def _worth(run: Run, weigh: Weigh, seen: AbstractSet[str]) -> tuple[float, float]:
    """What a run is worth for its length, and what its words are worth together."""
    total = round(sum(map(weigh, sorted(_keys(run) - seen))), 6)
    return total / (len(run) + _LENGTH), total


def _keys(run: Sequence[Word]) -> frozenset[str]:
    return frozenset(key for word in run for key in word.keys)


def _text(text: str, run: Sequence[Word]) -> str:
    return " ".join(text[run[0].start : run[-1].end].split())
