"""What the things are: frozen values that every stage hands to the next. Nothing here runs a stage.

Spans are half-open character offsets into `Statement.text`; `text[span.start:span.end]` is always the
quoted text, character for character. Scores and confidences lie in [0, 1]; higher is closer or surer.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple, overload

DIFF_SCHEMA = "alliancediff.diff/1"
EXTRACT_SCHEMA = "alliancediff.extract/1"
TRACE_SCHEMA = "alliancediff.trace/1"
THEMES_SCHEMA = "alliancediff.themes/1"
FORMULAS_SCHEMA = "alliancediff.formulas/1"
EVALUATION_SCHEMA = "alliancediff.evaluation/1"

NEXT_CLAUSE = " / "
"""What parts the edits of several clauses of one day."""

Embedder = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""A plug for meaning that a user hands in: texts -> one vector each, all of one length, in the same order."""

HEADING_JOIN = " > "
"""What stands between the parts of a heading's path, as in "Energy > Clean energy"."""

Scalar = str | int | float | bool | None
"""What a cell of a table holds."""

_NO_TITLES: Mapping[str, str] = MappingProxyType({})


class Span(NamedTuple):
    """Half-open character offsets into a statement's text."""

    start: int
    end: int


class Genre(StrEnum):
    """What sort of text a statement is; decides whether silence in it means anything."""

    JOINT_STATEMENT = "joint_statement"
    COMMUNIQUE = "communique"
    FACT_SHEET = "fact_sheet"
    READOUT = "readout"
    PRESS_ARTICLE = "press_article"
    EDITORIAL = "editorial"
    REMARKS = "remarks"
    UNKNOWN = "unknown"

    @property
    def is_secondary(self) -> bool:
        """True for a text that reports what the parties said and chooses what to leave out."""
        return self in {Genre.PRESS_ARTICLE, Genre.EDITORIAL}


class Rank(StrEnum):
    """At which level a text was agreed; the texts of one level need not say what those of another said."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    OFFICIALS = "officials"
    UNKNOWN = "unknown"


class UnitKind(StrEnum):
    """The form a unit has on the page."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"


class Role(StrEnum):
    """What a unit does: it states something, gives background, heads a part, or is no part of the text."""

    STATEMENT = "statement"
    CONTEXT = "context"
    HEADING = "heading"
    BOILERPLATE = "boilerplate"


class CommitmentKind(StrEnum):
    """What a clause does: binds to an act, takes a position, reports a deed, or only raises a topic."""

    UNDERTAKING = "undertaking"
    STANCE = "stance"
    REPORT = "report"
    MENTION = "mention"


class Ladder(StrEnum):
    """The scale a force is read on; forces on different ladders are not compared rung by rung."""

    FORCE = "force"
    NEGATIVE = "negative"
    WELCOME = "welcome"
    DIRECTIVE = "directive"

    @property
    def letter(self) -> str:
        """The letter that reports set before a rung: F, N for the negative ladder, R for directives."""
        return {Ladder.NEGATIVE: "N", Ladder.DIRECTIVE: "R"}.get(self, "F")


class Stage(StrEnum):
    """How far an act has come, in the text's own words; `delivered` is always self-reported."""

    MOOTED = "mooted"
    INTENDED = "intended"
    PLEDGED = "pledged"
    UNDER_WAY = "under_way"
    INSTRUMENT = "instrument"
    DELIVERED = "delivered"

    @property
    def rank(self) -> int:
        """0 (mooted) to 5 (delivered)."""
        return list(Stage).index(self)


class Attribution(StrEnum):
    """Who speaks: the text for its parties, a reporter about them, one official in a quotation, or a praiser."""

    OWN = "own"
    REPORTED = "reported"
    QUOTED = "quoted"
    VIA = "via"


class ChangeKind(StrEnum):
    """What became of a line from the earlier to the later statement."""

    NEW = "new"
    REPEATED = "repeated"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    DROPPED = "dropped"
    NOT_MENTIONED = "not_mentioned"

    @property
    def is_absence(self) -> bool:
        """True where the later statement is silent."""
        return self in {ChangeKind.DROPPED, ChangeKind.NOT_MENTIONED}


class ThreadStatus(StrEnum):
    """What became of a line by the end of a series; docs/how-to/trace-a-series.md says which one goes before which."""

    NEW = "new"
    CONTINUED = "continued"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    NOT_MENTIONED = "not_mentioned"
    DROPPED = "dropped"
    REVIVED = "revived"
    FULFILLED = "fulfilled"
    OVERDUE = "overdue"


