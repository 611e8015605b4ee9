"""What is read in a unit: a clause with who acts in it and how strongly, before it is made a commitment."""

from dataclasses import dataclass

from alliancediff.extraction.actors import Subject
from alliancediff.extraction.clauses import Clause
from alliancediff.extraction.strength import STAND, Strength
from alliancediff.lexicon import Predicate
from alliancediff.models import CommitmentKind

PRESENT = Predicate("present", CommitmentKind.STANCE, (), "E", (), force=STAND)
"""What measures do, told in the present by a verb that no table knows."""
NOBODY = Predicate("unknown", CommitmentKind.STANCE, (), "E", ())
"""The head of a sentence whose verb no lexicon knows."""
BINDING = {CommitmentKind.UNDERTAKING, CommitmentKind.STANCE}


@dataclass(frozen=True, slots=True)
class Read:
    """A clause with its subject and strength, and the lead-in that lent it its predicate, if one did.

    `is_carried` is true for another party's promise inside praise.
    """

    clause: Clause
    subject: Subject | None
    strength: Strength
    lead_in: str = ""
    is_carried: bool = False
