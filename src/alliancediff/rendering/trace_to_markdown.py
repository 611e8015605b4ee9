"""Chronicle -> Markdown. Words of a statement are escaped: nothing in them becomes markup, link or HTML."""

from collections.abc import Iterator, Sequence

from alliancediff.models import Evolution, Finding, Thread
from alliancediff.rendering.chronicle import Chapter, Chronicle, chronicle_of
from alliancediff.rendering.glance import MARKS_KEY
from alliancediff.rendering.outline import DIGEST_MARK
from alliancediff.rendering.stories import Row, Story
from alliancediff.rendering.to_markdown import escape


def trace_to_markdown(evolution: Evolution, threads: Sequence[Thread], finding: Finding | None = None) -> str:
    """A report on a series in Markdown; the arguments are those of `chronicle_of`."""
    return "\n".join(_report(chronicle_of(evolution, threads, finding))) + "\n"


def _report(chronicle: Chronicle) -> Iterator[str]:
    yield from (f"# {escape(chronicle.title)}", "")
    for line in chronicle.found:
        yield from (escape(line), "")
    for source in chronicle.sources:
        mark = f" **{DIGEST_MARK}**" if source.digest else ""
        yield f"- **{escape(source.label)}** {escape(source.title)}.{mark}"
        yield f"  {escape(source.facts)}"
    yield from ("", escape(chronicle.summary), "")
    yield from ((escape(chronicle.corrections), "") if chronicle.corrections else ())
    if chronicle.courses:
        yield from _courses(chronicle)
    for chapter in chronicle.chapters:
        yield from _chapter(chapter)
    yield from (escape(chronicle.key), "")
    if chronicle.notes:
        yield from ("## Notes", "", *(f"- {escape(note)}" for note in chronicle.notes), "")
    yield f"Signature: `{chronicle.signature}`"


def _courses(chronicle: Chronicle) -> Iterator[str]:
    yield from ("## At a glance", "", f"| thread | status | {' | '.join(chronicle.dates)} |")
    yield "| --- | --- |" + " --- |" * len(chronicle.dates)
    for course in chronicle.courses:
        yield f"| {escape(course.name)} | {escape(course.status)} | {' | '.join(map(escape, course.marks))} |"
    yield from ("", escape(MARKS_KEY), "")


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from (f"## {escape(chapter.title)}", "")
    for story in chapter.stories:
        yield from _story(story)
    if chapter.once:
        yield from (f"### Said once: {len(chapter.once)}", "")
        yield from _rows([one.row for one in chapter.once], [one.beside for one in chapter.once])


def _story(story: Story) -> Iterator[str]:
    yield from (f"### {escape(story.title)}: {escape(story.status)}", "")
    yield from (f"- {escape(fact)}" for fact in (*story.facts, *story.beside))
    yield ""
    yield from _rows(story.rows, [()] * len(story.rows))


def _rows(rows: Sequence[Row], besides: Sequence[Sequence[str]]) -> Iterator[str]:
    """Days as a table; what a row leads to stands below its verdict."""
    yield from ("| date | words | verdict | text |", "| --- | --- | --- | --- |")
    for row, beside in zip(rows, besides, strict=True):
        words = "<br>".join(map(escape, (*row.words, *([f"edit: {row.edit}"] if row.edit else []))))
        verdict = "<br>".join(map(escape, (row.verdict, *beside) if row.verdict else beside))
        yield f"| {row.date} | {words} | {verdict} | {escape(row.text)} |"
    yield ""
