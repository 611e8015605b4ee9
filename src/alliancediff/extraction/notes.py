"""What a reader must know of what was found in a statement."""

from alliancediff.models import Extraction, Note


def nothing_found(extraction: Extraction) -> tuple[Note, ...]:
    """A note where a statement holds no commitment: all that is said of it then rests on nothing."""
    if extraction.commitments:
        return ()
    return (Note("commitments", f"no commitment was found in {extraction.statement.id}"),)
