"""Theme ids of the gold's commitments and positions against those of the commitments that quote them."""

from collections.abc import Collection, Sequence

from alliancediff.evaluation.figures import Figures
from alliancediff.evaluation.gold import Gold
from alliancediff.evaluation.places import Places, by_unit
from alliancediff.models import Commitment


def score_themes(gold: Gold, statement: str, commitments: Sequence[Commitment], places: Places) -> dict[str, Figures]:
    """Theme ids found, wrong and missed, by theme, over the live units to which the readers gave themes.

    A unit's own themes are those of all commitments that quote it. Empty where the gold has no themes.
    """
    ours = by_unit(commitments, places)
    by_theme: dict[str, Figures] = {}
    for unit in gold.units[statement]:
        if unit.is_live and unit.themes:
            given = {theme for c in ours.get(unit.id, ()) for theme in c.themes}
            for theme in sorted(given | unit.themes):
                by_theme[theme] = by_theme.get(theme, Figures()) + Figures({_fate(theme, given, unit.themes): 1})
    return by_theme


def themes_total(by_theme: dict[str, Figures]) -> Figures:
    """The sum over all themes, as counts that stand beside those of links."""
    total = sum(by_theme.values(), Figures())
    return Figures({f"themes_{key}": total.count(key) for key in ("found", "wrong", "missed")} if by_theme else {})


def _fate(theme: str, given: set[str], wanted: frozenset[str]) -> str:
    if theme not in given:
        return "missed"
    return "found" if theme in wanted else "wrong"


def unknown_themes(gold: Gold, known: Collection[str]) -> tuple[str, ...]:
    """The theme ids of a gold file that are none of these, in alphabetical order."""
    given = {theme for units in gold.units.values() for unit in units for theme in unit.themes}
    return tuple(sorted(given.difference(known)))
