"""What of a comparison is asked for: kinds, sections, topics, themes, how many and how sure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from alliancediff.models import BriefSection, Change, ChangeKind, Diff
from alliancediff.models.names import named

_SECTIONS: Mapping[ChangeKind, tuple[BriefSection, ...]] = {
    ChangeKind.NEW: (BriefSection.NEW,),
    ChangeKind.REPEATED: (BriefSection.CHANGED, BriefSection.DONE, BriefSection.KEPT),
    ChangeKind.STRENGTHENED: (BriefSection.FURTHER,),
    ChangeKind.WEAKENED: (BriefSection.LESS,),
    ChangeKind.DROPPED: (BriefSection.GONE,),
    ChangeKind.NOT_MENTIONED: (BriefSection.GONE,),
}
"""Where the brief tells of each kind of change."""


@dataclass(frozen=True, slots=True)
class View:
    """What of a result to print; everything where a field is empty.

    `only` holds kinds of change and `sections` those of the brief, `topics` words of which a title of a row must hold
    one, or ids of rows, `themes` ids of themes. `limit` is how many lines of a section or rows are printed, `least` the
    confidence, 0 to 1, of the least sure match that is printed, `explain` whether the parts of each score are.
    """

    only: tuple[ChangeKind, ...] = ()
    sections: tuple[BriefSection, ...] = ()
    topics: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    limit: int = 0
    least: float = 0.0
    explain: bool = False

    def asks_for(self, change: Change) -> bool:
        """Whether a change is of a kind, and sure enough, to be printed."""
        return (not self.only or change.kind in self.only) and change.confidence >= self.least

    def titles(self, title: str, id_: str = "") -> bool:
        """Whether a row or a line of this title is among those asked for."""
        return not self.topics or any(name.casefold() in title.casefold() or name == id_ for name in self.topics)


def asked_for(diff: Diff, only: Iterable[ChangeKind | str], topics: Sequence[str]) -> View:
    """Kinds, sections and topics by their names.

    Args:
        diff: two statements compared.
        only: kinds of change or sections of the brief; each stands for the others that tell of the same.
        topics: words of titles, or ids.

    Raises:
        UnknownNameError: there is no such kind or section, or no title holds such words.
    """
    known = dict.fromkeys([*map(str, ChangeKind), *map(str, BriefSection)], ())
    names = [named(one, known, setting="only", what="kind of change or section of the brief") for one in only]
    kinds = [kind for kind in ChangeKind if kind in names or not {*_SECTIONS[kind]}.isdisjoint(names)]
    sections = [one for one in BriefSection if one in names or any(one in _SECTIONS[k] for k in kinds if k in names)]
    return View(tuple(kinds), tuple(sections), tuple(_topic(words, diff) for words in topics))


def _topic(words: str, diff: Diff) -> str:
    titles = (*(topic.title for topic in diff.topics), *(line.topic for line in diff.brief))
    if words and any(words.casefold() in title.casefold() for title in titles):
        return words
    return named(words, {topic.title: (topic.id,) for topic in diff.topics}, setting="topics", what="topic")


def units_on(themes: Iterable[str], diff: Diff) -> frozenset[str]:
    """The units with a commitment on one of some themes."""
    wanted = set(themes)
    return frozenset(c.unit for c in diff.commitments if wanted.intersection(c.themes))