class Answer(StrEnum):
    """What a reader says of a pair of commitments: one line, no line, or one line with this verdict."""

    MUST_LINK = "must_link"
    CANNOT_LINK = "cannot_link"
    RELABEL = "relabel"


class WordingKind(StrEnum):
    """What a small edit of a kept formula did.

    `alias` calls a thing by another of its names, `name` puts another name in its place, `qualifier` is an
    "including ..." or "such as ...", `member` one of a list, `booster`, `hedge` and `condition` move a force by half a
    step, `phrase` is any other.
    """

    ALIAS = "alias"
    NAME = "name"
    QUALIFIER = "qualifier"
    MEMBER = "member"
    BOOSTER = "booster"
    HEDGE = "hedge"
    CONDITION = "condition"
    PHRASE = "phrase"


class Shape(StrEnum):
    """How many clauses of each side a change joins, and how."""

    ONE_TO_ONE = "one_to_one"
    SPLIT = "split"
    MERGE = "merge"
    MANY_TO_MANY = "many_to_many"
    UMBRELLA = "umbrella"


@dataclass(frozen=True, slots=True)
class Note:
    """A guess or a fallback that the reader of a result must know about."""

    about: str
    message: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item or heading. `heading` and `lead_in` are texts it stands under, "" where none."""

    id: str
    kind: UnitKind
    role: Role
    reason: str
    span: Span
    heading: str = ""
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A dated text cut into units. The spans of its units tile `text` but for white space.

    `source` is a file name, a corpus name or what the front matter calls the origin; never a full path. `venue` is who
    met and where, as series.toml says it, "" where it does not.
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

    def quote(self, span: Span) -> str:
        """The verbatim text at `span`."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A hard fact in a clause: its verbatim text, a comparable value or None, its unit and its bound.

    Amounts: `value` is a plain number, `unit` what it counts ("USD", "percent", "times", "doses"), `bound` "floor"
    (more than), "ceiling" (up to), "about" or ""; in a range `value` is its end and `start` where it begins.
    Deadlines: `value` is a year, the last one of an interval, which begins in the year `start`; the years that a
    duration lasts; or how often a year something recurs. `unit` is "year", "month", "day", "interval", "duration" or
    "frequency", and `iso` the date in the forms of ISO 8601, no more precise than the text: "2030", "2024-06",
    "2024/2026", "P3Y", "R/P1Y". Listed topics: `value` is how many, `unit` "open", "sample" or "closed".
    Names: `pointer` is true where the clause only points at the thing ("in line with the Treaty of Westport").
    """

    text: str
    value: float | None = None
    unit: str = ""
    bound: str = ""
    start: float | None = None
    iso: str = ""
    pointer: bool = False


@dataclass(frozen=True, slots=True)
class Slots:
    """The precision of a clause, kept by kind so that two clauses can be compared slot by slot.

    `magnitudes` raise the act ("fundamentally reinforce"); `talks` say that it is talk ("engage through dialogue").
    """

    amounts: tuple[Anchor, ...] = ()
    deadlines: tuple[Anchor, ...] = ()
    instruments: tuple[Anchor, ...] = ()
    mechanisms: tuple[Anchor, ...] = ()
    sites: tuple[Anchor, ...] = ()
    topics: tuple[Anchor, ...] = ()
    magnitudes: tuple[Anchor, ...] = ()
    talks: tuple[Anchor, ...] = ()

    @property
    def hard_kinds(self) -> int:
        """How many kinds of hard anchor there are, 0 to 5; topics and words on the act are none, nor is a pointer."""
        hard = (self.amounts, self.deadlines, self.instruments, self.mechanisms, self.sites)
        return sum(any(not anchor.pointer for anchor in anchors) for anchors in hard)


@dataclass(frozen=True, slots=True)
class Commitment:
    """One clause that binds somebody to something, takes a position, reports a deed or raises a topic.

    `force` runs from 0 (mention) to 7 (legal) on `ladder`; it is None for a report, whose strength is its
    `stage`. `half` holds half steps: "+" booster, "-" hedge, "e" effort. `precision` and `delegation` run
    from 0 to 4. `negated` is true where the clause says that the act will not be done. The scales and their
    sources stand in docs/codebook.md. `theme_cues` are the words that each of `themes` rests on, in the same order;
    they stand in the quote, else in the lead-in or the heading. `entry` is the id of the lexicon entry that gives the
    force ("will", or "explore" in "will explore"), "" where a clause has none. `lines` holds ids of lines.toml,
    specific ones first; `lines_inherited` is true where they come from the lead-in or a heading, since the clause's own
    words have none.
    `act` is the verb that names the act, in its base form, "" where it is light ("strengthen") or not known; `sense`
    tells on which side of two acts that undo each other it is: "measures+" ("impose") or "measures-" ("lift").
    For a list item `quote` is the item's own words; the words it continues are in `lead_in`.
    """

    id: str
    statement: str
    unit: str
    quote: str
    span: Span
    kind: CommitmentKind
    predicate: str
    force: int | None
    ladder: Ladder
    half: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    precision: int = 0
    slots: Slots = Slots()
    delegation: int = 0
    stage: Stage | None = None
    conditions: tuple[str, ...] = ()
    attribution: Attribution = Attribution.OWN
    themes: tuple[str, ...] = ()
    theme_cues: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    lines_inherited: bool = False
    cues: tuple[str, ...] = ()
    negated: bool = False
    act: str = ""
    sense: str = ""
    heading: str = ""
    lead_in: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """The named parts of a match score; they add up to it (clipped to [0, 1]), each already weighed.

    `identical` is 1 for clauses of the same words, and then alone. `words` is the cosine of rare words of the clauses,
    `sentence` that of the whole sentences or items that they stand in, `nearby` what the pairs of sentences beside them
    score, `fuzzy` the likeness of the object phrases, `names` how rare the rarest name is that both hold, `themes` the
    themes shared, `lines` how rare it is to share the lines that both are on, `meaning` the cosine of the vectors that
    an embedder gave (0 without one). The last four are never positive: `kinds` is what a stance beside a promise or
    deed takes away, `tone` a stance against somebody beside anything else, `conflicts` what names that exclude each
    other do, `rivals` what closer partners do.
    """

    identical: float = 0.0
    words: float = 0.0
    sentence: float = 0.0
    nearby: float = 0.0
    fuzzy: float = 0.0
    names: float = 0.0
    themes: float = 0.0
    lines: float = 0.0
    meaning: float = 0.0
    kinds: float = 0.0
    tone: float = 0.0
    conflicts: float = 0.0
    rivals: float = 0.0

    @property
    def total(self) -> float:
        """The score: the sum of the parts, clipped to [0, 1]."""
        return min(1.0, max(0.0, sum(_values_of(self))))

    def items(self) -> tuple[tuple[str, float], ...]:
        """Name and value of each part, in a fixed order."""
        return tuple(zip(_PARTS, _values_of(self), strict=True))


_PARTS = tuple(f.name for f in fields(Parts))
_values_of: Callable[[Parts], tuple[float, ...]] = attrgetter(*_PARTS)


@dataclass(frozen=True, slots=True)
class Link:
    """Two commitments, by id, that a reader would put on one line, with the verdict on that pair.

    `rival` is the runner-up: the clause, by id, that came closest to either end apart from the other, "" where there
    is none, and `rival_score` its score. `margin` is how far the link lies above it (negative where it is closer).
    `unsure` links are shown, but they are claims that the library would not sign. `corrected` is "must_link" or
    "relabel" where a reader said that the pair is one line ("relabel": and what its verdict is), else "". `gap` counts
    the days of a series on which texts were issued between the two, 0 in a diff.
    """

    earlier: str
    later: str
    score: float
    parts: Parts
    confidence: float
    unsure: bool
    margin: float
    rival: str = ""
    rival_score: float = 0.0
    kind: ChangeKind = ChangeKind.REPEATED
    corrected: str = ""
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """A reader's answer on a pair of commitments, known by their words and not by their ids.

    `earlier` and `later` are quotes, or "LEAD-IN … QUOTE" as reports print them; white space does not count.
    `verdict` is given with RELABEL only. `hashes` are beginnings of the sha256 of the two statements; without them
    the answer holds for any two statements. `line` is its place in the file, 0 where it has none.
    """

    answer: Answer
    earlier: str
    later: str
    verdict: ChangeKind | None = None
    hashes: tuple[str, str] | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Corrections:
    """The answers of a corrections file, and its name without folders ("" where there is none)."""

    entries: tuple[Correction, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionCounts:
    """How many entries of a corrections file were applied, by what they say, and how many were not, and why.

    `stale` entries match nothing in these statements, `contradictory` ones say different things of one pair,
    `elsewhere` ones are about other statements.
    """

    must_link: int = 0
    cannot_link: int = 0
    relabel: int = 0
    stale: int = 0
    contradictory: int = 0
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Rulings:
    """Corrections by pairs of commitment ids: those that are one line, with a verdict or None; those that are not."""

    joined: Mapping[tuple[str, str], ChangeKind | None] = field(default_factory=dict)
    parted: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Alignment:
    """What alignment found: links by falling score, and the ids on either side that no link touches.

    `near_misses` holds, for each commitment that no link touches, the pair that came closest, if any did;
    `no_counterpart` the chance that there is none, for each commitment that no sure link touches.
    """

    links: tuple[Link, ...]
    unmatched_earlier: tuple[str, ...]
    unmatched_later: tuple[str, ...]
    near_misses: tuple[Link, ...] = ()
    no_counterpart: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reason:
    """One axis of a verdict: what stood there before and after, and whether that is up (1), level (0) or down (-1).

    Where a reader set the verdict, the first axis is `reader`: `before` is the kind by the rules, `after` the reader's.
    `earlier_quote` and `later_quote` are verbatim words of the two statements, "" where a side is silent.
    """

    axis: str
    before: str
    after: str
    direction: int
    earlier_quote: str = ""
    later_quote: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a word-level edit: `op` is "equal", "insert", "delete" or "replace", or "move_from" and "move_to".

    A phrase that was moved is "move_from" where it stood and "move_to" where it stands. "equal" words may differ in
    case, white space and the form of apostrophes.
    """

    op: str
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class WordingNote:
    """A small edit in a formula that was kept, whether or not the verdict moved.

    `earlier` and `later` are verbatim words, "" where something was added or is gone; `before` and `after` are the kept
    words around them in the later text. `share` is the part of the formula that was changed, from 0 to 1: the smaller,
    the more is kept around it.
    """

    kind: WordingKind
    earlier: str
    later: str
    before: str
    after: str
    share: float


