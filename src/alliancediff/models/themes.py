"""How much statements say on themes, and which section takes up which."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from alliancediff.models.names import named
from alliancediff.models.records import Scalar, brief, plural, shown_in_a_notebook, told
from alliancediff.models.statements import Note, Statement
from alliancediff.models.titles import entitled

THEMES_SCHEMA = "alliancediff.themes/1"


@dataclass(frozen=True, slots=True)
class ThemeCell:
    """How much a statement says on a theme, and how firmly.

    `share`, 0 to 1, is that of the characters of its sentences and items that hold a commitment on the theme; shares
    of several themes add up to more than 1 where a sentence is on several. `force` is the mean rung, 0 to 7, of
    `undertakings` and `stances`, those on the force and welcome ladders, whose rungs are the same; None where there is
    none. Of another scale, and so not in it: `against`, stances on the negative ladder, whose mean rung is
    `against_force`; `calls` on others; `refusals`, which say that an act will not be done; `reports`, which have a
    stage and no force; `mentions`, which take no position. These seven counts add up to `commitments`.
    """

    statement: str
    share: float
    commitments: int
    force: float | None = None
    against_force: float | None = None
    undertakings: int = 0
    stances: int = 0
    against: int = 0
    calls: int = 0
    refusals: int = 0
    reports: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme through a series, "" for what is on none: a cell for each statement, in their order."""

    theme: str
    cells: tuple[ThemeCell, ...]

    def __repr__(self) -> str:
        """The theme, and how many commitments on it there are in how many statements."""
        count = sum(cell.commitments for cell in self.cells)
        return told("ThemeRow", self.theme or "no theme", plural(count, "commitment"), f"{len(self.cells)} statements")


@dataclass(frozen=True, slots=True)
class Section:
    """What a statement holds under one heading; `heading` is the whole path to it, as "Energy > Clean energy".

    `id` is that of its first unit. `commitments` are ids; `themes` those of more of them first.
    """

    id: str
    statement: str
    heading: str
    commitments: tuple[str, ...]
    themes: tuple[str, ...]

    def __repr__(self) -> str:
        """Its id, its heading, and how much it holds."""
        return told("Section", self.id, repr(brief(self.heading, 100)), plural(len(self.commitments), "commitment"))


@dataclass(frozen=True, slots=True)
class SectionLink:
    """Two sections, by id, of which the later takes up the earlier.

    `heading`, `themes` and `lines` are likenesses from 0 to 1: of the words of the headings, and of what the
    commitments under them are on. `score` weighs them.
    """

    earlier: str
    later: str
    score: float
    heading: float
    themes: float
    lines: float


@dataclass(frozen=True, slots=True)
class Themes:
    """What the statements of a series are on, and which of their sections takes up which.

    `statements` stand in order of date and rank, and `commitment_counts` says how many each holds. Of `rows` those
    with most commitments come first, and that of no theme last.
    `section_links` join a section to those of the last day before it that it takes up, to those of the next day that
    take it up, and to the one before it that is most alike; a section may be in several.
    `titles` is what reports call the themes, by id.

    Example:
        >>> import alliancediff as ad
        >>> themes = ad.themes(ad.read_series("corpus:us-japan"))
        >>> len(themes.row("climate").cells) == len(themes.statements)
        True
    """

    statements: tuple[Statement, ...]
    commitment_counts: tuple[int, ...]
    rows: tuple[ThemeRow, ...]
    sections: tuple[Section, ...]
    section_links: tuple[SectionLink, ...]
    signature: str
    notes: tuple[Note, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    schema: str = THEMES_SCHEMA

    def row(self, theme: str) -> ThemeRow:
        """The row of a theme, by its id or title; that of no theme by "".

        Raises:
            UnknownNameError: no statement is on it; it is a `KeyError`, too.
        """
        rows = {row.theme: row for row in self.rows}
        if theme in rows:
            return rows[theme]
        return rows[named(theme, entitled(rows, self.titles), setting="row", what="theme")]

    def __repr__(self) -> str:
        """The days, and how many statements, themes and sections there are."""
        days = f"{self.statements[0].date} to {self.statements[-1].date}" if self.statements else ""
        counts = (len(self.statements), "statement"), (len(self.rows), "row"), (len(self.sections), "section")
        return told("Themes", days, *(plural(*one) for one in counts))

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a theme and statement, for a data frame; a theme that a text is not on has zeros there."""
        known = {s.id: s for s in self.statements}
        names = [f.name for f in fields(ThemeCell) if f.name != "statement"]
        return [
            {
                "theme": row.theme,
                "statement": cell.statement,
                "date": str(known[cell.statement].date),
                "genre": str(known[cell.statement].genre),
                "digest": known[cell.statement].digest,
                **{name: getattr(cell, name) for name in names},
            }
            for row in self.rows
            for cell in row.cells
        ]
