"""Links -> groups that people can read, and how the clauses of each group meet: one to one, split, and so on."""

from collections import Counter
from collections.abc import Mapping, Sequence

from alliancediff.models import Commitment, Link, Shape


def group_links(links: Sequence[Link], known: Mapping[str, Commitment]) -> list[list[Link]]:
    """Links grouped into stars: one commitment against those it meets on the other side.

    Each link goes to its busier end; ties are broken by score, by words and by the statement's id, so that swapping
    the two statements gives the same groups.
    """
    by_end: dict[str, list[Link]] = {}
    for link in links:
        for end in (link.earlier, link.later):
            by_end.setdefault(end, []).append(link)

    def rank(end: str) -> tuple[int, float, str, str]:
        own = by_end[end]
        return len(own), round(sum(link.score for link in own), 4), known[end].quote, known[end].statement

    stars: dict[str, list[Link]] = {}
    for link in links:
        stars.setdefault(max(link.earlier, link.later, key=rank), []).append(link)
    return list(stars.values())


def shape_of(star: Sequence[Link], links: Sequence[Link], known: Mapping[str, Commitment]) -> Shape:
    """How the clauses of one group meet, given all links of the comparison."""
    earlier = [known[i] for i in dict.fromkeys(link.earlier for link in star)]
    later = [known[i] for i in dict.fromkeys(link.later for link in star)]
    few, many = sorted((earlier, later), key=len)
    if _is_umbrella(few[0], many):
        return Shape.UMBRELLA
    if _reaches_beyond(star, links):
        return Shape.MANY_TO_MANY
    if len(many) == 1:
        return Shape.ONE_TO_ONE
    return Shape.SPLIT if many is later else Shape.MERGE


def _is_umbrella(one: Commitment, items: Sequence[Commitment]) -> bool:
    """Whether one clause meets several under one lead-in or heading, and is no more precise than any of them."""
    blocks = {item.lead_in or item.heading for item in items}
    is_broad = all(one.precision <= item.precision for item in items)
    return len(items) > 1 and len(blocks) == 1 and blocks != {""} and is_broad


def _reaches_beyond(star: Sequence[Link], links: Sequence[Link]) -> bool:
    """Whether one of its clauses is linked to a clause outside the group as well."""
    own = Counter(end for link in star for end in (link.earlier, link.later))
    every = Counter(end for link in links for end in (link.earlier, link.later))
    return any(every[end] > count for end, count in own.items())
