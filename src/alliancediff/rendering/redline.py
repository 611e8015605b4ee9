"""Edits of wording as pieces to print: kept words, words that are gone, words that were added."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alliancediff.models import NEXT_CLAUSE, Change, Diff, Edit, WordingNote

GONE, ADDED, KEPT = "gone", "added", "kept"
_LONGEST_KEPT = 14
"""Kept words in a row that are shown whole; of more only the ends are."""
_END = 6
_SHOWN = 10
"""Small edits that a report lists on top."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to print in one style; `moved` is true where they only changed places."""

    style: str
    text: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class SmallEdit:
    """A small edit to list on top: the line, the edit amid the words around it, and its kind with the verdict."""

    line: str
    pieces: tuple[Piece, ...]
    what: str


@dataclass(frozen=True, slots=True)
class SmallEdits:
    """The section on wording: its title, its rows, and what must be known about them, "" where nothing must."""

    title: str
    rows: tuple[SmallEdit, ...]
    remark: str


def redline(wording: Sequence[Edit]) -> tuple[Piece, ...]:
    """The pieces of a pair's edit; none where nothing was kept or nothing but marks changed.

    Example:
        >>> redline([Edit("equal", "by force", "by force"), Edit("insert", "", " or coercion")])
        (Piece(style='kept', text='by force', moved=False), Piece(style='added', text='or coercion', moved=False))
    """
    if not any(_has_words(edit.later) for edit in wording if edit.op == "equal"):
        return ()
    pieces = tuple(piece for number, edit in enumerate(wording) for piece in _pieces(edit, number, len(wording)))
    return pieces if any(piece.style != KEPT for piece in pieces) else ()


def _pieces(edit: Edit, number: int, count: int) -> Iterator[Piece]:
    if edit.op == "equal" or not _has_words(edit.earlier + edit.later):
        yield from _kept(edit.later, is_first=number == 0, is_last=number == count - 1)
        return
    moved = edit.op.startswith("move")
    for style, text in ((GONE, edit.earlier), (ADDED, edit.later)):
        if text.strip():
            yield Piece(style, " ".join(text.split()), moved)


def _kept(text: str, *, is_first: bool, is_last: bool) -> Iterator[Piece]:
    words = text.split()
    if len(words) > _LONGEST_KEPT:
        words = [*([] if is_first else words[:_END]), "…", *([] if is_last else words[-_END:])]
    if words:
        yield Piece(KEPT, " ".join(words))


def _has_words(text: str) -> bool:
    return any(c.isalnum() for c in text)


def is_mark(text: str) -> bool:
    """Whether words begin with a mark that no space stands before."""
    return text[:1] in ",;:.)’"


def small_edits(diff: Diff, changes: Iterable[Change]) -> SmallEdits:
    """The smallest edits of formulas that were kept, those first that leave most around them."""
    found = [(note, change) for change in changes if not change.unsure for note in change.wording_notes]
    found.sort(key=lambda pair: pair[0].share)
    is_paraphrase = any(s.digest or s.genre.is_secondary for s in diff.statements)
    remarks = [
        "a digest or a press text chooses its words, so only other names and qualifiers are told"
    ] * is_paraphrase
    remarks += [f"{len(found) - _SHOWN} more stand with their changes"] if len(found) > _SHOWN else []
    rows = tuple(_row(note, change) for note, change in found[:_SHOWN])
    return SmallEdits(f"Wording: small edits that matter ({len(found)})", rows, "; ".join(remarks))


def _row(note: WordingNote, change: Change) -> SmallEdit:
    around = (
        Piece(KEPT, f"… {note.before}" if note.before else ""),
        Piece(KEPT, f"{note.after} …" if note.after else ""),
    )
    changed = (Piece(GONE, note.earlier), Piece(ADDED, note.later))
    pieces = tuple(piece for piece in (around[0], *changed, around[1]) if piece.text)
    line = change.line[:1].upper() + change.line[1:]
    return SmallEdit(line, pieces, f"{note.kind} {_fate(note)}; the line is {change.kind}")


def _fate(note: WordingNote) -> str:
    return "replaced" if note.earlier and note.later else "gone" if note.earlier else "added"


def edit_line(wording: Sequence[Edit], most: int) -> str:
    """Edits on one line, with signs that can be read without colour; of several clauses those parted by " / ".

    A clause of which more words than `most` change is left out: the two quotations say more.

    Example:
        >>> edit_line([Edit("replace", "early", "swift"), Edit("equal", " end", " end")], most=4)
        '[-early-] {+swift+} end'
    """
    signs = {GONE: "[-{}-]", ADDED: "{{+{}+}}"}
    lines = []
    for clause in _clauses(wording):
        pieces = redline(clause)
        if 0 < sum(len(piece.text.split()) for piece in pieces if piece.style != KEPT) <= most:
            lines.append("".join(_spaced(piece, signs.get(piece.style, "{}")) for piece in pieces).strip())
    return NEXT_CLAUSE.join(lines)


def _spaced(piece: Piece, sign: str) -> str:
    """A piece with the space before it, which kept marks have none of."""
    return ("" if piece.style == KEPT and is_mark(piece.text) else " ") + sign.format(piece.text)


def _clauses(wording: Sequence[Edit]) -> list[list[Edit]]:
    """The edits of each clause."""
    clauses: list[list[Edit]] = [[]]
    for edit in wording:
        if edit.earlier == edit.later == NEXT_CLAUSE:
            clauses.append([])
        else:
            clauses[-1].append(edit)
    return clauses


def small_edit_line(note: WordingNote) -> str:
    """A small edit on one line, with signs that can be read without colour.

    Example:
        >>> from alliancediff.models import WordingKind
        >>> small_edit_line(WordingNote(WordingKind.QUALIFIER, "by force", "", "change it", "", 0.2))
        'qualifier gone: “… change it [-by force-]”'
    """
    around = (f"… {note.before}" if note.before else "", f"{note.after} …" if note.after else "")
    changed = (f"[-{note.earlier}-]" if note.earlier else "", f"{{+{note.later}+}}" if note.later else "")
    return f"{note.kind} {_fate(note)}: “{' '.join(filter(None, (around[0], *changed, around[1])))}”"
