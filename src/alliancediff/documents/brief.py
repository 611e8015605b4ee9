"""The brief: one page on two statements, whatever their length."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

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
from alliancediff.documents.tallies import counts_by_topic, names_alone
from alliancediff.documents.view import View
from alliancediff.models import BriefLine, BriefSection, Diff
from alliancediff.models.records import plural

_ROOMS = (200, 180, 160, 140, 120, 96)
"""Characters of a line of the brief, from the roomiest page to the tightest."""
_MOST, _FEWEST = 11, 4
"""Lines of a section where the page is too short for all of them, at most, and those that are kept whatever comes."""
_TITLES = {
    BriefSection.CHANGED: "Formulas kept, with changed words",
    BriefSection.NEW: "New: undertakings, demands, bodies, dates, amounts",
    BriefSection.FURTHER: "Further and less far",
    BriefSection.DONE: "Told as done or under way",
    BriefSection.GONE: "Topics and names",
}
NOT_COMPARED = "titles, headings, page furniture; fact sheets, annexes and texts only cited."
REST = "--full: every sentence by topic, edits, verdicts; --topic WORDS; --only SECTION."


def report(diff: Diff, view: View) -> Document:
    """The page.

    Args:
        diff: two statements compared.
        view: what of it to print.
    """
    if same := no_difference(diff):
        return Document((Paragraph(words(same)),))
    made = partial(_page, _Page(diff, view, lines_of(diff, view)))
    tries = ((room, most) for most in (0, *range(_MOST, _FEWEST - 1, -1)) for room in _ROOMS)
    blocks = next((page for room, most in tries if height(page := list(made(room, most))) <= MOST_LINES), None)
    return Document(tuple(blocks or made(_ROOMS[-1], _FEWEST)))


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page is made of."""

    diff: Diff
    view: View
    lines: Lines


def _page(page: _Page, room: int, most: int) -> Iterator[Block]:
    """The blocks, each line cut to so many characters, and each section to so many lines (all where 0)."""
    yield from _head(page.diff)
    for section, title in _TITLES.items():
        rows = list(_SECTIONS[section](page, room, most))
        if rows:
            yield Heading(title)
            yield Items(tuple(rows), numbered=section is BriefSection.NEW)
    yield from _foot(page)


def _head(diff: Diff) -> Iterator[Block]:
    yield Heading(title_of_diff(diff), 1)
    told = ((Run("Compared:", Style.STRONG), *words(_compared(diff))), words(silence_line(diff)), *_marks(diff))
    yield Items(told)
    yield from paragraphs([fragile_line(diff), corrections_line(diff.corrections)])


def _compared(diff: Diff) -> str:
    """Which sorts of text are compared, how long they are, and how places are told."""
    sorts = list(dict.fromkeys(map(sort_of, diff.statements)))
    what = f"two texts, each a {sorts[0]}" if len(sorts) == 1 else " with ".join(f"a {sort}" for sort in sorts)
    sizes = " > ".join(str(len(numbered(statement))) for statement in diff.statements)
    return f"{what}, {sizes} sentences and headings; (31 > 27) is sentence earlier > later."


def _marks(diff: Diff) -> Iterator[Words]:
    """The mark of a digest, once."""
    marked = [label for label, s in zip(("earlier", "later"), diff.statements, strict=True) if s.digest]
    if marked:
        both = "Both texts are each a" if len(marked) > 1 else f"The {marked[0]} text is a"
        yield words(f"{both} {DIGEST_MARK}.", Style.STRONG)


def _row(page: _Page, line: BriefLine, room: int, before: str = "") -> Words:
    """A line: what it is on, where it stands, and what it says."""
    where = page.lines.place(line)
    head = f"{line.topic} ({where}):" if where else f"{line.topic}:"
    lead = (Run(before, _LEADS[before]),) if before else ()
    return *lead, Run(head, Style.STRONG), *words(cut(line.text, max(room - len(head) - len(before), 30)))


_LEADS = {"Further:": Style.RISE, "Less far:": Style.FALL}


def _changed(page: _Page, room: int, most: int) -> Iterator[Words]:
    yield from (_row(page, line, room) for line in page.lines.of(BriefSection.CHANGED)[: most or None])
    kept = page.lines.of(BriefSection.KEPT)
    yield from _listed("As before:", map(page.lines.told, kept), 2)


def _new(page: _Page, room: int, most: int) -> Iterator[Words]:
    yield from (_row(page, line, room) for line in page.lines.of(BriefSection.NEW)[: most or None])


def _moved(page: _Page, room: int, most: int) -> Iterator[Words]:
    further, less = page.lines.of(BriefSection.FURTHER), page.lines.of(BriefSection.LESS)
    yield from (_row(page, line, room, "Further:") for line in further[: most or None])
    yield from (_row(page, line, room, "Less far:") for line in less[: most or None])


def _done(page: _Page, room: int, most: int) -> Iterator[Words]:
    yield from (_row(page, line, room) for line in page.lines.of(BriefSection.DONE)[: most or None])


def _topics(page: _Page, room: int, most: int) -> Iterator[Words]:
    """What is gone, and the names that one text holds alone."""
    gone = page.lines.of(BriefSection.GONE)
    if not page.lines.is_whole:
        yield from (_row(page, line, room) for line in gone[: most or None])
        return
    yield from _listed("Gone:", (page.lines.told(line) for line in gone), 3)
    yield from _listed("Names gone:", names_alone(page.diff, 0), 1, ", ")
    yield from _listed("Names new:", names_alone(page.diff, 1), 2, ", ")


def _listed(label: str, items: Iterable[str], lines: int, sign: str = "; ") -> Iterator[Words]:
    """Items in a row, on so many lines; nothing where there is none."""
    told = listed(items, lines * _ROOMS[-1] - len(label), sign)
    if told:
        yield Run(label, Style.STRONG), *words(told)


_SECTIONS: dict[BriefSection, Callable[[_Page, int, int], Iterable[Words]]] = {
    BriefSection.CHANGED: _changed,
    BriefSection.NEW: _new,
    BriefSection.FURTHER: _moved,
    BriefSection.DONE: _done,
    BriefSection.GONE: _topics,
}


def _foot(page: _Page) -> Iterator[Block]:
    rows: list[Words] = []
    if page.lines.is_whole:
        rows += _listed("By topic, sentences earlier > later:", counts_by_topic(page.diff), 3)
        rows += _listed("Also changed, not read as commitments:", map(page.lines.told, page.diff.beside.changed), 3)
        rows += _listed("In no entry:", [_unseen(page.diff)], 1)
        rows += _listed("Not compared:", [NOT_COMPARED], 1)
    hidden, notes = page.lines.hidden, len(notes_of(page.diff))
    rest = f"{REST}" + (f" Not shown here: {plural(hidden, 'line')}." if hidden else "")
    rest += f" {plural(notes, 'note')} on reading: there, too." if notes else ""
    yield Heading("Beside and beyond")
    yield Items((*rows, (Run("The rest:", Style.STRONG), *words(rest))))
    yield from closing((), "", page.diff.signature)


def _unseen(diff: Diff) -> str:
    """How many sentences of either side no entry shows."""
    beside = diff.beside
    one, two = (len(numbered(statement)) for statement in diff.statements)
    return f"{beside.earlier} of {one} earlier and {beside.later} of {two} later sentences."
