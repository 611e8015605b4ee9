"""How many sentences of either text stand in each topic."""

from collections import Counter

from alliancediff.documents.rows import homes_of
from alliancediff.models import Diff


def counts_by_topic(diff: Diff) -> list[str]:
    """How many sentences of either side stand in each topic, each counted once; those with the most first."""
    home = homes_of(diff.topics)
    side = {p.unit: p.statement == diff.later.id for topic in diff.topics for p in topic.passages}
    title = {topic.id: topic.title for topic in diff.topics}
    counts = [Counter(title[home[unit]] for unit in home if side[unit] is later) for later in (False, True)]
    order = sorted(counts[0] | counts[1], key=lambda name: (-counts[0][name] - counts[1][name], name))
    return [f"{name} {counts[0][name]} > {counts[1][name]}" for name in order]
