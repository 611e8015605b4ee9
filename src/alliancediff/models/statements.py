"""What was read: a statement with its units, and a series of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, overload

from alliancediff.models.genres import Genre
from alliancediff.models.kinds import Rank, Role, UnitKind
from alliancediff.models.names import named
from alliancediff.models.records import Scalar, brief, joined, plural, shown_in_a_notebook, told

HEADING_JOIN = " > "
"""What stands between the parts of a heading's path, as in "Energy > Clean energy"."""


class Span(NamedTuple):
    """Half-open character offsets into a statement's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """A guess or a fallback that the reader of a result must know about."""

    about: str
    message: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item or heading. `heading` and `lead_in` are texts it stands under, "" where none.

    Where a text tells of several meetings, `meeting` is the id of the unit that opened the one told of here, and
    `speakers` are the parties that met; else they are "" and ().
    """

    id: str
    kind: UnitKind
    role: Role
    reason: str
    span: Span
    heading: str = ""
    lead_in: str = ""
    meeting: str = ""
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A dated text cut into units. The spans of its units tile `text` but for white space.

    `source` is a file name, a corpus name or what the front matter calls the origin; never a full path. `venue` is who
    met and where, as series.toml says it, "" where it does not.
    `met` names, for one party's own account of a meeting, those who met, the one who tells first; it is () for a text
    that several issue together.
    `digest` is true where the text is a restatement by its editors and not the parties' own words.
    `source_map` holds `(offset in text, offset in the source, length)` for runs that stand in both unchanged; the
    source is the decoded file without its control and invisible characters. It is empty for formats whose parser
    does not say where its text came from (HTML, PDF, Word).
    """

    id: str
    title: str
    date: date | None
    genre: Genre
    issuers: tuple[str, ...]
    sha256: str
    source: str
    media_type: str
    digest: bool
    text: str
    units: tuple[Unit, ...]
    notes: tuple[Note, ...] = ()
    source_map: tuple[tuple[int, int, int], ...] = ()
    rank: Rank = Rank.UNKNOWN
    venue: str = ""
    met: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Its id, day, sort and size, and how it begins to call itself."""
        facts = str(self.date or "undated"), str(self.genre), plural(len(self.units), "unit"), repr(brief(self.title))
        return told("Statement", brief(self.id, 100), *facts)

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

    def quote(self, span: Span) -> str:
        """The verbatim text at `span`."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Series(Sequence[Statement]):
    """Statements in order of their dates, with what series.toml says of all of them.

    `packs` are the lexicon packs that it names; `trace` takes them where it is given no settings.

    Example:
        >>> import alliancediff as ad
        >>> series = ad.read_series("corpus:us-japan")
        >>> series[0].date.year, series.packs
        (2021, ('us_japan',))
    """

    statements: tuple[Statement, ...]
    packs: tuple[str, ...] = ()
    title: str = ""

    def __repr__(self) -> str:
        """Its title, its days, and how many statements it holds."""
        days = f"{self.statements[0].date} to {self.statements[-1].date}" if self.statements else ""
        packs = f"packs {', '.join(self.packs)}" if self.packs else ""
        return told("Series", brief(self.title), days, plural(len(self.statements), "statement"), brief(packs))

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

    def statement(self, name: str) -> Statement:
        """The statement of this id or title.

        Raises:
            UnknownNameError: none has it, or several have this title; it is a `KeyError`, too.
        """
        return statement_named(name, self.statements)

    @overload
    def __getitem__(self, index: int) -> Statement: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Statement, ...]: ...

    def __getitem__(self, index: int | slice) -> Statement | tuple[Statement, ...]:
        return self.statements[index]

    def __len__(self) -> int:
        return len(self.statements)

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a statement, for a data frame; several values of one field are joined by "; "."""
        return [
            {
                "id": s.id,
                "date": str(s.date or ""),
                "title": s.title,
                "genre": str(s.genre),
                "rank": str(s.rank),
                "issuers": joined(s.issuers),
                "venue": s.venue,
                "digest": s.digest,
                "units": len(s.units),
                "source": s.source,
                "sha256": s.sha256,
                "notes": joined(f"{note.about}: {note.message}" for note in s.notes),
            }
            for s in self.statements
        ]


def statement_named(asked: str, statements: Sequence[Statement]) -> Statement:
    """The statement of this id or title.

    Raises:
        UnknownNameError: none has it, or several have this title.
    """
    known = {statement.id: statement for statement in statements}
    titles = {one: (statement.title,) for one, statement in known.items()}
    return known[named(asked, titles, setting="statement", what="statement")]


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a statement may be before it is refused; the defaults leave room for the longest official texts.

    A text beyond them is refused with an error that names the limit; pass larger ones for a text that you trust.
    """

    max_bytes: int = 20_000_000
    """Size of a file."""
    max_expanded_bytes: int = 200_000_000
    """Size of a Word file's parts once unpacked, so that a small archive cannot fill the memory."""
    max_pages: int = 2_000
    """Pages of a PDF."""
