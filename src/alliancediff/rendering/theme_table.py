"""The themes of a series, ready to print: what stands in each cell, and which section goes on in which."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.models import Section, SectionLink, Statement, ThemeCell, Themes, title_of
from alliancediff.rendering.outline import NO_THEME, Source, notes_of, plural, source_of

THEME_KEY = (
    "Cells: share of the characters of sentences and items with a commitment on the theme; commitments; mean force F "
    "(0 mention to 7 legal duty) of undertakings and stances, with their number; mean N (1 note to 7 strongest "
    "condemnation) of stances against somebody, with theirs. Calls on others, refusals, reports and mentions are "
    "counted, but in no mean. A sentence on several themes counts for each."
)


@dataclass(frozen=True, slots=True)
class Step:
    """One section, the one that takes it up, and why."""

    earlier: str
    later: str
    why: str


@dataclass(frozen=True, slots=True)
class Passage:
    """How the sections of one statement go on in another, and which of either are alone."""

    title: str
    steps: tuple[Step, ...]
    ended: tuple[str, ...]
    begun: tuple[str, ...]

    @property
    def alone(self) -> tuple[str, ...]:
        """Lines on the sections that are alone, none where there are none."""
        told = (("not taken up", self.ended), ("take up none", self.begun))
        return tuple(f"{said}: {'; '.join(headings)}" for said, headings in told if headings)


@dataclass(frozen=True, slots=True)
class ThemeTable:
    """A whole report on themes; `rows` hold a theme and a text for each column."""

    title: str
    sources: tuple[Source, ...]
    summary: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    passages: tuple[Passage, ...]
    notes: tuple[str, ...]
    signature: str


def theme_table(themes: Themes, shown: Sequence[str] = ()) -> ThemeTable:
    """The outline of a report on themes; `shown` names the themes to print, all where empty."""
    labels = labels_of(themes.statements)
    rows = [row for row in themes.rows if not shown or row.theme in shown]
    hidden = sum(bool(row.theme) for row in themes.rows if row not in rows)
    return ThemeTable(
        title=f"Themes from {themes.statements[0].date} to {themes.statements[-1].date}",
        sources=tuple(source_of(s, labels[s.id], _count(themes, s)) for s in themes.statements),
        summary=_summary(themes) + (f" Not shown here: {hidden}." if hidden else ""),
        columns=tuple(labels.values()),
        rows=tuple((title_of(row.theme, themes.titles) or NO_THEME, tuple(map(cell_text, row.cells))) for row in rows),
        passages=tuple(_passages(themes, labels)),
        notes=notes_of(themes),
        signature=themes.signature,
    )


def _summary(themes: Themes) -> str:
    named = sum(bool(row.theme) for row in themes.rows)
    return f"{plural(len(themes.statements), 'text')}, {plural(named, 'theme')}."


def labels_of(statements: Sequence[Statement]) -> dict[str, str]:
    """A short label for each statement, in order: its date, with a number from the second text of a day on."""
    seen: dict[str, int] = {}
    labels = {}
    for statement in statements:
        day = str(statement.date)
        seen[day] = seen.get(day, 0) + 1
        labels[statement.id] = day if seen[day] == 1 else f"{day} ({seen[day]})"
    return labels


def cell_text(cell: ThemeCell) -> str:
    """A cell in words; "" where the statement is not on the theme.

    Example:
        >>> cell_text(ThemeCell("s", 0.125, 4, 5.5, 3.0, undertakings=1, stances=1, against=1, reports=1))
        '12% · 4 · F5.5 (2) · N3.0 (1)'
    """
    if not cell.commitments:
        return ""
    parts = [f"{cell.share:.0%}" if cell.share >= 0.01 else "<1%", str(cell.commitments)]  # noqa: PLR2004
    parts += [f"F{cell.force:.1f} ({cell.undertakings + cell.stances})"] if cell.force is not None else []
    parts += [f"N{cell.against_force:.1f} ({cell.against})"] if cell.against_force is not None else []
    return " · ".join(parts)


def _count(themes: Themes, statement: Statement) -> int:
    return themes.commitment_counts[themes.statements.index(statement)]


def section_records(themes: Themes) -> list[dict[str, str | float | None]]:
    """One flat dict a link of two sections, or a section that no section takes up or that takes up none."""
    statements = {s.id: s for s in themes.statements}
    return [
        {
            "earlier": one.id,
            "earlier_date": str(one.date),
            "earlier_section": earlier.heading if earlier else "",
            "later": two.id,
            "later_date": str(two.date),
            "later_section": later.heading if later else "",
            "score": link.score if link else None,
            "heading": link.heading if link else None,
            "themes": link.themes if link else None,
            "lines": link.lines if link else None,
        }
        for before, after in _neighbours(themes)
        for one, two in [(statements[before], statements[after])]
        for earlier, later, link in _steps(themes, before, after)
    ]


def _passages(themes: Themes, labels: dict[str, str]) -> Iterator[Passage]:
    for before, after in _neighbours(themes):
        rows = list(_steps(themes, before, after))
        yield Passage(
            title=f"{labels[before]} → {labels[after]}",
            steps=tuple(Step(one.heading, two.heading, _why(link)) for one, two, link in rows if one and two and link),
            ended=tuple(one.heading for one, two, _ in rows if one and not two),
            begun=tuple(two.heading for one, two, _ in rows if two and not one),
        )


def _why(link: SectionLink) -> str:
    return f"{link.score:.2f} (heading {link.heading:.2f}, themes {link.themes:.2f}, lines {link.lines:.2f})"


def _neighbours(themes: Themes) -> Iterator[tuple[str, str]]:
    """Statements with sections, each with those of the next day that has any."""
    headed = {section.statement for section in themes.sections}
    texts = [s for s in themes.statements if s.id in headed]
    days = [[s.id for s in day] for _, day in itertools.groupby(texts, key=lambda s: s.date)]
    for earlier, later in itertools.pairwise(days):
        yield from itertools.product(earlier, later)


def _steps(
    themes: Themes, before: str, after: str
) -> Iterator[tuple[Section | None, Section | None, SectionLink | None]]:
    """Each earlier section with those that take it up, then the later ones that take up none."""
    later = {s.id: s for s in themes.sections if s.statement == after}
    taken = set()
    for section in themes.sections:
        if section.statement == before:
            links = [k for k in themes.section_links if k.earlier == section.id and k.later in later]
            taken |= {k.later for k in links}
            yield from ((section, later[k.later], k) for k in sorted(links, key=lambda k: -k.score))
            if not links:
                yield section, None, None
    yield from ((None, section, None) for i, section in later.items() if i not in taken)
