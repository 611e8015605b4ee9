"""The brief: one page on two statements, whatever their length."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from alliancediff.documents.blocks import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Run,
    Style,
    Words,
    paragraphs,
    words,
)
from alliancediff.documents.fitting import MOST_LINES, cut, height, listed
from alliancediff.documents.fragility import fragile_line
from alliancediff.documents.heads import (
    DIGEST_MARK,
    closing,
    corrections_line,
    no_difference,
    notes_of,
    silence_line,
    sort_of,
    title_of_diff,
)
from alliancediff.documents.lines import Lines, lines_of
from alliancediff.documents.places import numbered
from alliancediff.documents.redline import edited
from alliancediff.documents.tallies import counts_by_topic
from alliancediff.documents.view import View
from alliancediff.models import BriefLine, BriefSection, Diff, Rank, Role, Statement, Unit, UnitKind
from alliancediff.models.records import plural

_LINE = 95
"""Characters of a line of the page."""
_LONGEST = 4 * _LINE
"""Characters of an entry; those of our own briefs are shorter."""
_MOST_BESIDE = 6
"""Lines of background that changed, where the page has room."""
_FEWEST = 1
"""Entries of a part that are kept however little room there is."""
NOT_COMPARED = "titles, headings, page furniture; who met; texts that are only cited."
REST = "--full: every sentence by topic, edits, verdicts; --topic WORDS; --only SECTION."
_LEADS = {
    BriefSection.FURTHER: ("Further:", Style.RISE),
    BriefSection.LESS: ("Less far:", Style.FALL),
    BriefSection.GONE: ("Dropped:", Style.LOSS),
}


@dataclass(frozen=True, slots=True)
class _Part:
    """Entries under one title; `share` is how much of a full page they have, against other parts."""

    title: str
    sections: tuple[BriefSection, ...]
    share: int
    unsure: bool = False

    def lines(self, lines: Lines) -> list[BriefLine]:
        """Its entries, in the order of the page."""
        return [line for section in self.sections for line in lines.of(section) if line.unsure is self.unsure]


_CHANGED = _Part("Formulas kept, with changed words", (BriefSection.CHANGED,), 4)
_NEW = _Part("New: undertakings, demands, bodies, dates, amounts", (BriefSection.NEW,), 8)
_TOPICS = _Part("Topics and names", (BriefSection.GONE,), 1)
_PARTS = (
    _CHANGED,
    _NEW,
    _Part("Further and less far", (BriefSection.FURTHER, BriefSection.LESS), 5),
    _Part("Told as done or under way", (BriefSection.DONE,), 2),
    _TOPICS,
    _Part("Perhaps the same line: earlier | later", (BriefSection.CHANGED,), 1, unsure=True),
    _Part("No counterpart found in the earlier text", (BriefSection.NEW,), 2, unsure=True),
    _Part("No counterpart found in the later text", (BriefSection.GONE,), 1, unsure=True),
)


def report(diff: Diff, view: View) -> Document:
    """The page.

    Args:
        diff: two statements compared.
        view: what of it to print.
    """
    if same := no_difference(diff):
        return Document((Paragraph(words(same)),))
    page = _Page.of(diff, lines_of(diff, view))
    while not page.fits and page.full:
        page = page.with_more(page.full[-1], -1)
    return Document(tuple(_filled(page).blocks()))


def _filled(page: "_Page") -> "_Page":
    """The page with those entries that have room again, once longer ones of other parts are left out.

    What is left goes to background that changed.
    """
    for part in _PARTS:
        while page.most[part] < page.all_of(part) and (longer := page.with_more(part, 1)).fits:
            page = longer
    longer_lists = (replace(page, beside=lines) for lines in range(_MOST_BESIDE, 1, -1))
    return next((longer for longer in longer_lists if longer.fits), page)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as it may be: of each part as many entries as `most` says, those that are worth most.

    `beside` is how many lines background that changed has.
    """

    diff: Diff
    lines: Lines
    most: Mapping[_Part, int]
    beside: int = 1

    @classmethod
    def of(cls, diff: Diff, lines: Lines) -> "_Page":
        """The page with all entries."""
        return cls(diff, lines, {part: len(part.lines(lines)) for part in _PARTS})

    @property
    def fits(self) -> bool:
        """Whether it is a page."""
        return height(self.blocks()) <= MOST_LINES

    @property
    def full(self) -> list[_Part]:
        """The parts that have more than the fewest entries, the fullest last."""
        return sorted((p for p in _PARTS if self.most[p] > _FEWEST - p.unsure), key=lambda p: self.most[p] / p.share)

    def with_more(self, part: _Part, number: int) -> "_Page":
        """The page with so many entries of a part more, or fewer: those worth least go first."""
        return replace(self, most={**self.most, part: self.most[part] + number})

    def all_of(self, part: _Part) -> int:
        """How many entries there are of a part."""
        return len(part.lines(self.lines))

    @property
    def left(self) -> int:
        """How many entries have no room."""
        return sum(map(self.all_of, _PARTS)) - sum(self.most.values())

    def blocks(self) -> Iterator[Block]:
        """All of it."""
        yield from _head(self.diff)
        for part in _PARTS:
            rows = [*(_row(self, line) for line in self.entries(part)), *_lists(self, part)]
            if rows:
                yield Heading(part.title)
                yield Items(tuple(rows), numbered=part is _NEW)
        yield from _foot(self)

    def entries(self, part: _Part) -> list[BriefLine]:
        """The best entries of a part, in the order of the page."""
        found = part.lines(self.lines)
        best = sorted(found, key=lambda line: line.rank)[: self.most[part]]
        return [line for line in found if line in best]


