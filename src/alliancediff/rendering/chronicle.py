"""One outline of a series traced, the shape that every format for people prints: themes, threads, a row a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliancediff.models import Evolution, Finding, Thread, ThreadStatus
from alliancediff.rendering.captions import dated_source, series_title, summary_of, theme_heading, themes_in_order
from alliancediff.rendering.glance import Course, courses_of
from alliancediff.rendering.outline import KEY, Source, corrections_line, notes_of
from alliancediff.rendering.stories import Once, Story, Teller, teller_of

_NEWS = {ThreadStatus.DROPPED, ThreadStatus.REVIVED, ThreadStatus.FULFILLED, ThreadStatus.OVERDUE}
"""Statuses that are told in full of a line said once, too."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The threads of one theme: those with a story first, then those said once."""

    title: str
    stories: tuple[Story, ...]
    once: tuple[Once, ...]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A whole report on a series."""

    title: str
    sources: tuple[Source, ...]
    summary: str
    corrections: str
    found: tuple[str, ...]
    dates: tuple[str, ...]
    courses: tuple[Course, ...]
    chapters: tuple[Chapter, ...]
    notes: tuple[str, ...]
    key: str
    signature: str


def chronicle_of(evolution: Evolution, threads: Sequence[Thread], finding: Finding | None = None) -> Chronicle:
    """The outline of a series.

    Args:
        evolution: a series traced.
        threads: those of its threads to print.
        finding: what was asked for, to be answered above everything else.
    """
    teller = teller_of(evolution)
    dates = tuple(dict.fromkeys(str(s.date) for s in evolution.statements))
    hidden = len(evolution.threads) - len(threads)
    return Chronicle(
        title=series_title(evolution, "From"),
        sources=tuple(dated_source(s, evolution) for s in evolution.statements),
        summary=summary_of(evolution) + (f" Not shown here: {hidden}." if hidden else ""),
        corrections=corrections_line(evolution.corrections),
        found=tuple(teller.answer(finding)) if finding else (),
        dates=dates,
        courses=tuple(courses_of(evolution, threads, dates)),
        chapters=tuple(_chapters(threads, teller)),
        notes=notes_of(evolution),
        key=KEY,
        signature=evolution.signature,
    )


def answer_to(evolution: Evolution, finding: Finding) -> tuple[str, ...]:
    """What is found, in lines: when words were first said, by whom, in which text and in which words."""
    return tuple(teller_of(evolution).answer(finding))


def _has_story(thread: Thread) -> bool:
    return len(thread.mentions) > 1 or thread.status in _NEWS


def _chapters(threads: Sequence[Thread], teller: Teller) -> Iterator[Chapter]:
    for theme in themes_in_order(threads, teller.titles):
        on_it = sorted((t for t in threads if t.theme == theme), key=lambda t: (-len(t.mentions), t.first))
        yield Chapter(
            title=theme_heading(theme, len(on_it), teller.titles),
            stories=tuple(teller.story(thread) for thread in on_it if _has_story(thread)),
            once=tuple(teller.once(thread) for thread in on_it if not _has_story(thread)),
        )
