"""Which commitments are one line: links with the parts of their scores, and what a reader says of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter

from alliancediff.models.kinds import Answer, ChangeKind
from alliancediff.models.records import brief, plural, told

Embedder = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""A plug for meaning that a user hands in: texts -> one vector each, all of one length, in the same order."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The named parts of a match score; they add up to it (clipped to [0, 1]), each already weighed.

    `identical` is 1 for clauses of the same words, or the same but for figures, and then alone. `words` is the
    cosine of rare words of the clauses, `sentence` that of the whole sentences or items that they stand in,
    `nearby` what the pairs of sentences beside them score, `fuzzy` the likeness of the object phrases, `names` how
    rare the rarest name is that both hold, `themes` the themes shared, `lines` how rare it is to share the lines
    that both are on, `meaning` the cosine of the vectors that an embedder gave (0 without one). The last four are
    never positive: `kinds` is what a stance beside a promise or deed takes away, `tone` a stance against somebody
    beside anything else, `conflicts` what names that exclude each other do, `rivals` what closer partners do.
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
    the days of a series on which texts were issued between the two, 0 in a diff. `told` says what the
    verdict rests on, "" where nothing moved.
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
    told: str = ""
    corrected: str = ""
    gap: int = 0

    def __repr__(self) -> str:
        """Its ends, its verdict, and how sure it is."""
        sure = f"confidence {self.confidence:.2f}{', unsure' if self.unsure else ''}"
        return told("Link", f"{brief(self.earlier, 90)} → {brief(self.later, 90)}", str(self.kind), sure)


@dataclass(frozen=True, slots=True)
class Correction:
    """A reader's answer on a pair of commitments, known by their words and not by their ids.

    `earlier` and `later` are quotes, or "LEAD-IN … QUOTE" as reports print them; white space does not count.
    `verdict` is given with RELABEL only. `hashes` are beginnings of the sha256 of the two statements, and `statements`
    their ids: a statement is meant if either fits it, so that the answer outlives an edit elsewhere in the text and
    another name of the file. Without hashes the answer holds for any two statements. `line` is its place in the file,
    0 where it has none.
    """

    answer: Answer
    earlier: str
    later: str
    verdict: ChangeKind | None = None
    hashes: tuple[str, str] | None = None
    line: int = field(default=0, compare=False)
    statements: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """The answers of a corrections file, and its name without folders ("" where there is none)."""

    entries: tuple[Correction, ...] = ()
    name: str = ""

    def __repr__(self) -> str:
        """The file, and how many answers it holds."""
        return told("Corrections", brief(self.name), plural(len(self.entries), "answer"))


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


NO_COUNTS = CorrectionCounts()
"""Where no reader was asked."""


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
