"""Links, their verdicts, and who has a counterpart at all.

A commitment counts for the gold unit that its quote stands in, and a link for every pair of units that its two ends
stand in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Gold, UnitPair
from alliancediff.evaluation.places import Places, find_places
from alliancediff.models import Diff, Link


@dataclass(frozen=True, slots=True)
class Judged:
    """The pairs of units that were joined, against the gold's; optional ones are in none of the three.

    `found` says of each right link whether its verdict is right, too.
    """

    found: Mapping[UnitPair, bool]
    wrong: frozenset[UnitPair]
    missed: frozenset[UnitPair]

    @property
    def figures(self) -> Figures:
        """How many there are of each."""
        return Figures(
            {
                "found": len(self.found),
                "wrong": len(self.wrong),
                "missed": len(self.missed),
                "verdict_right": sum(self.found.values()),
            }
        )


def judge_links(gold: Gold, pair: UnitPair, given: Mapping[UnitPair, str]) -> Judged:
    """Pairs of units with the verdict given to each, against the gold's links between two statements."""
    core, optional = gold.between(pair)
    return Judged(
        found={key: kind in core[key] for key, kind in given.items() if key in core},
        wrong=frozenset(given) - set(core) - optional,
        missed=frozenset(core) - set(given),
    )


def given_by(diff: Diff, places: Places, *, unsure: bool = False) -> dict[UnitPair, Link]:
    """Pairs of units that the links of a diff join, with the surest link of each."""
    given: dict[UnitPair, Link] = {}
    for link in sorted(diff.links, key=lambda link: link.confidence):
        if unsure or not link.unsure:
            for earlier in places[link.earlier]:
                given.update({(earlier, later): link for later in places[link.later]})
    return given


def score_diff(
    gold: Gold, pair: UnitPair, diff: Diff, *, unsure: bool = False, places: Places | None = None
) -> Figures:
    """Figures of one comparison.

    Args:
        gold: what readers gave.
        pair: the two statements in it that `diff` compares.
        diff: our result.
        unsure: whether unsure links count.
        places: where the commitments stand; found anew where None.
    """
    places = places_of(gold, pair, diff) if places is None else places
    given = {key: str(link.kind) for key, link in given_by(diff, places, unsure=unsure).items()}
    counts = {**_presence(gold, pair, set(given)), **_quoted(gold, pair, diff, places)}
    return judge_links(gold, pair, given).figures + Figures(counts)


def places_of(gold: Gold, pair: UnitPair, diff: Diff) -> dict[str, tuple[str, ...]]:
    """The gold units that each commitment of a diff stands in."""
    places: dict[str, tuple[str, ...]] = {}
    for statement, key in zip(diff.statements, pair, strict=True):
        places |= find_places(gold, key, (c for c in diff.commitments if c.statement == statement.id))
    return places


def _presence(gold: Gold, pair: UnitPair, found: Iterable[UnitPair]) -> dict[str, int]:
    """Has a live unit a counterpart or none? Units that only optional links touch are left out."""
    core, optional = gold.between(pair)
    linked, should = ({unit for key in keys for unit in key} for keys in (found, core))
    maybe = {unit for key in optional for unit in key} - should
    judged = {unit.id for statement in pair for unit in gold.units[statement] if unit.is_live} - maybe
    return {
        "with": len(judged & should),
        "with_right": len(judged & should & linked),
        "without": len(judged - should),
        "without_right": len(judged - should - linked),
    }


def _quoted(gold: Gold, pair: UnitPair, diff: Diff, places: Places) -> dict[str, int]:
    quoted = {unit for c in diff.commitments for unit in places[c.id]}
    units = [unit for statement in pair for unit in gold.units[statement]]
    return {
        "live": sum(unit.is_live for unit in units),
        "live_quoted": sum(unit.is_live and unit.id in quoted for unit in units),
        "dead": sum(not unit.is_live for unit in units),
        "dead_quoted": sum(not unit.is_live and unit.id in quoted for unit in units),
    }
