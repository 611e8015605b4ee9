"""A topic row for readers: pairs with their edit and verdict, then what has no partner, then what is only kin."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from alliancediff.documents.blocks import Block, Heading, Quote, Run, Style, Words
from alliancediff.documents.heads import shortened
from alliancediff.documents.places import Places, places_of
from alliancediff.documents.redline import kept_share, redline
from alliancediff.documents.verdicts import STYLES, fragilities, told
from alliancediff.documents.view import View
from alliancediff.documents.waterfall import waterfall_rows
from alliancediff.models import Change, ChangeKind, Commitment, Diff, Edit, Link, Passage, Topic

_LEAST_KEPT = 0.35
"""Share of the words that both sides hold from which an edit is easier to read than two quotations."""
_NO_PARTNER = 0.05
"""Chance of any partner in the whole other text below which a row says that none was found; no verdict hangs on it."""
_SHORT = 90
"""Characters of a sentence that stands in full elsewhere."""
_SHORTER = 40
"""The same of one that is only kin."""
_NAMES = 4
"""Names that the other text lacks, at most so many a sentence."""
_CLAIMS = (ChangeKind.DROPPED, ChangeKind.NEW)
"""What is claimed of the whole other text."""
Row = tuple[str, Words]


@dataclass(frozen=True, slots=True)
class Material:
    """What is known of two statements, by units: where they stand, what was read in them, and what became of it.

    `home` is the row in which a unit stands in full, by its id, and `told` that in which the verdicts on two units do.
    """

    diff: Diff
    view: View
    places: Places
    said: Mapping[str, Sequence[Commitment]]
    links: Mapping[tuple[str, str], Sequence[Link]]
    changes: Mapping[tuple[str, str], Change]
    alone: Mapping[str, Sequence[Change]]
    home: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[tuple[str, str], str] = field(default_factory=dict)


def material_of(diff: Diff, view: View) -> Material:
    """What the rows of a comparison are told from."""
    unit_of = {c.id: c.unit for c in diff.commitments}
    said: dict[str, list[Commitment]] = {}
    for c in diff.commitments:
        said.setdefault(c.unit, []).append(c)
    links: dict[tuple[str, str], list[Link]] = {}
    for link in sorted(diff.links, key=lambda link: -link.confidence):
        links.setdefault((unit_of[link.earlier], unit_of[link.later]), []).append(link)
    pairs = [change for change in diff.changes if change.earlier and change.later]
    alone: dict[str, list[Change]] = {}
    for change in diff.changes:
        if not (change.earlier and change.later):
            alone.setdefault(unit_of[(change.earlier or change.later)[0]], []).append(change)
    changes = {(c.earlier[0], c.later[0]): c for c in reversed(pairs)}
    return Material(diff, view, places_of(diff.statements), said, links, changes, alone)


def homes_of(topics: Iterable[Topic]) -> dict[str, str]:
    """The row in which each unit stands in full: the first in which it is core, else the first of all."""
    first: dict[str, str] = {}
    core: dict[str, str] = {}
    for topic in topics:
        for passage in topic.passages:
            first.setdefault(passage.unit, topic.id)
            if passage.core:
                core.setdefault(passage.unit, topic.id)
    return {**first, **core}


def told_in(topics: Iterable[Topic], known: Material) -> dict[tuple[str, str], str]:
    """The row in which the verdicts on two units stand: the first that holds both."""
    first: dict[tuple[str, str], str] = {}
    for topic in topics:
        for pair in _pairs(topic, known):
            first.setdefault(pair, topic.id)
    return first


def holds_asked(topic: Topic, known: Material) -> bool:
    """Whether any change that is asked for is told in a row."""
    units = [passage.unit for passage in topic.passages]
    alone = (change for unit in units for change in known.alone.get(unit, ()))
    return any(map(known.view.asks_for, alone)) or any(_asked_links(pair, known) for pair in _pairs(topic, known))


def _asked_links(pair: tuple[str, str], known: Material) -> list[Link]:
    """The links between two units that are of a kind, and sure enough, to be told."""
    view = known.view
    return [
        link
        for link in known.links.get(pair, ())
        if (not view.only or link.kind in view.only) and link.confidence >= view.least
    ]


def _pairs(topic: Topic, known: Material) -> list[tuple[str, str]]:
    """The pairs of units that a row tells: partners, and those that a link joins; in the later text's order."""
    one, two = ([p.unit for p in topic.passages if p.statement == s.id] for s in known.diff.statements)
    linked = [(a, b) for a in one for b in two if (a, b) in known.links]
    pairs = dict.fromkeys([*((pair.earlier, pair.later) for pair in topic.pairs), *linked])
    numbers = known.places.numbers
    return sorted(pairs, key=lambda pair: (numbers.get(pair[1], 0), numbers.get(pair[0], 0)))


