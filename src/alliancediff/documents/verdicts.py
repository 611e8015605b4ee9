"""Verdicts in plain words: what moved from which words to which, how sure the match is and how sure the verdict."""

import re
from collections.abc import Iterable, Iterator

from alliancediff.documents.blocks import Run, Style, Words, words
from alliancediff.documents.heads import shortened
from alliancediff.models import Axis, Change, ChangeKind, Flip, Link, Reason

_LONGEST = 90
_LIKELY = 0.9
"""Confidence from which a match is called sure; this is a word for a reader, and nothing hangs on it."""
_CODE = re.compile(r"^[PDFNR]\d\S*\s*(?:\((.*)\))?$")
_OF_WORDS = {Axis.FORCE, Axis.STAGE, Axis.SCALE, Axis.POLARITY, Axis.NEGATION, Axis.OPPOSITE_ACT}
"""Axes that stand in the predicates."""
_CALLED = {1: "strengthened", 0: "repeated", -1: "weakened"}
_CARRIED = {1: "now in the hands of a body", 0: "", -1: "no longer in the hands of a body"}
"""What is told of who carries a line; a body that is not named again has let go of nothing."""
_NAMES = {Axis.PRECISION: "named", Axis.BEARERS: "who is bound", Axis.SPAN: "time", Axis.TERM: "until when"}
_LIMITING = {Axis.EFFORT, Axis.EXCEPTION, Axis.CONDITION, Axis.LIMIT}
"""Axes of words that limit what is said; which sort they are of is said with them."""
STYLES = {
    ChangeKind.STRENGTHENED: Style.RISE,
    ChangeKind.WEAKENED: Style.FALL,
    ChangeKind.DROPPED: Style.LOSS,
    ChangeKind.NEW: Style.NEWS,
    ChangeKind.REPEATED: Style.PLAIN,
    ChangeKind.NOT_MENTIONED: Style.QUIET,
}


def told(link: Link, change: Change | None) -> Words:
    """The verdict on a pair, what it rests on, and how sure the match is.

    Args:
        link: the pair.
        change: the change whose verdict it decides, None where it decides none.
    """
    found = [r for r in (change.reasons if change else ()) if r.direction or not _is_told(r, link.told)]
    moved = "; ".join(filter(None, dict.fromkeys((link.told, *map(reason_line, found)))))
    doubt = " (verdict unsure: something else points the other way)" if change and change.mixed else ""
    kept = f", {change.fulfilment} by its own account" if change and change.fulfilment else ""
    verdict = f"{'perhaps ' * link.unsure}{link.kind.replace('_', ' ')}{kept}{doubt}"
    style = Style.QUIET if link.unsure else STYLES[link.kind]
    sure = match_line(link)
    return Run(f"{verdict}: {moved}" if moved else verdict, style), *words(f"[{sure}]" if sure else "", Style.QUIET)


def _is_told(reason: Reason, told: str) -> bool:
    """Whether what moved without a direction is told already, with all that it names."""
    sides = [side for side in (reason.before, reason.after) if side != "none"]
    return bool(told) and all(side in told for side in sides)


def match_line(link: Link) -> str:
    """How sure it is that two clauses are one line, "" where it is; that says nothing on the verdict."""
    if link.corrected:
        return "match corrected by a reader"
    if link.unsure:
        return f"match UNSURE, {link.confidence:.0%}"
    return "" if link.confidence >= _LIKELY else f"match likely, {link.confidence:.0%}"


def reason_line(reason: Reason) -> str:
    """What moved, in the words of the texts; "" for what moved in no words.

    Example:
        >>> reason_line(Reason(Axis.FORCE, "undertaking F5", "undertaking F6", 1, "intend to open", "will open"))
        'from “intend to open” to “will open”'
        >>> reason_line(Reason(Axis.PRECISION, "P3 (two ports)", "P4 (two ports; by 2030)", 1))
        'added “by 2030”'
    """
    if reason.axis is Axis.PRESENCE:
        return ""
    if reason.axis is Axis.READER:
        return f"a reader says {reason.after}; the rules say {reason.before}"
    if reason.axis is Axis.VOICE:
        return f"readers mostly call such pairs {_CALLED[reason.direction]} ({reason.after} sure)"
    if reason.axis in _OF_WORDS:
        return _of_words(reason)
    if reason.axis is Axis.DELEGATION:
        return _CARRIED[reason.direction]
    return _of_facts(reason)


def _of_words(reason: Reason) -> str:
    one, two = (_quoted(side) for side in (reason.earlier_quote, reason.later_quote))
    if reason.axis is Axis.SCALE:
        return f"{one} and {two} are acts of two sorts, of which neither is more"
    if one == two:
        return ""
    return f"from {one} to {two}" if reason.direction else f"{one}, later {two}"


def _of_facts(reason: Reason) -> str:
    """Names, dates and amounts: those that came, those that are gone."""
    before, after = (_listed(side) for side in (reason.before, reason.after))
    gone, added = ([x for x in one if x not in two] for one, two in ((before, after), (after, before)))
    if gone and added:
        return f"{_NAMES.get(reason.axis, reason.axis.words)}: from {_row(gone)} to {_row(added)}"
    if gone or added:
        what = f"{reason.axis.words} " if reason.axis in _LIMITING else ""
        return f"{what}gone {_row(gone)}" if gone else f"{what}added {_row(added)}"
    return {1: "more exact", -1: "less exact"}.get(reason.direction, "")


def _listed(side: str) -> list[str]:
    """What one side names; a scale's code is no name."""
    code = _CODE.match(side)
    inner = (code[1] or "") if code else side
    return [item.strip() for item in inner.split(";") if item.strip() and item.strip() != "none"]


def _row(items: Iterable[str]) -> str:
    return ", ".join(map(_quoted, items))


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
