"""Tables -> CSV that a spreadsheet shows as it stands: no cell of it is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from alliancediff.models import Scalar

_FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a spreadsheet takes a cell for a formula or a command; the wide forms count in some locales."""


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Scalar]]) -> str:
    """A table as CSV, a row a line (more where a cell has line breaks); None is an empty cell.

    Example:
        >>> print(to_csv(["words", "share"], [["=1+1", 0.5], ["a, b", None]]).rstrip())
        words,share
        '=1+1,0.5
        "a, b",
    """
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow([_safe(name) for name in header])
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return target.getvalue()


def _safe(cell: Scalar) -> Scalar:
    """Text that begins like a formula gets an apostrophe; NUL would end a file for some readers, a lone CR a row."""
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_MARKS) else text
