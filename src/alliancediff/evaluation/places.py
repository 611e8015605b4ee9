"""Where our quotes stand among the gold's units, which were cut by another hand."""

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence

from alliancediff.evaluation.gold import Gold
from alliancediff.language.folding import same_text
from alliancediff.models import Commitment

_ENOUGH = 0.4
"""Share of a quote that must stand in a unit for the quote to count for it."""

_MIDDLE = 0.5
"""Where a quote is looked for whose place in its statement is not told, as a share of it."""

Places = Mapping[str, tuple[str, ...]]
"""The gold units that each commitment's quote stands in, by the commitment's id."""


def find_places(gold: Gold, statement: str, commitments: Iterable[Commitment]) -> dict[str, tuple[str, ...]]:
    """The gold units of a statement that each of its commitments stands in; none where no unit holds enough of it."""
    commitments = tuple(commitments)
    texts = {unit.id: in_lower_case(unit.text) for unit in gold.units[statement]}
    end = max((c.span.end for c in commitments), default=1)
    return {c.id: _locate(in_lower_case(c.quote), c.span.start / end, texts) for c in commitments}


def unit_places(gold: Gold, statement: str) -> Callable[[str], tuple[str, ...]]:
    """What finds the gold units of a statement that a whole sentence or item stands in; each is looked up once."""
    texts = {unit.id: in_lower_case(unit.text) for unit in gold.units[statement]}
    known: dict[str, tuple[str, ...]] = {}

    def where(quote: str) -> tuple[str, ...]:
        if quote not in known:
            known[quote] = _locate(in_lower_case(quote), _MIDDLE, texts)
        return known[quote]

    return where


def by_unit(commitments: Sequence[Commitment], places: Places) -> dict[str, list[Commitment]]:
    """The commitments that stand in each gold unit, in text order."""
    found: dict[str, list[Commitment]] = {}
    for commitment in commitments:
        for unit in places[commitment.id]:
            found.setdefault(unit, []).append(commitment)
    return found


def in_lower_case(text: str) -> str:
    """Text in lower case, without its typography and line breaks.

    Example:
        >>> in_lower_case("The  “Port”")
        'the "port"'
    """
    return same_text(text).lower()


def _locate(quote: str, share: float, units: Mapping[str, str]) -> tuple[str, ...]:
    """Units that hold the quote, or that it holds, or that it overlaps most. `share` tells equal units apart."""
    place = {unit: number / max(1, len(units) - 1) for number, unit in enumerate(units)}
    inside = [unit for unit, text in units.items() if quote in text]
    if inside:
        return (min(inside, key=lambda unit: abs(place[unit] - share)),)
    around = _held(units, quote)
    if sum(len(units[unit]) for unit in around) > len(quote) / 2:
        return around
    common = {unit: _common(quote, text) for unit, text in units.items()}
    best = max(common, key=lambda unit: common[unit], default="")
    return (best,) if best and common[best] >= _ENOUGH * len(quote) else ()


def _held(units: Mapping[str, str], quote: str) -> tuple[str, ...]:
    """The units that the quote holds, without headings whose words only stand in one of the others."""
    held = {unit: text for unit, text in units.items() if text and text in quote}
    return tuple(
        unit for unit, text in held.items() if not any(text in other for other in held.values() if other != text)
    )


def _common(one: str, two: str) -> int:
    return difflib.SequenceMatcher(None, one, two, autojunk=False).find_longest_match().size
