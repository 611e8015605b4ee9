"""Dates as days that can be compared, and whether something is due on them or ends with them."""

from alliancediff.language.english.limits import RUNS_OUT, UNTIL
from alliancediff.language.folding import plain
from alliancediff.models import Anchor, Commitment

_DATED = {"year", "month", "day", "interval"}
_ENDS = {len("2030"): "-12-31", len("2030-06"): "-31"}
"""What the last day of a year and of a month is called, by the length of what is written."""


def is_dated(anchor: Anchor, widest: float) -> bool:
    """Whether an anchor has a last day, and no span of `widest` years, such as a decade, before it."""
    years = (anchor.value or 0) - (anchor.start or anchor.value or 0)
    return anchor.unit in _DATED and years < widest and bool(last_day(anchor))


def last_day(anchor: Anchor) -> str:
    """The last day that a date covers, as text that sorts: 2030 lasts to its end; "" where no year is known."""
    last = anchor.iso.rsplit("/", 1)[-1] or (f"{anchor.value:04.0f}" if anchor.value else "")
    return last and last + _ENDS.get(len(last), "")


def opens_a_term(anchor: Anchor, commitment: Commitment) -> bool:
    """Whether what is kept ends with this date ("until 2030", "expires on 3 May"), and is not due by it."""
    return bool(UNTIL.match(plain(anchor.text).text)) or bool(RUNS_OUT.search(plain(commitment.predicate).text))