@dataclass(frozen=True, slots=True)
class Flip:
    """A verdict that would be another one if one thing stood one step away.

    `moved` is what was moved: a setting ("cutoff", "half_steps" and so on), or "force", "precision" or "delegation".
    `where` is the value tried of a setting, and else the side or sides whose level moved with the direction: "earlier
    +1". `words` are the predicate whose level moved, "" for a setting. `kind` is the verdict then, and `unsure` whether
    it would be shown as unsure.
    """

    moved: str
    where: str
    words: str
    kind: ChangeKind
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one line.

    `earlier` and `later` are commitment ids; several on a side for a merge or split, whose verdict is that of the pair
    in `decided_by` (ids; () where one side is silent): the pair of the strongest clause whose match is likely, or one
    whose verdict a reader set. `shape` says how they meet, and is None where one side is silent: "umbrella" where one
    clause meets several under one lead-in or heading and is no more precise than any of them, else "many_to_many" where
    a clause is in other changes, too. `mixed` is true where axes disagree and `kind` is only a lean. `fulfilment` is
    "", "fulfilled", "instrumented" or "partly": what the later text itself says of an earlier promise. `wording` is the
    word-level edit between the deciding two, and `wording_notes` the small edits in it that matter. `line` is the name
    of the line that the pair is on, else its theme or first words. `explanation` tells the change in one sentence,
    built from such fields alone. `flips` says what would turn the verdict, where that was asked for. `gap` counts the
    days of a series with texts on them that lie between the two, 0 in a diff.
    """

    kind: ChangeKind
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    confidence: float
    shape: Shape | None = None
    mixed: bool = False
    unsure: bool = False
    fulfilment: str = ""
    reasons: tuple[Reason, ...] = ()
    wording: tuple[Edit, ...] = ()
    gap: int = 0
    decided_by: tuple[str, ...] = ()
    wording_notes: tuple[WordingNote, ...] = ()
    line: str = ""
    explanation: str = ""
    flips: tuple[Flip, ...] = ()


class ThemeStatus(StrEnum):
    """Whether both statements treat a theme; `gone` and `new` are said of comparable statements only."""

    BOTH = "both"
    EARLIER_ONLY = "earlier_only"
    LATER_ONLY = "later_only"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ThemeCoverage:
    """How much either statement holds on a theme; `theme` is "" for what is on none.

    `earlier` and `later` count commitments. The shares, 0 to 1, are those of the characters of a statement's sentences
    and items that hold a commitment on the theme; they add up to more than 1 where a sentence is on several themes.
    `status` is `gone` where a later text that would have said it says nothing on the theme, and no commitment on it
    has a counterpart on another; `new` is the same with the sides changed. It is `earlier_only` or `later_only` where
    one text alone has commitments on the theme and that says less.
    """

    theme: str
    earlier: int
    later: int
    earlier_share: float
    later_share: float
    status: ThemeStatus


@dataclass(frozen=True, slots=True)
class Extraction:
    """One statement with the roles of its units settled, and the commitments found in it, in text order."""

    statement: Statement
    commitments: tuple[Commitment, ...]
    signature: str
    schema: str = EXTRACT_SCHEMA

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a commitment, for a data frame; several values of one field are joined by "; "."""
        own = self.statement
        return [
            {
                "id": c.id,
                "statement": c.statement,
                "date": str(own.date or ""),
                "genre": str(own.genre),
                "digest": own.digest,
                "unit": c.unit,
                "kind": str(c.kind),
                "predicate": c.predicate,
                "force": c.force,
                "ladder": str(c.ladder),
                "half": "".join(c.half),
                "stage": str(c.stage or ""),
                "precision": c.precision,
                "delegation": c.delegation,
                "negated": c.negated,
                "attribution": str(c.attribution),
                "bearers": _joined(c.bearers),
                "partners": _joined(c.partners),
                "themes": _joined(c.themes),
                "lines": _joined(c.lines),
                "deadlines": _joined(anchor.iso for anchor in c.slots.deadlines),
                "heading": c.heading,
                "lead_in": c.lead_in,
                "quote": c.quote,
                "start": c.span.start,
                "end": c.span.end,
            }
            for c in self.commitments
        ]


