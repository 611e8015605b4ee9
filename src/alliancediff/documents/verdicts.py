"""Verdicts in plain words: what moved from which words to which, how sure the match is and how sure the verdict."""

from collections.abc import Iterator

from alliancediff.documents.blocks import Run, Style, Words, words
from alliancediff.documents.heads import shortened
from alliancediff.models import Change, ChangeKind, Flip, Link
from alliancediff.models.changes import what_moved
from alliancediff.models.kinds import own_account

_LONGEST = 90
_LIKELY = 0.9
"""Confidence from which a match is called sure; this is a word for a reader, and nothing hangs on it."""
STYLES = {
    ChangeKind.STRENGTHENED: Style.RISE,
    ChangeKind.WEAKENED: Style.FALL,
    ChangeKind.DROPPED: Style.LOSS,
    ChangeKind.NEW: Style.NEWS,
    ChangeKind.REPEATED: Style.PLAIN,
    ChangeKind.NOT_MENTIONED: Style.QUIET,
}


_MOVED = {ChangeKind.STRENGTHENED, ChangeKind.WEAKENED}


def told(link: Link, change: Change | None) -> Words:
    """The verdict on a pair, what it rests on, and how sure the match is; without a ground no more than that it is one.

    Args:
        link: the pair.
        change: the change whose verdict it decides, None where it decides none.
    """
    moved = "; ".join(what_moved(change.told, change.reasons) if change else filter(None, [link.told]))
    doubt = " (verdict unsure: something else points the other way)" if change and change.mixed else ""
    kept = f", {own_account(change.fulfilment)}" if change and change.fulfilment else ""
    kind = "the same line" if link.kind in _MOVED and not (moved or kept) else link.kind.replace("_", " ")
    verdict = f"{'perhaps ' * link.unsure}{kind}{kept}{doubt}"
    style = Style.QUIET if link.unsure else STYLES[link.kind]
    sure = match_line(link)
    return Run(f"{verdict}: {moved}" if moved else verdict, style), *words(f"[{sure}]" if sure else "", Style.QUIET)


def match_line(link: Link) -> str:
    """How sure it is that two clauses are one line, "" where it is; that says nothing on the verdict."""
    if link.corrected:
        return "match corrected by a reader"
    if link.unsure:
        return f"match UNSURE, {link.confidence:.0%}"
    return "" if link.confidence >= _LIKELY else f"match likely, {link.confidence:.0%}"


def _quoted(text: str) -> str:
    return f"“{shortened(text, _LONGEST)}”"


def fragilities(change: Change | None) -> Iterator[Words]:
    """What would turn a verdict, a line each."""
    if change:
        yield from (words(f"fragile: {flip_line(change, flip)}", Style.QUIET) for flip in change.flips)


def flip_line(change: Change, flip: Flip) -> str:
    """A verdict, what it would be, and where."""
    before, after = _fate(change.kind, unsure=change.unsure), _fate(flip.kind, unsure=flip.unsure)
    if not flip.words:
        return f"{before} → {after} if {flip.moved.replace('_', ' ')} were {flip.where}"
    said, step = _quoted(flip.words), "higher" if flip.where.endswith("+1") else "lower"
    stood = f"{said} stood one rung" if flip.moved == "force" else f"the {flip.moved} of {said} were one level"
    sides = " on both sides" if flip.where.startswith("both") else ""
    return f"{before} → {after} if {stood} {step}{sides}"


def _fate(kind: ChangeKind, *, unsure: bool) -> str:
    return kind.replace("_", " ") + (", unsure" if unsure else "")
