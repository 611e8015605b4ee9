"""How much of either statement is on each theme, and which themes are wholly gone or wholly new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alliancediff.comparison.comparability import Side, focus, incomparable
from alliancediff.models import Alignment, Commitment, Settings, ThemeCoverage, ThemeStatus, on_theme, share_of


def theme_coverage(earlier: Side, later: Side, alignment: Alignment, settings: Settings) -> tuple[ThemeCoverage, ...]:
    """A row for each theme of either statement, "" for what is on none; those with the most commitments first.

    Args:
        earlier: the statement to compare with, and its commitments.
        later: the statement whose changes are asked for, and its commitments.
        alignment: what alignment found between them.
        settings: `doubt` and what comparability rests on.
    """
    found = {theme for c in (*earlier[1], *later[1]) for theme in c.themes or ("",)}
    lost = _missing(earlier, later, alignment, settings)
    won = _missing(later, earlier, alignment, settings)
    rows = (_row(theme, earlier, later, lost, won) for theme in found)
    return tuple(sorted(rows, key=lambda row: (not row.theme, -row.earlier - row.later, row.theme)))


def _row(theme: str, earlier: Side, later: Side, lost: set[str], won: set[str]) -> ThemeCoverage:
    before, after = (on_theme(theme, side[1]) for side in (earlier, later))
    if before and after:
        status = ThemeStatus.BOTH
    elif before:
        status = ThemeStatus.GONE if theme in lost else ThemeStatus.EARLIER_ONLY
    else:
        status = ThemeStatus.NEW if theme in won else ThemeStatus.LATER_ONLY
    shares = share_of(earlier[0], before), share_of(later[0], after)
    return ThemeCoverage(theme, len(before), len(after), *shares, status)


@dataclass(frozen=True, slots=True)
class _Ends:
    """Which commitments surely have a counterpart, or may have one, and the units that hold one that has."""

    linked: frozenset[str]
    doubtful: frozenset[str]
    units: frozenset[str]


def _ends(commitments: Sequence[Commitment], alignment: Alignment, settings: Settings) -> _Ends:
    sure = [link for link in alignment.links if not link.unsure]
    linked = frozenset(end for link in sure for end in (link.earlier, link.later))
    doubtful = frozenset(name for name, chance in alignment.no_counterpart.items() if 1 - chance >= settings.doubt)
    return _Ends(linked, doubtful, frozenset(c.unit for c in commitments if c.id in linked))


def _missing(side: Side, other: Side, alignment: Alignment, settings: Settings) -> set[str]:
    """Themes of a statement that the other would have treated and does not.

    No commitment on them has a counterpart, one at least is missing beyond doubt, and no word that they rest on stands
    anywhere in the other text.
    """
    if incomparable(side, other, settings) or focus(side, other, settings.comparison):
        return set()
    ends = _ends(side[1], alignment, settings)
    themes = {theme for c in side[1] for theme in c.themes} - {theme for c in other[1] for theme in c.themes}
    return {theme for theme in themes if _is_missing(on_theme(theme, side[1]), ends) and not _said(theme, side, other)}


def _is_missing(commitments: Sequence[Commitment], ends: _Ends) -> bool:
    if any(c.id in ends.linked for c in commitments):
        return False
    return any(c.id not in ends.doubtful and c.unit not in ends.units for c in commitments)


def _said(theme: str, side: Side, other: Side) -> bool:
    """Whether a word that the theme rests on stands in the other text, though in no commitment."""
    cues = {cue for c in side[1] for name, cue in zip(c.themes, c.theme_cues, strict=False) if name == theme and cue}
    return any(re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", other[0].text, re.IGNORECASE) for cue in cues)