@dataclass(frozen=True, slots=True)
class Diff:
    """Two statements compared. Every commitment of either side is in at least one change.

    `near_misses` holds the closest pair of each commitment that no link touches, if any came close; these are no links.
    `cutoff` and `unsure_cutoff` are the confidences from which links were claimed and shown as unsure. `steps` names
    what was moved to find the `flips` of changes, () where that was not asked for.
    `obstacle` says why silence of the later statement means nothing, "" where it means something. `coverage` has a row
    for each theme, those with the most commitments first. `titles` is what reports call its themes and lines, by id.

    Example:
        >>> import alliancediff as ad
        >>> statement = ad.read_statement("corpus:us-japan/2021-04-16-joint-leaders-statement")
        >>> set(ad.diff(statement, statement).counts)
        {'repeated'}
    """

    statements: tuple[Statement, Statement]
    commitments: tuple[Commitment, ...]
    links: tuple[Link, ...]
    changes: tuple[Change, ...]
    signature: str
    notes: tuple[Note, ...] = ()
    near_misses: tuple[Link, ...] = ()
    corrections: CorrectionCounts = CorrectionCounts()
    cutoff: float = 0.0
    unsure_cutoff: float = 0.0
    steps: tuple[str, ...] = ()
    obstacle: str = ""
    coverage: tuple[ThemeCoverage, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    schema: str = DIFF_SCHEMA

    @property
    def earlier(self) -> Statement:
        """The first of the two statements, as the user gave them."""
        return self.statements[0]

    @property
    def later(self) -> Statement:
        """The second of the two statements, as the user gave them."""
        return self.statements[1]

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind that occurs."""
        found = Counter(change.kind for change in self.changes)
        return {str(kind): found[kind] for kind in ChangeKind if found[kind]}

    def of_kind(self, *kinds: ChangeKind) -> tuple[Change, ...]:
        """The changes of these kinds, in report order."""
        return tuple(change for change in self.changes if change.kind in kinds)

    @property
    def new(self) -> tuple[Change, ...]:
        """Lines that only the later statement has."""
        return self.of_kind(ChangeKind.NEW)

    @property
    def repeated(self) -> tuple[Change, ...]:
        """Lines in which no axis moved a full step."""
        return self.of_kind(ChangeKind.REPEATED)

    @property
    def strengthened(self) -> tuple[Change, ...]:
        """Lines that moved up."""
        return self.of_kind(ChangeKind.STRENGTHENED)

    @property
    def weakened(self) -> tuple[Change, ...]:
        """Lines that moved down."""
        return self.of_kind(ChangeKind.WEAKENED)

    @property
    def dropped(self) -> tuple[Change, ...]:
        """Lines that the later statement would have repeated and did not."""
        return self.of_kind(ChangeKind.DROPPED)

    @property
    def not_mentioned(self) -> tuple[Change, ...]:
        """Lines on which the later statement is silent without that meaning anything."""
        return self.of_kind(ChangeKind.NOT_MENTIONED)

    @property
    def themes_gone(self) -> tuple[ThemeCoverage, ...]:
        """Themes on which a comparable later statement says nothing any more."""
        return tuple(row for row in self.coverage if row.status is ThemeStatus.GONE)

    @property
    def themes_new(self) -> tuple[ThemeCoverage, ...]:
        """Themes that a comparable earlier statement did not treat."""
        return tuple(row for row in self.coverage if row.status is ThemeStatus.NEW)

    def commitment(self, commitment_id: str) -> Commitment:
        """The commitment with this id.

        Raises:
            KeyError: no commitment of either statement has it.
        """
        for commitment in self.commitments:
            if commitment.id == commitment_id:
                return commitment
        raise KeyError(commitment_id)

    def by_theme(self) -> dict[str, tuple[Change, ...]]:
        """Changes by theme, in alphabetical order; a change on several themes stands under each, "" is none."""
        themes_of = {c.id: c.themes for c in self.commitments}
        groups: dict[str, list[Change]] = {}
        for change in self.changes:
            for theme in change_themes(change, themes_of):
                groups.setdefault(theme, []).append(change)
        return {theme: tuple(groups[theme]) for theme in sorted(groups)}

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a change, for a data frame.

        Several values of one field are joined by "; ", several quotes by a line break.
        """
        known = {c.id: c for c in self.commitments}
        return [
            {
                "kind": str(change.kind),
                "digest": any(statement.digest for statement in self.statements),
                "confidence": change.confidence,
                "shape": str(change.shape or ""),
                "mixed": change.mixed,
                "unsure": change.unsure,
                "fulfilment": change.fulfilment,
                "themes": _joined(change_themes(change, {i: c.themes for i, c in known.items()})),
                "earlier": _joined(change.earlier),
                "later": _joined(change.later),
                "earlier_quotes": _quotes(known[i] for i in change.earlier),
                "later_quotes": _quotes(known[i] for i in change.later),
                "axes": _joined(reason.axis for reason in change.reasons),
                "line": change.line,
                "explanation": change.explanation,
                "wording_notes": _joined(f"{n.kind}: {n.earlier} → {n.later}" for n in change.wording_notes),
                "fragile": bool(change.flips),
            }
            for change in self.changes
        ]


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
                "issuers": _joined(s.issuers),
                "venue": s.venue,
                "digest": s.digest,
                "units": len(s.units),
                "source": s.source,
                "sha256": s.sha256,
                "notes": _joined(f"{note.about}: {note.message}" for note in s.notes),
            }
            for s in self.statements
        ]


