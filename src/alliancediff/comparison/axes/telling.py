"""Words for what an axis found, one function for each sort of axis."""

from alliancediff.models import Reason

_LONGEST_QUOTE = 70
_VERBS = {1: "rose", -1: "fell"}
NONE = "none"
"""What stands on a side of a reason that has nothing on the axis."""


def quoted(text: str) -> str:
    """Words of a statement in quotation marks, cut where they are long.

    Example:
        >>> quoted("will  open")
        '“will open”'
    """
    return f"“{cut(' '.join(text.split()))}”"


def cut(text: str) -> str:
    """The beginning of a long text."""
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + " …"


def by_predicates(reason: Reason) -> str:
    """An axis that stands in the predicates: "force rose from “may open” (...) to “will open” (...)"."""
    sides = f"{quoted(reason.earlier_quote)} ({reason.before}) to {quoted(reason.later_quote)} ({reason.after})"
    return f"{reason.axis.words} {_VERBS[reason.direction]} from {sides}"


def for_and_against(reason: Reason) -> str:
    """A side that changed: "“will join” is for it and “will not join” against it"."""
    one, two = quoted(reason.earlier_quote), quoted(reason.later_quote)
    return f"{one} is {reason.before} it and {two} {reason.after} it"


def undone(reason: Reason) -> str:
    """Acts that are each other's opposite."""
    return f"{quoted(reason.earlier_quote)} and {quoted(reason.later_quote)} undo each other"


def went(reason: Reason) -> str:
    """Words that are gone, came, or took the place of others."""
    name, before, after = reason.axis.words, reason.before, reason.after
    if before == NONE:
        return f"{name} gained: {quoted(after)}"
    if after == NONE:
        return f"{name} lost: {quoted(before)}"
    more = {1: " (more)", -1: " (less)"}.get(reason.direction, "")
    return f"{name} went from {cut(before)} to {cut(after)}{more}"


def levels(reason: Reason) -> str:
    """A level of the codebook that rose or fell."""
    return f"{reason.axis.words} {_VERBS[reason.direction]} from {cut(reason.before)} to {cut(reason.after)}"


def limits(reason: Reason) -> str:
    """Words that limit what is said: these weaken where they are put in."""
    if reason.before == NONE:
        return f"{reason.axis.words} put in: {quoted(reason.after)}"
    if reason.after == NONE:
        return f"{reason.axis.words} taken out: {quoted(reason.before)}"
    return f"{reason.axis.words} changed from {quoted(reason.before)} to {quoted(reason.after)}"
