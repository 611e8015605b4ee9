"""The brief: one page on two statements, made from their topics, their links and the words that stand in one alone."""

from collections.abc import Iterable, Iterator, Sequence

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material, material_of
from alliancediff.brief.sections.alone import alone, listed
from alliancediff.brief.sections.paired import paired
from alliancediff.lexicon import Lexicon
from alliancediff.models import Beside, BriefLine, BriefSection, Diff, Settings

__all__ = ["brief_of"]


def brief_of(diff: Diff, lexicon: Lexicon, settings: Settings) -> tuple[tuple[BriefLine, ...], Beside]:
    """The lines of a brief in the order of the page, and what no line shows.

    Args:
        diff: two statements compared, with their topics.
        lexicon: its lexicon.
        settings: how much the page holds.
    """
    material = material_of(diff, lexicon, settings)
    drafts = list(_chosen(material))
    shown = {one.id for draft in drafts for one in draft.told}
    return tuple(draft.line for draft in drafts), _beside(material, shown)


def _chosen(material: Material) -> Iterator[Draft]:
    rules = material.rules
    pairs = list(paired(material))

    def of(most: int, *sections: BriefSection) -> Sequence[Draft]:
        found = _best([draft for draft in pairs if draft.section in sections], most)
        return sorted(found, key=lambda draft: sections.index(draft.section))

    changed, kept = of(rules.changed, BriefSection.CHANGED), of(rules.kept, BriefSection.KEPT)
    moved = of(rules.moved, BriefSection.FURTHER, BriefSection.LESS)
    done = of(rules.done, BriefSection.DONE)
    told = [*changed, *moved, *done, *(draft for draft in pairs if draft.section is BriefSection.KEPT)]
    shown = frozenset(one.id for draft in told for one in draft.told)
    new, gone = _best(alone(1, shown, material), rules.new), _best(alone(0, shown, material), rules.gone)
    drafts = [*changed, *new, *moved, *done, *gone]
    yield from drafts
    yield from listed(0, drafts, material)
    yield from listed(1, drafts, material)
    yield from kept


def _best(drafts: Iterable[Draft], most: int) -> Sequence[Draft]:
    """The lines worth most, in text order."""
    return sorted(sorted(drafts, key=lambda draft: -draft.worth)[:most], key=lambda draft: draft.place)


def _beside(material: Material, shown: set[str]) -> Beside:
    left = [one for one in material.told.values() if one.id not in shown]
    return Beside((), sum(one.side == 0 for one in left), sum(one.side == 1 for one in left))
