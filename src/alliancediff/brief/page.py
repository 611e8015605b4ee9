"""Which lines stand on the page, and in which order."""

import textwrap
from collections.abc import Iterable
from dataclasses import replace

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material
from alliancediff.brief.names import listed
from alliancediff.brief.pairs import paired
from alliancediff.brief.sections.changed import CHANGED
from alliancediff.brief.sections.done import DONE
from alliancediff.brief.sections.further import FURTHER
from alliancediff.brief.sections.kept import KEPT, in_one_line
from alliancediff.brief.sections.less import LESS
from alliancediff.brief.sections.new import new
from alliancediff.models import BriefSection

_PAIRS = (KEPT, DONE, FURTHER, LESS, CHANGED)
"""The sections that tell of pairs; the first that takes a pair has it."""


def page(material: Material) -> list[Draft]:
    """The lines of a brief: where the page does not hold all, shorter ones first, and then fewer."""
    rules = material.rules
    found = _Page(material)
    if found.height > rules.page:
        found = _Page(replace(material, rules=replace(rules, room=rules.tight_room)))
    while found.height > rules.page and found.drop():
        pass
    return found.drafts


class _Page:
    """The entries chosen for the page, section by section, those worth most first."""

    def __init__(self, material: Material) -> None:
        """Choose as many as each section may have."""
        self.material, rules, pairs = material, material.rules, list(paired(_PAIRS, material))

        def of(most: int, *sections: BriefSection) -> list[Draft]:
            return _best([draft for draft in pairs if draft.section in sections], most)

        self.kept = in_one_line(of(rules.kept, BriefSection.KEPT))
        self.changed, self.done = of(rules.changed, BriefSection.CHANGED), of(rules.done, BriefSection.DONE)
        self.moved = of(rules.moved, BriefSection.FURTHER, BriefSection.LESS)
        shown = [*self.changed, *self.moved, *self.done, *(d for d in pairs if d.section is BriefSection.KEPT)]
        self.new = _best(new(frozenset(one.id for draft in shown for one in draft.told), material), rules.new)

    @property
    def height(self) -> int:
        """The lines of the page that all take up."""
        return sum(_height(draft, self.material.rules.columns) for draft in self.drafts)

    def drop(self) -> bool:
        """Leave out the entry that is worth least of the fullest section; whether there was one to leave out."""
        rules = self.material.rules
        most = {"changed": rules.changed, "new": rules.new, "moved": rules.moved, "done": rules.done}
        fullest: list[Draft] = getattr(self, max(most, key=lambda name: len(getattr(self, name)) / max(1, most[name])))
        return bool(fullest and fullest.pop())

    @property
    def drafts(self) -> list[Draft]:
        """All in the order of the page: in that of the text within a section, what rose before what fell."""
        entries = [*_in_order(self.changed), *_in_order(self.new), *_in_order(self.moved), *_in_order(self.done)]
        gone, fresh = ((BriefSection.GONE, 0), (BriefSection.NEW, 1))
        lists = [draft for kind in (gone, fresh) for draft in listed(*kind, entries, self.material)]
        return [*entries, *lists, *self.kept]


def _in_order(drafts: Iterable[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: (draft.section is BriefSection.LESS, draft.place))


def _best(drafts: Iterable[Draft], most: int) -> list[Draft]:
    """The lines worth most, the best first."""
    return sorted(drafts, key=lambda draft: (-draft.worth, draft.place))[:most]


def _height(draft: Draft, columns: int) -> int:
    """The lines of the page that an entry takes up."""
    return len(textwrap.wrap(f"- {draft.topic}: {draft.text}", columns, subsequent_indent="  "))