@dataclass(frozen=True, slots=True)
class Comparable:
    """How a mention compares with the last one in a text of the same parties, rank and sort, over others in between.

    `date` and `statement` are those of that text, `against` its clauses; `kind`, `mixed`, `reasons`, `wording` and
    `wording_notes` are those of the change as in a mention, `gap` is how many days with texts it skips.
    """

    date: date
    statement: str
    against: tuple[str, ...]
    kind: ChangeKind
    mixed: bool = False
    reasons: tuple[Reason, ...] = ()
    wording: tuple[Edit, ...] = ()
    wording_notes: tuple[WordingNote, ...] = ()
    gap: int = 0


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
    comparable: Comparable | None = None

    @property
    def telling(self) -> "Mention | Comparable":
        """What says most of the verdict: the comparison of texts of one sort where there is one, else the mention."""
        return self.comparable or self


@dataclass(frozen=True, slots=True)
class Thread:
    """One line through a series: all that was said on it, day by day, and what became of it.

    `id` is that of its first commitment. `line` is the issue object that most of it is on, "" where it is on none;
    `theme` likewise. `commitments` holds all its ids by date, those of echoes too. `silence` is the longest one between
    two mentions, or since the last: days of the series with texts on them, and `silence_days` days of the calendar.
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
    corrections: CorrectionCounts = CorrectionCounts()
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

        Raises:
            KeyError: no thread holds it.
        """
        for thread in self.threads:
            if commitment_id in thread.commitments:
                return thread
        raise KeyError(commitment_id)

    def on_line(self, line: str) -> tuple[Thread, ...]:
        """The threads of this line (an id of lines.toml), those with most mentions first."""
        return tuple(sorted((t for t in self.threads if t.line == line), key=lambda t: (-len(t.mentions), t.id)))

    def by_theme(self) -> dict[str, tuple[Thread, ...]]:
        """Threads by theme, in alphabetical order; "" is none."""
        return {
            theme: tuple(thread for thread in self.threads if thread.theme == theme)
            for theme in sorted({thread.theme for thread in self.threads})
        }

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
                "axes": _joined(reason.axis for reason in mention.reasons),
                "added": _joined(" ".join(e.later.split()) for e in mention.wording if e.op != "equal" and e.later),
                "removed": _joined(
                    " ".join(e.earlier.split()) for e in mention.wording if e.op != "equal" and e.earlier
                ),
                "wording_notes": _joined(f"{n.kind}: {n.earlier} → {n.later}" for n in mention.wording_notes),
                "commitments": _joined(mention.commitments),
                "echoes": _joined(mention.echoes),
                "bearers": _joined(dict.fromkeys(b for i in mention.commitments for b in known[i].bearers)),
                "quotes": _quotes(known[i] for i in mention.commitments),
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

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a thread that holds the words, for a data frame; what was said first stands in each."""
        first = self.first
        return [
            {
                "words": self.words,
                "first_commitment": first.id if first else "",
                "first_statement": first.statement if first else "",
                "first_bearers": _joined(first.bearers) if first else "",
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
        """The row of a theme.

        Raises:
            KeyError: no statement is on it.
        """
        for row in self.rows:
            if row.theme == theme:
                return row
        raise KeyError(theme)

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


class UseKind(StrEnum):
    """How a statement words a formula, against the statement that used it before."""

    FIRST = "first"
    SAME = "same"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Use:
    """A formula on one day: its exact words there, and what was added or removed since it was used before.

    Of several texts of a day the one that ranks first speaks; `sources` are the others with the formula. Where it uses
    it several times, the wording nearest to that of the use before speaks (of first uses the one nearest to the
    formula's own words), `times` counts them, and `others` holds the other wordings of the day. `speakers` are those
    whom the clause binds or who take the stance in it, else those who issue the text. `wording` is empty for the first
    use, and goes word by word. `goes_on` holds the words after the quote, up to the next mark: what one text alone adds
    there is no part of the formula, and may be news.
    """

    statement: str
    date: date
    kind: UseKind
    unit: str
    span: Span
    quote: str
    speakers: tuple[str, ...] = ()
    wording: tuple[Edit, ...] = ()
    times: int = 1
    others: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    goes_on: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """Words that statements of several days share, with every day on which they are used, in order.

    `words` is the form of its core on most days, as the first text writes it. `silent` are ids of the statements of
    later days on which no text uses it.
    """

    words: str
    uses: tuple[Use, ...]
    silent: tuple[str, ...] = ()

    @property
    def first(self) -> Use:
        """Who used it first, when, and in which words."""
        return self.uses[0]

    @property
    def is_changed(self) -> bool:
        """Whether it was ever worded in another way."""
        return any(use.kind is UseKind.CHANGED for use in self.uses)


@dataclass(frozen=True, slots=True)
class Formulas:
    """The formulas of a series, those of most days first. `least` is the number of words that one has.

    Example:
        >>> import alliancediff as ad
        >>> found = ad.formulas(ad.read_series("corpus:us-japan"))
        >>> found.holding("Taiwan Strait")[0].first.date.year
        2021
    """

    statements: tuple[Statement, ...]
    formulas: tuple[Formula, ...]
    least: int
    signature: str
    notes: tuple[Note, ...] = ()
    schema: str = FORMULAS_SCHEMA

    def holding(self, words: str) -> tuple[Formula, ...]:
        """Formulas that these words stand in, in any wording and letter case."""
        wanted = " ".join(words.split()).casefold()

        def wordings(formula: Formula) -> Iterator[str]:
            yield formula.words
            for use in formula.uses:
                yield from (use.quote, *use.others)

        return tuple(f for f in self.formulas if any(wanted in " ".join(w.split()).casefold() for w in wordings(f)))

    def to_records(self) -> list[dict[str, Scalar]]:
        """One flat dict a use, for a data frame; several values of one field are joined by "; "."""
        return [
            {
                "formula": formula.words,
                "date": str(use.date),
                "statement": use.statement,
                "kind": str(use.kind),
                "speakers": _joined(use.speakers),
                "quote": use.quote,
                "added": _joined(edit.later.strip() for edit in use.wording if edit.op != "equal" and edit.later),
                "removed": _joined(edit.earlier.strip() for edit in use.wording if edit.op != "equal" and edit.earlier),
                "goes_on": use.goes_on,
                "sources": _joined(use.sources),
                "times": use.times,
            }
            for formula in self.formulas
            for use in formula.uses
        ]


Result = Diff | Extraction | Evolution | Themes | Formulas
"""What `extract`, `diff`, `trace`, `themes` and `formulas` return."""


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


def change_themes(change: Change, themes_of: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The themes of a change's commitments, sorted; `("",)` where there is none."""
    found = {theme for i in change.earlier + change.later for theme in themes_of[i]}
    return tuple(sorted(found)) or ("",)


def title_of(topic: str, titles: Mapping[str, str] = _NO_TITLES) -> str:
    """What a report calls a theme or a line: its title, else its id as words; "" stays "".

    Example:
        >>> title_of("clean-energy"), title_of("foip", {"foip": "Free and open Indo-Pacific"})
        ('Clean energy', 'Free and open Indo-Pacific')
    """
    return titles.get(topic) or f"{topic[:1].upper()}{topic[1:].replace('-', ' ')}"


def topic_named(words: str, topics: Collection[str], titles: Mapping[str, str]) -> str:
    """Which of some themes or lines words name, by id or title in any case; "" where they name none.

    Example:
        >>> topic_named("Clean Energy", ["climate", "clean-energy"], {})
        'clean-energy'
    """
    wanted = words.casefold().strip()
    named = (topic for topic in topics if wanted in {topic.casefold(), title_of(topic, titles).casefold()})
    return next(named, "") if wanted else ""


def on_theme(theme: str, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The commitments that are on a theme; those on none where it is ""."""
    return tuple(c for c in commitments if theme in (c.themes or ("",)))


def share_of(statement: Statement, commitments: Iterable[Commitment]) -> float:
    """Of the characters of a statement's sentences and items, those of the ones that these commitments stand in.

    Headings and boilerplate count for nothing. The one way in which shares of text are counted, from 0 to 1.
    """
    spoken = (unit for unit in statement.units if unit.role in {Role.STATEMENT, Role.CONTEXT})
    sizes = {unit.id: unit.span.end - unit.span.start for unit in spoken}
    held = sum(sizes.get(unit, 0) for unit in {c.unit for c in commitments})
    return round(held / sum(sizes.values()), 4) if held else 0.0


def _quotes(commitments: Iterable[Commitment]) -> str:
    """Verbatim words of several clauses, each on a line; a quote may hold the signs that other values are joined by."""
    return "\n".join(" ".join(c.quote.split()) for c in commitments)


def _joined(values: Iterable[str]) -> str:
    """Several values as one, for a cell of a table."""
    return "; ".join(values)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every tunable, with its default and the reason for it.

    `pipeline` raises SettingsError where a value cannot be used.
    """

    packs: tuple[str, ...] = ("us_japan",)
    """Lexicon packs on top of the general English layer: names of shipped packs or folders."""
    profile: str = "default"
    """The published order that forces follow; the default holds only what all published orders share."""
    cutoff: float = 0.45
    """Confidence from which a link is claimed. Readers allow one line several partners, so the best balance of
    misses and false links lies below one half."""
    unsure_cutoff: float = 0.25
    """Confidence from which the best partner of a line that has no other is shown, marked unsure."""
    doubt: float = 0.07
    """Chance of a counterpart from which silence is not called a drop: the line may go on in other words."""
    length_ratio: float = 0.5
    """A later text with a smaller share of the earlier one's commitments has no room for all of its lines."""
    scope_ratio: float = 0.5
    """A later text that treats the themes of a smaller share of the earlier one's commitments has another scope."""
    max_unit_characters: int = 20_000
    """Longer than any sentence: such a unit is kept whole as context, and not analysed."""
    half_steps: bool = False
    """Whether half steps count outside the negative ladder (STRENGTH's strict reading)."""
