"""How much each statement of a series says on each theme, and how firmly."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean

from alliancediff.models import (
    Commitment,
    CommitmentKind,
    Extraction,
    Ladder,
    ThemeCell,
    ThemeRow,
    on_theme,
    share_of,
)

_APART = {CommitmentKind.REPORT: "reports", CommitmentKind.MENTION: "mentions"}
_LADDERS = {Ladder.NEGATIVE: "against", Ladder.DIRECTIVE: "calls"}
_RATED = {CommitmentKind.UNDERTAKING: "undertakings", CommitmentKind.STANCE: "stances"}


def theme_rows(extractions: Sequence[Extraction]) -> tuple[ThemeRow, ...]:
    """A row for each theme that any statement is on, those with most commitments first, that of no theme last.

    Args:
        extractions: of the statements of a series, in the order in which cells are to stand.

    Example:
        >>> import alliancediff as ad
        >>> text = ad.read_statement(b"We will cut emissions. We aim to fund climate research.", date="2021-01-01")
        >>> [(row.theme, row.cells[0].share, row.cells[0].force) for row in theme_rows([ad.extract(text)])]
        [('climate', 1.0, 5.5)]
    """
    counts = Counter(theme for x in extractions for c in x.commitments for theme in c.themes or ("",))
    order = sorted(counts, key=lambda theme: (not theme, -counts[theme], theme))
    return tuple(ThemeRow(theme, tuple(_cell(theme, extraction) for extraction in extractions)) for theme in order)


def _cell(theme: str, extraction: Extraction) -> ThemeCell:
    found = on_theme(theme, extraction.commitments)
    sorts = Counter(_sort(c) for c in found)
    return ThemeCell(
        statement=extraction.statement.id,
        share=share_of(extraction.statement, found),
        commitments=len(found),
        force=_mean(c for c in found if _sort(c) in _RATED.values()),
        against_force=_mean(c for c in found if _sort(c) == "against"),
        **sorts,
    )


def _sort(commitment: Commitment) -> str:
    """The count of a cell that a commitment belongs to; each belongs to one."""
    apart = _APART.get(commitment.kind) or _LADDERS.get(commitment.ladder)
    return apart or ("refusals" if commitment.negated else _RATED[commitment.kind])


def _mean(commitments: Iterable[Commitment]) -> float | None:
    forces = [c.force for c in commitments if c.force is not None]
    return round(fmean(forces), 2) if forces else None
