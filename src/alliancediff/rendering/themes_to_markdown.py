"""Themes of a series -> Markdown. Words of a statement are escaped: nothing in them becomes markup, link or HTML."""

from collections.abc import Iterator

from alliancediff.documents.heads import DIGEST_MARK
from alliancediff.formats.markdown import escape
from alliancediff.rendering.theme_table import THEME_KEY, Passage, ThemeTable


def themes_to_markdown(table: ThemeTable, *, sections: bool) -> str:
    """A report on themes in Markdown; with `sections` the table of sections alone."""
    return "\n".join(_report(table, sections=sections)) + "\n"


def _report(table: ThemeTable, *, sections: bool) -> Iterator[str]:
    yield from (f"# {escape(table.title)}", "")
    for source in table.sources:
        mark = f" **{DIGEST_MARK}**" if source.digest else ""
        yield f"- **{escape(source.label)}** {escape(source.title)}.{mark}"
        yield f"  {escape(source.facts)}"
    if not sections:
        yield from ("", escape(table.summary), "")
        yield "| theme | " + " | ".join(map(escape, table.columns)) + " |"
        yield "| --- |" + " --- |" * len(table.columns)
        for theme, cells in table.rows:
            yield f"| {escape(theme)} | " + " | ".join(map(escape, cells)) + " |"
        yield from ("", escape(THEME_KEY))
    yield ""
    for passage in table.passages:
        yield from _passage(passage)
    if table.alone:
        yield from ("## Sections alone", "", *(f"- {escape(line)}" for line in table.alone), "")
    if table.notes:
        yield from ("## Notes", "", *(f"- {escape(note)}" for note in table.notes), "")
    yield f"Signature: `{table.signature}`"


def _passage(passage: Passage) -> Iterator[str]:
    yield from (f"## Sections {escape(passage.title)}", "", "| earlier | later | likeness |", "| --- | --- | --- |")
    yield from (f"| {escape(step.earlier)} | {escape(step.later)} | {step.why} |" for step in passage.steps)
    yield ""
