"""Which of all links between all texts of a series say where a line was last heard of.

Every statement is compared with every earlier one. A link stands where it leads back to the last mention of the later
clause, or on to the next mention of the earlier one; those in between would only say the same twice. Only sure links
are mentions: where a clause has none in a direction, its best unsure link in that direction stays, as a question.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.evolution.moments import Moments
from alliancediff.models import Link


@dataclass(frozen=True, slots=True)
class Pool:
    """The links of a series: `mentions` lead from day to day, `echoes` join texts of one day; both in text order."""

    mentions: tuple[Link, ...]
    echoes: tuple[Link, ...]


def choose_mentions(links: Iterable[Link], statement_of: Mapping[str, str], moments: Moments) -> Pool:
    """The links to keep of those between all pairs of statements, with the days that each skips.

    Args:
        links: of all pairs; the earlier end is in the earlier text, or in the one of a day that ranks first.
        statement_of: the statement of each commitment.
        moments: the days of the series.
    """

    def day(commitment: str) -> int:
        return moments.day_of[statement_of[commitment]]

    every = list(links)
    across = [link for link in every if day(link.earlier) != day(link.later)]
    kept = _nearest([link for link in across if not link.unsure], day)
    kept += _best_unsure(across, day)
    return Pool(
        tuple(replace(link, gap=moments.gap(day(link.earlier), day(link.later))) for link in kept),
        tuple(link for link in every if day(link.earlier) == day(link.later)),
    )


def _nearest(sure: Sequence[Link], day: Callable[[str], int]) -> list[Link]:
    """Links to the last mention of their later clause, or to the next of their earlier one; a reader's always stay."""
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for link in sure:
        before[link.later] = max(before.get(link.later, -1), day(link.earlier))
        after[link.earlier] = min(after.get(link.earlier, day(link.later)), day(link.later))
    return [
        link
        for link in sure
        if link.corrected or before[link.later] == day(link.earlier) or after[link.earlier] == day(link.later)
    ]


def _best_unsure(across: Sequence[Link], day: Callable[[str], int]) -> list[Link]:
    """For each clause without a sure link in a direction, its best unsure one there; of equal ones the nearest."""
    has_before = {link.later for link in across if not link.unsure}
    has_after = {link.earlier for link in across if not link.unsure}
    best: dict[tuple[str, str], Link] = {}
    for link in sorted(
        (link for link in across if link.unsure),
        key=lambda k: (-k.confidence, -k.score, day(k.later) - day(k.earlier)),
    ):
        if link.later not in has_before:
            best.setdefault(("before", link.later), link)
        if link.earlier not in has_after:
            best.setdefault(("after", link.earlier), link)
    chosen = {(link.earlier, link.later) for link in best.values()}
    return [link for link in across if (link.earlier, link.later) in chosen]
