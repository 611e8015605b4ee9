"""The brief: one page on two statements, made from their topics, their links and the words that stand in one alone."""

from alliancediff.brief.beside import beside
from alliancediff.brief.material import material_of
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
    made = page(material)
    return made.lines, beside(material, made.drafts)
