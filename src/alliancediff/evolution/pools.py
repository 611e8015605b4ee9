"""Which of all links between all texts of a series say where a line was last heard of.

Every statement is compared with every earlier one. A link stands where it leads back to the last mention of the later
clause, or on to the next mention of the earlier one; those in between would only say the same twice. Only sure links
are mentions: where a clause has none in a direction, its best unsure link in that direction stays, as a question.

Where the last mention is in a text of another sort, a further link goes over it, back to the last comparable one.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from alliancediff.evolution.moments import Moments
from alliancediff.models import Link


@dataclass(frozen=True, slots=True)
class Pool:
    """The links of a series, all in text order.

    `mentions` lead from day to day, `echoes` join texts of one day, `overarching` ones lead from a text to the next
    one of its sort, or where a reader says so, over mentions in between.
    """

    mentions: tuple[Link, ...]
    echoes: tuple[Link, ...]
    overarching: tuple[Link, ...] = ()


def choose_mentions(
    links: Iterable[Link],
    statement_of: Mapping[str, str],
    moments: Moments,
    alike: Collection[tuple[str, str]] = frozenset(),
) -> Pool:
    """The links to keep of those between all pairs of statements, with the days that each skips.

    Args:
        links: of all pairs; the earlier end is in the earlier text, or in the one of a day that ranks first.
        statement_of: the statement of each commitment.
        moments: the days of the series.
        alike: the pairs of statements, the earlier first, whose words weigh alike.
    """

    def day(commitment: str) -> int:
        return moments.day_of[statement_of[commitment]]

    def told(kept: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(replace(link, gap=moments.gap(day(link.earlier), day(link.later))) for link in kept)

    every = list(links)
    across = [link for link in every if day(link.earlier) != day(link.later)]
    sure = [link for link in across if not link.unsure]
    kept = _nearest(sure, day)
    stays = {(link.earlier, link.later) for link in kept}
    comparable = [link for link in sure if (statement_of[link.earlier], statement_of[link.later]) in alike]
    over = dict.fromkeys([*_nearest(comparable, day), *(link for link in sure if link.corrected)])
    return Pool(
        told([*kept, *_best_unsure(across, day)]),
        tuple(link for link in every if day(link.earlier) == day(link.later)),
        told(link for link in over if (link.earlier, link.later) not in stays),
    )


def _nearest(sure: Sequence[Link], day: Callable[[str], int]) -> list[Link]:
    """Links to the last mention of their later clause, or to the next of their earlier one."""
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for link in sure:
        before[link.later] = max(before.get(link.later, -1), day(link.earlier))
        after[link.earlier] = min(after.get(link.earlier, day(link.later)), day(link.later))
    return [link for link in sure if before[link.later] == day(link.earlier) or after[link.earlier] == day(link.later)]


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
