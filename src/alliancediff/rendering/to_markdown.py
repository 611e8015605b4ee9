"""Outline -> Markdown. Words of a statement are escaped: nothing in them becomes markup, link or HTML."""

import re
from collections.abc import Iterator, Sequence

from alliancediff.models import Diff, Extraction
from alliancediff.rendering.outline import (
    DIGEST_MARK,
    Entry,
    Outline,
    View,
    facts_of,
    ledger,
    notes_of,
    outline_diff,
    outline_extraction,
)
from alliancediff.rendering.redline import ADDED, GONE, Piece, SmallEdits, is_mark
from alliancediff.rendering.waterfall import Waterfall

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$]|(?<=http):|(?<=https):|(?<=www)\.)")
"""Markup, and what turns bare addresses into links."""


def diff_to_markdown(diff: Diff, view: View) -> str:
    """A change report in Markdown."""
    return "\n".join(_report(outline_diff(diff, view))) + "\n"


def extraction_to_markdown(extraction: Extraction, view: View) -> str:  # noqa: ARG001
    """What was read and found, unit by unit, in Markdown."""
    statement = extraction.statement
    lines = [f"# {escape(statement.title)}", ""]
    lines += [f"**{DIGEST_MARK}**", ""] if statement.digest else []
    lines += [escape(facts_of(statement, len(extraction.commitments))), ""]
    for head, words, found in outline_extraction(extraction):
        lines += [f"- **{escape(head)}** {escape(words)}", *(f"  - {escape(line)}" for line in found)]
    lines += [
        "",
        escape(ledger(extraction)),
        "",
        *_notes(notes_of(extraction)),
        f"Signature: `{extraction.signature}`",
    ]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _report(outline: Outline) -> Iterator[str]:
    yield from (f"# {escape(outline.title)}", "")
    for source in outline.sources:
        mark = f" **{DIGEST_MARK}**" if source.digest else ""
        yield f"- **{escape(source.label)}** {escape(source.title)}.{mark}"
        yield f"  {escape(source.facts)}"
    for line in outline.news:
        yield from ("", f"**{escape(line)}**")
    yield from ("", escape(outline.summary), "")
    for told in (outline.coverage, outline.fragile, outline.corrections):
        yield from ((escape(told), "") if told else ())
    yield from _wording(outline.wording)
    for section in outline.sections:
        yield from (f"## {escape(section.title)}", "")
        for entry in section.entries:
            yield from _entry(entry)
    yield from (escape(outline.key), "")
    yield from _notes(outline.notes)
    yield f"Signature: `{outline.signature}`"


def _entry(entry: Entry) -> Iterator[str]:
    marks = f" ({escape('; '.join(entry.marks))})" if entry.marks else ""
    yield from (f"### {escape(entry.title)}{marks}", "")
    yield from ((escape(entry.sentence), "") if entry.sentence else ())
    for number, (label, words) in enumerate(entry.quotes):
        yield from ([">"] if number else [])
        yield f"> **{escape(label)}** {escape(words)}"
    yield ""
    yield from ((f"Edit: {_marked(entry.edit)}", "") if entry.edit else ())
    facts = [*(f"also: {words}" for words in entry.also), *entry.why, *(f"fragile: {flip}" for flip in entry.flips)]
    yield from (f"- {escape(line)}" for line in facts)
    yield from ([""] if facts else [])
    for one in entry.explanation:
        yield from _waterfall(one)


def _wording(wording: SmallEdits) -> Iterator[str]:
    if not wording.rows:
        return
    yield from (f"## {escape(wording.title)}", "")
    for row in wording.rows:
        yield f"- {escape(row.line)}: {_marked(row.pieces)} ({escape(row.what)})"
    yield ""
    yield from ((escape(f"({wording.remark})"), "") if wording.remark else ())


def _marked(pieces: Sequence[Piece]) -> str:
    """Words that are gone struck through, words that were added in bold."""
    signs = {GONE: "~~", ADDED: "**"}
    made = ""
    for piece in pieces:
        sign = signs.get(piece.style, "")
        made += "" if not made or (is_mark(piece.text) and not sign) else " "
        made += f"{sign}{escape(piece.text)}{sign}{' (moved)' * piece.moved}"
    return made


def _waterfall(one: Waterfall) -> Iterator[str]:
    yield from (f"Score of {escape(one.clauses[0])} and {escape(one.clauses[1])}:", "")
    yield from ("| part | adds | sum |", "| --- | ---: | ---: |")
    for step in one.steps:
        yield f"| {escape(step.name)} | {step.value:+.2f} | {step.total:.2f} |"
    yield from (f"| **score** | | **{one.score:.2f}** |", "")
    yield from (f"- {escape(fact)}" for fact in one.facts)
    yield ""


def _notes(notes: tuple[str, ...]) -> list[str]:
    return ["## Notes", "", *(f"- {escape(note)}" for note in notes), ""] if notes else []
