"""Lists that stand at the end of a brief: sentences by topic, and names that one text holds alone."""

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


def names_alone(diff: Diff, side: int) -> list[str]:
    """Names of one text that stand nowhere in the other, whole ones, those said most often first."""
    statement = diff.statements[side]
    passages = {p.unit: p for topic in diff.topics for p in topic.passages if p.statement == statement.id}
    found = Counter(name for passage in passages.values() for name in passage.missing)
    whole = [name for name in found if not any(name != other and name in other for other in found)]
    return sorted(whole, key=lambda name: (-found[name], -len(name.split())))
