"""A reader who knows the gold: what she would say of the pairs that a diff is least sure of."""

from collections.abc import Iterable

from alliancediff.evaluation.gold import Gold, UnitPair
from alliancediff.evaluation.places import Places
from alliancediff.models import Answer, Link


def answer_links(gold: Gold, pair: UnitPair, links: Iterable[Link], places: Places) -> tuple[tuple[Link, Answer], ...]:
    """Must-link for each pair of commitments whose units the gold links, cannot-link for every other.

    She skips pairs on which the readers of the gold differ (`optional`), and commitments that stand in no gold unit.
    """
    core, optional = gold.between(pair)
    given = []
    for link in links:
        keys = [(one, two) for one in places[link.earlier] for two in places[link.later]]
        if any(key in core for key in keys):
            given.append((link, Answer.MUST_LINK))
        elif keys and not any(key in optional for key in keys):
            given.append((link, Answer.CANNOT_LINK))
    return tuple(given)
