"""Histories -> Markdown. Words of a statement are escaped: nothing in them becomes markup, link or HTML."""

from collections.abc import Iterator, Sequence

from alliancediff.documents.heads import DIGEST_MARK
from alliancediff.formats.markdown import escape
from alliancediff.models import Formula, Formulas
from alliancediff.rendering.histories import Histories, History, histories_of


def formulas_to_markdown(found: Formulas, shown: Sequence[Formula]) -> str:
    """A report on formulas in Markdown; the arguments are those of `histories_of`."""
    return "\n".join(_report(histories_of(found, shown))) + "\n"


def _report(report: Histories) -> Iterator[str]:
    yield from (f"# {escape(report.title)}", "")
    for source in report.sources:
        mark = f" **{DIGEST_MARK}**" if source.digest else ""
        yield f"- **{escape(source.label)}** {escape(source.title)} ({escape(source.facts)}).{mark}"
    yield from ("", escape(report.summary), "")
    for history in report.histories:
        yield from _history(history)
    yield from (escape(report.key), "")
    if report.notes:
        yield from ("## Notes", "", *(f"- {escape(note)}" for note in report.notes), "")
    yield f"Signature: `{report.signature}`"


def _history(history: History) -> Iterator[str]:
    yield from (f"## {escape(history.title)}", "", escape(history.first), "")
    yield from ("| date | words | change | text |", "| --- | --- | --- | --- |")
    for row in history.rows:
        yield f"| {row.date} | {escape(row.words)} | {escape(row.change)} | {escape(row.text)} |"
    yield from ("", *((escape(history.silent), "") if history.silent else ()))
