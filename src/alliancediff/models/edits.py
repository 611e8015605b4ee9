"""What changed in the words between two quotations."""

import re
from dataclasses import dataclass

SIGNED = re.compile(r"\[-(.+?)-\]|\{\+(.+?)\+\}")
"""Words that went, or that came, in a line that tells an edit with signs: "an [-early-] {+swift+} end"."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a word-level edit: `op` is "equal", "insert", "delete" or "replace", or "move_from" and "move_to".

    A phrase that was moved is "move_from" where it stood and "move_to" where it stands. "equal" words may differ in
    case, white space and the form of apostrophes.
    """

    op: str
    earlier: str
    later: str
