"""How many sentences of either text name each topic."""

from collections.abc import Collection, Iterable

from alliancediff.documents.rows import homes_of
from alliancediff.language.folding import same_words
from alliancediff.language.roots import shared_letters
from alliancediff.models import Diff, Passage

_ROOT = 5
"""Letters from which two words are forms of one: "Russia", "Russian"."""
_HALF = 2


def counts_by_topic(diff: Diff) -> list[str]:
    """How many sentences of either side hold the words of each topic's title; those with the most first.

    A sentence that names several topics counts for each. A topic of which fewer than half of the sentences name it is
    left out: it goes under several names, and a count of one of them says little. Who speaks is no topic.
    """
    passages = {p.unit: p for topic in diff.topics for p in topic.passages}
    said = _Said(passages.values())
    homes = homes_of(diff.topics)
    counts: dict[str, tuple[int, int]] = {}
    speak = frozenset(word for s in diff.statements for name in s.issuers for word in same_words(name))
    for topic in diff.topics:
        title = frozenset(same_words(topic.title))
        naming = said.naming(title)
        own = [unit for unit in homes if homes[unit] == topic.id]
        is_title = not title <= speak and not topic.title.endswith(("…", ":"))
        if is_title and _HALF * len(naming.intersection(own)) >= max(1, len(own)):
            later = sum(passages[unit].statement == diff.later.id for unit in naming)
            counts[topic.title] = len(naming) - later, later
    order = sorted(counts, key=lambda name: (-sum(counts[name]), name))
    return [f"{name} {counts[name][0]} > {counts[name][1]}" for name in order]


class _Said:
    """In which sentences each word stands; words are filed by their root, since forms of one begin alike."""

    def __init__(self, passages: Collection[Passage]) -> None:
        self._units = {passage.unit for passage in passages}
        self._by_word: dict[str, set[str]] = {}
        for passage in passages:
            for word in same_words(passage.quote):
                self._by_word.setdefault(word, set()).add(passage.unit)
        self._by_root: dict[str, list[str]] = {}
        for word in self._by_word:
            self._by_root.setdefault(word[:_ROOT], []).append(word)

    def naming(self, title: Iterable[str]) -> set[str]:
        """The sentences that hold each word of a title in some form."""
        return self._units.intersection(*map(self._holding, title))

    def _holding(self, word: str) -> set[str]:
        forms = [other for other in self._by_root.get(word[:_ROOT], ()) if _are_forms(word, other)]
        return set().union(*(self._by_word[form] for form in (word, *forms) if form in self._by_word))


def _are_forms(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _ROOT and shared_letters(one, other) >= max(_ROOT, len(one) - 2)
