"""What became of lines between two statements: changes with their reasons, and the diff of them all."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from alliancediff.models.brief import NOTHING_BESIDE, Beside, BriefLine
from alliancediff.models.commitments import Commitment, commitment_named, quotes_of
from alliancediff.models.edits import Edit
from alliancediff.models.kinds import Axis, ChangeKind, ThemeStatus, WordingKind
from alliancediff.models.links import NO_COUNTS, CorrectionCounts, Link
from alliancediff.models.names import kind_named, named
from alliancediff.models.records import Scalar, brief, joined, plural, shown_in_a_notebook, tally, told
from alliancediff.models.statements import Note, Statement, statement_named
from alliancediff.models.titles import entitled
from alliancediff.models.topics import Topic

DIFF_SCHEMA = "alliancediff.diff/2"
_QUOTED = re.compile("“[^”]*”")


@dataclass(frozen=True, slots=True)
class Reason:
    """One axis of a verdict: what stood there before and after, and whether that is up (1), level (0) or down (-1).

    Where a reader set the verdict, the first axis is `reader`: `before` is the kind by the rules, `after` the reader's.
    `earlier_quote` and `later_quote` are verbatim words of the two statements, "" where a side is silent. `told` is
    what reports say of it, in plain words, "" where there is nothing to say; words of the statements stand in it
    between “ and ”.
    """

    axis: Axis
    before: str
    after: str
    direction: int
    earlier_quote: str = ""
    later_quote: str = ""
    told: str = ""

    def __repr__(self) -> str:
        """The axis with both its values and where it points; the quotes, which may be long, are left out."""
        sides = " → ".join(brief(side) or "nothing" for side in (self.before, self.after))
        return told("Reason", self.axis.words, sides, f"{self.direction:+d}" if self.direction else "level")


def what_moved(told: str, reasons: Sequence[Reason]) -> tuple[str, ...]:
    """What a verdict rests on, as reports tell it: what has a direction, then what moved without one, each thing once.

    Args:
        told: what the verdict says of a move without a direction.
        reasons: its reasons.
    """
    moved = [told for told in (*(reason.told for reason in reasons if reason.direction), told) if told]
    for reason in (reason for reason in reasons if reason.told and not reason.direction):
        quotes, known = (set(_QUOTED.findall(text)) for text in (reason.told, " ".join(moved)))
        moved += [] if quotes and quotes <= known else [reason.told]
    return tuple(dict.fromkeys(moved))


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
    """What became of one line: one later commitment with its best earlier counterpart, or one that has none.

    `earlier` and `later` are commitment ids. `later` holds one at most. `earlier[0]` is its best counterpart, whose
    pair gives verdict and evidence; further commitments that are linked to the later one follow, and `also` names
    them again: each is a link with a verdict of its own. `unsure` is true where the best match is. `mixed` is true
    where something points the other way and `kind` is that of what counts first. `fulfilment` is "", "fulfilled",
    "instrumented" or "partly": what the later text itself says of an earlier promise. `told` says what moved
    without a direction ("now told as under way"), "" where nothing did. `wording` is the word-level edit between
    the two, and `wording_notes` the small edits in it that matter. `line` is the name of the line that the pair is
    on, else its theme or first words. `explanation` tells the change in one sentence, built from such fields alone.
    `flips` says what would turn the verdict, where that was asked for. `gap` counts the days of a series with texts
    on them that lie between the two, 0 in a diff. `id` is made of the kind and the words of the two, so that it
    stays where other sentences come and go.
    """

    kind: ChangeKind
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    confidence: float
    also: tuple[str, ...] = ()
    mixed: bool = False
    unsure: bool = False
    fulfilment: str = ""
    told: str = ""
    reasons: tuple[Reason, ...] = ()
    wording: tuple[Edit, ...] = ()
    gap: int = 0
    wording_notes: tuple[WordingNote, ...] = ()
    line: str = ""
    explanation: str = ""
    flips: tuple[Flip, ...] = ()
    id: str = ""

    @property
    def pair(self) -> tuple[str, ...]:
        """The ids of the two commitments that the verdict is on, the earlier first; () where one side is silent."""
        return (self.earlier[0], self.later[0]) if self.earlier and self.later else ()

    def __repr__(self) -> str:
        """What became of the line, and between which commitments."""
        sides = " → ".join(brief(", ".join(side)) or "nothing" for side in (self.earlier, self.later))
        return told("Change", str(self.kind), brief(self.line), sides, "unsure" if self.unsure else "")


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
class Diff:
    """Two statements compared. Every later commitment is in one change, every earlier one in at least one.

    `near_misses` holds the closest pair of each commitment that no link touches, if any came close; these are no links.
    `cutoff` and `unsure_cutoff` are the confidences from which links were claimed and shown as unsure. `steps` names
    what was moved to find the `flips` of changes, () where that was not asked for.
    `obstacle` says why silence of the later statement means nothing, "" where it means something. `coverage` has a row
    for each theme, those with the most commitments first. `titles` is what reports call its themes and lines, by id.
    `topics` puts all sentences of both statements side by side by subject, in the later one's order; those of the later
    statement alone come next, those of the earlier one alone last. `brief` is the page that a reader sees first, and
    `beside` what none of its lines shows.

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
    corrections: CorrectionCounts = NO_COUNTS
    cutoff: float = 0.0
    unsure_cutoff: float = 0.0
    steps: tuple[str, ...] = ()
    obstacle: str = ""
    coverage: tuple[ThemeCoverage, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    brief: tuple[BriefLine, ...] = ()
    beside: Beside = NOTHING_BESIDE
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

    def of_kind(self, *kinds: ChangeKind | str) -> tuple[Change, ...]:
        """The changes of these kinds, in report order.

        Raises:
            UnknownNameError: there is no such kind.
        """
        wanted = {kind_named(kind, ChangeKind, setting="of_kind", what="kind of change") for kind in kinds}
        return tuple(change for change in self.changes if change.kind in wanted)

    def of_theme(self, theme: str) -> tuple[Change, ...]:
        """The changes on a theme, by its id or title, in report order.

        Raises:
            UnknownNameError: nothing here is on such a theme.
        """
        known = entitled((theme for c in self.commitments for theme in c.themes), self.titles)
        wanted = named(theme, known, setting="of_theme", what="theme")
        themes_of = {c.id: c.themes for c in self.commitments}
        return tuple(change for change in self.changes if wanted in change_themes(change, themes_of))

    @property
    def new(self) -> tuple[Change, ...]:
        """Lines that only the later statement has, as a search of the whole earlier one says."""
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
        """Lines that the later statement would have repeated, and of which it does not speak."""
        return self.of_kind(ChangeKind.DROPPED)

    @property
    def not_mentioned(self) -> tuple[Change, ...]:
        """Lines without a counterpart in the other statement of which that is all that can be said."""
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
        """The commitment with this id, or with the end of it that reports print, where one statement alone has it.

        Raises:
            UnknownNameError: no commitment of either statement has it; it is a `KeyError`, too.
        """
        return commitment_named(commitment_id, self.commitments)

    def statement(self, name: str) -> Statement:
        """The statement of this id or title.

        Raises:
            UnknownNameError: neither has it; it is a `KeyError`, too.
        """
        return statement_named(name, self.statements)

    def by_theme(self) -> dict[str, tuple[Change, ...]]:
        """Changes by theme, in alphabetical order; a change on several themes stands under each, "" is none."""
        themes_of = {c.id: c.themes for c in self.commitments}
        groups: dict[str, list[Change]] = {}
        for change in self.changes:
            for theme in change_themes(change, themes_of):
                groups.setdefault(theme, []).append(change)
        return {theme: tuple(groups[theme]) for theme in sorted(groups)}

    def __repr__(self) -> str:
        """The two statements, and how many changes of each kind there are."""
        sides = " → ".join(brief(statement.id) for statement in self.statements)
        return told("Diff", sides, plural(len(self.changes), "change"), tally(self.counts))

    def _repr_html_(self) -> str:
        """A short table, in a notebook."""
        return shown_in_a_notebook(self)

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
                "mixed": change.mixed,
                "unsure": change.unsure,
                "fulfilment": change.fulfilment,
                "told": change.told,
                "themes": joined(change_themes(change, {i: c.themes for i, c in known.items()})),
                "id": change.id,
                "earlier": joined(change.earlier),
                "later": joined(change.later),
                "also": joined(change.also),
                "earlier_quotes": quotes_of(known[i] for i in change.earlier),
                "later_quotes": quotes_of(known[i] for i in change.later),
                "axes": joined(reason.axis for reason in change.reasons),
                "line": change.line,
                "explanation": change.explanation,
                "wording_notes": joined(f"{n.kind}: {n.earlier} → {n.later}" for n in change.wording_notes),
                "fragile": bool(change.flips),
            }
            for change in self.changes
        ]


def change_themes(change: Change, themes_of: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The themes of a change's commitments, sorted; `("",)` where there is none."""
    found = {theme for i in change.earlier + change.later for theme in themes_of[i]}
    return tuple(sorted(found)) or ("",)
