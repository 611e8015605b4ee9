"""The brief: one page on two statements, whatever their length."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat

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
from alliancediff.documents.tallies import counts_by_topic
from alliancediff.documents.view import View
from alliancediff.models import BriefLine, BriefSection, Diff
from alliancediff.models.records import plural

_LINE = 95
"""Characters of a line of the page."""
_WIDE = 3 * _LINE
"""Characters of an entry where the page has room."""
_MOST, _FEWEST = 11, 4
"""Entries of a section where the page is too short for all of them, at most, and those that are kept whatever comes."""
_TITLES = {
    BriefSection.CHANGED: "Formulas kept, with changed words",
    BriefSection.NEW: "New: undertakings, demands, bodies, dates, amounts",
    BriefSection.FURTHER: "Further and less far",
    BriefSection.DONE: "Told as done or under way",
    BriefSection.GONE: "Topics and names",
}
NOT_COMPARED = "titles, headings, page furniture; who met; texts that are only cited."
REST = "--full: every sentence by topic, edits, verdicts; --topic WORDS; --only SECTION."


def report(diff: Diff, view: View) -> Document:
    """The page.

    Args:
        diff: two statements compared.
        view: what of it to print.
    """
    if same := no_difference(diff):
        return Document((Paragraph(words(same)),))
    lines = lines_of(diff, view)
    pages = (_Page(diff, lines, most) for most in (0, *range(_MOST, _FEWEST - 1, -1)))
    page = next((page for page in pages if page.fits), _Page(diff, lines, _FEWEST))
    wider = (replace(page, wide=count) for count in range(max(map(len, lines.by_section.values()), default=0), 0, -1))
    return Document(tuple(next((one for one in wider if one.fits), page).blocks()))


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as it may be: with so many entries a section (all where 0), of which so many have more than a line."""

    diff: Diff
    lines: Lines
    most: int = 0
    wide: int = 0

    @property
    def fits(self) -> bool:
        """Whether it is a page."""
        return height(self.blocks()) <= MOST_LINES

    def blocks(self) -> Iterator[Block]:
        """All of it; the first long entries of each section have more room."""
        yield from _head(self.diff)
        for section, title in _TITLES.items():
            rows = list(_SECTIONS[section](self, chain(repeat(_WIDE, self.wide), repeat(_LINE))))
            if rows:
                yield Heading(title)
                yield Items(tuple(rows), numbered=section is BriefSection.NEW)
        yield from _foot(self)

    def entries(self, section: BriefSection) -> Sequence[BriefLine]:
        """The entries of a section."""
        return self.lines.of(section)[: self.most or None]


def _head(diff: Diff) -> Iterator[Block]:
    yield Heading(title_of_diff(diff), 1)
    told = ((Run("Compared:", Style.STRONG), *words(_compared(diff))), words(silence_line(diff)), *_marks(diff))
    yield Items(told)
    yield from paragraphs([fragile_line(diff), corrections_line(diff.corrections)])


def _compared(diff: Diff) -> str:
    """Which sorts of text are compared, how long they are, and how places are told."""
    sorts = list(dict.fromkeys(map(sort_of, diff.statements)))
    what = sort_of(diff.earlier, count=2) if len(sorts) == 1 else " with ".join(sorts)
    sizes = " > ".join(str(len(numbered(statement))) for statement in diff.statements)
    return f"{what}, {sizes} sentences; (31 > 27) = sentence earlier > later."


def _marks(diff: Diff) -> Iterator[Words]:
    """The mark of a digest, once."""
    marked = [label for label, s in zip(("earlier", "later"), diff.statements, strict=True) if s.digest]
    if marked:
        both = "Both texts are each a" if len(marked) > 1 else f"The {marked[0]} text is a"
        yield words(f"{both} {DIGEST_MARK}.", Style.STRONG)


def _row(page: _Page, line: BriefLine, rooms: Iterator[int], before: str = "") -> Words:
    """A line: what it is on, where it stands, and what it says."""
    where = page.lines.place(line)
    head = f"{line.topic} ({where}):" if where else f"{line.topic}:"
    lead = (Run(before, _LEADS[before]),) if before else ()
    taken = len(head) + len(before) + 2
    is_long = taken + len(line.text) > _LINE
    return *lead, Run(head, Style.STRONG), *words(cut(line.text, max((next(rooms) if is_long else _LINE) - taken, 30)))


_LEADS = {"Further:": Style.RISE, "Less far:": Style.FALL}


def _changed(page: _Page, rooms: Iterator[int]) -> Iterator[Words]:
    yield from (_row(page, line, rooms) for line in page.entries(BriefSection.CHANGED))
    yield from _listed("As before:", map(page.lines.as_before, page.lines.by_section.get(BriefSection.KEPT, ())), 2)


def _new(page: _Page, rooms: Iterator[int]) -> Iterator[Words]:
    yield from (_row(page, line, rooms) for line in page.entries(BriefSection.NEW))


def _moved(page: _Page, rooms: Iterator[int]) -> Iterator[Words]:
    yield from (_row(page, line, rooms, "Further:") for line in page.entries(BriefSection.FURTHER))
    yield from (_row(page, line, rooms, "Less far:") for line in page.entries(BriefSection.LESS))


def _done(page: _Page, rooms: Iterator[int]) -> Iterator[Words]:
    yield from (_row(page, line, rooms) for line in page.entries(BriefSection.DONE))


def _topics(page: _Page, rooms: Iterator[int]) -> Iterator[Words]:
    """What is gone, and the names and terms that one text holds alone."""
    yield from (_row(page, line, rooms) for line in page.entries(BriefSection.GONE))
    yield from _listed("Gone:", page.lines.names(BriefSection.GONE), 3, ", ")
    yield from _listed("New:", page.lines.names(BriefSection.NEW), 3, ", ")


def _listed(label: str, items: Iterable[str], lines: int, sign: str = "; ") -> Iterator[Words]:
    """Items in a row, on so many lines; nothing where there is none."""
    told = listed(items, lines * _LINE - len(label), sign)
    if told:
        yield Run(label, Style.STRONG), *words(told)


_SECTIONS: dict[BriefSection, Callable[[_Page, Iterator[int]], Iterable[Words]]] = {
    BriefSection.CHANGED: _changed,
    BriefSection.NEW: _new,
    BriefSection.FURTHER: _moved,
    BriefSection.DONE: _done,
    BriefSection.GONE: _topics,
}


def _foot(page: _Page) -> Iterator[Block]:
    rows: list[Words] = []
    if page.lines.is_whole:
        rows += _listed("By topic, sentences earlier > later:", counts_by_topic(page.diff), 2)
        rows += _listed("Also changed, not read as commitments:", map(page.lines.told, page.diff.beside.changed), 2)
        rows += _listed("In no entry:", [_unseen(page.diff)], 1)
        rows += _listed("Not compared:", [NOT_COMPARED], 1)
    hidden, notes = page.lines.hidden, len(notes_of(page.diff))
    rest = f"{REST}" + (f" Not shown here: {plural(hidden, 'line')}." if hidden else "")
    rest += f" {plural(notes, 'note')} on reading: in JSON and Markdown." if notes else ""
    yield Heading("Beside and beyond")
    yield Items((*rows, (Run("The rest:", Style.STRONG), *words(rest))))
    yield from closing((), "", page.diff.signature)


def _unseen(diff: Diff) -> str:
    """How many sentences of either side no entry shows."""
    beside = diff.beside
    one, two = (len(numbered(statement)) for statement in diff.statements)
    return f"{beside.earlier} of {one} earlier and {beside.later} of {two} later sentences."
