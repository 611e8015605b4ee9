"""The table that analysts make by hand: a line to a row, a date to a column, and in each cell the words of that day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from alliancediff.documents.captions import (
    dated_source,
    name_of,
    series_title,
    summary_of,
    theme_heading,
    themes_in_order,
)
from alliancediff.documents.heads import Source, notes_of, words_of
from alliancediff.models import ChangeKind, Commitment, Evolution, Mention, Statement, Thread
from alliancediff.models.kinds import own_account

TABLE_KEY = (
    "Cells: the words of the text that speaks for the day, and the verdict against the mention before; an empty cell "
    "is a day on which this thread says nothing."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a thread says on a day: verbatim quotes, the verdict, and the text where the day has several.

    `kind` is the verdict in one word, `verdict` with the axes that moved.
    """

    quotes: tuple[str, ...]
    kind: str
    verdict: str
    text: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A thread: its name and status, and a cell or None for each date."""

    name: str
    status: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class TableGroup:
    """The threads of one theme, "" for those of none."""

    theme: str
    title: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class HandTable:
    """A whole table; `dates` head its columns."""

    title: str
    sources: tuple[Source, ...]
    summary: str
    dates: tuple[str, ...]
    groups: tuple[TableGroup, ...]
    notes: tuple[str, ...]
    signature: str


def hand_table(evolution: Evolution, threads: Sequence[Thread]) -> HandTable:
    """The table of a series: dates are those of all its texts, also where no shown thread is mentioned."""
    writer = _Writer(evolution)
    hidden = len(evolution.threads) - len(threads)
    return HandTable(
        title=series_title(evolution, "Wording from"),
        sources=tuple(dated_source(s, evolution) for s in evolution.statements),
        summary=summary_of(evolution) + (f" Not shown here: {hidden}." if hidden else ""),
        dates=tuple(map(str, writer.dates)),
        groups=tuple(writer.group(theme, threads) for theme in themes_in_order(threads, evolution.titles)),
        notes=notes_of(evolution),
        signature=evolution.signature,
    )


class _Writer:
    """Fills in the rows; knows the statements and commitments of the series by id."""

    def __init__(self, evolution: Evolution) -> None:
        self._known: Mapping[str, Commitment] = {c.id: c for c in evolution.commitments}
        self._statements: Mapping[str, Statement] = {s.id: s for s in evolution.statements}
        self._titles = evolution.titles
        days = [s.date for s in evolution.statements if s.date]
        self.dates: tuple[date, ...] = tuple(sorted(set(days)))
        self._shared = {day for day in days if days.count(day) > 1}

    def group(self, theme: str, threads: Sequence[Thread]) -> TableGroup:
        """The threads of a theme, those with most mentions first: what was said once fills no series."""
        found = sorted((t for t in threads if t.theme == theme), key=lambda t: (-len(t.mentions), t.first))
        rows = tuple(self._row(thread) for thread in found)
        return TableGroup(theme, theme_heading(theme, len(rows), self._titles), rows)

    def _row(self, thread: Thread) -> TableRow:
        said = {mention.date: self._cell(mention) for mention in thread.mentions}
        cells = tuple(said.get(day) for day in self.dates)
        return TableRow(name_of(thread, self._known, self._titles), thread.status.replace("_", " "), cells)

    def _cell(self, mention: Mention) -> Cell:
        words = tuple(" ".join(words_of(self._known[i]).split()) for i in mention.commitments)
        text = self._text(mention) if mention.date in self._shared else ""
        return Cell(words, str(mention.kind), short_verdict(mention), text)

    def _text(self, mention: Mention) -> str:
        """Which of the texts of the day speaks, and which join in."""
        others = dict.fromkeys(self._known[i].statement for i in mention.echoes)
        genre = self._statements[mention.statement].genre.replace("_", " ")
        also = f"; also in {' and '.join(others)}" if others else ""
        return f"{genre} {mention.statement}{also}"


def short_verdict(mention: Mention) -> str:
    """The verdict against the mention before and what moved, in the room of a cell.

    Example:
        >>> from alliancediff.models import Axis, Reason
        >>> moved = (Reason(Axis.FORCE, "an intention", "a firm promise", 1, told="from “plan” to “will”"),)
        >>> short_verdict(Mention(date(2022, 1, 1), "s", ("s/1f2e3d4c.1ad9",), ChangeKind.STRENGTHENED, reasons=moved))
        'strengthened: from “plan” to “will”'
    """
    joins = mention.kind is ChangeKind.NEW and mention.days > 0
    kind = "not compared" if joins else mention.kind.replace("_", " ")
    moved = [r.told for r in mention.reasons if r.direction and r.told]
    marks = [f"{kind}: {'; '.join(dict.fromkeys(moved))}" if moved else kind]
    marks += ["against the line it branches off"] if mention.against and not mention.days else []
    marks += ["verdict unsure"] if mention.mixed else []
    marks += [own_account(mention.fulfilment)] if mention.fulfilment else []
    marks += ["revived"] if mention.is_revival else []
    marks += [f"against that of {one.date}, the last of its sort: {one.kind}"] if (one := mention.comparable) else []
    return "; ".join(marks)
