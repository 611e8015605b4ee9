"""Edits of wording as runs of words: kept, gone, added."""

import re
from collections.abc import Iterator, Sequence

from alliancediff.documents.blocks import Run, Style, Words, is_mark
from alliancediff.models import NEXT_CLAUSE, SIGNED, Edit, WordingNote

_LONGEST_KEPT = 14
"""Kept words in a row that are shown whole where an edit is cut; of more only the ends are."""
_END = 6
_MOVED = " (moved)"


def redline(wording: Sequence[Edit], *, whole: bool = False) -> Words:
    """The runs of a pair's edit; none where nothing was kept or nothing but marks changed.

    Args:
        wording: the edit.
        whole: also of texts of which only marks changed, and with all of the words that were kept.

    Example:
        >>> [run.text for run in redline([Edit("equal", "by force", "by force"), Edit("insert", "", " or coercion")])]
        ['by force', 'or coercion']
    """
    if not any(_has_words(edit.later) for edit in wording if edit.op == "equal"):
        return ()
    runs = tuple(run for number, edit in enumerate(wording) for run in _runs(edit, number, len(wording), whole=whole))
    return runs if whole or any(run.style is not Style.PLAIN for run in runs) else ()


def kept_share(wording: Sequence[Edit]) -> float:
    """How much of the longer side stands in both, in words, 0 to 1.

    Example:
        >>> kept_share([Edit("equal", "by force", "by force"), Edit("insert", "", " or coercion")])
        0.5
    """
    kept = sum(len(edit.later.split()) for edit in wording if edit.op == "equal")
    sides = (sum(len(side.split()) for side in column) for column in _columns(wording))
    return kept / (max(sides) or 1)


def _columns(wording: Sequence[Edit]) -> tuple[list[str], list[str]]:
    return [edit.earlier for edit in wording], [edit.later for edit in wording]


def _runs(edit: Edit, number: int, count: int, *, whole: bool) -> Iterator[Run]:
    if edit.op == "equal" or not _has_words(edit.earlier + edit.later):
        yield from _kept(edit.later, is_first=number == 0, is_last=number == count - 1, whole=whole)
        return
    moved = _MOVED * edit.op.startswith("move")
    for style, text in ((Style.GONE, edit.earlier), (Style.ADDED, edit.later)):
        if text.strip():
            yield Run(" ".join(text.split()) + moved, style)


def _kept(text: str, *, is_first: bool, is_last: bool, whole: bool) -> Iterator[Run]:
    words = text.split()
    if len(words) > _LONGEST_KEPT and not whole:
        words = [*([] if is_first else words[:_END]), "…", *([] if is_last else words[-_END:])]
    if words:
        yield Run(" ".join(words))


def _has_words(text: str) -> bool:
    return any(c.isalnum() for c in text)


def edit_line(wording: Sequence[Edit], most: int) -> str:
    """Edits on one line, with signs that can be read without colour; of several clauses those parted by " / ".

    A clause of which more words than `most` change is left out: the two quotations say more.

    Example:
        >>> edit_line([Edit("replace", "early", "swift"), Edit("equal", " end", " end")], most=4)
        '[-early-] {+swift+} end'
    """
    signs = {Style.GONE: "[-{}-]", Style.ADDED: "{{+{}+}}"}
    lines = []
    for clause in _clauses(wording):
        runs = redline(clause)
        if 0 < sum(len(run.text.split()) for run in runs if run.style is not Style.PLAIN) <= most:
            lines.append("".join(_spaced(run, signs.get(run.style, "{}")) for run in runs).strip())
    return NEXT_CLAUSE.join(lines)


def _spaced(run: Run, sign: str) -> str:
    """A run with the space before it, which kept marks have none of."""
    return ("" if run.style is Style.PLAIN and is_mark(run.text) else " ") + sign.format(run.text)


def _clauses(wording: Sequence[Edit]) -> list[list[Edit]]:
    """The edits of each clause."""
    clauses: list[list[Edit]] = [[]]
    for edit in wording:
        if edit.earlier == edit.later == NEXT_CLAUSE:
            clauses.append([])
        else:
            clauses[-1].append(edit)
    return clauses


def edited(text: str) -> Words:
    """A line with signs of an edit in it, as runs.

    Example:
        >>> [(run.text, str(run.style)) for run in edited("an [-early-] {+swift+} end")]
        [('an', 'plain'), ('early', 'gone'), ('swift', 'added'), ('end', 'plain')]
    """
    runs: list[Run] = []
    start = 0
    for match in SIGNED.finditer(text):
        runs += (Run(text[start : match.start()].strip()), _marked(match))
        start = match.end()
    return tuple(run for run in (*runs, Run(text[start:].strip())) if run.text)


def _marked(match: re.Match[str]) -> Run:
    return Run(match[1], Style.GONE) if match[1] else Run(match[2], Style.ADDED)


def small_edit_line(note: WordingNote) -> str:
    """A small edit on one line, with signs that can be read without colour.

    Example:
        >>> from alliancediff.models import WordingKind
        >>> small_edit_line(WordingNote(WordingKind.QUALIFIER, "by force", "", "change it", "", 0.2))
        'qualifier gone: “… change it [-by force-]”'
    """
    around = (f"… {note.before}" if note.before else "", f"{note.after} …" if note.after else "")
    changed = (f"[-{note.earlier}-]" if note.earlier else "", f"{{+{note.later}+}}" if note.later else "")
    fate = "replaced" if note.earlier and note.later else "gone" if note.earlier else "added"
    return f"{note.kind} {fate}: “{' '.join(filter(None, (around[0], *changed, around[1])))}”"
