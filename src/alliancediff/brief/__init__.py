"""The brief: one page on two statements, made from their topics, their links and the words that stand in one alone."""

from collections.abc import Iterable, Iterator, Sequence

from alliancediff.brief.drafts import Draft
from alliancediff.brief.material import Material, material_of
from alliancediff.brief.sections import alone, paired
from alliancediff.lexicon import Lexicon
from alliancediff.models import Beside, BriefLine, BriefSection, BriefSettings, Diff

__all__ = ["brief_of"]


def brief_of(diff: Diff, lexicon: Lexicon, rules: BriefSettings) -> tuple[tuple[BriefLine, ...], Beside]:
    """The lines of a brief in the order of the page, and what no line shows.

    Args:
        diff: two statements compared, with their topics.
        lexicon: its lexicon.
        rules: how much the page holds.
    """
    material = material_of(diff, lexicon, rules)
    drafts = list(_chosen(material))
    shown = {one.id for draft in drafts for one in draft.told}
    return tuple(draft.line for draft in drafts), _beside(material, shown)


def _chosen(material: Material) -> Iterator[Draft]:
    rules = material.rules
    yield from _best(paired.drafts_of(BriefSection.CHANGED, material), rules.changed)
    yield from _best(alone.drafts_of(BriefSection.NEW, 1, material), rules.new)
    moved = [*paired.drafts_of(BriefSection.FURTHER, material), *paired.drafts_of(BriefSection.LESS, material)]
    yield from sorted(_best(moved, rules.moved), key=lambda draft: draft.section is BriefSection.LESS)
    yield from _best(paired.drafts_of(BriefSection.DONE, material), rules.done)
    yield from _best(alone.drafts_of(BriefSection.GONE, 0, material), rules.gone)
    yield from _best(paired.drafts_of(BriefSection.KEPT, material), rules.kept)


def _best(drafts: Iterable[Draft], most: int) -> Sequence[Draft]:
    """The lines worth most, in text order."""
    return sorted(sorted(drafts, key=lambda draft: -draft.worth)[:most], key=lambda draft: draft.place)


def _beside(material: Material, shown: set[str]) -> Beside:
    left = [one for one in material.told.values() if one.id not in shown]
    return Beside((), sum(one.side == 0 for one in left), sum(one.side == 1 for one in left))
