"""The brief: one page on two statements, made from their topics, their links and the words that stand in one alone."""

from alliancediff.brief.material import Material, material_of
from alliancediff.brief.page import page
from alliancediff.lexicon import Lexicon
from alliancediff.models import Beside, BriefLine, Diff, Settings

__all__ = ["brief_of"]


def brief_of(diff: Diff, lexicon: Lexicon, settings: Settings) -> tuple[tuple[BriefLine, ...], Beside]:
    """The lines of a brief in the order of the page, and what no line shows.

    Args:
        diff: two statements compared, with their topics.
        lexicon: its lexicon.
        settings: how much the page holds, and how edits are marked.
    """
    material = material_of(diff, lexicon, settings)
    drafts = list(page(material))
    shown = {one.id for draft in drafts for one in draft.told}
    return tuple(draft.line for draft in drafts), _beside(material, shown)


def _beside(material: Material, shown: set[str]) -> Beside:
    left = [one for one in material.told.values() if one.id not in shown]
    return Beside((), sum(one.side == 0 for one in left), sum(one.side == 1 for one in left))
