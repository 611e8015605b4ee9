"""Words for what an axis found, one function for each sort of axis; "" where a reason says nothing in words."""

from collections.abc import Callable, Sequence

from alliancediff.language.english.wording import OWNERS
from alliancediff.language.folding import same_words
from alliancediff.models import Reason

_LONGEST_QUOTE = 90
NONE = "none"
"""What stands on a side of a reason that has nothing on the axis."""
BETWEEN = "; "
"""What stands between several things that one side names."""

Teller = Callable[[Reason], str]


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
    """An axis that stands in the predicates.

    Example:
        >>> from alliancediff.models import Axis
        >>> by_predicates(Reason(Axis.FORCE, "an intention", "a firm promise", 1, "may open", "will open"))
        'from “may open” to “will open”'
    """
    one, two = quoted(reason.earlier_quote), quoted(reason.later_quote)
    if _said(reason.earlier_quote) == _said(reason.later_quote):
        return ""
    return f"from {one} to {two}" if reason.direction else f"{one}, later {two}"


def for_and_against(reason: Reason) -> str:
    """A side that changed: "from “will join” to “will not join”, now against it"."""
    return f"from {quoted(reason.earlier_quote)} to {quoted(reason.later_quote)}, now {reason.after} it"


def came_and_went(name: str) -> Teller:
    """Words that are gone, came, or took the place of others.

    Args:
        name: what such words are called where others took their place.
    """

    def tell(reason: Reason) -> str:
        before, after = _listed(reason.before), _listed(reason.after)
        gone, added = ([x for x in one if x not in two] for one, two in ((before, after), (after, before)))
        if gone and added:
            return f"{name}: from {_row(gone)} to {_row(added)}"
        return f"gone {_row(gone)}" if gone else f"added {_row(added)}" if added else ""

    return tell


def put_in(name: str) -> Teller:
    """Words that limit what is said: their sort is told with them.

    Args:
        name: what such words are called.
    """

    def tell(reason: Reason) -> str:
        if reason.before == NONE:
            return f"{name} put in: {quoted(reason.after)}"
        return f"{name} taken out: {quoted(reason.before)}"

    return tell


def _said(predicate: str) -> list[str]:
    return [word for word in same_words(predicate) if word not in OWNERS]


def _listed(side: str) -> list[str]:
    return [item for item in side.split(BETWEEN) if item != NONE]


def _row(items: Sequence[str]) -> str:
    return ", ".join(map(quoted, items))
