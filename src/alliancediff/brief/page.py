"""Which lines stand on the page, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material
from alliancediff.brief.names import listed
from alliancediff.brief.pairs import paired, side_by_side
from alliancediff.brief.sections.changed import CHANGED
from alliancediff.brief.sections.done import DONE
from alliancediff.brief.sections.dropped import dropped
from alliancediff.brief.sections.further import FURTHER
from alliancediff.brief.sections.kept import KEPT, in_one_line
from alliancediff.brief.sections.less import LESS
from alliancediff.brief.sections.new import new
from alliancediff.brief.sections.unmatched import unmatched
from alliancediff.models import BriefLine, BriefSection, BriefSettings

_PAIRS = (KEPT, DONE, FURTHER, LESS, CHANGED)
"""The sections that tell of pairs; the first that takes a pair has it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The drafts of a page in its order, and their lines."""

    drafts: tuple[Draft, ...]
    rules: BriefSettings

    @property
    def lines(self) -> tuple[BriefLine, ...]:
        """The lines, each with its rank in its section."""
        best = sorted(self.drafts, key=lambda draft: (draft.unsure, -draft.worth, draft.place))
        ranked = {id(draft): sum(o.section is draft.section for o in best[:at]) + 1 for at, draft in enumerate(best)}
        return tuple(draft.line(self.rules, ranked[id(draft)]) for draft in self.drafts)


def page(material: Material) -> Page:
    """The page: those lines of each section that are worth most."""
    rules, pairs = material.rules, list(paired(_PAIRS, material))

    def of(most: int, *sections: BriefSection) -> list[Draft]:
        return _best([draft for draft in pairs if draft.section in sections], most)

    shown = frozenset(one.id for draft in pairs for one in draft.told)
    chosen = [
        *of(rules.changed, BriefSection.CHANGED),
        *_best(new(shown, material), rules.new),
        *of(rules.moved, BriefSection.FURTHER, BriefSection.LESS),
        *of(rules.done, BriefSection.DONE),
        *_best(side_by_side(_PAIRS, material), rules.unsure),
    ]
    chosen += _best(dropped(shown, material), rules.gone)
    told = shown.union(one.id for draft in chosen for one in draft.told)
    for section, side in ((BriefSection.NEW, 1), (BriefSection.GONE, 0)):
        chosen += _best(unmatched(section, side, told, material), rules.unsure)
    entries = _in_order(draft for draft in chosen if not draft.unsure)
    lists = [
        draft
        for section, side in ((BriefSection.GONE, 0), (BriefSection.NEW, 1))
        for draft in listed(section, side, entries, material)
    ]
    kept = in_one_line(of(rules.kept, BriefSection.KEPT))
    return Page((*entries, *lists, *kept, *_in_order(draft for draft in chosen if draft.unsure)), rules)


_ORDER = (
    BriefSection.CHANGED,
    BriefSection.NEW,
    BriefSection.FURTHER,
    BriefSection.LESS,
    BriefSection.DONE,
    BriefSection.GONE,
)


def _in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """In the order of the page: by section, in that of the text within one."""
    return sorted(drafts, key=lambda draft: (_ORDER.index(draft.section), draft.place))


def _best(drafts: Iterable[Draft], most: int) -> list[Draft]:
    """The lines worth most, the best first."""
    return sorted(drafts, key=lambda draft: (-draft.worth, draft.place))[:most]
