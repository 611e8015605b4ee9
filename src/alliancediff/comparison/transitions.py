"""What became of a line whose act is of another sort now, or whose words moved without a direction, in a few words."""

from collections.abc import Sequence

from alliancediff.comparison.axes.standing import Sort, is_possible, sort_of, sorts_of, tells_it_goes_on
from alliancediff.models import Axis, Commitment, CommitmentKind, Reason, Stage

_NOW = {
    Sort.MENTION: "now only discussed",
    Sort.VIEW: "now a view",
    Sort.CALL: "now a call on others",
    Sort.AGAINST: "now against it",
    Sort.PROMISE: "now a promise",
}
_ENTRIES = {"instruct": "now an instruction", "welcome": "now welcomed", "acknowledge": "now noted"}
"""What entries of the lexicon say more exactly than their sort."""
_UNDER_WAY = "now told as under way"
_SILENT = {Axis.FORCE, Axis.STAGE, Axis.SCALE, Axis.DELEGATION, Axis.PRECISION}
"""Axes that are told by the act or by other axes."""


def told_between(earlier: Commitment, later: Commitment, reasons: Sequence[Reason]) -> str:
    """What moved without a direction, "" where nothing did.

    A change of the sort of act comes first; else the first axis that differs, where none decides.
    """
    one, two = sorts_of(earlier, later)
    if is_possible(earlier) and not is_possible(later) and later.kind is not CommitmentKind.UNDERTAKING:
        return "possible before, now told as a fact"
    if two is Sort.DEED and one is not Sort.DEED and one is not Sort.MENTION:
        return _UNDER_WAY if later.stage is Stage.UNDER_WAY else "now told as done"
    if one is not two and two.height <= one.height:
        return _told_sort(earlier, later, two)
    if any(reason.direction for reason in reasons):
        return ""
    level = (r for r in reasons if r.axis not in _SILENT and r.before != r.after)
    return next((reason.told for reason in level if reason.told), "")


def _told_sort(earlier: Commitment, later: Commitment, sort: Sort) -> str:
    if sort is Sort.VIEW and tells_it_goes_on(later):
        return _UNDER_WAY
    if sort is Sort.PROMISE and sort_of(earlier) is Sort.DEED:
        return "told as done before, now a promise"
    return _ENTRIES.get(later.entry, _NOW.get(sort, ""))
