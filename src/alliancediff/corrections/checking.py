"""Corrections that were made by hand, and not read from a file, can say nothing or too much."""

from alliancediff.errors import SettingsError
from alliancediff.models import Answer, ChangeKind, Corrections


def check_corrections(corrections: Corrections) -> None:
    """Refuse corrections made by hand that say nothing.

    Raises:
        SettingsError: it is no `Corrections`, or one of its answers has no verdict that it needs, or one too many.
    """
    if not isinstance(corrections, Corrections):
        raise SettingsError("corrections", f"{corrections!r} holds none; give what read_corrections returns")
    for entry in corrections.entries:
        is_verdict = entry.verdict in {ChangeKind.REPEATED, ChangeKind.STRENGTHENED, ChangeKind.WEAKENED}
        if not isinstance(entry.answer, Answer) or (entry.answer is Answer.RELABEL) != is_verdict:
            raise SettingsError("corrections", f"{entry.answer!r} with the verdict {entry.verdict!r} is no answer")
