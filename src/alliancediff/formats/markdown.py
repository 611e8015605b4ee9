"""Document -> Markdown. Words of a statement are escaped: nothing in them becomes markup, link or HTML."""

import re
from collections.abc import Iterable, Iterator

from alliancediff.documents.blocks import (
    Block,
    Document,
    Facts,
    Heading,
    Items,
    Notes,
    Paragraph,
    Quote,
    Style,
    Table,
    Words,
    is_mark,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$]|(?<=http):|(?<=https):|(?<=www)\.)")
"""Markup, and what turns bare addresses into links."""
_SIGNS = {Style.GONE: "~~", Style.ADDED: "**", Style.STRONG: "**", Style.MARKED: "*"}
_AT_THE_START = re.compile(r"\A(?=[-+=])|\A\d+(?=[.)](?:\s|\Z))")
"""Signs that make a list, a line or a heading of words at the start of a block."""


def to_markdown(document: Document) -> str:
    """A page in Markdown; a blank line stands between blocks, but for what follows a heading."""
    lines: list[str] = []
    after = True
    for block in document.blocks:
        lines += [] if after else [""]
        lines += _printed(block)
        after = isinstance(block, Heading)
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _printed(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level, _, aside):
            yield f"{'#' * level} {escape(text)}" + (f" ({escape(aside)})" if aside else "")
        case Paragraph(told):
            yield _opened(_marked(told))
        case Items(rows, numbered):
            yield from (f"{f'{n}.' if numbered else '-'} {_opened(_marked(row))}" for n, row in enumerate(rows, 1))
        case Facts(rows) | Quote(rows):
            yield from _facts(rows)
        case Table():
            yield from _table(block)
        case Notes(texts):
            yield from ("## Notes", *(f"- {_opened(escape(text))}" for text in texts))


def _facts(rows: Iterable[tuple[str, Words]]) -> Iterator[str]:
    for label, told in rows:
        yield f"- **{escape(label)}** {_marked(told)}" if label else f"  {_opened(_marked(told))}"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(escape, table.heads))} |"
    yield "|" + " --- |" * len(table.heads)
    for row in table.rows:
        yield f"| {' | '.join(map(_marked, row))} |"


def _opened(line: str) -> str:
    """A line whose first sign makes no list or rule of it."""
    return _AT_THE_START.sub(lambda sign: f"{sign.group()}\\", line)


def _marked(told: Words) -> str:
    """Words that are gone struck through, words that were added in bold, operative words in italics."""
    made = ""
    for run in told:
        sign = _SIGNS.get(run.style, "")
        made += "" if not made or (is_mark(run.text) and not sign) else " "
        made += f"{sign}{escape(run.text)}{sign}" if run.style is not Style.CODE else _code(run.text)
    return made


def _code(text: str) -> str:
    """Words that no sign of is markup; of those that could end it, the signs are escaped instead."""
    return f"`{text}`" if text.isprintable() and "`" not in text else escape(text)
