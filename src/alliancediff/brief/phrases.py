"""A sentence -> the few runs of words in it that say what it is about, verbatim.

A run begins and ends with a word of content, reaches over no mark, and holds more than one part only where these hang
together: "launch of the new port". What other words of the same line said already counts for nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from alliancediff.brief.words import Word, Words

_JOINT = re.compile(r"\s+(?:(?:of|for|and|in|on|to|with|against|by|the|an?|its|their|our)\s+){1,2}")
_PARTS = 3
"""The most parts that a run is made of."""
_LENGTH = 2
"""What is added to the words of a run, so that a single rare word does not win over the phrase it stands in."""

Weigh = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Phraser:
    """Finds the phrases of sentences; `most` is how many words a phrase has."""

    words: Words
    most: int

    def phrases(
        self, text: str, weigh: Weigh, number: int, said: AbstractSet[str] = frozenset(), least: float = 0.0
    ) -> tuple[str, ...]:
        """The phrases worth most, at most `number` of them, in text order.

        Args:
            text: a sentence, or a part of one.
            weigh: what a word is worth, by its key.
            number: how many are asked for.
            said: keys that count for nothing, since they were said.
            least: what the words of a phrase must be worth together.
        """
        options, seen = list(self._options(text)), set(said)
        chosen: list[tuple[Word, ...]] = []
        while options and len(chosen) < number:
            best = max(options, key=lambda run: (self._worth(run, weigh, seen)[0], -run[0].start))
            if self._worth(best, weigh, seen)[1] <= least:
                break
            chosen.append(best)
            seen |= _keys(best)
            options = [run for run in options if run[-1].end <= best[0].start or run[0].start >= best[-1].end]
        return tuple(_text(text, run) for run in sorted(chosen, key=lambda run: run[0].start))

    def _worth(self, run: Sequence[Word], weigh: Weigh, seen: AbstractSet[str]) -> tuple[float, float]:
        """What a run is worth for its length, and what its words are worth together."""
        total = round(sum(map(weigh, sorted(_keys(run) - seen))), 6)
        return total / (len(run) + _LENGTH), total

    def _options(self, text: str) -> Iterator[tuple[Word, ...]]:
        words = self.words.read(text)
        runs = list(_runs(text, words))
        for first, run in enumerate(runs):
            for last in range(first, min(len(runs), first + _PARTS)):
                between = text[words[runs[last - 1][1] - 1].end : words[runs[last][0]].start]
                if last > first and not _JOINT.fullmatch(between):
                    break
                found = words[run[0] : runs[last][1]]
                if last == first or len(found) <= self.most:
                    yield from _windows(found, self.most)


def _windows(run: tuple[Word, ...], most: int) -> Iterator[tuple[Word, ...]]:
    """A run, or each part of it that is not too long."""
    for at in range(max(1, len(run) - most + 1)):
        yield run[at : at + most]


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


def _keys(run: Sequence[Word]) -> frozenset[str]:
    return frozenset(key for word in run for key in word.keys)


def _text(text: str, run: Sequence[Word]) -> str:
    return " ".join(text[run[0].start : run[-1].end].split())
