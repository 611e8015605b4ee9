"""What became of lines through a series: mentions, threads, and the evolution of them all."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from alliancediff.models.changes import Change, Reason, WordingNote
from alliancediff.models.commitments import Commitment, commitment_named, quotes_of
from alliancediff.models.edits import Edit
from alliancediff.models.kinds import ChangeKind, ThreadStatus
from alliancediff.models.links import NO_COUNTS, CorrectionCounts, Link
from alliancediff.models.names import named
from alliancediff.models.records import Scalar, brief, joined, plural, shown_in_a_notebook, tally, told
from alliancediff.models.statements import Note, Statement, Unit, statement_named
from alliancediff.models.titles import entitled, title_of

TRACE_SCHEMA = "alliancediff.trace/2"

NEXT_CLAUSE = " / "
"""What parts the edits of several clauses of one day."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """How a mention compares with the last one in a text of the same parties, rank and sort, over others in between.

    `date` and `statement` are those of that text, `against` its clauses; `kind`, `mixed`, `fulfilment`, `reasons`,
    `wording` and `wording_notes` are those of the change as in a mention, `gap` is how many days with texts it skips.
    """

    date: date
    statement: str
    against: tuple[str, ...]
    kind: ChangeKind
    mixed: bool = False
    fulfilment: str = ""
    reasons: tuple[Reason, ...] = ()
    wording: tuple[Edit, ...] = ()
    wording_notes: tuple[WordingNote, ...] = ()
    gap: int = 0

    def __repr__(self) -> str:
        """The day that it goes back to, and the verdict."""
        return told("Comparable", str(self.date), str(self.kind), brief(", ".join(self.against), 160))


@dataclass(frozen=True, slots=True)
class Mention:
    """What a thread says on one day.

    `statement` is the text that speaks for the day: the primary one where several texts of one event hold the line.
    `commitments` are its clauses, `echoes` those of the other texts of that day, which count for nothing else.
    `kind` is the verdict against the mention before, `new` for the first (where the thread branches off another, the
    verdict against the clause there); `mixed`, `fulfilment` and `reasons` are those of that change, `against` the
    clauses before that it compares. `wording` is the edit of each clause against its closest counterpart, those of
    several parted by " / ", and `wording_notes` the small edits in them that matter. `gap` and `days` are how long the
    line was silent before: days of the series with texts on them, and days of the calendar. `is_revival` is true where
    a comparable text in between had left it out. `alike` says whether the clauses compared stand in texts of the same
    parties, rank and sort; where they do not, `comparable` goes back to the last that do, None if there is none.
    `unlike` is true where they are known to be of unlike sorts: then `kind` has no direction but a reader's.
    """

    date: date
    statement: str
    commitments: tuple[str, ...]
    kind: ChangeKind
    echoes: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    mixed: bool = False
    fulfilment: str = ""
    reasons: tuple[Reason, ...] = ()
    wording: tuple[Edit, ...] = ()
    wording_notes: tuple[WordingNote, ...] = ()
    gap: int = 0
    days: int = 0
    is_revival: bool = False
    alike: bool = False
    unlike: bool = False
    comparable: Comparable | None = None

    def __repr__(self) -> str:
        """The day, the verdict, and the clauses."""
        return told("Mention", str(self.date), str(self.kind), brief(", ".join(self.commitments), 160))

    @property
    def telling(self) -> "Mention | Comparable":
        """What says most of the verdict: the comparison of texts of one sort where there is one, else the mention."""
        return self.comparable or self


@dataclass(frozen=True, slots=True)
class Thread:
    """One line through a series: all that was said on it, day by day, and what became of it.

    `id` is that of its first commitment. `line` is the issue object that most of it is on, "" where it is on none;
    `theme` likewise. `commitments` holds all its ids by date, those of echoes too. `silence_days` is the longest one
    between two mentions, or since the last, in days of the calendar, and `silence` the days with texts in it.
    `due` is the deadline that its promises named last, in the forms of ISO 8601, "" where they name none. `split_from`
    and `merged_into` are ids of threads with which links join it before its first and after its last day, `goes_on`
    those of the clauses there that a sure link leads on to, `perhaps` those of clauses outside it that an unsure link
    joins to it. `why` says in words what the status rests on.
    """

    id: str
    theme: str
    line: str
    status: ThreadStatus
    commitments: tuple[str, ...]
    first: date
    last: date
    mentions: tuple[Mention, ...]
    silence: int = 0
    silence_days: int = 0
    due: str = ""
    why: str = ""
    split_from: tuple[str, ...] = ()
    merged_into: tuple[str, ...] = ()
    goes_on: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Its id, what it is on, and what became of it."""
        days = f"{self.first} to {self.last}, {plural(len(self.mentions), 'mention')}"
        return told("Thread", brief(self.id), self.line or self.theme, str(self.status), days)