def _head(diff: Diff) -> Iterator[Block]:
    yield Heading(title_of_diff(diff), 1)
    told = ((Run("Compared:", Style.STRONG), *words(_compared(diff))), words(silence_line(diff)), *_marks(diff))
    yield Items(told)
    yield from paragraphs([fragile_line(diff), corrections_line(diff.corrections)])


def _compared(diff: Diff) -> str:
    """Which sorts of text are compared, how long they are, and how places are told."""
    ranks = {statement.rank for statement in diff.statements}
    sides = [replace(s, rank=Rank.UNKNOWN) if Rank.UNKNOWN in ranks else s for s in diff.statements]
    sorts = list(dict.fromkeys(map(sort_of, sides)))
    what = sort_of(sides[0], count=2) if len(sorts) == 1 else " with ".join(sorts)
    sizes = " > ".join(str(len(numbered(statement))) for statement in diff.statements)
    return f"{what}, {sizes} sentences with headings; (31 > 27) = sentence earlier > later."


def _marks(diff: Diff) -> Iterator[Words]:
    """The mark of a digest, once."""
    marked = [label for label, s in zip(("earlier", "later"), diff.statements, strict=True) if s.digest]
    if marked:
        both = "Both texts are each a" if len(marked) > 1 else f"The {marked[0]} text is a"
        yield words(f"{both} {DIGEST_MARK}.", Style.STRONG)


def _row(page: _Page, line: BriefLine) -> Words:
    """A line: what it is on, where it stands, and what it says."""
    where = page.lines.place(line)
    head = f"{line.topic} ({where}):" if where else f"{line.topic}:"
    lead = (Run(*_LEADS[line.section]),) if line.section in _LEADS and not line.unsure else ()
    return *lead, Run(head, Style.STRONG), *edited(cut(line.text, _LONGEST))


def _lists(page: _Page, part: _Part) -> Iterator[Words]:
    """What stands below the entries of a part: what was kept, and the names that one text holds alone."""
    lines = page.lines
    if part is _CHANGED:
        yield from _listed("As before:", map(lines.as_before, lines.by_section.get(BriefSection.KEPT, ())), 2)
    if part is _TOPICS:
        yield from _listed("Gone:", lines.names(BriefSection.GONE), 3, ", ")
        yield from _listed("New:", lines.names(BriefSection.NEW), 3, ", ")


def _listed(label: str, items: Iterable[str], lines: int, sign: str = "; ") -> Iterator[Words]:
    """Items in a row, on so many lines; nothing where there is none."""
    told = listed(items, lines * _LINE - len(label), sign)
    if told:
        yield Run(label, Style.STRONG), *edited(told)


def _foot(page: _Page) -> Iterator[Block]:
    rows: list[Words] = []
    if page.lines.is_whole:
        rows += _listed("By topic, sentences earlier > later:", counts_by_topic(page.diff), 1)
        rows += _listed(
            "Also changed, not read as commitments:", map(page.lines.told, page.diff.beside.changed), page.beside
        )
        rows += _listed("In no entry:", [_unseen(page)], 2)
        rows += _listed("Not compared:", [NOT_COMPARED], 1)
    hidden, notes = page.lines.hidden + page.left, len(notes_of(page.diff))
    rest = f"{REST}" + (f" Not shown here: {plural(hidden, 'line')}." if hidden else "")
    rest += f" {plural(notes, 'note')} on reading: in JSON and in --full as Markdown." if notes else ""
    yield Heading("Beside and beyond")
    yield Items((*rows, (Run("The rest:", Style.STRONG), *words(rest))))
    yield from closing((), "", page.diff.signature)


def _unseen(page: _Page) -> str:
    """How many sentences of either side no printed entry shows."""
    lines = page.lines
    entries = [line for part in _PARTS for line in page.entries(part)]
    listed_ones = [line for lines_of_one in lines.by_section.values() for line in lines_of_one if line.names]
    shown = {u for line in (*entries, *listed_ones, *page.diff.beside.changed) for u in lines.units[line.id]}
    sides = [_sentences(statement) for statement in page.diff.statements]
    left = [[unit for unit in side if unit.id not in shown] for side in sides]
    polite = [sum(unit.role is Role.COURTESY for unit in side) for side in left]
    told = f"{len(left[0])} of {len(sides[0])} earlier and {len(left[1])} of {len(sides[1])} later sentences"
    return f"{told}; {polite[0]} and {polite[1]} of these are courtesies." if any(polite) else f"{told}."


def _sentences(statement: Statement) -> list[Unit]:
    """The units of a statement that are sentences or items."""
    known = numbered(statement)
    return [unit for unit in statement.units if unit.id in known and unit.kind is not UnitKind.HEADING]
