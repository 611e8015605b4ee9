"""What became of lines through a series: one page of the steps that matter most, or every thread with its days."""

from collections.abc import Iterable, Iterator, Sequence

from alliancediff.documents.blocks import (
    Block,
    Document,
    Facts,
    Heading,
    Paragraph,
    Run,
    Style,
    Table,
    Words,
    paragraphs,
    words,
)
from alliancediff.documents.captions import (
    dated_source,
    series_title,
    summary_of,
    theme_heading,
    themes_in_order,
)
from alliancediff.documents.fitting import MOST_LINES, height
from alliancediff.documents.glance import MARKS_KEY, SHORT_KEY, SILENT, Course, courses_of
from alliancediff.documents.heads import DIGEST_MARK, closing, corrections_line, notes_of, shortened, told_sources
from alliancediff.documents.steps import Step, steps_of
from alliancediff.documents.stories import Row, Story, teller_of
from alliancediff.models import Evolution, Finding, Thread, ThreadStatus
from alliancediff.models.records import plural

REST = "--full: every thread with its days; --find WORDS: when words were first said; --theme: one subject."
_NEWS = {ThreadStatus.DROPPED, ThreadStatus.REVIVED, ThreadStatus.FULFILLED, ThreadStatus.OVERDUE}
"""Statuses that are told in full of a line said once, too."""
_COURSES, _FEWEST = 15, 3
"""Threads at a glance on the one page, at most and at least."""
_COLUMNS = 15
"""Days that have a column each."""
_TEXTS = 6
"""Texts that it lists: the first and the last."""
_LONGEST = 78
"""Characters of a title that it shows."""
_STYLES = {
    ThreadStatus.STRENGTHENED: Style.RISE,
    ThreadStatus.FULFILLED: Style.RISE,
    ThreadStatus.WEAKENED: Style.FALL,
    ThreadStatus.OVERDUE: Style.LOSS,
    ThreadStatus.DROPPED: Style.LOSS,
    ThreadStatus.NEW: Style.NEWS,
    ThreadStatus.REVIVED: Style.NEWS,
    ThreadStatus.NOT_MENTIONED: Style.QUIET,
}


def trace_page(evolution: Evolution, threads: Sequence[Thread], finding: Finding | None = None) -> Document:
    """One page: the threads at a glance, the steps that matter most, and the sources.

    Args:
        evolution: a series traced.
        threads: those of its threads to print.
        finding: what was asked for, to be answered above everything else.
    """
    notes = notes_of(evolution)
    more = f"{REST} {plural(len(notes), 'note')} on reading: there, too." if notes else REST
    end = (*_texts(evolution), *closing((), more, evolution.signature))
    steps = list(_steps(evolution, threads))

    def page(courses: int) -> list[Block]:
        return [*_head(evolution, threads, finding), *_glance(evolution, threads, courses), *steps, *end]

    pages = (page(courses) for courses in range(_COURSES, _FEWEST, -1))
    return Document(tuple(next((one for one in pages if height(one) <= MOST_LINES), page(_FEWEST))))


def trace_report(evolution: Evolution, threads: Sequence[Thread], finding: Finding | None = None) -> Document:
    """Every thread with its days, by theme; the arguments are those of `trace_page`."""
    sources = told_sources(dated_source(s, evolution) for s in evolution.statements)
    blocks = [*_head(evolution, threads, finding), *_glance(evolution, threads), *_chapters(evolution, threads)]
    return Document((*blocks, Heading("Texts"), sources, *closing(notes_of(evolution), "", evolution.signature)))


def answer_to(evolution: Evolution, finding: Finding) -> tuple[str, ...]:
    """What is found, in lines: when words were first said, by whom, in which text and in which words."""
    return tuple(teller_of(evolution).answer(finding))


def _head(evolution: Evolution, threads: Sequence[Thread], finding: Finding | None) -> Iterator[Block]:
    yield Heading(series_title(evolution, "From"), 1)
    yield from paragraphs(answer_to(evolution, finding) if finding else ())
    hidden = len(evolution.threads) - len(threads)
    summary = summary_of(evolution) + (f" Not shown here: {hidden}." if hidden else "")
    yield from paragraphs([summary, corrections_line(evolution.corrections)])


def _texts(evolution: Evolution) -> Iterator[Block]:
    """A line a text: its day and title, and the mark of a digest, once where it holds for all."""
    digests = [s.digest for s in evolution.statements]
    yield Heading("Texts", 2, Style.STRONG, f"each a {DIGEST_MARK}" if all(digests) else "")
    rows = []
    for s in evolution.statements:
        mark = words("[DIGEST]" * (s.digest and not all(digests)), Style.STRONG)
        rows.append((str(s.date), (Run(shortened(s.title, _LONGEST)), *mark)))
    left, half = len(rows) - _TEXTS, _TEXTS // 2
    between = ("", words(f"… {plural(left, 'text')} more: --full", Style.QUIET))
    yield Facts(tuple([*rows[:half], between, *rows[-half:]] if left > 0 else rows))


