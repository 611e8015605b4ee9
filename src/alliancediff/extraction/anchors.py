"""The hard facts of a clause: amounts, deadlines, named instruments and mechanisms, listed topics.

Libraries for dates and quantities invent days and miss bounds here, so this is a small grammar of our own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.lexicon import AnchorWords, Lexicon
from alliancediff.models import Anchor, Slots

_NAME = r"(?:[A-Z][\w’'.+-]*|\(\w+\))"
_LINKS = r"(?:(?:of|the|on|for|and|to|in|against|&)\s+){0,2}"
_COUNTED = "doses|people|tons|tonnes|troops|countries|students|hectares|megawatts|gigawatts|MW|GW"
_TOPICS = re.compile(r"\b(?:such as|including(?: through| by| in| on)?)\s+[^.;:]+")


@dataclass(frozen=True, slots=True)
class AnchorFinder:
    """Compiled patterns for the anchors of one lexicon."""

    words: AnchorWords
    amounts: tuple[re.Pattern[str], ...]
    deadline: re.Pattern[str]
    year: re.Pattern[str]
    duration: re.Pattern[str]
    instrument: re.Pattern[str]
    mechanism: re.Pattern[str]

    def find(self, text: str, speaking_year: int | None = None) -> Slots:
        """The slots of a clause. A bare "in YEAR" is a deadline only where the year is not past (`speaking_year`)."""
        instruments = _named(self.instrument, text)
        named = {anchor.text for anchor in instruments}
        return Slots(
            amounts=tuple(self._amounts(text)),
            deadlines=tuple(self._deadlines(text, speaking_year)),
            instruments=instruments,
            mechanisms=tuple(anchor for anchor in _named(self.mechanism, text) if anchor.text not in named),
            topics=tuple(Anchor(match.group()) for match in _TOPICS.finditer(text)),
        )

    def _amounts(self, text: str) -> Iterator[Anchor]:
        matches = [match for pattern in self.amounts for match in pattern.finditer(text)]
        for match in sorted(matches, key=lambda m: m.start()):
            scale = self.words.scales.get((match["scale"] or "").lower(), 1)
            unit = match["unit"]
            value = float(match["number"].replace(",", "")) * scale
            yield Anchor(match.group(), value, self._unit(unit), self._bound(match["bound"] or ""))

    def _unit(self, text: str) -> str:
        if text == "%" or text.lower().startswith("per"):
            return "percent"
        return self.words.currencies.get(text.lower(), text)

    def _bound(self, text: str) -> str:
        word = " ".join(text.lower().split())
        for name, words in (
            ("floor", self.words.floor),
            ("ceiling", self.words.ceiling),
            ("about", self.words.about),
        ):
            if word in words:
                return name
        return ""

    def _deadlines(self, text: str, speaking_year: int | None) -> Iterator[Anchor]:
        for match in self.deadline.finditer(text):
            yield Anchor(match.group(), float(match["year"]), "year")
        for match in self.year.finditer(text):
            if speaking_year is not None and int(match["year"]) >= speaking_year:
                yield Anchor(match.group(), float(match["year"]), "year")
        for match in self.duration.finditer(text):
            yield Anchor(match.group(), None, "duration")


def make_anchor_finder(lexicon: Lexicon) -> AnchorFinder:
    """The finder for a lexicon's anchor words."""
    words = lexicon.anchors
    months, counts = _any(words.months), _any(list(words.numbers))
    day = rf"(?:(?:{months})\s+)?(?:\d{{1,2}},?\s+)?"
    return AnchorFinder(
        words=words,
        amounts=_amount_patterns(words),
        deadline=re.compile(
            r"\b(?:by|before|until|through|no later than|not later than)\s+(?:the end of\s+)?"
            rf"(?:(?:early|mid|late)[\s-]*)?{day}(?P<year>20\d\d)\b",
            re.IGNORECASE,
        ),
        year=re.compile(rf"\bin\s+{day}(?P<year>20\d\d)\b", re.IGNORECASE),
        duration=re.compile(
            rf"\b(?:over|within|in)\s+(?:the\s+(?:next|coming)\s+)?(?:\d+|{counts})\s+(?:years?|months?)\b",
            re.IGNORECASE,
        ),
        instrument=_name_pattern(words.instruments),
        mechanism=_name_pattern(words.mechanisms),
    )


def _amount_patterns(words: AnchorWords) -> tuple[re.Pattern[str], ...]:
    """Money with a sign before it, and numbers with what they count (money, doses, percent) after them."""
    bound = rf"(?:(?P<bound>{_any(words.floor + words.ceiling + words.about)})\s+)?"
    number = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
    scale = rf"(?:[\s-]?(?P<scale>{_any(list(words.scales))})\b)?"
    signs = _any([sign for sign in words.currencies if not sign.isalpha()])
    units = _any([unit for unit in words.currencies if unit.isalpha()])
    money = rf"(?<!\w){bound}(?P<unit>{signs})\s?{number}{scale}"
    counted = rf"(?<![\w$€£¥]){bound}{number}{scale}\s?(?P<unit>{units}|percent|per cent|%|{_COUNTED})(?!\w)"
    return re.compile(money, re.IGNORECASE), re.compile(counted, re.IGNORECASE)


def _name_pattern(heads: Sequence[str]) -> re.Pattern[str]:
    """A capitalised name around one of these nouns: "Cyber Dialogue", "Treaty of Westphalia", "Article V"."""
    head = _any(heads)
    before = rf"(?:{_NAME}\s+{_LINKS}){{1,8}}(?:{head})"
    after = rf"(?:\s+{_LINKS}{_NAME}){{0,8}}"
    alone = rf"(?:{head})\s+(?:(?:of|on|for)\s+(?:the\s+)?{_NAME}{after}|[IVX]+|\d+)"
    return re.compile(rf"(?<!\w)(?:{before}{after}|{alone})(?!\w)")


def _named(pattern: re.Pattern[str], text: str) -> tuple[Anchor, ...]:
    return tuple(Anchor(match.group()) for match in pattern.finditer(text))


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
