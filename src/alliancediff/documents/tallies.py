"""How many sentences of either text name each topic."""

from alliancediff.documents.rows import homes_of
from alliancediff.language.folding import same_words
from alliancediff.language.roots import shared_letters
from alliancediff.models import Diff

_ROOT = 5
"""Letters from which two words are forms of one: "Russia", "Russian"."""
_HALF = 2

Words = frozenset[str]


def counts_by_topic(diff: Diff) -> list[str]:
    """How many sentences of either side hold the words of each topic's title; those with the most first.

    A sentence that names several topics counts for each. A topic of which fewer than half of the sentences name it is
    left out: it goes under several names, and a count of one of them says little. Who speaks is no topic.
    """
    passages = {p.unit: p for topic in diff.topics for p in topic.passages}
    said = {unit: frozenset(same_words(p.quote)) for unit, p in passages.items()}
    homes = homes_of(diff.topics)
    counts: dict[str, tuple[int, int]] = {}
    speak = frozenset(word for s in diff.statements for name in s.issuers for word in same_words(name))
    for topic in diff.topics:
        title = frozenset(same_words(topic.title))
        naming = {unit for unit, words in said.items() if _names(title, words)}
        own = [unit for unit in homes if homes[unit] == topic.id]
        is_title = not title <= speak and not topic.title.endswith("…")
        if is_title and _HALF * len(naming.intersection(own)) >= max(1, len(own)):
            later = sum(passages[unit].statement == diff.later.id for unit in naming)
            counts[topic.title] = len(naming) - later, later
    order = sorted(counts, key=lambda name: (-sum(counts[name]), name))
    return [f"{name} {counts[name][0]} > {counts[name][1]}" for name in order]


def _names(title: Words, words: Words) -> bool:
    return all(word in words or any(_are_forms(word, other) for other in words) for word in title)


def _are_forms(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _ROOT and shared_letters(one, other) >= max(_ROOT, len(one) - 2)
