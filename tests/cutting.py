"""Copies of statements with lines cut out of them, for tests of what an absence is called."""

from collections.abc import Iterable
from pathlib import Path

import alliancediff as ad
from alliancediff.models import Diff, Extraction, Statement, Unit
from alliancediff.reading.cleaning import clean
from builders import compared


class Original:
    """A Markdown file with the lines in it that can be cut: units that hold commitments and lead into no list.

    A commitment that goes on in the next sentence ("This includes ...") would stay in part, so its unit is none. Units whose words do not stand in the file as they were read (the number of a list item is made) are left alone.
    """

    def __init__(self, path: Path) -> None:
        self._source = clean(path.read_text(encoding="utf-8"))
        self.found: Extraction = ad.extract(ad.read_statement(self._source.encode(), id="original"))
        self.held = {c.unit for c in self.found.commitments}
        ends = {u.id: u.span.end for u in self.statement.units}
        longer = {c.unit for c in self.found.commitments if c.span.end > ends[c.unit]}
        cut = self.held - longer - {u.id for u in self.statement.units if self._leads(u)}
        self.lines = [unit for unit in self.statement.units if unit.id in cut and self._is_placed(unit)]

    @property
    def statement(self) -> Statement:
        """The statement as it was read."""
        return self.found.statement

    def without(self, units: Iterable[Unit], genre: str | None = None) -> Statement:
        """A copy without these units, read anew from the file's text, of the same genre unless another is given."""
        source = self._source
        for start, end in sorted([self._place(unit) for unit in units], reverse=True):
            source = source[:start] + source[end:]
        return ad.read_statement(source.encode(), id="copy", genre=genre or self.statement.genre)

    def against(self, copy: Statement) -> Diff:
        """What a copy says, against this text."""
        return compared(self.found, ad.extract(copy))

    def _leads(self, unit: Unit) -> bool:
        return self.statement.quote(unit.span) in {other.lead_in for other in self.statement.units}

    def _is_placed(self, unit: Unit) -> bool:
        start, end = self._place(unit)
        return self._source[start:end].split() == self.statement.quote(unit.span).split()

    def _place(self, unit: Unit) -> tuple[int, int]:
        """Where a unit begins and ends in the file; an empty place where that is not known."""
        runs = self.statement.source_map
        start = [o + unit.span.start - at for at, o, n in runs if at <= unit.span.start < at + n]
        end = [o + unit.span.end - at for at, o, n in runs if at < unit.span.end <= at + n]
        return (start[0], end[0]) if start and end else (0, 0)