def days_of(evolution: Evolution) -> tuple[str, ...]:
    """The days of a series, in order."""
    return tuple(dict.fromkeys(str(s.date) for s in evolution.statements))


def _glance(evolution: Evolution, threads: Sequence[Thread], most: int = 0) -> Iterator[Block]:
    """Threads of several days, the days as numbered columns."""
    days = days_of(evolution)
    every = list(courses_of(evolution, threads, days))
    if not every:
        return
    shown = every[: most or None]
    yield Heading("At a glance")
    if len(days) <= _COLUMNS:
        numbered = ", ".join(f"{number}: {day}" for number, day in enumerate(days, 1))
        yield Paragraph(words(numbered, Style.QUIET))
    yield _table(shown, days)
    rest = len(every) - len(shown)
    more = f" {plural(rest, 'thread')} more of several days: --full." if rest else ""
    yield Paragraph(words((SHORT_KEY if most else MARKS_KEY) + more, Style.QUIET))


def _table(courses: Sequence[Course], days: Sequence[str]) -> Table:
    """A row a thread, a column a day; of many days all marks in one column, in fives."""
    if len(days) <= _COLUMNS:
        heads = ("line", "became", *(str(number) for number in range(1, len(days) + 1)))
        return Table(heads, tuple((*_course(c), *map(words, c.marks)) for c in courses), fixed=2, blank=SILENT)
    heads = ("line", "became", f"{len(days)} days from {days[0]}, in fives")
    fives = range(0, len(days), 5)
    rows = ((*_course(c), words(" ".join("".join(c.marks[n : n + 5]) for n in fives))) for c in courses)
    return Table(heads, tuple(rows), fixed=2)


def _course(course: Course) -> tuple[Words, Words]:
    style = _STYLES.get(course.status, Style.PLAIN)
    return words(course.name), words(course.status.replace("_", " "), style)


def _steps(evolution: Evolution, threads: Sequence[Thread]) -> Iterator[Block]:
    found = steps_of(evolution, threads)
    if found:
        yield Heading(f"The {len(found)} steps that matter most" if len(found) > 1 else "The step that matters most")
        yield Facts(tuple(line for step in found for line in _step(step)))


def _step(step: Step) -> Iterator[tuple[str, Words]]:
    verdict = Run(step.verdict, _STYLES.get(step.status, Style.PLAIN))
    yield step.date, (Run(f"{step.line}:", Style.STRONG), verdict)
    yield "", words(step.words)


def _chapters(evolution: Evolution, threads: Sequence[Thread]) -> Iterator[Block]:
    """The threads of each theme: those with a story first, then those said once."""
    teller = teller_of(evolution)
    for theme in themes_in_order(threads, evolution.titles):
        on_it = sorted((t for t in threads if t.theme == theme), key=lambda t: (-len(t.mentions), t.first))
        yield Heading(theme_heading(theme, len(on_it), evolution.titles))
        for thread in filter(_has_story, on_it):
            yield from _story(teller.story(thread), thread.status)
        once = [teller.once(thread) for thread in on_it if not _has_story(thread)]
        if once:
            yield Heading(f"Said once: {len(once)}", 3, Style.QUIET)
            yield Facts(tuple(line for one in once for line in (*_lines(one.row), *_plain(one.beside))))


def _has_story(thread: Thread) -> bool:
    return len(thread.mentions) > 1 or thread.status in _NEWS


def _story(story: Story, status: ThreadStatus) -> Iterator[Block]:
    yield Heading(f"{story.title}: {story.status}", 3, _STYLES.get(status, Style.PLAIN))
    days = [line for row in story.rows for line in _lines(row)]
    yield Facts((*_plain(story.facts), *days, *_plain(story.beside)))


def _plain(lines: Iterable[str]) -> Iterator[tuple[str, Words]]:
    return (("", words(line, Style.QUIET)) for line in lines)


def _lines(row: Row) -> Iterator[tuple[str, Words]]:
    """A day: the words beside its date, the edit, then the verdict and the text."""
    first, *others = row.words
    yield row.date, words(first)
    yield from (("", words(other)) for other in others)
    yield from ([("edit", words(row.edit))] if row.edit else [])
    yield "", words(f"→ {row.verdict} · {row.text}" if row.verdict else row.text, Style.QUIET)
