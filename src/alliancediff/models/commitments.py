"""What was found in a statement: commitments with their anchors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from alliancediff.models.kinds import Attribution, CommitmentKind, Ladder, Stage
from alliancediff.models.names import named
from alliancediff.models.records import Scalar, brief, joined, plural, shown_in_a_notebook, told
from alliancediff.models.statements import Span, Statement

SAID_APART = " … "
"""What stands between the parts of a predicate that is said in two places: "will … open"."""
EXTRACT_SCHEMA = "alliancediff.extract/1"
HARD_SLOTS = ("amounts", "deadlines", "instruments", "mechanisms", "sites")
"""The kinds of anchors that make a clause precise whatever else it says."""
NAMED_ACT = 2
"""The level of precision that names an act or sub-topics; below it are an aim and a theme, above it hard anchors."""


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
        return sum(bool(self.hard(kind)) for kind in HARD_SLOTS)

    @property
    def all_but_topics(self) -> tuple[Anchor, ...]:
        """The anchors of every kind but the listed topics, which are many words and no name or figure."""
        kinds = (field.name for field in fields(self) if field.name != "topics")
        return tuple(anchor for kind in kinds for anchor in getattr(self, kind))

    def hard(self, kind: str) -> tuple[Anchor, ...]:
        """The anchors of a kind that count: what a clause only points at decides no verdict."""
        return tuple(anchor for anchor in getattr(self, kind) if not anchor.pointer)


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
    `sentence` is the whole sentence or item that the clause is cut from, verbatim, with sentences that only spell it
    out; `stem` the lead-in above that item, whether the clause borrows a word of it or not, else "". `operative` are
    the spans in the statement's text of the words that say what is done: the predicate, in one or two parts, unless
    the stem lends it, and the head of the object ("will open", "wide pier").
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
    sentence: str = ""
    stem: str = ""
    operative: tuple[Span, ...] = ()

    def __repr__(self) -> str:
        """Its id, what it is, and its first words."""
        return told("Commitment", self.id, str(self.kind), f"{self.predicate!r} in {brief(self.quote)!r}")


@dataclass(frozen=True, slots=True)
class Extraction:
    """One statement with the roles of its units settled, and the commitments found in it, in text order."""

    statement: Statement
    commitments: tuple[Commitment, ...]
    signature: str
    schema: str = EXTRACT_SCHEMA

    def commitment(self, commitment_id: str) -> Commitment:
        """The commitment with this id, or with the end of it that reports print.

        Raises:
            UnknownNameError: none has it; it is a `KeyError`, too.
        """
        return commitment_named(commitment_id, self.commitments)

    def __repr__(self) -> str:
        """What it is of, and how much was found."""
        return told("Extraction", self.statement.id, plural(len(self.commitments), "commitment"))

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

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
                "bearers": joined(c.bearers),
                "partners": joined(c.partners),
                "themes": joined(c.themes),
                "lines": joined(c.lines),
                "deadlines": joined(anchor.iso for anchor in c.slots.deadlines),
                "heading": c.heading,
                "lead_in": c.lead_in,
                "quote": c.quote,
                "sentence": c.sentence,
                "stem": c.stem,
                "start": c.span.start,
                "end": c.span.end,
            }
            for c in self.commitments
        ]


def commitment_named(asked: str, commitments: Sequence[Commitment]) -> Commitment:
    """The commitment with this id, or the only one whose id ends so: reports print what stands after the last "/".

    Raises:
        UnknownNameError: none has this id, or several end so.
    """
    known = {c.id: c for c in commitments}
    if asked in known:
        return known[asked]
    ends = {c.id: (c.id.rsplit("/", 1)[-1],) for c in commitments}
    return known[named(asked, ends, setting="commitment", what="commitment")]


def quotes_of(commitments: Iterable[Commitment]) -> str:
    """Verbatim words of several clauses, each on a line; a quote may hold the signs that other values are joined by."""
    return "\n".join(" ".join(c.quote.split()) for c in commitments)


def on_theme(theme: str, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The commitments that are on a theme; those on none where it is ""."""
    return tuple(c for c in commitments if theme in (c.themes or ("",)))


def share_of(statement: Statement, commitments: Iterable[Commitment]) -> float:
    """Of the characters of a statement's sentences and items, those of the ones that these commitments stand in.

    Headings and boilerplate count for nothing. The one way in which shares of text are counted, from 0 to 1.
    """
    spoken = (unit for unit in statement.units if unit.role.is_spoken)
    sizes = {unit.id: unit.span.end - unit.span.start for unit in spoken}
    held = sum(sizes.get(unit, 0) for unit in {c.unit for c in commitments})
    return round(held / sum(sizes.values()), 4) if held else 0.0