@dataclass(frozen=True, slots=True)
class Evolution:
    """A series traced. Every commitment is in exactly one thread.

    `links` join each clause to the last mention of its line, and with it the next; `changes` group them as in a diff
    and say where a line begins or ends. `echoes` join texts of one day: the earlier end is in the one that ranks first,
    and `kind` says how the wording of the other compares with it. `overarching` links join clauses of one thread in
    texts of the same parties, rank and sort, over mentions in texts of another sort, such as a readout between two
    joint statements. `statements` stand in order of date and rank. `titles` is what reports call themes and lines,
    `forms` are the other names of parties and lines, by name or id, and `title` is that of the series.

    Example:
        >>> import alliancediff as ad
        >>> evolution = ad.trace(ad.read_series("corpus:us-japan"))
        >>> evolution.on_line("taiwan-strait")[0].mentions[0].kind.value
        'new'
    """

    statements: tuple[Statement, ...]
    commitments: tuple[Commitment, ...]
    links: tuple[Link, ...]
    changes: tuple[Change, ...]
    threads: tuple[Thread, ...]
    signature: str
    echoes: tuple[Link, ...] = ()
    overarching: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()
    corrections: CorrectionCounts = NO_COUNTS
    cutoff: float = 0.0
    unsure_cutoff: float = 0.0
    titles: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    title: str = ""
    schema: str = TRACE_SCHEMA

    @property
    def counts(self) -> dict[str, int]:
        """How many threads there are of each status that occurs."""
        found = Counter(thread.status for thread in self.threads)
        return {str(status): found[status] for status in ThreadStatus if found[status]}

    def thread(self, commitment_id: str) -> Thread:
        """The thread that a commitment is in; that of its first commitment is the id of the thread itself.

        The title that reports print of a thread, the name of its line, is taken where one thread alone has it.

        Raises:
            UnknownNameError: no thread holds it; it is a `KeyError`, too.
        """
        for thread in self.threads:
            if commitment_id in thread.commitments:
                return thread
        lines = entitled((thread.line for thread in self.threads), self.titles)
        names = {t.id: (t.id.rsplit("/", 1)[-1], *lines.get(t.line, ())) for t in self.threads}
        wanted = named(commitment_id, names, setting="thread", what="thread")
        return next(thread for thread in self.threads if thread.id == wanted)

    def commitment(self, commitment_id: str) -> Commitment:
        """The commitment with this id, or with the end of it that reports print, where one statement alone has it.

        Raises:
            UnknownNameError: no commitment of the series has it; it is a `KeyError`, too.
        """
        return commitment_named(commitment_id, self.commitments)

    def statement(self, name: str) -> Statement:
        """The statement of this id or title.

        Raises:
            UnknownNameError: none has it, or several have this title; it is a `KeyError`, too.
        """
        return statement_named(name, self.statements)

    def on_line(self, line: str) -> tuple[Thread, ...]:
        """The threads of a line, by its id (in lines.toml) or title, those with most mentions first.

        Raises:
            UnknownNameError: no thread here rests on such a line.
        """
        known = entitled((thread.line for thread in self.threads), self.titles)
        wanted = named(line, known, setting="on_line", what="line")
        return tuple(sorted((t for t in self.threads if t.line == wanted), key=lambda t: -len(t.mentions)))

    def on_theme(self, theme: str) -> tuple[Thread, ...]:
        """The threads of a theme, by its id or title, in the order of the series.

        Raises:
            UnknownNameError: no thread here rests on such a theme.
        """
        known = entitled((thread.theme for thread in self.threads), self.titles)
        wanted = named(theme, known, setting="on_theme", what="theme")
        return tuple(thread for thread in self.threads if thread.theme == wanted)

    def by_theme(self) -> dict[str, tuple[Thread, ...]]:
        """Threads by theme, in alphabetical order; "" is none."""
        return {
            theme: tuple(thread for thread in self.threads if thread.theme == theme)
            for theme in sorted({thread.theme for thread in self.threads})
        }

    def __repr__(self) -> str:
        """Which series it is, and how many threads of each status there are."""
        days = f"{self.statements[0].date} to {self.statements[-1].date}" if self.statements else ""
        texts = plural(len(self.statements), "statement")
        threads = plural(len(self.threads), "thread")
        return told("Evolution", brief(self.title), days, texts, f"{threads} ({tally(self.counts)})")

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a mention of a thread, for a data frame; the texts of echoes have none of their own.

        Several values of one field are joined by "; ", several quotes by a line break. `first` to `why` are of the
        whole thread; `added` and `removed` are the words that the edit against the mention before adds and removes.
        """
        known = {c.id: c for c in self.commitments}
        genres = {s.id: str(s.genre) for s in self.statements}
        return [
            {
                "thread": thread.id,
                "line": thread.line,
                "theme": thread.theme,
                "title": title_of(thread.line, self.titles),
                "status": str(thread.status),
                "why": thread.why,
                "first": str(thread.first),
                "last": str(thread.last),
                "silence": thread.silence,
                "silence_days": thread.silence_days,
                "due": thread.due,
                "date": str(mention.date),
                "statement": mention.statement,
                "genre": genres[mention.statement],
                "kind": str(mention.kind),
                "mixed": mention.mixed,
                "fulfilment": mention.fulfilment,
                "gap": mention.gap,
                "days": mention.days,
                "revival": mention.is_revival,
                "alike": mention.alike,
                "comparable_kind": str(mention.comparable.kind) if mention.comparable else "",
                "comparable_date": str(mention.comparable.date) if mention.comparable else "",
                "axes": joined(reason.axis for reason in mention.reasons),
                "added": joined(" ".join(e.later.split()) for e in mention.wording if e.op != "equal" and e.later),
                "removed": joined(
                    " ".join(e.earlier.split()) for e in mention.wording if e.op != "equal" and e.earlier
                ),
                "wording_notes": joined(f"{n.kind}: {n.earlier} → {n.later}" for n in mention.wording_notes),
                "commitments": joined(mention.commitments),
                "echoes": joined(mention.echoes),
                "bearers": joined(dict.fromkeys(b for i in mention.commitments for b in known[i].bearers)),
                "quotes": quotes_of(known[i] for i in mention.commitments),
            }
            for thread in self.threads
            for mention in thread.mentions
        ]


@dataclass(frozen=True, slots=True)
class Finding:
    """Where some words were first said in a series, and the threads that hold them, the oldest first.

    `first` is the commitment that holds them first, and None where they stand in none, but in the name of a line.
    `outside` is an earlier unit that holds them and is no commitment: background, a heading, what another did. Where
    the words are the name of a line, `on_line` is an earlier commitment that is on it in other words.
    """

    words: str
    first: Commitment | None = None
    outside: Unit | None = None
    threads: tuple[Thread, ...] = ()
    on_line: Commitment | None = None

    def __repr__(self) -> str:
        """The words, where they were first said, and how many threads hold them."""
        first = f"first in {brief(self.first.id)}" if self.first else "in no commitment"
        return told("Finding", repr(brief(self.words)), first, plural(len(self.threads), "thread"))

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a thread that holds the words, for a data frame; what was said first stands in each."""
        first = self.first
        return [
            {
                "words": self.words,
                "first_commitment": first.id if first else "",
                "first_statement": first.statement if first else "",
                "first_bearers": joined(first.bearers) if first else "",
                "first_quote": first.quote if first else "",
                "outside": self.outside.id if self.outside else "",
                "on_line": self.on_line.id if self.on_line else "",
                "thread": thread.id,
                "line": thread.line,
                "theme": thread.theme,
                "status": str(thread.status),
                "first": str(thread.first),
                "last": str(thread.last),
            }
            for thread in self.threads
        ]
