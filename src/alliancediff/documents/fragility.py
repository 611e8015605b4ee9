"""How many verdicts would be others one step away."""

from collections import Counter

from alliancediff.models import Diff
from alliancediff.models.records import plural


def fragile_line(diff: Diff) -> str:
    """How many verdicts would turn, and by what; "" where that was not asked for."""
    if not diff.steps:
        return ""
    fragile = [change for change in diff.changes if change.flips]
    by = Counter(moved for change in fragile for moved in dict.fromkeys(flip.moved for flip in change.flips))
    told = ", ".join(f"{moved.replace('_', ' ')} {by[moved]}" for moved in sorted(by))
    return f"Fragile: {len(fragile)} of {plural(len(diff.changes), 'change')} would turn one step away" + (
        f" (by {told})." if told else "."
    )
