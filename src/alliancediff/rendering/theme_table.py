"""The themes of a series, ready to print: what stands in each cell, and which section goes on in which."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.documents.heads import NO_THEME, Source, notes_of, source_of
from alliancediff.models import Section, SectionLink, Statement, ThemeCell, Themes, title_of
from alliancediff.models.records import plural

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
    """How the sections of one statement go on in another."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ThemeTable:
    """A whole report on themes; `rows` hold a theme and a text for each column."""

    title: str
    sources: tuple[Source, ...]
    summary: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    passages: tuple[Passage, ...]
    alone: tuple[str, ...]
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
        alone=tuple(_alone(themes, labels)),
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
    rows: list[tuple[Section | None, Section | None, SectionLink | None]]
    known = {section.id: section for section in themes.sections}
    ended, begun = _ends(themes)
    rows = [(known[link.earlier], known[link.later], link) for link in themes.section_links]
    rows += [(section, None, None) for section in ended] + [(None, section, None) for section in begun]
    return [
        {
            "earlier": earlier.statement if earlier else "",
            "earlier_date": str(statements[earlier.statement].date) if earlier else "",
            "earlier_section": earlier.heading if earlier else "",
            "later": later.statement if later else "",
            "later_date": str(statements[later.statement].date) if later else "",
            "later_section": later.heading if later else "",
            "score": link.score if link else None,
            "heading": link.heading if link else None,
            "themes": link.themes if link else None,
            "lines": link.lines if link else None,
        }
        for earlier, later, link in rows
    ]


def _passages(themes: Themes, labels: dict[str, str]) -> Iterator[Passage]:
    """The links of each two statements, in the order of the series; those that are most alike first."""
    known = {section.id: section for section in themes.sections}
    steps: dict[tuple[str, str], list[SectionLink]] = {}
    for link in themes.section_links:
        steps.setdefault((known[link.earlier].statement, known[link.later].statement), []).append(link)
    for before, after in itertools.combinations(labels, 2):
        links = sorted(steps.get((before, after), ()), key=lambda k: (list(known).index(k.earlier), -k.score))
        told = tuple(Step(known[k.earlier].heading, known[k.later].heading, _why(k)) for k in links)
        if told:
            yield Passage(f"{labels[before]} → {labels[after]}", told)


def _alone(themes: Themes, labels: dict[str, str]) -> Iterator[str]:
    """The sections of each statement that no later one takes up, and those that take up none."""
    for said, sections in zip(("not taken up later", "take up none before"), _ends(themes), strict=True):
        for statement, label in labels.items():
            headings = [section.heading for section in sections if section.statement == statement]
            if headings:
                yield f"{label}, {said}: {'; '.join(headings)}"


def _ends(themes: Themes) -> tuple[list[Section], list[Section]]:
    """Sections that no later one takes up, but for those of the last day with any; and the same the other way round."""
    day = {s.id: str(s.date) for s in themes.statements}
    days = [day[section.statement] for section in themes.sections]
    going, begun = ({getattr(k, end) for k in themes.section_links} for end in ("earlier", "later"))
    return (
        [s for s in themes.sections if s.id not in going and day[s.statement] < max(days)],
        [s for s in themes.sections if s.id not in begun and day[s.statement] > min(days)],
    )


def _why(link: SectionLink) -> str:
    return f"{link.score:.2f} (heading {link.heading:.2f}, themes {link.themes:.2f}, lines {link.lines:.2f})"
