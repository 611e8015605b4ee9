"""Briefs set against headlines that a reader wrote before any run: which are told, in the right section, in print."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from alliancediff.errors import GoldError
from alliancediff.evaluation.gold import Gold, UnitPair, faults_of, statements_of
from alliancediff.evaluation.places import in_lower_case, unit_places
from alliancediff.models import BriefLine, BriefSection

_MOST_LINES = 40
"""Lines of a brief that count: a page."""
_MOST_QUOTES = 3
"""Quotations of a line that count on either side."""
_SHORTEST = 9
"""Characters of a quotation that is looked for among the units."""
_HEAVIEST = 3
_ACCEPTED = {
    BriefSection.CHANGED: {BriefSection.FURTHER, BriefSection.LESS, BriefSection.KEPT},
    BriefSection.FURTHER: {BriefSection.CHANGED, BriefSection.NEW, BriefSection.DONE},
    BriefSection.LESS: {BriefSection.CHANGED, BriefSection.GONE},
    BriefSection.DONE: {BriefSection.FURTHER},
    BriefSection.NEW: {BriefSection.FURTHER},
    BriefSection.GONE: {BriefSection.LESS},
    BriefSection.KEPT: {BriefSection.CHANGED},
}
"""Other sections in which a reader would accept a headline of each kind."""
MEAN = "mean"
"""The name of the mean over all lists."""
_SHARES = ("told", "right", "printed")


@dataclass(frozen=True, slots=True)
class Headline:
    """What a reader would put on the page; `words` are groups of which each must be said by one of its members."""

    id: str
    kind: BriefSection
    weight: int
    units: frozenset[str]
    words: tuple[tuple[str, ...], ...]

    def is_said(self, text: str) -> bool:
        """Whether a text in lower case holds a member of each group, or words that begin so."""
        return all(any(_holds(text, word) for word in group) for group in self.words)

    def is_among(self, names: Iterable[str]) -> bool:
        """Whether a member of any group stands in one of these names."""
        return any(_holds(name, word) for name in names for group in self.words for word in group)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a brief: what is printed and all that stands behind it in lower case, and the units of its quotes."""

    id: int
    section: BriefSection
    printed: str
    whole: str
    names: tuple[str, ...]
    units: frozenset[str]

    def tells(self, head: Headline) -> bool:
        return (not self.units.isdisjoint(head.units) or head.is_among(self.names)) and head.is_said(self.whole)

    def stands_right(self, head: Headline) -> bool:
        return self.section is head.kind or self.section in _ACCEPTED[head.kind]


@dataclass(frozen=True, slots=True)
class HeadlineFigures:
    """Weights of a list of headlines that are told, and how many of the lines tell any."""

    headlines: int
    weight: int
    told: int
    right: int
    printed: int
    lines: int
    used: int

    @property
    def shares(self) -> dict[str, float]:
        """Weighted shares of the headlines, and the share of lines that tell one."""
        found = {name: getattr(self, name) / self.weight if self.weight else 0.0 for name in _SHARES}
        return {**found, "used": self.used / self.lines if self.lines else 0.0}


def mean_of(figures: Iterable[HeadlineFigures]) -> dict[str, float]:
    """The mean of the shares of several lists, each counting as much as any other."""
    shares = [one.shares for one in figures]
    return {name: fmean(one[name] for one in shares) for name in shares[0]} if shares else {}


def read_headlines(paths: Iterable[Path], gold: Gold) -> dict[UnitPair, tuple[Headline, ...]]:
    """Lists of headlines by the pair of statements whose units they name.

    Args:
        paths: files; of a folder all its .json files that are on pairs of the gold.
        gold: the gold file with these pairs.

    Raises:
        GoldError: a file is no list of headlines, or on no pair of the gold.
    """
    found = {}
    for path in paths:
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        for file in files:
            headlines = _read(file)
            pair = _pair_of(headlines, gold)
            if pair:
                found[pair] = headlines
            elif not path.is_dir():
                raise GoldError(str(file), "names units of no pair of the gold file")
    if not found:
        raise GoldError(", ".join(map(str, paths)), "holds no headlines on a pair of the gold file")
    return found


def score_headlines(
    gold: Gold, pair: UnitPair, headlines: Sequence[Headline], brief: Iterable[BriefLine]
) -> HeadlineFigures:
    """What the brief of a pair of gold statements tells of a reader's headlines.

    Args:
        gold: a gold file.
        pair: the ids of two of its statements, the earlier one first.
        headlines: the reader's list.
        brief: the lines of the page, in order.
    """
    places = [unit_places(gold, key) for key in pair]
    lines = [_line(number, one, places) for number, one in enumerate(tuple(brief)[:_MOST_LINES])]
    near = {head.id: [line for line in lines if line.tells(head)] for head in headlines}
    fit = {head.id: [line for line in near[head.id] if line.stands_right(head)] for head in headlines}
    printed = {head.id: [line for line in fit[head.id] if head.is_said(line.printed)] for head in headlines}
    weights = {head.id: head.weight for head in headlines}
    told, right, shown = (sum(weights[key] for key, found in of.items() if found) for of in (near, fit, printed))
    used = {line.id for found in near.values() for line in found}
    return HeadlineFigures(len(headlines), sum(weights.values()), told, right, shown, len(lines), len(used))


def _line(number: int, line: BriefLine, places: Sequence[Callable[[str], tuple[str, ...]]]) -> _Line:
    sides = line.earlier[:_MOST_QUOTES], line.later[:_MOST_QUOTES]
    printed = in_lower_case(" ".join((line.topic, line.text, *line.names)))
    return _Line(
        id=number,
        section=line.section,
        printed=printed,
        whole=" ".join((printed, *(in_lower_case(quote) for side in sides for quote in side))),
        names=tuple(map(in_lower_case, line.names)),
        units=frozenset(
            unit
            for side, where in zip(sides, places, strict=True)
            for quote in side
            if len(in_lower_case(quote)) >= _SHORTEST
            for unit in where(quote)
        ),
    )


def _holds(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _pair_of(headlines: Sequence[Headline], gold: Gold) -> UnitPair | None:
    """The pair of the gold that all units of a list are of."""
    named = {unit for head in headlines for unit in head.units}
    known = {unit.id for units in gold.units.values() for unit in units}
    statements = {statements_of((unit, unit))[0] for unit in named}
    return next((pair for pair in gold.pairs if statements and statements <= set(pair) and named <= known), None)


def _read(path: Path) -> tuple[Headline, ...]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(str(path), f"cannot be read ({error.strerror})") from None
    except (ValueError, RecursionError) as error:
        raise GoldError(str(path), f"is no list of headlines: no JSON ({error})") from None
    if not isinstance(raw, list):
        raise GoldError(str(path), "is no list of headlines")
    with faults_of(path, "list of headlines"):
        return tuple(_headlines(raw))


def _headlines(raw: Iterable[Mapping[str, Any]]) -> Iterator[Headline]:
    for number, entry in enumerate(raw, 1):
        kind, weight = entry["kind"], entry["weight"]
        if kind not in list(BriefSection):
            raise ValueError(f"headline {number}: {kind!r} is no section; there are {', '.join(BriefSection)}")
        if weight not in range(1, _HEAVIEST + 1):
            raise ValueError(f"headline {number}: weight {weight!r} is none of 1 to {_HEAVIEST}")
        words = tuple(tuple(map(in_lower_case, group)) for group in entry["words"])
        yield Headline(
            str(entry["id"]), BriefSection(kind), weight, frozenset((*entry["earlier"], *entry["later"])), words
        )