def row(topic: Topic, known: Material) -> Iterator[Block]:
    """The blocks of a topic row: its title with the places of what it is about, and its passages."""
    core = [passage.unit for passage in topic.passages if passage.core]
    yield Heading(topic.title, 3, Style.STRONG, known.places.label(core))
    rows = tuple(_Row(topic, known).rows())
    yield Quote(rows)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row being told; `shown` keeps what stands in it already."""

    topic: Topic
    known: Material
    shown: set[str] = field(default_factory=set)

    def rows(self) -> Iterator[Row]:
        passages = {passage.unit: passage for passage in self.topic.passages}
        edits = {(pair.earlier, pair.later): pair.wording for pair in self.topic.pairs}
        for pair in _pairs(self.topic, self.known):
            yield from self._pair(pair, passages, edits.get(pair, ()))
        left = [passage for passage in self.topic.passages if passage.unit not in self.shown]
        for passage in left:
            if self._is_home(passage.unit) and self._is_wanted(passage):
                yield from self._passage(passage)
        yield from self._kin([passage for passage in left if passage.unit not in self.shown])

    def _pair(self, pair: tuple[str, str], passages: Mapping[str, Passage], wording: Sequence[Edit]) -> Iterator[Row]:
        links = _asked_links(pair, self.known)
        view = self.known.view
        if not links and (view.only or view.least):
            return
        links = links if self.known.told.get(pair) == self.topic.id else []
        fresh = [unit for unit in pair if unit not in self.shown]
        if not any(map(self._is_home, fresh)) and not links:
            return
        self.shown.update(pair)
        label = self.known.places.label(pair)
        if len(fresh) > 1 and kept_share(wording) >= _LEAST_KEPT:
            yield label, redline(wording, whole=True)
            label = ""
        else:
            yield from ((self.known.places.label([unit]), self._quoted(passages[unit])) for unit in fresh)
        for number, link in enumerate(links):
            yield from self._verdict(link, "" if number else label)
        for unit in fresh if links or not self.known.links.get(pair) else ():
            yield from (("", line) for line in lone_acts(unit, self.known))

    def _verdict(self, link: Link, label: str) -> Iterator[Row]:
        change = self.known.changes.get((link.earlier, link.later))
        yield label, told(link, change)
        yield from (("", line) for line in fragilities(change))
        if self.known.view.explain:
            yield from waterfall_rows(link, self.known.diff)

    def _passage(self, passage: Passage) -> Iterator[Row]:
        self.shown.add(passage.unit)
        yield (
            self.known.places.label([passage.unit]),
            (*self._quoted(passage), *absence(passage, self.known.alone.get(passage.unit, ()))),
        )

    def _kin(self, passages: Sequence[Passage]) -> Iterator[Row]:
        """What stands in full elsewhere, by its first words."""
        label = self.known.places.label
        told = (f"{label([passage.unit])} “{shortened(passage.quote, _SHORTER)}”" for passage in passages)
        if passages:
            yield "also", (Run("; ".join(told), Style.QUIET),)

    def _is_home(self, unit: str) -> bool:
        return self.known.home.get(unit) == self.topic.id

    def _is_wanted(self, passage: Passage) -> bool:
        view = self.known.view
        return not (view.only or view.least) or any(map(view.asks_for, self.known.alone.get(passage.unit, ())))

    def _quoted(self, passage: Passage) -> Words:
        """A passage in full, its operative words marked; only its beginning where it stands in full elsewhere."""
        if not self._is_home(passage.unit):
            return (Run(shortened(passage.quote, _SHORT), Style.QUIET),)
        return marked(passage.quote, [c.predicate for c in self.known.said.get(passage.unit, ())])


def absence(passage: Passage, alone: Iterable[Change]) -> Iterator[Run]:
    """What is said of a passage without a partner: only what the whole other text bears out, of a lead-in nothing."""
    kinds = {change.kind for change in alone}
    for kind in _CLAIMS:
        if kind in kinds:
            yield Run(f"[{kind}]", STYLES[kind])
    if passage.chance < _NO_PARTNER and kinds.isdisjoint(_CLAIMS) and not _is_lead_in(passage, kinds):
        yield Run("[no counterpart found]", Style.QUIET)
    if passage.missing:
        more = len(passage.missing) - _NAMES
        names = ", ".join(passage.missing[:_NAMES]) + (f" and {more} more" if more > 0 else "")
        yield Run(f"[not in the other text: {names}]", Style.QUIET)


def lone_acts(unit: str, known: Material) -> Iterator[Words]:
    """The acts of a sentence with a partner that are new or dropped for all that, each by its first words."""
    for change in known.alone.get(unit, ()):
        if change.kind in _CLAIMS and known.view.asks_for(change):
            quote = known.diff.commitment((change.earlier or change.later)[0]).quote
            yield Run(f"[{change.kind}]", STYLES[change.kind]), Run(f"“{shortened(quote, _SHORT)}”")


def _is_lead_in(passage: Passage, kinds: Collection[ChangeKind]) -> bool:
    """Whether a passage only opens the items below it: "The two countries will:"."""
    return not kinds and passage.quote.rstrip().endswith(":")


def marked(quote: str, predicates: Iterable[str]) -> Words:
    """A quotation with its operative words marked.

    Example:
        >>> [(run.text, str(run.style)) for run in marked("We will open a port.", ["will open"])]
        [('We', 'plain'), ('will open', 'marked'), ('a port.', 'plain')]
    """
    ends: list[tuple[int, int]] = []
    for words in predicates:
        start = quote.find(words, ends[-1][1] if ends else 0) if words else -1
        if start >= 0:
            ends.append((start, start + len(words)))
    runs, at = [], 0
    for start, end in ends:
        runs += [Run(quote[at:start].strip()), Run(quote[start:end], Style.MARKED)]
        at = end
    runs.append(Run(quote[at:].strip()))
    return tuple(run for run in runs if run.text)
